import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { PeopleQuery } from '#access/discussion/people.query.js';
import type { Actor } from '#access/policy/actor.js';
import { type SubjectKind, type SubjectName, Subjects } from '#access/subjects/subjects.js';
import { Where } from '#platform/database/sql.js';
import { Lead } from '../leads/lead.entity.js';
import { LeadListeners, type LeadHolder, type LeadMove } from '../leads/lead-listeners.js';
import { Task } from './task.entities.js';
import { readableTasks, TASK_FROM } from './task-rows.js';
import { TasksKeeper } from './tasks-keeper.js';

/** Open tasks go where their lead goes: to its new owner, and away with it when it is rejected. */
@Injectable()
export class TasksFollowLeads implements OnModuleInit, SubjectKind {
  readonly type = 'task';

  constructor(
    private readonly listeners: LeadListeners,
    private readonly subjects: Subjects,
    private readonly people: PeopleQuery,
    private readonly keeper: TasksKeeper,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
    this.listeners.register({
      onReassigned: (em, actor, lead, before) => this.goAlong(em, actor, lead, before),
      onMoved: (em, actor, lead, move) => this.follow(em, actor, lead, move),
      onEdited: async (em, actor, lead, fields) => {
        if (fields.includes('zoneCode')) await this.leaveNoneBehind(em, actor, lead);
      },
    });
  }

  path(id: string): string {
    return `/tasks?task=${id}`;
  }

  readable(em: EntityManager, actor: Actor, ids: readonly string[]): Promise<SubjectName[]> {
    const where = readableTasks(new Where().add('t.id = ANY(?::uuid[])', ids), actor);
    return em.query(
      `SELECT t.id, COALESCE(l.code, '') AS code, t.title AS name FROM ${TASK_FROM} WHERE ${where.toString()}`,
      where.params,
    );
  }

  private async goAlong(em: EntityManager, actor: Actor, lead: Lead, before: LeadHolder): Promise<void> {
    const { ownerId } = lead;
    const open = await em.findBy(Task, { leadId: lead.id, ownerId: before.ownerId, state: 'open' });
    if (ownerId !== before.ownerId) {
      // Who takes a lead over is told of the lead, not of each thing it brings along.
      for (const task of open) await this.keeper.edit(em, actor, task, { ownerId }, { quietly: true });
    }
    await this.leaveNoneBehind(em, actor, lead);
  }

  private async follow(em: EntityManager, actor: Actor, lead: Lead, { from, to, detail }: LeadMove): Promise<void> {
    if (from === 'rejected') await this.keeper.takeUpAgain(em, actor, lead.id, detail);
    if (to === 'rejected') await this.keeper.dropOf(em, actor, { leadId: lead.id }, String(detail['reason']));
    if (to === 'merged' && lead.mergedIntoId !== null) {
      await this.leaveNoneBehind(em, actor, await em.findOneByOrFail(Lead, { id: lead.mergedIntoId }));
    }
  }

  /** A task somebody cannot see any more is forgotten: it goes to who works the lead. */
  private async leaveNoneBehind(em: EntityManager, actor: Actor, { id, ownerId }: Lead): Promise<void> {
    const open = await em.findBy(Task, { leadId: id, state: 'open' });
    const owners = [...new Set(open.map((task) => task.ownerId))].filter((owner) => owner !== ownerId);
    const readers = await this.people.readers(em, 'lead', id, owners);
    const blind = owners.filter((owner) => !readers.has(owner));
    if (blind.length === 0) return;
    for (const task of await em.findBy(Task, { leadId: id, state: 'open', ownerId: In(blind) })) {
      await this.keeper.edit(em, actor, task, { ownerId });
    }
  }
}
