import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { accessErrors } from '#access/access.errors.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { Contact } from './contact.entity.js';
import { ContactRecordsService } from './contact-records.service.js';
import { contactErrors } from './contacts.errors.js';
import { patternsOf, scrubber } from './domain/scrub.js';
import type { EraseContact, ErasureResult } from './dto/contact.dto.js';
import { sweepTraces, type Surroundings } from './trace-sweep.js';

/**
 * 删除个人信息 on the person's request (PIPL art. 47). The person's row is blanked and every text of the database that
 * speaks of the person is cleaned, in one transaction; leads, projects and their histories stay.
 */
@Injectable()
export class ContactErasureService {
  constructor(
    private readonly transactions: Transactions,
    private readonly contacts: ContactRecordsService,
    private readonly clock: Clock,
  ) {}

  erase(actor: Actor, id: string, version: number, body: EraseContact): Promise<ErasureResult> {
    return this.transactions.run(async (em) => {
      const { contact, reach } = await this.contacts.open(em, actor, id);
      if (!reach.edits && !reach.knows) throw accessErrors('access.forbidden');
      if (contact.erasedAt !== null) throw contactErrors('contact.erased');
      if (contact.version !== version) throw platformErrors('record.stale');
      const around = await surroundings(em, contact);
      await this.blank(em, contact);
      const patterns = patternsOf(contact);
      const scrub = scrubber([...patterns.anywhere, ...patterns.nearby], around.companyNames);
      const textsCleaned = await sweepTraces(em, patterns, around);
      await this.contacts.record(em, actor, 'contact.erased', contact, { reason: scrub(body.reason), textsCleaned });
      return { id, textsCleaned };
    });
  }

  /**
   * Every text the row may hold, whichever feature added the column. Leads that name the person change their version,
   * so that a form still open with the person in it cannot bring the details back.
   */
  private async blank(em: EntityManager, { id }: Contact): Promise<void> {
    const columns: { name: string }[] = await em.query(
      `SELECT attname AS name FROM pg_attribute
        WHERE attrelid = 'contacts'::regclass AND attnum > 0 AND NOT attisdropped AND NOT attnotnull
          AND attgenerated = '' AND atttypid IN ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype)
          AND attname <> 'consent_how'`,
    );
    const blanks = columns.map(({ name }) => `"${name}" = NULL, `).join('');
    await em.query(
      `UPDATE contacts SET ${blanks} name = '', erased_at = $2, updated_at = $2, version = version + 1 WHERE id = $1`,
      [id, this.clock.now()],
    );
    await em.query(`UPDATE leads SET version = version + 1 WHERE contact_id = $1`, [id]);
  }
}

async function surroundings(em: EntityManager, contact: Contact): Promise<Surroundings> {
  const [found]: Omit<Surroundings, 'contactId'>[] = await em.query(
    `WITH company AS (
       SELECT id, name FROM investors WHERE id = $1 OR merged_into_id = $1
     ), lead AS (
       SELECT id FROM leads WHERE contact_id = $2 OR investor_id IN (SELECT id FROM company)
     ), talk AS (
       SELECT id FROM lead_interactions WHERE lead_id IN (SELECT id FROM lead)
       UNION SELECT interaction_id FROM interaction_people WHERE contact_id = $2
     )
     SELECT (SELECT array_agg(id::text) FROM company) AS "investorIds",
            (SELECT array_agg(name) FROM company) AS "companyNames",
            (SELECT COALESCE(array_agg(id::text), '{}') FROM lead) AS "leadIds",
            ARRAY(SELECT n.id::text FROM talk n) AS "interactionIds",
            ARRAY(SELECT f.file_id::text FROM lead_files f JOIN lead ON lead.id = f.lead_id
                  UNION SELECT f.file_id::text FROM interaction_files f JOIN talk ON talk.id = f.interaction_id) AS "fileIds",
            (SELECT COALESCE(array_agg(DISTINCT g.event_id::text), '{}') FROM event_guests g
              WHERE g.contact_id = $2 OR g.investor_id IN (SELECT id FROM company)) AS "eventIds",
            (SELECT COALESCE(array_agg(p.id::text), '{}') FROM projects p
              WHERE p.investor_id IN (SELECT id FROM company) OR p.lead_id IN (SELECT id FROM lead)) AS "projectIds"`,
    [contact.investorId, contact.id],
  );
  return { contactId: contact.id, ...found! };
}
