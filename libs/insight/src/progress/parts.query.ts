import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import type { EntryRow } from '#investment/entries/dto/entry.dto.js';
import { ENTRIES_FROM, entriesThen, ENTRY_ROW } from '#investment/entries/entries.sql.js';
import { heldThen, monthThen } from '#landing/projects/held-then.sql.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { monthOf } from '#platform/clock/calendar.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { listPage } from '#platform/http/list.js';
import { BreakdownQuery } from '#plan/breakdown/breakdown.query.js';
import { targetBasis } from '../open/bases.query.js';
import { chooseAsOf } from './domain/as-of.js';
import type { PartsQuery, ProjectPart, TargetFacts, TargetParts } from './dto/progress.dto.js';
import { cellMeasure, inScope, type MeasuredBy, positionMeasure, scopeOf } from '#investment/credit/measure.sql.js';
import { creditsThen } from '#investment/credit/rollups-then.sql.js';
import { narrow, type Part } from './narrow.sql.js';
import { outsideOf } from './outside-of.js';
import { targetOf } from './target-of.js';

/** (project_id, month, verified, pending) of the figure that is opened, as a subquery and its parameters. */
interface Cells {
  sql: string;
  where: Where;
}

type PartRow = Omit<ProjectPart, 'entries'> & { id: string };

/** Where the project stood at the moment, in its month. */
const PLACED_THEN = (moment: string) => {
  const held = { project: 'pr.id', month: monthThen(moment), moment };
  return `LEFT JOIN LATERAL (${heldThen('project_zones', held)}) zone ON TRUE
          LEFT JOIN LATERAL (${heldThen('project_industries', held)}) industry ON TRUE`;
};

/** Opens a figure of a target: its projects, then their entries. The sums are exactly the figure opened. */
@Injectable()
export class PartsQueries {
  constructor(
    private readonly reads: ReadDataSource,
    private readonly breakdowns: BreakdownQuery,
    private readonly clock: Clock,
  ) {}

  parts(actor: Actor, code: string, query: PartsQuery): Promise<TargetParts> {
    return this.reads.run((em) => this.opened(em, actor, code, query), query.knownAt);
  }

  private async opened(em: EntityManager, actor: Actor, code: string, query: PartsQuery): Promise<TargetParts> {
    const target = await targetOf(em, code, query.knownAt);
    const window = { from: target.windowFrom, to: target.windowTo };
    const asOf = chooseAsOf(window, query.asOf, monthOf(dayOf(this.clock, query.knownAt))).month;
    const counted = { ...target, currency: query.currency ?? target.currency };
    const outside =
      query.outside === undefined
        ? null
        : outsideOf(await this.breakdowns.read(code, { knownAt: query.knownAt }, em), query.outside, query);
    const part = { ...query, outside };
    const cells =
      query.knownAt === undefined ? cellsNow(counted, asOf, part) : cellsThen(counted, asOf, query.knownAt, part);
    const [sums] = await this.sums(em, cells);
    const page = await this.projects(em, actor, cells, query);
    const opened = query.projectId !== undefined || query.month !== undefined;
    const seen = page.items.flatMap(({ visible, id }) => (visible ? [id] : []));
    const entries = opened && seen.length > 0 ? await this.entries(em, cells, seen, query.knownAt) : [];
    return {
      verified: sums?.verified ?? '0.00',
      pending: sums?.pending ?? '0.00',
      projects: page.items.map(({ id, ...part }) => ({
        ...part,
        entries: entries.filter((entry) => entry.projectId === id),
      })),
      currency: query.currency ?? target.currency,
      nextCursor: page.nextCursor,
      total: page.total,
      basis: targetBasis(target),
    };
  }

  private sums(em: EntityManager, cells: Cells): Promise<{ verified: string; pending: string }[]> {
    return em.query(
      `SELECT COALESCE(sum(verified), 0)::numeric(24,2)::text AS verified,
              COALESCE(sum(pending), 0)::numeric(24,2)::text AS pending FROM (${cells.sql}) cells`,
      [...cells.where.params],
    );
  }

