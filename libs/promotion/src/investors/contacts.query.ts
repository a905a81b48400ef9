import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { maskHandle, maskPhone } from './domain/mask-contact.js';
import type { ContactView } from './dto/investor.dto.js';

type Details = Pick<ContactView, 'phone' | 'email' | 'wechat'>;

export function maskDetails<Person extends Details>(person: Person): Person {
  const { phone, email, wechat } = person;
  return {
    ...person,
    phone: phone === null ? null : maskPhone(phone),
    email: email === null ? null : maskHandle(email),
    wechat: wechat === null ? null : maskHandle(wechat),
  };
}

/** People at an investor. Only who may edit a lead with a person sees how to reach that person. */
@Injectable()
export class ContactsQuery {
  async ofInvestor(em: EntityManager, actor: Actor, investorId: string): Promise<ContactView[]> {
    const rows: Omit<ContactView, 'masked'>[] = await em.query(
      `SELECT id, name, title, phone, email, wechat FROM contacts WHERE investor_id = $1 ORDER BY created_at, id`,
      [investorId],
    );
    const known = await this.workedWith(em, actor, investorId);
    return rows.map((row) => (known.has(row.id) ? { ...row, masked: false } : { ...maskDetails(row), masked: true }));
  }

  private async workedWith(em: EntityManager, actor: Actor, investorId: string): Promise<Set<string>> {
    const where = new Where().add('l.investor_id = ? AND l.contact_id IS NOT NULL', investorId);
    rowFilter(where, actor, 'lead.edit', { owner: 'l.owner_id', team: 'l.team_id', zone: 'l.zone_code' });
    const rows: { id: string }[] = await em.query(
      `SELECT DISTINCT l.contact_id AS id FROM leads l WHERE ${where.toString()}`,
      where.params,
    );
    return new Set(rows.map((row) => row.id));
  }
}
