import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { addDays, daysBetween } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { STATUS_RULES } from '../projects/domain/project-status.js';
import { ProjectChangeListeners, type ProjectStatusMove } from '../projects/project-change-listeners.js';
import { Blocker, BlockerStepRow } from './blocker.entities.js';
import { BlockerTeller } from './blocker-teller.js';
import { HandleBlockersService } from './handle-blockers.service.js';

const OPEN = ['requested', 'accepted', 'solved'] as const;

/** What a change of the project's status does to its open requests, by the status table. Each is a step of its story. */
@Injectable()
export class BlockersFollowStatus implements OnModuleInit {
  constructor(
    private readonly listeners: ProjectChangeListeners,
    private readonly blockers: HandleBlockersService,
    private readonly teller: BlockerTeller,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.listeners.register({ onStatusChanged: (em, actor, move) => this.follow(em, actor, move) });
  }

  private async follow(em: EntityManager, actor: Actor, move: ProjectStatusMove): Promise<void> {
    const [before, after] = [STATUS_RULES[move.from], STATUS_RULES[move.to]];
    const where = { projectId: move.projectId, state: In([...OPEN]) };
    for (const blocker of await em.find(Blocker, { where, order: { id: 'ASC' } })) {
      if (!before.clocks && (after.clocks || after.requests === 'moved'))
        await this.resume(em, actor, blocker, move.on);
      if (after.requests === 'closed') await this.close(em, actor, blocker, move.reason);
      else if (after.requests === 'moved') await this.hand(em, actor, blocker, move);
      else if (before.clocks && !after.clocks) await this.pause(em, actor, blocker, move);
    }
  }

  /** From the day the project was laid aside; of what was asked for after it, from the asking. What was told stays told. */
  private async pause(
    em: EntityManager,
    actor: Actor,
    blocker: Blocker,
    { on, reason }: ProjectStatusMove,
  ): Promise<void> {
    const asked = await em.findOneOrFail(BlockerStepRow, { where: { blockerId: blocker.id }, order: { id: 'ASC' } });
    await this.write(em, actor, blocker, 'pause', reason, asked.on > on ? asked.on : on);
  }

  /** The department gets back the days on which the project was laid aside: no more, no less. */
  private async resume(em: EntityManager, actor: Actor, blocker: Blocker, day: string): Promise<void> {
    const paused = await em.findOne(BlockerStepRow, {
      where: { blockerId: blocker.id, action: In(['pause', 'resume']) },
      order: { id: 'DESC' },
    });
    if (paused?.action !== 'pause') return;
    const on = paused.on > day ? paused.on : day;
    const dueOn = addDays(blocker.dueOn, daysBetween(paused.on, on));
    await em.update(Blocker, { id: blocker.id }, { dueOn });
    await this.write(em, actor, { ...blocker, dueOn }, 'resume', null, on);
  }

  private async close(em: EntityManager, actor: Actor, blocker: Blocker, reason: string): Promise<void> {
    const closed = { state: 'withdrawn' as const, closedOn: this.clock.today(), version: blocker.version + 1 };
    await em.update(Blocker, { id: blocker.id }, closed);
    await this.teller.silence(em, blocker, ['asked', 'solved', 'overdue', 'escalated']);
    await this.write(em, actor, { ...blocker, ...closed }, 'withdraw', reason);
  }

  private async hand(em: EntityManager, actor: Actor, blocker: Blocker, move: ProjectStatusMove): Promise<void> {
    const projectId = move.mergedIntoId ?? blocker.projectId;
    await this.write(em, actor, blocker, 'move', move.reason);
    await em.update(Blocker, { id: blocker.id }, { projectId });
  }

  private write(
    em: EntityManager,
    actor: Actor,
    blocker: Blocker,
    action: 'pause' | 'resume' | 'move' | 'withdraw',
    text: string | null,
    on?: string,
  ): Promise<void> {
    return this.blockers.write(em, actor, blocker, action, { text, fileId: null, on });
  }
}
