import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { asTheyStood, type Edited } from '#access/audit/edited-then.js';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow, rowFilter } from '#access/policy/row-scope.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { dateText, instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import { CLOCKS_RUN } from '../projects/domain/project-status.js';
import { oneOf } from '../projects/one-of.sql.js';
import { authorizeProject, findProject, PROJECT_COLUMNS, rowOf } from '../projects/project-rows.js';
import { joinProject } from '../projects/projects-then.sql.js';
import { blockersAt } from './blockers-then.sql.js';
import { BlockerKind, BlockerStepRow } from './blocker.entities.js';
import { actionsOf, type BlockerSide, type BlockerStep, waitingOf } from './domain/blocker.js';
import { type Load, LOAD_FIGURES, loadsOf, NO_LOAD } from './domain/department-load.js';
import type {
  BlockerFilters,
  BlockerPage,
  BlockerReference,
  BlockerRow,
  BlockerStepView,
  BlockerView,
  DepartmentLoad,
} from './dto/blocker.dto.js';

/** What the database knows of a row; the rest follows from its steps and its reader. */
type StoredRow = Omit<BlockerRow, 'overdue' | 'waitedDays' | 'handOvers' | 'actions'> & {
  officerId: string;
  projectTeamId: string | null;
  /** The project is not laid aside. */
  clockRuns: boolean;
};

const EDITED: Edited<BlockerKind> = {
  subjectType: 'blocker_kind',
  subjectOf: ({ code }) => code,
  action: 'blocker.kind_edited',
};
const DESK = { team: 'b.team_id' };

