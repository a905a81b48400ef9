import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow, rowFilter } from '#access/policy/row-scope.js';
import { addDays } from '#platform/clock/calendar.js';
import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import { authorizeProject, findProject, PROJECT_COLUMNS, rowOf } from '../projects/project-rows.js';
import type { Project } from '../projects/project.entity.js';
import { MONEY_KINDS } from './domain/obligation-kind.js';
import type {
  DueObligationsQuery,
  ObligationPage,
  ObligationStepView,
  ObligationStory,
  ObligationTotals,
  ObligationView,
} from './dto/obligation.dto.js';
import { obligationFrom, obligationRow } from './obligation-rows.js';
import { Obligation } from './obligation.entities.js';

const SOON_DAYS = 90;

const steps = (moment: MomentSql) => `
  SELECT s.obligation_id AS "obligationId", s.kind, s.note, s.proof_file_id AS "proofFileId", f.name AS "proofName",
         s.amount, s.changes, u.name AS by, ${instantText('s.recorded_at')} AS "recordedAt"
    FROM obligation_steps s JOIN users u ON u.id = s."by" LEFT JOIN files f ON f.id = s.proof_file_id
   WHERE s.obligation_id = ANY($1::uuid[]) AND ${knownBy('s', moment)} ORDER BY s.id`;

/** The rate of keptRate, in the database: each promise counts once, kept in part by its share. */
const RATE = `
  avg(CASE ob.state WHEN 'kept' THEN 1 WHEN 'partly' THEN ob.kept_amount / NULLIF(ob.amount, 0) WHEN 'broken' THEN 0 END)`;

type Step = ObligationStepView & { obligationId: string };

interface Due {
  where: Where;
  from: string;
}

