import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { keepGone } from '#platform/database/kept-states.sql.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { companyNameKey } from '../investors/domain/company-name.js';
import { InvestorsService } from '../investors/investors.service.js';
import { mayMarkAttendance } from './domain/promotion-event.js';
import type { AddGuests, EditGuest, GuestInput, GuestsAdded, GuestView, MarkAttendance } from './dto/guest.dto.js';
import { EventGuest, type PromotionEvent } from './event.entities.js';
import { lockGuest, lockManaged, refuseCancelled } from './event-rows.js';
import { eventErrors } from './events.errors.js';
import { GuestPersons } from './guest-persons.service.js';
import { keepGuests } from './guests-then.sql.js';
import { GuestsQuery } from './guests.query.js';

const MOST = 2000;

interface Company {
  company: string;
  nameKey: string;
  investorId: string | null;
}

/** The guest list of an event, kept by whoever manages the event. */
@Injectable()
export class GuestsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: GuestsQuery,
    private readonly investors: InvestorsService,
    private readonly persons: GuestPersons,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** One company is one guest: whoever stands on the list already is not added again. */
  add(actor: Actor, key: string | null, eventId: string, body: AddGuests): Promise<GuestsAdded> {
    const request = { actorId: actor.userId, key, action: 'event.add_guests', body: { eventId, ...body } };
    return this.transactions.once(request, async (em) => {
      const event = await lockManaged(em, actor, eventId);
      refuseCancelled(event);
      if (body.walkIn) this.refuseBeforeBegin(event);
      const already: string[] = [];
      let added = 0;
      for (const [index, input] of body.guests.entries()) {
        const company = await this.companyOf(em, actor, input, index);
        const standing = await findGuest(em, eventId, company);
        if (standing === null) {
          await this.insert(em, actor, eventId, company, input, body.walkIn ?? false);
          added += 1;
          continue;
        }
        already.push(company.company);
        if (body.walkIn) await this.write(em, actor, standing, { attendance: 'attended' });
      }
      if ((await em.countBy(EventGuest, { eventId })) > MOST)
        throw eventErrors('event.too_many_guests', { most: MOST });
      if (added > 0) {
        const detail = { added, walkIn: body.walkIn ?? false };
        const about = { subjectType: 'event', subjectId: eventId, detail };
        await this.audit.record(em, actor, { action: 'event.guests_added', ...about });
      }
      return { added, already };
    });
  }

  edit(actor: Actor, id: string, version: number, body: EditGuest): Promise<GuestView> {
    return this.transactions.run(async (em) => {
      const { guest, event } = await lockGuest(em, actor, id);
      refuseCancelled(event);
      if (guest.version !== version) throw platformErrors('record.stale');
      const person = await this.persons.after(em, actor, guest, body);
      const answer = body.answer === undefined ? {} : { answer: body.answer };
      await this.write(em, actor, guest, { ...answer, ...person });
      return this.query.view(em, actor, id);
    });
  }

  /** At the door, one tap: several people mark at once, so the last mark stands and the same mark changes nothing. */
  mark(actor: Actor, id: string, { attendance = null }: MarkAttendance): Promise<GuestView> {
    return this.transactions.run(async (em) => {
      const { guest, event } = await lockGuest(em, actor, id);
      refuseCancelled(event);
      this.refuseBeforeBegin(event);
      if (guest.attendance !== attendance) await this.write(em, actor, guest, { attendance });
      return this.query.view(em, actor, id);
    });
  }

  remove(actor: Actor, id: string, version: number): Promise<void> {
    return this.transactions.run(async (em) => {
      const { guest, event } = await lockGuest(em, actor, id);
      refuseCancelled(event);
      if (guest.version !== version) throw platformErrors('record.stale');
      if (guest.attendance === 'attended' && !guest.walkIn) throw eventErrors('guest.attended');
      await em.delete(EventGuest, { id });
      await keepGone(em, 'event_guests', id, this.clock.now());
      const about = { subjectType: 'event', subjectId: event.id };
      await this.audit.record(em, actor, { action: 'event.guest_removed', ...about });
    });
  }

  private async companyOf(em: EntityManager, actor: Actor, input: GuestInput, index: number): Promise<Company> {
    const hasId = (input.investorId ?? null) !== null;
    if (hasId === ((input.company ?? null) !== null)) {
      const field = `guests.${index}.company`;
      throw eventErrors('guest.company_missing', {}, [{ field, code: 'guest.company_missing' }]);
    }
    if (!hasId) return { company: input.company!, nameKey: companyNameKey(input.company!), investorId: null };
    const { id, name } = await this.investors.resolve(em, actor, { id: input.investorId });
    return { company: name, nameKey: companyNameKey(name), investorId: id };
  }

  private async insert(
    em: EntityManager,
    actor: Actor,
    eventId: string,
    company: Company,
    input: GuestInput,
    walkIn: boolean,
  ): Promise<void> {
    const now = this.clock.now();
    const fresh = { ...company, contactId: null, person: null, personTitle: null, phone: null, addedBy: actor.userId };
    const person = await this.persons.after(em, actor, fresh, input);
    const inserted = await em.insert(EventGuest, {
      ...fresh,
      ...person,
      eventId,
      walkIn,
      attendance: walkIn ? 'attended' : null,
      createdAt: now,
      updatedAt: now,
    });
    await keepGuests(em, [String(inserted.identifiers[0]?.['id'])], now);
  }

  /** Under the event's lock. The trail names the guest, the event's own history does not: it would be a list of taps. */
  private async write(em: EntityManager, actor: Actor, guest: EventGuest, patch: Partial<EventGuest>): Promise<void> {
    if (Object.keys(patch).length === 0) return;
    const { id, version, eventId } = guest;
    const now = this.clock.now();
    await em.update(EventGuest, { id }, { ...patch, version: version + 1, updatedAt: now });
    await keepGuests(em, [id], now);
    const { answer, attendance } = patch;
    const detail = { eventId, fields: Object.keys(patch), answer, attendance };
    const about = { subjectType: 'event_guest', subjectId: id, detail };
    await this.audit.record(em, actor, { action: 'event_guest.edited', ...about });
  }

  private refuseBeforeBegin(event: PromotionEvent): void {
    if (!mayMarkAttendance(event, this.clock.today())) {
      throw eventErrors('event.not_begun', { fromOn: event.fromOn });
    }
  }
}

/** The guest that is this company, by its record or by its name. */
export async function findGuest(
  em: EntityManager,
  eventId: string,
  { investorId, nameKey }: Pick<Company, 'investorId' | 'nameKey'>,
): Promise<EventGuest | null> {
  const byName = await em.findOneBy(EventGuest, { eventId, nameKey });
  return byName ?? (investorId === null ? null : em.findOneBy(EventGuest, { eventId, investorId }));
}
