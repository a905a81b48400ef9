import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow, rowFilter } from '#access/policy/row-scope.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { Where } from '#platform/database/sql.js';
import { dateText, instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import type { Stage } from '../projects/domain/project-stage.js';
import { STATUS_RULES } from '../projects/domain/project-status.js';
import type { Project } from '../projects/project.entity.js';
import { authorizeProject, findProject, rowOf } from '../projects/project-rows.js';
import { projectsThen } from '../projects/projects-then.sql.js';
import { STANDING } from '../projects/domain/project-status.js';
import { oneOf } from '../projects/one-of.sql.js';
import { nextVisitOn, VISIT_RHYTHM } from './domain/visit.js';
import type {
  PlannedVisitPage,
  PlannedVisitsQuery,
  ProjectVisits,
  VisitPlanView,
  VisitRecordView,
} from './dto/visit.dto.js';
import { mayRecord, PLAN_FROM, planFrom, planRow, VISITOR } from './visit-rows.js';

const PR = { owner: 'pr.officer_id', team: 'pr.team_id', zone: 'pr.zone_code' };

/** What a promised step had become: the request or the obligation is as old as the turn. */
const became = (column: 'blocker_id' | 'obligation_id', moment: MomentSql): string => {
  if (moment === null) return `s.${column}`;
  const made = column === 'blocker_id' ? 'blocker_steps m WHERE m.blocker_id' : 'obligations m WHERE m.id';
  return `CASE WHEN EXISTS (SELECT 1 FROM ${made} = s.${column} AND ${knownBy('m', moment)}) THEN s.${column} END`;
};

const recordsOf = (moment: MomentSql): string => `
  SELECT r.id, ${dateText('r.visited_on')} AS "visitedOn", v.name AS "visitorName", r.met, r.raised,
         r.milestone_id IS NOT NULL AS yearly, b.name AS "recordedBy", ${instantText('r.recorded_at')} AS "recordedAt",
         (SELECT COALESCE(json_agg(json_build_object('id', s.id, 'text', s.text, 'dueOn', s.due_on,
                   'blockerId', ${became('blocker_id', moment)},
                   'obligationId', ${became('obligation_id', moment)}) ORDER BY s.sort), '[]')
            FROM visit_steps s WHERE s.record_id = r.id) AS steps,
         (SELECT COALESCE(json_agg(json_build_object('id', f.id, 'name', f.name) ORDER BY f.name, f.id), '[]')
            FROM visit_files vf JOIN files f ON f.id = vf.file_id WHERE vf.record_id = r.id) AS files
    FROM visit_records r JOIN users v ON v.id = r.visitor_id JOIN users b ON b.id = r.recorded_by
   WHERE r.project_id = $1 AND ${knownBy('r', moment)} ORDER BY r.visited_on DESC, r.recorded_at DESC, r.id`;

type Told = Omit<ProjectVisits, 'mayPlan' | 'mayRecord'>;

/** Planned visits and what was heard on those made. Read like the project. */
@Injectable()
export class VisitsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** With a moment: as it was known then, and nothing may be done. */
  async ofProject(actor: Actor, projectId: string, knownAt?: string): Promise<ProjectVisits> {
    const em = this.dataSource.manager;
    const project = await findProject(em, projectId);
    await authorizeProject(em, actor, 'project.read', project);
    if (knownAt === undefined) return this.inside(em, actor, project);
    const stood: { stage: Stage }[] = await em.query(
      `SELECT p.stage FROM ${projectsThen('$2::timestamptz', 'p', 'today.id = $1')}`,
      [projectId, knownAt],
    );
    if (stood[0] === undefined) throw platformErrors('record.not_found');
    return { ...(await this.told(em, projectId, stood[0].stage, knownAt)), mayPlan: false, mayRecord: false };
  }

  /** Without asking for the right to read: the answer to a use case that has asked for a stronger one. */
  async inside(em: EntityManager, actor: Actor, { id, stage }: Project): Promise<ProjectVisits> {
    const project = await findProject(em, id);
    const told = await this.told(em, id, stage);
    const open = STATUS_RULES[project.status].open;
    const named = told.plans.some(({ state, visitorId }) => state === 'open' && visitorId === actor.userId);
    return {
      ...told,
      mayPlan: open && (await reachesRow(em, actor, 'visit.plan', rowOf(project))),
      mayRecord: await mayRecord(em, actor, project, named ? actor.userId : null),
    };
  }

  private async told(em: EntityManager, id: string, stage: Stage, knownAt?: string): Promise<Told> {
    const today = dayOf(this.clock, knownAt);
    const where = new Where([today, id]);
    const plans: VisitPlanView[] = await em.query(
      `SELECT ${planRow('$1')} FROM ${planFrom(where.moment(knownAt), 'today.project_id = $2')} WHERE vp.project_id = $2
        ORDER BY (vp.state <> 'open'), CASE WHEN vp.state = 'open' THEN vp.due_on END, vp.due_on DESC, vp.id`,
      where.params,
    );
    const of = new Where([id]);
    const records: VisitRecordView[] = await em.query(recordsOf(of.moment(knownAt)), of.params);
    const { months, zh, en } = VISIT_RHYTHM[stage];
    const nextOn = nextVisitOn(records[0]?.visitedOn ?? today, stage);
    return { plans, records, rhythmMonths: months, rhythmZh: zh, rhythmEn: en, nextOn };
  }

  /** Visits to come and overdue, of projects the reader may see; the soonest due first. */
  planned(actor: Actor, query: PlannedVisitsQuery): Promise<PlannedVisitPage> {
    const today = dayOf(this.clock, query.knownAt);
    const where = new Where([today]);
    const moment = where.moment(query.knownAt);
    const of = where.ofToday(
      moment,
      'SELECT vp.id FROM visit_plans vp JOIN projects pr ON pr.id = vp.project_id',
      (way) => void rowFilter(way, actor, 'project.read', PR),
    );
    where.add('$1::date IS NOT NULL').add(`vp.state = 'open'`).add(oneOf('pr.status', STANDING));
    const me = actor.userId;
    if (query.mine === true) {
      where.add(`${VISITOR} = ?::uuid OR pr.leader_id = ?::uuid OR pr.agent_id = ?::uuid`, me, me, me);
    }
    if (query.overdue === true) where.add('vp.due_on < ?::date', today);
    return listPage<VisitPlanView>(
      this.dataSource.manager,
      {
        select: planRow('$1'),
        from: planFrom(moment, of),
        where,
        id: 'vp.id',
        sorts: { dueOn: { sql: 'vp.due_on', type: 'date' } },
        defaultSort: 'dueOn',
      },
      query,
    );
  }

  async plan(em: EntityManager, id: string): Promise<VisitPlanView> {
    const rows: VisitPlanView[] = await em.query(`SELECT ${planRow('$1')} FROM ${PLAN_FROM} WHERE vp.id = $2`, [
      this.clock.today(),
      id,
    ]);
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    return rows[0];
  }
}
