import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { type Change, changesOf } from '#platform/database/changes.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { add } from '#platform/money/money.js';
import type { EditInvestor, ListEntry, ListEntryInput } from './dto/investor.dto.js';
import { InvestorListEntry } from './investor-list.entity.js';
import type { Investor } from './investor.entity.js';
import { investorErrors } from './investors.errors.js';
import { InvestorsQuery } from './investors.query.js';

type Fields = Omit<EditInvestor, 'confirmDifferent'>;
type Columns = Omit<Fields, 'lists'>;

/** Group, roles, capital and lists of a company: checked as one, and only what an edit changes. */
@Injectable()
export class InvestorProfile {
  constructor(private readonly query: InvestorsQuery) {}

  /** Checks an edit of a locked company, writes its places on lists, and gives back the columns still to be written. */
  async write(
    em: EntityManager,
    actor: Actor,
    before: Investor,
    { lists, ...fields }: Fields,
  ): Promise<{ patch: Partial<Columns>; changes: Change[] }> {
    const sameRoles = fields.roles !== undefined && sorted(fields.roles) === sorted(before.roles);
    const { patch, changes } = changesOf(before, {
      ...fields,
      ...capital(before, fields),
      ...(sameRoles ? { roles: before.roles } : {}),
    });
    if (patch.parentId !== undefined && patch.parentId !== null) {
      await this.refuseCircle(em, actor, before.id, patch.parentId);
    }
    if (lists !== undefined) changes.push(...(await this.replaceLists(em, before.id, lists)));
    return { patch, changes };
  }

  /** Two people regrouping the same companies at once would each see no circle: so one waits for the other. */
  private async refuseCircle(em: EntityManager, actor: Actor, id: string, parentId: string): Promise<void> {
    const field = 'parentId';
    if (parentId === id) throw investorErrors('investor.own_parent', {}, [{ field, code: 'investor.own_parent' }]);
    await lockGroups(em);
    try {
      await this.query.assertReadable(em, actor, parentId);
    } catch {
      throw investorErrors('investor.unknown', {}, [{ field, code: 'investor.unknown' }]);
    }
    if (!(await controls(em, id, parentId))) return;
    const [parent]: { name: string }[] = await em.query(`SELECT name FROM investors WHERE id = $1`, [parentId]);
    const params = { name: parent?.name ?? '' };
    throw investorErrors('investor.group_circle', params, [{ field, code: 'investor.group_circle', params }]);
  }

  private async replaceLists(em: EntityManager, investorId: string, given: ListEntryInput[]): Promise<Change[]> {
    const to = given.map(({ code, year }) => ({ code, year: year ?? null })).sort(byCode);
    const from: ListEntry[] = await em.query(
      `SELECT list_code AS code, year FROM investor_list_entries WHERE investor_id = $1`,
      [investorId],
    );
    from.sort(byCode);
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    await refuseUnknownLists(em, to, from);
    // Only what differs: an entry that stays is the same entry, also for the undoing of a merge that brought it.
    const removed = from.filter(({ code }) => !to.some((entry) => entry.code === code));
    for (const { code } of removed) await em.delete(InvestorListEntry, { investorId, listCode: code });
    for (const { code, year } of to) {
      const stays = from.find((entry) => entry.code === code);
      if (stays === undefined) await em.insert(InvestorListEntry, { investorId, listCode: code, year });
      else if (stays.year !== year) await em.update(InvestorListEntry, { investorId, listCode: code }, { year });
    }
    return [{ field: 'lists', from, to }];
  }
}

const sorted = (words: readonly string[]): string => [...words].sort().join();
const byCode = (left: ListEntry, right: ListEntry): number => (left.code < right.code ? -1 : 1);

/** Amount and currency stand or fall together. */
function capital(before: Investor, fields: Fields): Pick<Columns, 'registeredCapital' | 'registeredCapitalCurrency'> {
  const { registeredCapital, registeredCapitalCurrency } = fields;
  if (registeredCapital === undefined && registeredCapitalCurrency === undefined) return {};
  const amount = registeredCapital === undefined ? before.registeredCapital : registeredCapital;
  if (amount === null) {
    if (registeredCapitalCurrency) {
      const field = 'registeredCapitalCurrency';
      throw investorErrors('investor.capital_missing', {}, [{ field, code: 'investor.capital_missing' }]);
    }
    return { registeredCapital: null, registeredCapitalCurrency: null };
  }
  const currency = registeredCapitalCurrency ?? before.registeredCapitalCurrency ?? 'CNY';
  return { registeredCapital: add(amount), registeredCapitalCurrency: currency };
}

/** A list switched off takes no new companies; those that stand on it may stay. */
async function refuseUnknownLists(em: EntityManager, to: ListEntry[], from: ListEntry[]): Promise<void> {
  const kept = new Set(from.map(({ code }) => code));
  const open: { code: string }[] = await em.query(`SELECT code FROM investor_lists WHERE active`);
  const known = new Set(open.map(({ code }) => code));
  const unknown = to.findIndex(({ code }) => !known.has(code) && !kept.has(code));
  if (unknown < 0) return;
  throw platformErrors('request.invalid', { count: 1 }, [
    { field: `lists[${unknown}].code`, code: 'field.unknown_code', params: { value: to[unknown]?.code ?? '' } },
  ]);
}

export async function lockGroups(em: EntityManager): Promise<void> {
  await em.query(`SELECT pg_advisory_xact_lock(hashtextextended('investor-groups', 0))`);
}

/** Whether `id` stands somewhere above `other` in a group. */
export async function controls(em: EntityManager, id: string, other: string): Promise<boolean> {
  const found: unknown[] = await em.query(
    `WITH RECURSIVE above AS (
       SELECT parent_id AS id FROM investors WHERE id = $2
       UNION SELECT i.parent_id FROM investors i JOIN above ON i.id = above.id WHERE i.parent_id IS NOT NULL)
     SELECT 1 FROM above WHERE id = $1`,
    [id, other],
  );
  return found.length > 0;
}
