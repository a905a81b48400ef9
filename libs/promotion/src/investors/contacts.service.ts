import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { changesOf } from '#platform/database/changes.js';
import { Clock } from '#platform/clock/clock.js';
import { Contact } from './contact.entity.js';
import type { ContactInput } from './dto/contact.dto.js';

/** People at an investor, kept as part of whatever names them. The history names the field, never the details. */
@Injectable()
export class ContactsService {
  constructor(private readonly clock: Clock) {}

  /** The same name and phone is the same person; anyone else is new, entered by whoever works with the person by that. */
  async findOrAdd(
    em: EntityManager,
    investorId: string,
    input: ContactInput,
    enteredBy: string | null = null,
  ): Promise<string> {
    const phone = input.phone ?? null;
    const where = { investorId, name: input.name, phone: phone ?? IsNull() };
    const known = await em.findOne(Contact, { where, order: { createdAt: 'ASC', id: 'ASC' } });
    if (known === null) return this.add(em, investorId, input, enteredBy);
    await this.write(em, known, withoutUndefined(input));
    return known.id;
  }

  /** The lead's contact after an edit: of the same name, a correction of that person; otherwise somebody else. */
  async replace(em: EntityManager, investorId: string, currentId: string | null, input: ContactInput): Promise<string> {
    const current = currentId === null ? null : await em.findOneBy(Contact, { id: currentId });
    if (current === null || current.erasedAt !== null || current.name !== input.name)
      return this.findOrAdd(em, investorId, input);
    const { title = null, phone = null, email = null, wechat = null } = input;
    await this.write(em, current, { title, phone, email, wechat });
    return current.id;
  }

  /** Whoever has the person open elsewhere learns from the version that the details have changed. */
  private async write(em: EntityManager, current: Contact, fields: Partial<Contact>): Promise<void> {
    const { patch, changes } = changesOf(current, fields);
    if (changes.length === 0) return;
    const written = { ...patch, version: () => 'version + 1', updatedAt: this.clock.now() };
    await em.update(Contact, { id: current.id, erasedAt: IsNull() }, written);
  }

  private async add(
    em: EntityManager,
    investorId: string,
    input: ContactInput,
    createdBy: string | null,
  ): Promise<string> {
    const fields = { ...withoutUndefined(input), investorId, createdBy, createdAt: this.clock.now() };
    const inserted = await em.insert(Contact, fields);
    return String(inserted.identifiers[0]?.['id']);
  }
}

/** Missing leaves as it is, null clears. */
function withoutUndefined({ name, title, phone, email, wechat }: ContactInput): Partial<Contact> & { name: string } {
  const given = Object.entries({ title, phone, email, wechat }).filter(([, value]) => value !== undefined);
  return { name, ...(Object.fromEntries(given) as Partial<Contact>) };
}
