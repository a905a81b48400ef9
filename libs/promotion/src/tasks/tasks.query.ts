import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PeopleQuery } from '#access/discussion/people.query.js';
import type { Actor } from '#access/policy/actor.js';
import { scopesOf } from '#access/policy/policy.js';
import { ROLES } from '#access/policy/role.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { unchanged, versionAt } from '#platform/database/kept-states.sql.js';
import { contains, Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import { isOverdue } from './domain/task.js';
import type { TaskOwner, TaskOwnersQuery, TaskPage, TasksAsked, TaskView } from './dto/task.dto.js';
import { leadsAt } from '../leads/leads-then.sql.js';
import { editableTasks, EVER_OF_LEAD, readableTasks, TASK_FROM, tasksFrom } from './task-rows.js';

type Row = Omit<TaskView, 'overdue' | 'mayEdit'>;

/** A title is edited in place: of its lead it is that of the moment. */
const titleAt = (moment: MomentSql): string =>
  moment === null ? 'l.title' : `(SELECT h.title FROM ${leadsAt(moment, 'h')} WHERE h.id_now = t.lead_id)`;

const select = (moment: MomentSql): string => `
  t.id, t.title, t.due_on::text AS "dueOn", t.state, t.owner_id AS "ownerId", o.name AS "ownerName",
  t.lead_id AS "leadId", ${titleAt(moment)} AS "leadTitle", l.code AS "leadCode", t.interaction_id AS "interactionId",
  (SELECT name FROM users WHERE id = t.created_by) AS "createdByName",
  (SELECT name FROM users WHERE id = t.ended_by) AS "endedByName", ${instantText('t.ended_at')} AS "endedAt",
  t.reason, ${versionAt('t', moment)} AS version`;

const ROLES_WITH_TASKS = ROLES.filter((role) => scopesOf([role], 'task.edit').length > 0);
const HAS_TASKS = (roles: string) =>
  `EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.id AND r.role = ANY(${roles}))`;

@Injectable()
export class TasksQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleQuery,
    private readonly clock: Clock,
  ) {}

  /** Overdue first: by the last day in time, the earliest first. */
  async list(actor: Actor, query: TasksAsked): Promise<TaskPage> {
    const em = this.dataSource.manager;
    const { where: counting, from } = this.chosen(actor, query);
    counting.add('t.due_on < ?::date', dayOf(this.clock, query.knownAt));
    const [late]: { overdue: number }[] = await em.query(
      `SELECT count(*)::int AS overdue FROM ${from} WHERE ${counting.toString()} AND t.state = 'open'`,
      counting.params,
    );
    const { where, moment } = this.chosen(actor, query);
    const source = {
      select: select(moment),
      from,
      where,
      id: 't.id',
      sorts: {
        dueOn: { sql: 't.due_on', type: 'date' as const },
        endedAt: { sql: 'COALESCE(t.ended_at, t.created_at)', type: 'timestamptz' as const },
      },
      defaultSort: 'dueOn',
    };
    const page = await listPage<Row>(em, source, query);
    return { ...page, items: await this.shown(em, actor, page.items, query.knownAt), overdue: late?.overdue ?? 0 };
  }

  async one(actor: Actor, id: string, em = this.dataSource.manager, knownAt?: string): Promise<TaskView> {
    const where = new Where();
    const moment = where.moment(knownAt);
    readableTasks(where.add(`t.${unchanged('id', moment)} = ?::uuid`, id), actor, moment);
    const rows: Row[] = await em.query(
      `SELECT ${select(moment)} FROM ${tasksFrom(moment)} WHERE ${where.toString()}`,
      where.params,
    );
    const [view] = await this.shown(em, actor, rows, knownAt);
    if (view === undefined) throw platformErrors('record.not_found');
    return view;
  }

  /** Whom a task can be given to: with a lead who may read it, otherwise one's team. Oneself first. */
  async owners(actor: Actor, { leadId, q }: TaskOwnersQuery): Promise<TaskOwner[]> {
    const others = leadId ? await this.people.find(actor, 'lead', leadId, q) : await this.team(actor, q);
    const named = others.map(({ id, name, teamNameZh, teamNameEn }) => ({ id, name, teamNameZh, teamNameEn }));
    const me = { id: actor.userId, name: actor.name, teamNameZh: null, teamNameEn: null };
    return q === undefined || actor.name.includes(q) ? [me, ...named] : named;
  }

  /** May this person be given a task of this lead, or of none, by the actor? */
  async reaches(em: EntityManager, actor: Actor, leadId: string | null, ownerId: string): Promise<boolean> {
    if (leadId !== null) return (await this.people.readers(em, 'lead', leadId, [ownerId])).has(ownerId);
    if (ownerId === actor.userId) return true;
    const found: unknown[] = await em.query(
      `SELECT 1 FROM users u WHERE u.id = $1 AND u.status = 'active' AND u.team_id = $2 AND ${HAS_TASKS('$3')}`,
      [ownerId, actor.teamId, ROLES_WITH_TASKS],
    );
    return found.length > 0;
  }

  private team(actor: Actor, q = ''): Promise<TaskOwner[]> {
    return this.dataSource.query(
      `SELECT u.id, u.name, t.name_zh AS "teamNameZh", t.name_en AS "teamNameEn"
         FROM users u JOIN teams t ON t.id = u.team_id
        WHERE u.status = 'active' AND u.team_id = $1 AND u.id <> $2 AND u.name ILIKE $3
          AND ${HAS_TASKS('$4')} ORDER BY u.name, u.id LIMIT 50`,
      [actor.teamId, actor.userId, contains(q), ROLES_WITH_TASKS],
    );
  }

  private chosen(actor: Actor, query: TasksAsked): { where: Where; moment: MomentSql; from: string } {
    const where = new Where();
    const moment = where.moment(query.knownAt);
    where
      .add('t.state = ANY(?)', query.state ?? ['open'])
      .when(query.leadId, 't.lead_id = ?::uuid')
      .when(query.ownerId, 't.owner_id = ?::uuid')
      .when(query.q === undefined ? undefined : contains(query.q), 't.title ILIKE ?');
    if (query.leadId === undefined && query.whose !== 'team') where.add('t.owner_id = ?::uuid', actor.userId);
    if (moment !== null) where.when(query.leadId, EVER_OF_LEAD);
    return { where: readableTasks(where, actor, moment), moment, from: tasksFrom(moment) };
  }

  /** Of a past moment nothing may be done with them. */
  private async shown(em: EntityManager, actor: Actor, rows: Row[], knownAt?: string): Promise<TaskView[]> {
    if (rows.length === 0) return [];
    const editable = knownAt === undefined ? await this.editable(em, actor, rows) : new Set<string>();
    const today = dayOf(this.clock, knownAt);
    return rows.map((row) => ({
      ...row,
      overdue: row.state === 'open' && isOverdue(row.dueOn, today),
      mayEdit: editable.has(row.id),
    }));
  }

  private async editable(em: EntityManager, actor: Actor, rows: readonly Row[]): Promise<Set<string>> {
    const ids = rows.map(({ id }) => id);
    const where = editableTasks(new Where().add('t.id = ANY(?::uuid[])', ids), actor);
    const found: { id: string }[] = await em.query(
      `SELECT t.id FROM ${TASK_FROM} WHERE ${where.toString()}`,
      where.params,
    );
    return new Set(found.map(({ id }) => id));
  }
}
