import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { SAME } from '../duplicates/domain/same-company.js';
import { FindDuplicates } from '../duplicates/find-duplicates.query.js';
import { companyNameKey } from '../investors/domain/company-name.js';
import type { GuestCheck } from './dto/guest.dto.js';
import { PromotionEvent } from './event.entities.js';
import { findGuest } from './guests.service.js';

/** A pasted list of names, looked at before anybody is invited: who stands on the list, who is registered, who is claimed. */
@Injectable()
export class CheckGuestNames {
  constructor(
    private readonly dataSource: DataSource,
    private readonly duplicates: FindDuplicates,
  ) {}

  async check(actor: Actor, eventId: string, names: readonly string[]): Promise<GuestCheck[]> {
    const em = this.dataSource.manager;
    const event = await em.findOneBy(PromotionEvent, { id: eventId });
    if (event === null) throw platformErrors('record.not_found');
    await authorizeRow(em, actor, 'event.manage', event, 'event.read');
    const checked: GuestCheck[] = [];
    for (const typed of names) {
      const name = typed.trim();
      // The same answer as everywhere a name is typed: what it does not say is not said here.
      const { items, claimed } = await this.duplicates.answer(actor, { name });
      const match = items.find(({ score }) => score >= SAME) ?? null;
      const nameKey = companyNameKey(name);
      const already = (await findGuest(em, eventId, { nameKey, investorId: match?.id ?? null })) !== null;
      checked.push({ name, already, match, claimed });
    }
    return checked;
  }
}