  private projects(em: EntityManager, actor: Actor, cells: Cells, query: PartsQuery) {
    const where = new Where(cells.where.params);
    const then = query.knownAt === undefined ? null : `${where.param(query.knownAt)}::timestamptz`;
    const mayRead = rowFilter(where, actor, 'project.read', {
      owner: 'pr.officer_id',
      team: 'pr.team_id',
      zone: 'pr.zone_code',
    });
    return listPage<PartRow>(
      em,
      {
        select: `pr.id, vis.visible, CASE WHEN vis.visible THEN pr.id END AS "projectId",
          CASE WHEN vis.visible THEN pr.code END AS "projectCode", CASE WHEN vis.visible THEN pr.name END AS "projectName",
          ${then === null ? 'pr' : 'zone'}.zone_code AS "zoneCode",
          ${then === null ? 'pr' : 'industry'}.industry_code AS "industryCode",
          sums.verified::text AS verified, sums.pending::text AS pending`,
        from: `(SELECT project_id, sum(verified)::numeric(24,2) AS verified, sum(pending)::numeric(24,2) AS pending
                  FROM (${cells.sql}) cells GROUP BY project_id) sums
               JOIN projects pr ON pr.id = sums.project_id ${then === null ? '' : PLACED_THEN(then)}
               CROSS JOIN LATERAL (SELECT ${mayRead.toString()} AS visible) vis`,
        where: new Where(mayRead.params),
        id: 'pr.id',
        sorts: {
          verified: { sql: 'sums.verified', type: 'numeric' },
          pending: { sql: 'sums.pending', type: 'numeric' },
        },
        defaultSort: '-verified',
      },
      query,
    );
  }

  private entries(em: EntityManager, cells: Cells, projectIds: string[], knownAt?: string): Promise<EntryRow[]> {
    const where = new Where(cells.where.params).add('e.project_id = ANY(?::uuid[])', projectIds);
    where.add('p.verified_entry_id = e.id OR p.pending_entry_id = e.id');
    const from = knownAt === undefined ? ENTRIES_FROM : entriesThen(`${where.param(knownAt)}::timestamptz`);
    return em.query(
      `SELECT ${ENTRY_ROW} FROM ${from} JOIN (${cells.sql}) cells
           ON cells.project_id = e.project_id AND cells.month = e.month AND cells.kind = e.kind
        WHERE ${where.toString()} ORDER BY e.project_id, e.month, e.recorded_at`,
      where.params,
    );
  }
}

const measuredBy = ({ currency }: Part): MeasuredBy => (currency === undefined ? 'value' : 'currency');

function cellsNow(target: TargetFacts, asOf: string, query: Part): Cells {
  const where = new Where();
  const scope = scopeOf(where, target, asOf);
  narrow(where.add(inScope(scope, 'p')), 'p', query, null);
  const { verified, pending } = positionMeasure(scope, measuredBy(query));
  where.add(`(${verified}) <> 0 OR (${pending}) <> 0`);
  const sql = `SELECT p.project_id, p.kind, p.month, ${verified} AS verified, ${pending} AS pending
                 FROM positions p WHERE ${where.toString()}`;
  return { sql, where };
}

/** From the credits recorded by then: the cost grows with the credits of the part. */
function cellsThen(target: TargetFacts, asOf: string, knownAt: string, query: Part): Cells {
  const where = new Where();
  const scope = scopeOf(where, target, asOf);
  const moment = `${where.param(knownAt)}::timestamptz`;
  narrow(where.add(inScope(scope, 'c')), 'c', query, moment);
  const credits = creditsThen(moment, 'c');
  const { verified, pending } = cellMeasure(scope, measuredBy(query));
  const sql = `
    SELECT c.project_id, c.kind, c.month, sum(${verified}) AS verified, sum(${pending}) AS pending
      FROM ${credits} WHERE ${where.toString()} GROUP BY c.project_id, c.kind, c.month
    HAVING sum(${verified}) <> 0 OR sum(${pending}) <> 0`;
  return { sql, where };
}
