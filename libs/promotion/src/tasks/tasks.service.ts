import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { accessErrors } from '#access/access.errors.js';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow } from '#access/policy/row-scope.js';
import { changesOf } from '#platform/database/changes.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { LEAD_STATE_NAMES } from '../leads/domain/lead-state.js';
import { leadErrors } from '../leads/leads.errors.js';
import { lockLead } from '../leads/leads.service.js';
import type { AddTask, DropTask, EditTask, TaskView } from './dto/task.dto.js';
import { Task } from './task.entities.js';
import { taskErrors } from './tasks.errors.js';
import { TasksKeeper } from './tasks-keeper.js';
import { TasksQuery } from './tasks.query.js';

/** What people do with tasks. */
@Injectable()
export class TasksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly keeper: TasksKeeper,
    private readonly query: TasksQuery,
  ) {}

  add(actor: Actor, key: string | null, body: AddTask): Promise<TaskView> {
    return this.transactions.once({ actorId: actor.userId, key, action: 'task.add', body }, async (em) => {
      const leadId = body.leadId?.toLowerCase() ?? null;
      if (leadId !== null) await this.openLead(em, actor, leadId);
      const { title, dueOn, ownerId } = body;
      const id = await this.keeper.add(em, actor, { title, dueOn, ownerId: ownerId ?? actor.userId }, { leadId });
      return this.query.one(actor, id, em);
    });
  }

  edit(actor: Actor, id: string, version: number, { title, dueOn, ownerId }: EditTask): Promise<TaskView> {
    return this.change(actor, id, version, async (em, task) => {
      if (task.state !== 'open') throw taskErrors('task.not_open');
      const { patch } = changesOf(task, { title, dueOn, ownerId: ownerId?.toLowerCase() });
      if (Object.keys(patch).length > 0) await this.keeper.edit(em, actor, task, patch);
    });
  }

  done(actor: Actor, id: string, version: number): Promise<TaskView> {
    return this.change(actor, id, version, async (em, task) => {
      if (task.state !== 'open') throw taskErrors('task.not_open');
      await this.keeper.end(em, actor, task, { state: 'done' });
    });
  }

  drop(actor: Actor, id: string, version: number, { reason }: DropTask): Promise<TaskView> {
    return this.change(actor, id, version, async (em, task) => {
      if (task.state !== 'open') throw taskErrors('task.not_open');
      await this.keeper.end(em, actor, task, { state: 'dropped', reason });
    });
  }

  /** Done or dropped by mistake. */
  reopen(actor: Actor, id: string, version: number): Promise<TaskView> {
    return this.change(actor, id, version, async (em, task) => {
      if (task.state === 'open') throw taskErrors('task.open');
      if (task.leadId !== null) await this.openLead(em, actor, task.leadId);
      await this.keeper.reopen(em, actor, task);
    });
  }

  /** A lead that is being followed, or a project by now: what was promised is owed still. */
  private async openLead(em: EntityManager, actor: Actor, leadId: string): Promise<void> {
    const lead = await lockLead(em, leadId);
    if (!(await reachesRow(em, actor, 'lead.read', lead))) throw platformErrors('record.not_found');
    const { state } = lead;
    if (state === 'rejected' || state === 'merged') {
      throw leadErrors('lead.closed', { state, stateZh: LEAD_STATE_NAMES[state].zh });
    }
  }

  private change(
    actor: Actor,
    id: string,
    version: number,
    work: (em: EntityManager, task: Task) => Promise<void>,
  ): Promise<TaskView> {
    return this.transactions.run(async (em) => {
      const seen = await this.query.one(actor, id, em);
      // The lead first, as everywhere: two ways of locking would wait for each other.
      if (seen.leadId !== null) await lockLead(em, seen.leadId);
      const task = await em.findOneOrFail(Task, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const { mayEdit } = await this.query.one(actor, id, em);
      if (!mayEdit) throw accessErrors('access.forbidden');
      if (task.version !== version) throw platformErrors('record.stale');
      await work(em, task);
      return this.query.one(actor, id, em);
    });
  }
}