@Injectable()
export class BlockersQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: ReadDataSource,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, filters: BlockerFilters): Promise<BlockerPage> {
    return this.reads.run((em) => this.page(em, actor, filters), filters.knownAt);
  }

  private async page(em: EntityManager, actor: Actor, filters: BlockerFilters): Promise<BlockerPage> {
    const { knownAt } = filters;
    const { where, from } = chosen(knownAt, (way) =>
      readableBlockers(actor, way)
        .when(filters.kindCode, 'b.kind_code = ?')
        .when(filters.projectId, 'b.project_id = ?::uuid'),
    );
    where
      .when(filters.state, 'b.state = ANY(?)')
      .when(filters.teamId, 'b.team_id = ?::uuid')
      .when(filters.zoneCode, 'p.zone_code IN (SELECT code FROM zone_descendants WHERE ancestor = ?)');
    if (filters.overdue === true)
      where.add(`b.state IN ('requested', 'accepted') AND b.due_on < ?::date AND ${CLOCK}`, dayOf(this.clock, knownAt));
    const page = await listPage<StoredRow>(
      em,
      {
        select: COLUMNS,
        from,
        where,
        id: 'b.id',
        sorts: {
          dueOn: { sql: 'b.due_on', type: 'date' },
          requestedOn: { sql: 'b.requested_on', type: 'date' },
        },
        defaultSort: 'dueOn',
      },
      filters,
    );
    return { ...page, items: await this.completed(em, actor, page.items, knownAt) };
  }

  /** With a moment: as it was known then, and nothing may be done. */
  async ofProject(actor: Actor, projectId: string, knownAt?: string): Promise<BlockerView[]> {
    const em = this.dataSource.manager;
    await authorizeProject(em, actor, 'project.read', await findProject(em, projectId));
    const { where, from } = chosen(knownAt, (way) => way.add('b.project_id = ?::uuid', projectId));
    const rows: StoredRow[] = await em.query(
      `SELECT ${COLUMNS} FROM ${from} WHERE ${where.toString()}
        ORDER BY b.closed_on DESC NULLS FIRST, b.due_on, b.id`,
      where.params,
    );
    const steps = await this.stories(em, rows, knownAt);
    return (await this.completed(em, actor, rows, knownAt)).map((row) => ({ ...row, steps: steps.get(row.id) ?? [] }));
  }

  one(actor: Actor, id: string, em = this.dataSource.manager, knownAt?: string): Promise<BlockerView> {
    const mine = chosen(knownAt, (way) => readableBlockers(actor, way).add('b.id = ?::uuid', id));
    return this.told(em, actor, mine, knownAt);
  }

  /** Without asking for the right to read: the answer to a step, after which the desk may not see it any more. */
  view(em: EntityManager, actor: Actor, id: string): Promise<BlockerView> {
    return this.told(
      em,
      actor,
      chosen(undefined, (way) => way.add('b.id = ?::uuid', id)),
    );
  }

  private async told(em: EntityManager, actor: Actor, { where, from }: Chosen, knownAt?: string): Promise<BlockerView> {
    const rows: StoredRow[] = await em.query(`SELECT ${COLUMNS} FROM ${from} WHERE ${where.toString()}`, where.params);
    const [row] = await this.completed(em, actor, rows, knownAt);
    if (row === undefined) throw platformErrors('record.not_found');
    return { ...row, steps: (await this.stories(em, rows, knownAt)).get(row.id) ?? [] };
  }

  /** By department, of what the reader may see: who keeps projects waiting, and how long. */
  async load(actor: Actor, knownAt?: string): Promise<DepartmentLoad[]> {
    const teams = await this.teamNames(this.dataSource.manager);
    const sums = new Map<string, Load>();
    for (const { loads } of await this.loads(actor, knownAt)) {
      for (const [teamId, load] of loads) {
        const sum = sums.get(teamId) ?? { ...NO_LOAD };
        for (const figure of LOAD_FIGURES) sum[figure] += load[figure];
        sums.set(teamId, sum);
      }
    }
    return [...sums]
      .map(([teamId, sum]) => {
        const { nameZh: teamNameZh, nameEn: teamNameEn } = teams.get(teamId) ?? { nameZh: '', nameEn: '' };
        return { teamId, teamNameZh, teamNameEn, ...sum };
      })
      .sort((a, b) => b.waitedDays - a.waitedDays || (a.teamId < b.teamId ? -1 : 1));
  }

  /** What each request the reader may see adds to the load of departments. */
  async loads(actor: Actor, knownAt?: string): Promise<{ id: string; loads: Map<string, Load> }[]> {
    const em = this.dataSource.manager;
    const { where, from } = chosen(knownAt, (way) => readableBlockers(actor, way));
    const rows: StoredRow[] = await em.query(`SELECT ${COLUMNS} FROM ${from} WHERE ${where.toString()}`, where.params);
    const ids = rows.map(({ id }) => id);
    const steps = await this.steps(em, ids, knownAt);
    const today = dayOf(this.clock, knownAt);
    return rows.map((row) => ({ id: row.id, loads: loadsOf(row, steps.get(row.id) ?? [], today) }));
  }

  /** With a moment: the kinds as they stood; what departments there are is of today. */
  async reference(em = this.dataSource.manager, knownAt?: string): Promise<BlockerReference> {
    const kinds = await asTheyStood(em, await em.find(BlockerKind, { order: { sort: 'ASC' } }), EDITED, knownAt);
    return {
      kinds: kinds.map(({ code, nameZh, nameEn, days, teamId, active, version }) => {
        return { code, nameZh, nameEn, days, teamId, active, version };
      }),
      teams: await em.query(
        `SELECT id, name_zh AS "nameZh", name_en AS "nameEn" FROM teams WHERE active ORDER BY code`,
      ),
    };
  }

  /** Which sides the reader stands on: the department it lies with, those who report of the project, or both. */
  async sidesOf(em: EntityManager, actor: Actor, row: SideFacts): Promise<BlockerSide[]> {
    const project = rowOf({ officerId: row.officerId, teamId: row.projectTeamId, zoneCode: row.zoneCode });
    const sides: BlockerSide[] = [];
    if (await reachesRow(em, actor, 'blocker.handle', { teamId: row.teamId })) sides.push('desk');
    if (await reachesRow(em, actor, 'blocker.raise', project)) sides.push('requester');
    return sides;
  }

  private async completed(
    em: EntityManager,
    actor: Actor,
    rows: readonly StoredRow[],
    knownAt?: string,
  ): Promise<BlockerRow[]> {
    const steps = await this.steps(
      em,
      rows.map(({ id }) => id),
      knownAt,
    );
    const today = dayOf(this.clock, knownAt);
    const done: BlockerRow[] = [];
    for (const row of rows) {
      const { officerId: _officer, projectTeamId: _team, clockRuns, ...shown } = row;
      const waiting = waitingOf(steps.get(row.id) ?? [], today);
      const waits = row.state === 'requested' || row.state === 'accepted';
      done.push({
        ...shown,
        overdue: waits && clockRuns && row.dueOn < today,
        waitedDays: waiting.total,
        handOvers: waiting.handOvers,
        actions: knownAt === undefined ? actionsOf(row.state, await this.sidesOf(em, actor, row)) : [],
      });
    }
    return done;
  }

  private async steps(
    em: EntityManager,
    ids: readonly string[],
    knownAt?: string,
  ): Promise<Map<string, BlockerStep[]>> {
    if (ids.length === 0) return new Map();
    const rows = await em.find(BlockerStepRow, {
      where: {
        blockerId: In([...ids]),
        ...(knownAt === undefined ? {} : { recordedAt: LessThanOrEqual(new Date(knownAt)) }),
      },
      select: { blockerId: true, action: true, teamId: true, on: true, id: true, corrects: true },
      order: { id: 'ASC' },
    });
    const byId = new Map<string, BlockerStep[]>();
    for (const { blockerId, ...step } of rows) byId.set(blockerId, [...(byId.get(blockerId) ?? []), step]);
    return byId;
  }

  private async stories(
    em: EntityManager,
    rows: readonly { id: string }[],
    knownAt?: string,
  ): Promise<Map<string, BlockerStepView[]>> {
    const where = new Where().add(
      's.blocker_id = ANY(?::uuid[])',
      rows.map(({ id }) => id),
    );
    where.add(knownBy('s', where.moment(knownAt)));
    const steps: (BlockerStepView & { blockerId: string })[] = await em.query(
      `SELECT s.blocker_id AS "blockerId", s.action, t.name_zh AS "teamNameZh", t.name_en AS "teamNameEn",
              ${dateText('s.due_on')} AS "dueOn", s.text, s.file_id AS "fileId", f.name AS "fileName", u.name AS "byName",
              ${dateText('s."on"')} AS "on",
              s.corrects IS NOT NULL AS corrects, ${instantText('s.recorded_at')} AS "recordedAt"
         FROM blocker_steps s JOIN teams t ON t.id = s.team_id LEFT JOIN users u ON u.id = s.by
         LEFT JOIN files f ON f.id = s.file_id WHERE ${where.toString()} ORDER BY s.id`,
      where.params,
    );
    const byId = new Map<string, BlockerStepView[]>();
    for (const { blockerId, ...step } of steps) byId.set(blockerId, [...(byId.get(blockerId) ?? []), step]);
    return byId;
  }

  private async teamNames(em: EntityManager): Promise<Map<string, { nameZh: string; nameEn: string }>> {
    const teams: { id: string; nameZh: string; nameEn: string }[] = await em.query(
      `SELECT id, name_zh AS "nameZh", name_en AS "nameEn" FROM teams`,
    );
    return new Map(teams.map((team) => [team.id, team]));
  }
}

