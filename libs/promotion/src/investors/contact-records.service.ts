import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { accessErrors } from '#access/access.errors.js';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { changesOf } from '#platform/database/changes.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { Contact } from './contact.entity.js';
import { contactErrors } from './contacts.errors.js';
import { type ContactReach, ContactsQuery } from './contacts.query.js';
import type { AddContact, ContactDetails, EditContact, WithdrawConsent } from './dto/contact.dto.js';
import type { InvestorView } from './dto/investor.dto.js';
import { InvestorsQuery } from './investors.query.js';

/** People kept at a company, apart from any lead. The trail names the fields that changed, never what they hold. */
@Injectable()
export class ContactRecordsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly investors: InvestorsQuery,
    private readonly contacts: ContactsQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  add(actor: Actor, key: string | null, investorId: string, body: AddContact): Promise<InvestorView> {
    this.checkConsent(body.consentOn ?? null, body.consentHow ?? null);
    const request = { actorId: actor.userId, key, action: 'contact.add', body: { investorId, ...body } };
    return this.transactions.once(request, async (em) => {
      await this.investors.assertReadable(em, actor, investorId);
      const now = this.clock.now();
      const given = { ...body, investorId, createdBy: actor.userId, createdAt: now, updatedAt: now };
      const inserted = await em.insert(Contact, given);
      const id = String(inserted.identifiers[0]?.['id']);
      const fields = Object.entries(body).filter(([, value]) => value !== null && value !== undefined);
      await this.record(em, actor, 'contact.added', { id, investorId }, { fields: fields.map(([field]) => field) });
      return this.investors.view(em, actor, investorId);
    });
  }

  edit(actor: Actor, id: string, version: number, body: EditContact): Promise<InvestorView> {
    return this.transactions.run(async (em) => {
      const contact = await this.openToCorrect(em, actor, id, version);
      const { patch, changes } = changesOf(contact, body);
      if (changes.length > 0) {
        const { consentOn = contact.consentOn, consentHow = contact.consentHow } = patch;
        this.checkConsent(consentOn ?? null, consentHow ?? null);
        // Agreed anew after a withdrawal; or the day it was first given is put right.
        const anew = patch.consentOn !== undefined ? { consentWithdrawnOn: null } : {};
        await em.update(
          Contact,
          { id, version },
          {
            ...(patch as Partial<Contact>),
            ...anew,
            version: version + 1,
            updatedAt: this.clock.now(),
          },
        );
        await this.record(em, actor, 'contact.edited', contact, { fields: changes.map(({ field }) => field) });
      }
      return this.investors.view(em, actor, contact.investorId);
    });
  }

  /** From the day on nobody is shown the details any more; they are kept until the person asks for their erasure. */
  withdraw(actor: Actor, id: string, version: number, body: WithdrawConsent): Promise<InvestorView> {
    return this.transactions.run(async (em) => {
      const contact = await this.openToCorrect(em, actor, id, version);
      const on = body.on ?? this.clock.today();
      this.refuseFuture('on', on);
      if (contact.consentOn !== null && on < contact.consentOn) {
        throw contactErrors('contact.consent_before', {}, [{ field: 'on', code: 'contact.consent_before' }]);
      }
      const written = { consentWithdrawnOn: on, version: version + 1, updatedAt: this.clock.now() };
      await em.update(Contact, { id, version }, written);
      await this.record(em, actor, 'contact.consent_withdrawn', contact, { on });
      return this.investors.view(em, actor, contact.investorId);
    });
  }

  /** The deliberate act by which masked details are shown, and its record. Never kept for a repeated request. */
  reveal(actor: Actor, id: string): Promise<ContactDetails> {
    return this.transactions.run(async (em) => {
      const { contact, reach } = await this.open(em, actor, id);
      if (!reach.reveals && !reach.knows) throw accessErrors('access.forbidden');
      if (contact.erasedAt !== null) throw contactErrors('contact.erased');
      if (contact.consentWithdrawnOn !== null) throw contactErrors('contact.consent_withdrawn');
      const { phone, email, wechat } = contact;
      const shown = Object.entries({ phone, email, wechat }).filter(([, value]) => value !== null);
      await this.record(em, actor, 'contact.revealed', contact, { fields: shown.map(([field]) => field) });
      return { id, phone, email, wechat };
    });
  }

  /** Entered by mistake and named by nothing: goes without a trace of whom it was. */
  remove(actor: Actor, id: string, version: number): Promise<InvestorView> {
    return this.transactions.run(async (em) => {
      const contact = await this.openToCorrect(em, actor, id, version);
      if (await isNamed(em, id)) throw contactErrors('contact.in_use');
      await em.delete(Contact, { id });
      await this.record(em, actor, 'contact.removed', contact, {});
      return this.investors.view(em, actor, contact.investorId);
    });
  }

  /** The person, locked, and what the actor is to them. Of a company the actor may not see nothing is told. */
  async open(em: EntityManager, actor: Actor, id: string): Promise<{ contact: Contact; reach: ContactReach }> {
    const contact = await em.findOne(Contact, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (contact === null) throw platformErrors('record.not_found');
    await this.investors.assertReadable(em, actor, contact.investorId);
    const reach = await this.contacts.reach(em, actor, contact.investorId, [contact]);
    return { contact, reach: reach(id) };
  }

  private async openToCorrect(em: EntityManager, actor: Actor, id: string, version: number): Promise<Contact> {
    const { contact, reach } = await this.open(em, actor, id);
    if (!reach.edits && !reach.knows) throw accessErrors('access.forbidden');
    if (contact.version !== version) throw platformErrors('record.stale');
    if (contact.erasedAt !== null) throw contactErrors('contact.erased');
    return contact;
  }

  async record(
    em: EntityManager,
    actor: Actor,
    action: AuditAction,
    { id, investorId }: { id: string; investorId: string },
    detail: Record<string, unknown>,
  ): Promise<void> {
    const about = { subjectType: 'contact', subjectId: id, detail: { investorId, ...detail } };
    await this.audit.record(em, actor, { action, ...about });
  }

  private checkConsent(on: string | null, how: string | null): void {
    if ((on === null) !== (how === null)) {
      const field = on === null ? 'consentOn' : 'consentHow';
      throw contactErrors('contact.consent_incomplete', {}, [{ field, code: 'contact.consent_incomplete' }]);
    }
    if (on !== null) this.refuseFuture('consentOn', on);
  }

  private refuseFuture(field: string, date: string): void {
    if (date > this.clock.today()) {
      throw platformErrors('request.invalid', { count: 1 }, [{ field, code: 'field.future' }]);
    }
  }
}

/** Whether any table of the database points to this person, whichever feature brought it. */
async function isNamed(em: EntityManager, id: string): Promise<boolean> {
  const references: { table: string; column: string }[] = await em.query(
    `SELECT k.conrelid::regclass::text AS "table", a.attname AS "column"
       FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
      WHERE k.contype = 'f' AND k.confrelid = 'contacts'::regclass`,
  );
  for (const { table, column } of references) {
    const found: unknown[] = await em.query(`SELECT 1 FROM ${table} WHERE "${column}" = $1 LIMIT 1`, [id]);
    if (found.length > 0) return true;
  }
  return false;
}
