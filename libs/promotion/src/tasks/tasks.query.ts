import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PeopleQuery } from '#access/discussion/people.query.js';
import type { Actor } from '#access/policy/actor.js';
import { scopesOf } from '#access/policy/policy.js';
import { ROLES } from '#access/policy/role.js';
import { Clock } from '#platform/clock/clock.js';
import { contains, Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import { isOverdue } from './domain/task.js';
import type { TaskListQuery, TaskOwner, TaskOwnersQuery, TaskPage, TaskView } from './dto/task.dto.js';
import { editableTasks, readableTasks, TASK_FROM } from './task-rows.js';

type Row = Omit<TaskView, 'overdue' | 'mayEdit'>;

const SELECT = `
  t.id, t.title, t.due_on::text AS "dueOn", t.state, t.owner_id AS "ownerId", o.name AS "ownerName",
  t.lead_id AS "leadId", l.title AS "leadTitle", l.code AS "leadCode", t.interaction_id AS "interactionId",
  (SELECT name FROM users WHERE id = t.created_by) AS "createdByName",
  (SELECT name FROM users WHERE id = t.ended_by) AS "endedByName", ${instantText('t.ended_at')} AS "endedAt",
  t.reason, t.version`;

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
  async list(actor: Actor, query: TaskListQuery): Promise<TaskPage> {
    const em = this.dataSource.manager;
    const counting = this.chosen(actor, query).add('t.due_on < ?::date', this.clock.today());
    const [late]: { overdue: number }[] = await em.query(
      `SELECT count(*)::int AS overdue FROM ${TASK_FROM} WHERE ${counting.toString()} AND t.state = 'open'`,
      counting.params,
    );
    const source = {
      select: SELECT,
      from: TASK_FROM,
      where: this.chosen(actor, query),
      id: 't.id',
      sorts: {
        dueOn: { sql: 't.due_on', type: 'date' as const },
        endedAt: { sql: 'COALESCE(t.ended_at, t.created_at)', type: 'timestamptz' as const },
      },
      defaultSort: 'dueOn',
    };
    const page = await listPage<Row>(em, source, query);
    return { ...page, items: await this.shown(em, actor, page.items), overdue: late?.overdue ?? 0 };
  }

  async one(actor: Actor, id: string, em: EntityManager = this.dataSource.manager): Promise<TaskView> {
    const where = readableTasks(new Where().add('t.id = ?::uuid', id), actor);
    const rows: Row[] = await em.query(`SELECT ${SELECT} FROM ${TASK_FROM} WHERE ${where.toString()}`, where.params);
    const [view] = await this.shown(em, actor, rows);
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

  private chosen(actor: Actor, query: TaskListQuery): Where {
    const where = new Where()
      .add('t.state = ANY(?)', query.state ?? ['open'])
      .when(query.leadId, 't.lead_id = ?::uuid')
      .when(query.ownerId, 't.owner_id = ?::uuid')
      .when(query.q === undefined ? undefined : contains(query.q), 't.title ILIKE ?');
    if (query.leadId === undefined && query.whose !== 'team') where.add('t.owner_id = ?::uuid', actor.userId);
    return readableTasks(where, actor);
  }

  private async shown(em: EntityManager, actor: Actor, rows: Row[]): Promise<TaskView[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const where = editableTasks(new Where().add('t.id = ANY(?::uuid[])', ids), actor);
    const found: { id: string }[] = await em.query(
      `SELECT t.id FROM ${TASK_FROM} WHERE ${where.toString()}`,
      where.params,
    );
    const editable = new Set(found.map(({ id }) => id));
    const today = this.clock.today();
    return rows.map((row) => ({
      ...row,
      overdue: row.state === 'open' && isOverdue(row.dueOn, today),
      mayEdit: editable.has(row.id),
    }));
  }
}