/** Of projects one may read, and of one's own department's desk. Needs the aliases `b` and `p`. */
export function readableBlockers(actor: Actor, where = new Where()): Where {
  return where.either(
    (way) => rowFilter(way, actor, 'project.read', PROJECT_COLUMNS),
    (way) => rowFilter(way, actor, 'blocker.handle', DESK),
  );
}

export interface SideFacts {
  teamId: string;
  officerId: string;
  projectTeamId: string | null;
  zoneCode: string;
}

const CLOCK = oneOf('p.status', CLOCKS_RUN);
const COLUMNS = `
  b.id, b.project_id AS "projectId", p.code AS "projectCode", p.name AS "projectName", p.zone_code AS "zoneCode",
  b.kind_code AS "kindCode", k.name_zh AS "kindNameZh", k.name_en AS "kindNameEn", b.title, b.detail, b.state,
  b.team_id AS "teamId", t.name_zh AS "teamNameZh", t.name_en AS "teamNameEn", u.name AS "requestedByName",
  ${dateText('b.requested_on')} AS "requestedOn", ${dateText('b.due_on')} AS "dueOn",
  ${dateText('b.escalated_on')} AS "escalatedOn", ${dateText('b.closed_on')} AS "closedOn", b.version,
  p.officer_id AS "officerId", p.team_id AS "projectTeamId", ${CLOCK} AS "clockRuns"`;
const fromOf = (
  moment: MomentSql,
  of: string,
) => `${blockersAt(moment, of)} ${joinProject(moment, 'b.project_id')} JOIN blocker_kinds k ON k.code = b.kind_code
  JOIN teams t ON t.id = b.team_id JOIN users u ON u.id = b.requested_by`;

interface Chosen {
  where: Where;
  from: string;
}

/** What `fill` asks of requests and projects as they are today; of a moment it is asked before any is told of it. */
function chosen(knownAt: string | undefined, fill: (way: Where) => void): Chosen {
  const where = new Where();
  const moment = where.moment(knownAt);
  const of = where.ofToday(moment, 'SELECT b.id FROM blockers b JOIN projects p ON p.id = b.project_id', fill);
  return { where, from: fromOf(moment, of) };
}
