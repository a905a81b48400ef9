import { Injectable } from '@nestjs/common';
import { type EntityManager, type FindOptionsWhere, MoreThanOrEqual } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { Notices } from '#access/notices/notices.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { keepStates } from '#platform/database/kept-states.sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { TASK_REMINDERS, type TaskReminder } from './domain/task.js';
import { Task } from './task.entities.js';
import './tasks.notices.js';
import { TasksQuery } from './tasks.query.js';

export interface NewTask {
  title: string;
  dueOn: string;
  ownerId: string;
}

export interface TaskOrigin {
  leadId: string | null;
  interactionId?: string | null;
  /** Where the request names the owner. */
  field?: string;
}

/** One notice for each reminder of each day due: however often the job runs, it is told once. */
export const reminderKey = (reminder: TaskReminder, { id, dueOn }: Pick<Task, 'id' | 'dueOn'>): string =>
  `task.${reminder}-${id}-${dueOn}`;

/** Writes tasks in the caller's transaction: each step in the history, its reminders going with it. */
@Injectable()
export class TasksKeeper {
  constructor(
    private readonly query: TasksQuery,
    private readonly notices: Notices,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async add(em: EntityManager, actor: Actor, task: NewTask, origin: TaskOrigin): Promise<string> {
    const { leadId, interactionId = null, field } = origin;
    const ownerId = task.ownerId.toLowerCase();
    await this.assertReaches(em, actor, leadId, ownerId, field);
    const now = this.clock.now();
    const fact = { title: task.title, dueOn: task.dueOn, ownerId, leadId, interactionId };
    const inserted = await em.insert(Task, { ...fact, createdBy: actor.userId, createdAt: now });
    const id = String(inserted.identifiers[0]?.['id']);
    await keepStates(em, 'tasks', [id], now);
    await this.record(em, actor, { id, leadId }, 'added', { title: task.title, dueOn: task.dueOn, ownerId });
    await this.tellGiven(em, actor, { id, ownerId, version: 1 });
    return id;
  }

  /** What it says, until when, and who does it. Reminders follow the day and the person; quietly: the person is told otherwise. */
  async edit(
    em: EntityManager,
    actor: Actor,
    task: Task,
    patch: Partial<Pick<Task, 'title' | 'dueOn' | 'ownerId'>>,
    { quietly = false } = {},
  ): Promise<void> {
    if (patch.ownerId !== undefined) await this.assertReaches(em, actor, task.leadId, patch.ownerId);
    const moved = patch.dueOn !== undefined || patch.ownerId !== undefined;
    if (moved) await this.silence(em, task);
    await this.update(em, task, { ...patch, ...(moved ? { overdueToldOn: null } : {}) });
    const after = { ...task, ...patch };
    if (moved) await this.recall(em, after);
    const changes = Object.entries(patch).map(([field, to]) => ({ field, from: task[field as keyof Task], to }));
    await this.record(em, actor, task, 'edited', { title: after.title, changes });
    if (patch.ownerId !== undefined && !quietly)
      await this.tellGiven(em, actor, { ...after, version: task.version + 1 });
  }

  async end(em: EntityManager, actor: Actor, task: Task, how: { state: 'done' } | Dropping): Promise<void> {
    await this.silence(em, task);
    const reason = how.state === 'dropped' ? how.reason : null;
    await this.update(em, task, { state: how.state, reason, endedBy: actor.userId, endedAt: this.clock.now() });
    const detail = { title: task.title, ...(reason === null ? {} : { reason }) };
    await this.record(em, actor, task, how.state, detail);
  }

  async reopen(em: EntityManager, actor: Actor, task: Task): Promise<void> {
    await this.update(em, task, { state: 'open', reason: null, endedBy: null, endedAt: null });
    await this.recall(em, task);
    await this.record(em, actor, task, 'reopened', { title: task.title });
  }

  /** Every open task of a lead, or of one contact. */
  async dropOf(
    em: EntityManager,
    actor: Actor,
    of: Pick<FindOptionsWhere<Task>, 'leadId' | 'interactionId'>,
    reason: string,
  ): Promise<void> {
    const open = await em.findBy(Task, { ...of, state: 'open' });
    for (const task of open) await this.end(em, actor, task, { state: 'dropped', reason });
  }

  /** A rejection is taken back: the tasks it dropped are open again, those dropped for themselves stay so. */
  async takeUpAgain(
    em: EntityManager,
    actor: Actor,
    leadId: string,
    rejection: Record<string, unknown>,
  ): Promise<void> {
    const since = new Date(String(rejection['rejectedAt']));
    const dropped = await em.findBy(Task, {
      leadId,
      state: 'dropped',
      reason: String(rejection['rejectReason']),
      endedAt: MoreThanOrEqual(since),
    });
    for (const task of dropped) await this.reopen(em, actor, task);
  }

  private async assertReaches(
    em: EntityManager,
    actor: Actor,
    leadId: string | null,
    ownerId: string,
    field = 'ownerId',
  ): Promise<void> {
    if (await this.query.reaches(em, actor, leadId, ownerId)) return;
    throw platformErrors('request.invalid', { count: 1 }, [{ field, code: 'task.out_of_reach' }]);
  }

  private async update(em: EntityManager, { id, version }: Task, patch: Partial<Task>): Promise<void> {
    const result = await em.update(Task, { id, version }, { ...patch, version: version + 1 });
    if (result.affected !== 1) throw platformErrors('record.stale');
    await keepStates(em, 'tasks', [id], this.clock.now());
  }

  /** The reason has gone: nobody is reminded of what is done, put off, or somebody else's now. */
  private async silence(em: EntityManager, task: Task): Promise<void> {
    for (const reminder of TASK_REMINDERS) await this.notices.withdraw(em, reminderKey(reminder, task));
  }

  /** It is back: what its owner had been told of this day holds again. */
  private async recall(em: EntityManager, task: Task): Promise<void> {
    for (const reminder of TASK_REMINDERS) await this.notices.restore(em, reminderKey(reminder, task), task.ownerId);
  }

  private async tellGiven(em: EntityManager, actor: Actor, task: Pick<Task, 'id' | 'ownerId' | 'version'>) {
    if (task.ownerId === actor.userId) return;
    await this.notices.tell(em, {
      userId: task.ownerId,
      kind: 'task.given',
      subjectType: 'task',
      subjectId: task.id,
      params: { by: actor.name },
      dedupeKey: `task.given-${task.id}-${task.version}`,
    });
  }

  /** In the lead's history where there is a lead. */
  private async record(
    em: EntityManager,
    actor: Actor,
    { id, leadId }: Pick<Task, 'id' | 'leadId'>,
    step: 'added' | 'edited' | 'done' | 'dropped' | 'reopened',
    detail: Record<string, unknown>,
  ): Promise<void> {
    const action = leadId === null ? (`task.${step}` as const) : (`lead.task_${step}` as const);
    const about = leadId === null ? { subjectType: 'task', subjectId: id } : { subjectType: 'lead', subjectId: leadId };
    await this.audit.record(em, actor, { action, ...about, detail: { taskId: id, ...detail } });
  }
}

interface Dropping {
  state: 'dropped';
  reason: string;
}
