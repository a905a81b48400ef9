import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow } from '#access/policy/row-scope.js';
import { Clock } from '#platform/clock/clock.js';
import { InvestorSight } from '../claims/investor-sight.js';
import { companyNameKey } from '../investors/domain/company-name.js';
import { Investor } from '../investors/investor.entity.js';
import { carries } from '../leads/domain/lead-source.js';
import type { LogLead } from '../leads/dto/lead.dto.js';
import type { Lead } from '../leads/lead.entity.js';
import { LeadListeners } from '../leads/lead-listeners.js';
import { EventGuest, PromotionEvent } from './event.entities.js';
import { eventErrors } from './events.errors.js';
import { keepGuests } from './guests-then.sql.js';
import { GuestPersons } from './guest-persons.service.js';

type Origin = Pick<LogLead, 'source' | 'eventId' | 'intermediaryId'>;

/** Whether a lead may name this event or intermediary; and the guest a lead was made of is that company from then on. */
@Injectable()
export class EventsBringLeads implements OnModuleInit {
  constructor(
    private readonly listeners: LeadListeners,
    private readonly sight: InvestorSight,
    private readonly persons: GuestPersons,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.listeners.register({
      onLogging: (em, actor, { body, investor }) => this.check(em, actor, body, investor.id),
      onLogged: (em, actor, lead) => this.link(em, actor, lead),
      onEdited: async (em, actor, lead, fields) => {
        const { source } = lead;
        const eventId = fields.includes('eventId') ? lead.eventId : null;
        const intermediaryId = fields.includes('intermediaryId') ? lead.intermediaryId : null;
        await this.check(em, actor, { source, eventId, intermediaryId }, lead.investorId);
        if (eventId !== null) await this.link(em, actor, lead);
      },
    });
  }

  private async check(em: EntityManager, actor: Actor, origin: Origin, investorId: string): Promise<void> {
    const { source, eventId = null, intermediaryId = null } = origin;
    const may = carries(source);
    if ((eventId !== null && !may.event) || (intermediaryId !== null && !may.intermediary)) {
      throw eventErrors('lead.origin_mismatch', {}, [{ field: 'source', code: 'lead.origin_mismatch' }]);
    }
    if (eventId !== null && !(await this.takesPlace(em, eventId))) {
      throw eventErrors('lead.event_unknown', {}, [{ field: 'eventId', code: 'lead.event_unknown' }]);
    }
    if (intermediaryId !== null && !(await this.isIntermediary(em, actor, intermediaryId, investorId))) {
      const field = 'intermediaryId';
      throw eventErrors('lead.intermediary_unknown', {}, [{ field, code: 'lead.intermediary_unknown' }]);
    }
  }

  private async takesPlace(em: EntityManager, id: string): Promise<boolean> {
    const event = await em.findOneBy(PromotionEvent, { id });
    return event !== null && event.state !== 'cancelled';
  }

  /** Nobody brings themselves; and of a company under another's claim nobody learns that it is here. */
  private async isIntermediary(em: EntityManager, actor: Actor, id: string, investorId: string): Promise<boolean> {
    const found = await em.findOneBy(Investor, { id });
    if (found === null || found.mergedIntoId !== null || !found.roles.includes('intermediary')) return false;
    return id !== investorId && (await this.sight.known(em, actor, [id])).has(id);
  }

  /** Only for whoever keeps the list: to others a link to their own lead would only hide the person from its organiser. */
  private async link(em: EntityManager, actor: Actor, { eventId, investorId }: Lead): Promise<void> {
    if (eventId === null) return;
    const event = await em.findOneByOrFail(PromotionEvent, { id: eventId });
    if (!(await reachesRow(em, actor, 'event.manage', event))) return;
    const { name } = await em.findOneByOrFail(Investor, { id: investorId });
    const guest = await em.findOneBy(EventGuest, { eventId, nameKey: companyNameKey(name) });
    if (guest === null || guest.investorId !== null) return;
    if (await em.existsBy(EventGuest, { eventId, investorId })) return;
    const person = await this.persons.moveTo(em, guest, investorId);
    await em.update(EventGuest, { id: guest.id }, { ...person, investorId, version: guest.version + 1 });
    await keepGuests(em, [guest.id], this.clock.now());
  }
}