/** What is owed, by whom, until when. Read like the project. */
@Injectable()
export class ObligationsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** With a moment: as it was known then, and nothing may be done. */
  async ofProject(actor: Actor, projectId: string, knownAt?: string): Promise<ObligationStory[]> {
    const em = this.dataSource.manager;
    const project = await findProject(em, projectId);
    await authorizeProject(em, actor, 'project.read', project);
    if (knownAt === undefined) return this.storiesOf(em, actor, project);
    const where = new Where().add('ob.project_id = ?::uuid', projectId);
    const rows = await this.rows(em, where, { knownAt, of: 'today.project_id = $1::uuid' });
    return (await this.told(em, rows, knownAt)).map((story) => ({ ...story, may: [] }));
  }

  storiesOf(em: EntityManager, actor: Actor, project: Project): Promise<ObligationStory[]> {
    return this.stories(em, actor, project, new Where().add('ob.project_id = ?::uuid', project.id));
  }

  async story(em: EntityManager, actor: Actor, id: string): Promise<ObligationStory> {
    const { projectId } = await em.findOneByOrFail(Obligation, { id });
    const [story] = await this.stories(
      em,
      actor,
      await findProject(em, projectId),
      new Where().add('ob.id = ?::uuid', id),
    );
    if (story === undefined) throw platformErrors('record.not_found');
    return story;
  }

  /** Open ones that are overdue or fall due soon, over every project the reader may see, with what was kept so far. */
  async due(actor: Actor, query: DueObligationsQuery): Promise<ObligationPage> {
    const { where, from } = this.dueOf(actor, query);
    where.add(`ob.state = 'open'`);
    const page = await listPage<ObligationView>(
      this.dataSource.manager,
      {
        select: obligationRow('$1'),
        from,
        where,
        id: 'ob.id',
        sorts: { dueOn: { sql: 'ob.due_on', type: 'date' } },
        defaultSort: 'dueOn',
      },
      query,
    );
    return { ...page, totals: await this.totals(this.dueOf(actor, query)) };
  }

  /** $1: the day of the question. */
  private dueOf(actor: Actor, query: DueObligationsQuery): Due {
    const today = dayOf(this.clock, query.knownAt);
    const where = new Where([today]);
    const moment = where.moment(query.knownAt);
    const of = where.ofToday(
      moment,
      'SELECT ob.id FROM obligations ob JOIN projects p ON p.id = ob.project_id',
      (way) => rowFilter(way, actor, 'project.read', PROJECT_COLUMNS).when(query.side, 'ob.side = ?'),
    );
    where
      // The count has no use for the first parameter, and PostgreSQL asks that each have a type.
      .add('$1::date IS NOT NULL')
      .add('ob.due_on <= ?::date', addDays(today, query.days ?? SOON_DAYS))
      .add(`ob.state NOT IN ('waived', 'withdrawn')`)
      .when(query.kind, 'ob.kind = ANY(?)')
      .when(query.teamId, 'ob.team_id = ?::uuid')
      .when(query.zoneCode, 'p.zone_code IN (SELECT code FROM zone_descendants WHERE ancestor = ?)');
    return { where, from: obligationFrom(moment, of) };
  }

  private async totals({ where, from }: Due): Promise<ObligationTotals> {
    const money = `ob.kind = ANY(${where.param(MONEY_KINDS)}::text[])`;
    const [totals]: ObligationTotals[] = await this.dataSource.query(
      `SELECT COALESCE(sum(ob.amount) FILTER (WHERE ${money}), 0)::numeric(24,2)::text AS promised,
              COALESCE(sum(ob.kept_amount) FILTER (WHERE ${money}), 0)::numeric(24,2)::text AS kept,
              count(*)::integer AS count, (count(*) FILTER (WHERE ob.state <> 'open'))::integer AS judged,
              ${RATE}::numeric(6,4)::text AS rate
         FROM ${from} WHERE ${where.toString()}`,
      where.params,
    );
    return totals!;
  }

  private async stories(em: EntityManager, actor: Actor, project: Project, where: Where): Promise<ObligationStory[]> {
    const rights = await this.rights(em, actor, project);
    const rows = await this.told(em, await this.rows(em, where));
    return rows.map((row) => ({ ...row, may: actsOn(row, rights) }));
  }

  /** `of`: which of a moment's, over `today`, so that not all are told before most are left out. */
  private rows(
    em: EntityManager,
    where: Where,
    { knownAt, of }: { knownAt?: string; of?: string } = {},
  ): Promise<ObligationView[]> {
    const from = obligationFrom(where.moment(knownAt), of);
    const today = where.param(dayOf(this.clock, knownAt));
    return em.query(
      `SELECT ${obligationRow(today)} FROM ${from} WHERE ${where.toString()}
        ORDER BY (ob.state <> 'open'), ob.due_on, ob.recorded_at, ob.id`,
      where.params,
    );
  }

  private async told(
    em: EntityManager,
    rows: readonly ObligationView[],
    knownAt?: string,
  ): Promise<Omit<ObligationStory, 'may'>[]> {
    const where = new Where([rows.map((row) => row.id)]);
    const taken: Step[] = await em.query(steps(where.moment(knownAt)), where.params);
    return rows.map((row) => ({
      ...row,
      steps: taken.filter((step) => step.obligationId === row.id).map(({ obligationId: _, ...step }) => step),
    }));
  }

  private async rights(em: EntityManager, actor: Actor, project: Project): Promise<Right[]> {
    const may: Right[] = [];
    for (const act of ['report', 'verify', 'waive', 'set'] as const) {
      if (await reachesRow(em, actor, `obligation.${act}`, rowOf(project))) may.push(act);
    }
    return may;
  }
}

type Right = 'report' | 'verify' | 'waive' | 'set';

/** What the reader may do to it now. What a review has decided is not changed here. */
function actsOn({ state, reported, source }: ObligationView, rights: readonly Right[]): ObligationStory['may'] {
  if (state !== 'open') return [];
  return rights.flatMap((right) => {
    if (right === 'set') return reported || source === 'review_condition' ? [] : (['change', 'withdraw'] as const);
    return right === 'report' && reported ? [] : [right];
  });
}
