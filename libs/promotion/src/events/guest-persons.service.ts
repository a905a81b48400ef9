import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import type { Permission } from '#access/policy/policy.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { ContactRecordsService } from '../investors/contact-records.service.js';
import { ContactsService } from '../investors/contacts.service.js';
import { patternsOf, scrubber } from '../investors/domain/scrub.js';
import type { EraseContact, ErasureResult } from '../investors/dto/contact.dto.js';
import { sweepTraces } from '../investors/trace-sweep.js';
import type { EditGuest, GuestPhone } from './dto/guest.dto.js';
import { EventGuest, PromotionEvent } from './event.entities.js';
import { keepGuests } from './guests-then.sql.js';
import { eventErrors } from './events.errors.js';

type Held = Pick<EventGuest, 'investorId' | 'contactId' | 'person' | 'personTitle' | 'phone' | 'addedBy'>;
type Person = Partial<Pick<EventGuest, 'contactId' | 'person' | 'personTitle' | 'phone'>>;

const NOBODY = { contactId: null, person: null, personTitle: null, phone: null };

/**
 * The people behind the guests: personal information. At a registered company the person is one of its contacts, under
 * their rules; otherwise the few details stand with the guest, masked, shown and erased by the same rules.
 */
@Injectable()
export class GuestPersons {
  constructor(
    private readonly transactions: Transactions,
    private readonly contacts: ContactsService,
    private readonly records: ContactRecordsService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The person of a guest after an edit; empty when the edit does not touch the person. */
  async after(em: EntityManager, actor: Actor, guest: Held, edit: Omit<EditGuest, 'answer'>): Promise<Person> {
    const { person, personTitle, phone } = edit;
    if (person === undefined && personTitle === undefined && phone === undefined) return {};
    if (person === null) return personTitle || phone ? refuseNameless() : NOBODY;
    const name = person ?? guest.person;
    if (name === null) return guest.contactId === null ? refuseNameless() : refuseContact();
    if (guest.investorId === null) {
      const kept = name === guest.person ? guest : NOBODY;
      return {
        person: name,
        personTitle: personTitle === undefined ? kept.personTitle : personTitle,
        phone: phone === undefined ? kept.phone : phone,
      };
    }
    const contactId = await this.asContact(em, actor.userId, guest.investorId, { name, title: personTitle, phone });
    return { ...NOBODY, contactId };
  }

  /** The company has been registered: the person becomes one of its contacts, entered by whoever entered the guest. */
  async moveTo(em: EntityManager, guest: Held, investorId: string): Promise<Person> {
    const { person, personTitle, phone, addedBy } = guest;
    if (person === null) return NOBODY;
    const details = { name: person, title: personTitle ?? undefined, phone };
    return { ...NOBODY, contactId: await this.asContact(em, addedBy, investorId, details) };
  }

  /** The deliberate act by which the masked number is shown, and its record. */
  async reveal(actor: Actor, id: string): Promise<GuestPhone> {
    const guest = await this.transactions.run(async (em) => {
      const found = await this.open(em, actor, id, 'contact.reveal');
      if (found.contactId === null && found.person === null) throw eventErrors('guest.no_person');
      if (found.contactId === null) await this.record(em, actor, 'event_guest.revealed', found, { fields: ['phone'] });
      return found;
    });
    if (guest.contactId === null) return { id, phone: guest.phone };
    const { phone } = await this.records.reveal(actor, guest.contactId);
    return { id, phone };
  }

  /** 删除个人信息 (PIPL art. 47), of a person who is no contact of a registered company. The guest stays. */
  erase(actor: Actor, id: string, version: number, { reason }: EraseContact): Promise<ErasureResult> {
    return this.transactions.run(async (em) => {
      const guest = await this.open(em, actor, id, 'contact.erase');
      if (guest.contactId !== null) return refuseContact();
      if (guest.person === null) throw eventErrors('guest.no_person');
      if (guest.version !== version) throw platformErrors('record.stale');
      const patterns = patternsOf({ name: guest.person, phone: guest.phone, email: null, wechat: null });
      const nothing = { investorIds: [], leadIds: [], projectIds: [], fileIds: [], interactionIds: [] };
      const around = { ...nothing, eventIds: [guest.eventId] };
      const now = this.clock.now();
      await em.update(EventGuest, { id }, { ...NOBODY, version: version + 1, updatedAt: now });
      await keepGuests(em, [id], now);
      const companyNames = [guest.company];
      const textsCleaned = await sweepTraces(em, patterns, { contactId: id, ...around, companyNames });
      const scrub = scrubber([...patterns.anywhere, ...patterns.nearby], companyNames);
      await this.record(em, actor, 'event_guest.erased', guest, { reason: scrub(reason), textsCleaned });
      return { id, textsCleaned };
    });
  }

  private asContact(
    em: EntityManager,
    enteredBy: string,
    investorId: string,
    person: { name: string; title?: string | null; phone?: string | null },
  ): Promise<string> {
    return this.contacts.findOrAdd(em, investorId, person, enteredBy);
  }

  private async open(em: EntityManager, actor: Actor, id: string, permission: Permission): Promise<EventGuest> {
    const guest = await em.findOne(EventGuest, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (guest === null) throw platformErrors('record.not_found');
    const event = await em.findOneByOrFail(PromotionEvent, { id: guest.eventId });
    await authorizeRow(em, actor, permission, event, 'event.read');
    return guest;
  }

  private async record(
    em: EntityManager,
    actor: Actor,
    action: AuditAction,
    { id, eventId }: EventGuest,
    detail: Record<string, unknown>,
  ): Promise<void> {
    const about = { subjectType: 'event_guest', subjectId: id, detail: { eventId, ...detail } };
    await this.audit.record(em, actor, { action, ...about });
  }
}

function refuseNameless(): never {
  throw platformErrors('request.invalid', { count: 1 }, [{ field: 'person', code: 'field.required' }]);
}

function refuseContact(): never {
  throw eventErrors('guest.person_is_contact');
}
