import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { STATUS_RULES } from '../projects/domain/project-status.js';
import { ProjectChangeListeners, type ProjectStatusMove } from '../projects/project-change-listeners.js';
import { Obligation } from './obligation.entities.js';
import { ObligationsService } from './obligations.service.js';

/** What a change of the project's status does to its open promises, by the status table. */
@Injectable()
export class ObligationsFollowStatus implements OnModuleInit {
  constructor(
    private readonly listeners: ProjectChangeListeners,
    private readonly obligations: ObligationsService,
  ) {}

  onModuleInit(): void {
    this.listeners.register({ onStatusChanged: (em, actor, move) => this.follow(em, actor, move) });
  }

  private async follow(em: EntityManager, actor: Actor, move: ProjectStatusMove): Promise<void> {
    const becomes = STATUS_RULES[move.to].promises;
    if (becomes === 'stay') return;
    const where = { projectId: move.projectId, state: 'open' as const };
    for (const obligation of await em.find(Obligation, { where, order: { id: 'ASC' } })) {
      if (becomes === 'closed') await this.obligations.release(em, actor, obligation, move.reason);
      else if (move.mergedIntoId !== null) await this.obligations.handOver(em, actor, obligation, move.mergedIntoId);
    }
  }
}
