import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import type { Permission } from '#access/policy/policy.js';
import { reachesRow, rowFilter } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { hungOnAt } from '../merges/moved-since.sql.js';
import { maskHandle, maskPhone } from './domain/mask-contact.js';
import type { ContactView } from './dto/contact.dto.js';

const LEAD = { owner: 'l.owner_id', team: 'l.team_id', zone: 'l.zone_code' };

/** A person as stored, before it is decided how much of it the reader sees. */
export type StoredContact = Omit<ContactView, 'masked' | 'mayReveal' | 'mayEdit'>;

/** Of the alias `c`, inside jsonb_build_object or a SELECT list: the same fields under the same names. */
const FIELDS: Record<keyof StoredContact, string> = {
  id: 'c.id',
  name: 'c.name',
  title: 'c.title',
  phone: 'c.phone',
  email: 'c.email',
  wechat: 'c.wechat',
  consentOn: 'c.consent_on::text',
  consentHow: 'c.consent_how',
  consentWithdrawnOn: 'c.consent_withdrawn_on::text',
  erasedAt: instantText('c.erased_at'),
  version: 'c.version',
};

export const CONTACT_JSON = `jsonb_build_object(${Object.entries(FIELDS)
  .map(([name, sql]) => `'${name}', ${sql}`)
  .join(', ')})`;

const CONTACT_COLUMNS = Object.entries(FIELDS)
  .map(([name, sql]) => `${sql} AS "${name}"`)
  .join(', ');

/** What the reader is to a person: works with them, or may at least have the details shown or corrected. */
export interface ContactReach {
  knows: boolean;
  reveals: boolean;
  edits: boolean;
}

/**
 * The person as one reader sees them. Details stand in full only before who works with the person; whoever withdrew
 * consent is called by nobody any more (PIPL art. 15), so the details are masked for all.
 */
export function shownContact(person: StoredContact, reach: ContactReach): ContactView {
  const gone = person.erasedAt !== null;
  const withdrawn = person.consentWithdrawnOn !== null;
  const inFull = gone || (reach.knows && !withdrawn);
  const { phone, email, wechat } = person;
  return {
    ...person,
    phone: inFull || phone === null ? phone : maskPhone(phone),
    email: inFull || email === null ? email : maskHandle(email),
    wechat: inFull || wechat === null ? wechat : maskHandle(wechat),
    masked: !inFull,
    mayReveal: !inFull && !withdrawn && reach.reveals && [phone, email, wechat].some((detail) => detail !== null),
    mayEdit: !gone && (reach.edits || reach.knows),
  };
}

const AT_COMPANY = { kind: 'investor' as const, table: 'contacts', column: 'investor_id' };

interface Known {
  id: string;
  createdBy: string | null;
}

/** People at an investor. Only who may edit a lead with a person sees how to reach that person. */
@Injectable()
export class ContactsQuery {
  /** With a moment: whom one had written down by then, called and reached as today, and nothing to be done with them. */
  async ofInvestor(em: EntityManager, actor: Actor, investorId: string, knownAt?: string): Promise<ContactView[]> {
    const where = new Where([investorId]);
    const moment = where.moment(knownAt);
    const there =
      moment === null
        ? 'c.investor_id = $1'
        : `c.created_at <= ${moment} AND ${hungOnAt(AT_COMPANY, 'c', '$1::uuid', moment)}`;
    const rows: (StoredContact & Known)[] = await em.query(
      `SELECT ${CONTACT_COLUMNS}, c.created_by AS "createdBy" FROM contacts c WHERE ${there}
        ORDER BY c.erased_at IS NOT NULL, c.created_at, c.id`,
      where.params,
    );
    const reach = await this.reach(em, actor, investorId, rows);
    const views = rows.map(({ createdBy: _createdBy, ...row }) => shownContact(row, reach(row.id)));
    return moment === null ? views : views.map((view) => ({ ...view, version: 0, mayReveal: false, mayEdit: false }));
  }

  /** What the actor is to people of one company: through leads with them or with the company, or by having entered them. */
  async reach(
    em: EntityManager,
    actor: Actor,
    investorId: string,
    contacts: readonly Known[],
  ): Promise<(id: string) => ContactReach> {
    const ids = contacts.map((contact) => contact.id);
    const known = await this.workedWith(em, actor, ids);
    const company = {
      'contact.reveal': await this.reachesCompany(em, actor, 'contact.reveal', investorId, ids),
      'contact.edit': await this.reachesCompany(em, actor, 'contact.edit', investorId, ids),
    };
    const creators: { id: string; teamId: string | null }[] = await em.query(
      `SELECT id, team_id AS "teamId" FROM users WHERE id = ANY($1)`,
      [contacts.map((contact) => contact.createdBy).filter((id) => id !== null)],
    );
    const entered = async (permission: Permission): Promise<Set<string>> => {
      const reached = new Set<string>();
      for (const { id, teamId } of creators) {
        if (await reachesRow(em, actor, permission, { ownerId: id, teamId, zoneCode: null })) reached.add(id);
      }
      return reached;
    };
    const by = { 'contact.reveal': await entered('contact.reveal'), 'contact.edit': await entered('contact.edit') };
    const creatorOf = new Map(contacts.map((contact) => [contact.id, contact.createdBy]));
    return (id) => {
      const creator = creatorOf.get(id) ?? '';
      return {
        knows: known.has(id) || creator === actor.userId,
        reveals: company['contact.reveal'] || by['contact.reveal'].has(creator),
        edits: company['contact.edit'] || by['contact.edit'].has(creator),
      };
    };
  }

  private async workedWith(em: EntityManager, actor: Actor, ids: string[]): Promise<Set<string>> {
    const where = new Where().add('l.contact_id = ANY(?::uuid[])', ids);
    rowFilter(where, actor, 'lead.edit', LEAD);
    const rows: { id: string }[] = await em.query(
      `SELECT DISTINCT l.contact_id AS id FROM leads l WHERE ${where.toString()}`,
      where.params,
    );
    return new Set(rows.map((row) => row.id));
  }

  private async reachesCompany(
    em: EntityManager,
    actor: Actor,
    permission: Permission,
    investorId: string,
    ids: string[],
  ): Promise<boolean> {
    if (!actor.can(permission)) return false;
    const where = new Where().add('l.investor_id = ? OR l.contact_id = ANY(?::uuid[])', investorId, ids);
    rowFilter(where, actor, permission, LEAD);
    const found: unknown[] = await em.query(`SELECT 1 FROM leads l WHERE ${where.toString()} LIMIT 1`, where.params);
    return found.length > 0;
  }
}
