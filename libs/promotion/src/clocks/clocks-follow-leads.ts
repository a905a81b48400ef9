import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import type { Lead } from '../leads/lead.entity.js';
import { LeadListeners, type LeadMove } from '../leads/lead-listeners.js';
import { ClockKeeper } from './clock-keeper.js';
import { clocksOfNewLead } from './domain/service-clock.js';

/** What starts a lead's clocks and what meets them. */
@Injectable()
export class ClocksFollowLeads implements OnModuleInit {
  constructor(
    private readonly listeners: LeadListeners,
    private readonly keeper: ClockKeeper,
  ) {}

  onModuleInit(): void {
    this.listeners.register({
      onLogged: (em, actor, lead) => this.begin(em, actor, lead),
      onInteraction: async (em, actor, lead, { on }) => {
        await this.keeper.end(em, actor, lead.id, { state: 'met', codes: ['answer'], on });
        await this.keeper.restart(em, actor, lead.id, 'follow_up', on);
      },
      onCorrected: (em, actor, lead) => this.keeper.rewind(em, actor, lead.id),
      onMoved: (em, actor, lead, move) => this.follow(em, actor, lead, move),
    });
  }

  private async begin(em: EntityManager, actor: Actor, lead: Lead): Promise<void> {
    const major = (await this.keeper.rules(em)).get('screening_major')?.majorFrom ?? null;
    const majorFrom = major === null ? null : Number(major);
    const total = lead.plannedTotal === null ? null : Number(lead.plannedTotal);
    await this.keeper.start(em, actor, lead.id, clocksOfNewLead(lead.source, total, majorFrom));
  }

  private async follow(em: EntityManager, actor: Actor, lead: Lead, { from, to }: LeadMove): Promise<void> {
    if (from === 'rejected') {
      await this.keeper.goOn(em, actor, lead.id, from);
    } else if (to === 'screening') {
      await this.keeper.end(em, actor, lead.id, { state: 'met', codes: ['answer', 'screening', 'screening_major'] });
    } else if (to === 'captured') {
      await this.keeper.end(em, actor, lead.id, { state: 'cancelled' });
      await this.begin(em, actor, lead);
    } else {
      await this.keeper.end(em, actor, lead.id, { state: 'cancelled', reason: to });
    }
  }
}
