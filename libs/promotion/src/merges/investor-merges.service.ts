import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { keepStates } from '#platform/database/kept-states.sql.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { controls, lockGroups } from '../investors/investor-profile.js';
import { Investor } from '../investors/investor.entity.js';
import { InvestorsQuery } from '../investors/investors.query.js';
import { blanksToFill, type Filled, type MergeChanges } from './domain/merge-changes.js';
import { dryRun } from './dry-run.js';
import type { MergeInto, MergePreview, MergeView } from './dto/merge.dto.js';
import { moveRows } from './merge-engine.js';
import { MergeRelations } from './merge-relations.js';
import { Merge } from './merge.entity.js';
import { mergeErrors } from './merges.errors.js';
import { MergesQuery } from './merges.query.js';

/** What a blank of the target may take over from the source. */
export const INVESTOR_FIELDS = [
  ['uscc'],
  ['homeRegion'],
  ['country'],
  ['registeredCapital', 'registeredCapitalCurrency'],
  ['note'],
] as const;

interface Pair {
  source: Investor;
  target: Investor;
}

/** Two records of one company made one. The source stays as a signpost and gives everything that hangs on it. */
@Injectable()
export class InvestorMergesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly investors: InvestorsQuery,
    private readonly query: MergesQuery,
    private readonly relations: MergeRelations,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  preview(actor: Actor, sourceId: string, intoId: string): Promise<MergePreview> {
    return dryRun(this.transactions, async (em) => {
      const pair = await this.open(em, actor, sourceId, intoId);
      const [source, target] = [await this.query.side(em, 'investor', sourceId), await this.side(em, intoId)];
      const merge = await this.apply(em, actor, pair, null);
      const { relations } = await this.query.view(em, actor, merge.id);
      return {
        kind: 'investor' as const,
        source,
        target,
        relations: relations.map(({ returned: _returned, left: _left, ...row }) => row),
        fills: (merge.changes.filled ?? []).map(({ field, to }) => ({ field, to })),
      };
    });
  }

  merge(actor: Actor, key: string | null, seen: { id: string; version: number }, body: MergeInto): Promise<MergeView> {
    const request = { actorId: actor.userId, key, action: 'investor.merge', body: { id: seen.id, ...body } };
    return this.transactions.once(request, async (em) => {
      const pair = await this.open(em, actor, seen.id, body.intoId);
      const stale = pair.source.version !== seen.version || pair.target.version !== body.intoVersion;
      if (stale) throw platformErrors('record.stale');
      const { id } = await this.apply(em, actor, pair, body.reason ?? null);
      await this.record(em, actor, id, pair);
      return this.query.view(em, actor, id);
    });
  }

  private side(em: EntityManager, id: string) {
    return this.query.side(em, 'investor', id);
  }

  /** Both, locked in one order, so that two merges of the same pair wait for each other. */
  private async open(em: EntityManager, actor: Actor, sourceId: string, targetId: string): Promise<Pair> {
    if (sourceId === targetId.toLowerCase()) {
      throw mergeErrors('merge.same_record', {}, [{ field: 'intoId', code: 'merge.same_record' }]);
    }
    await lockGroups(em);
    const both = await lockInvestors(em, [sourceId, targetId.toLowerCase()]);
    for (const id of [sourceId, targetId]) await this.investors.assertReadable(em, actor, id);
    const [source, target] = [both.get(sourceId), both.get(targetId.toLowerCase())];
    if (source === undefined || target === undefined) throw platformErrors('record.not_found');
    if (source.uscc !== null && target.uscc !== null && source.uscc !== target.uscc) {
      throw mergeErrors('merge.different_codes');
    }
    return { source, target };
  }

  private async apply(em: EntityManager, actor: Actor, { source, target }: Pair, reason: string | null) {
    const regroup = await regrouped(em, source, target);
    const filled = [
      ...blanksToFill({ ...source }, { ...target }, INVESTOR_FIELDS),
      ...regroup,
      ...roles(source, target),
    ];
    const gives = filled.some(({ field }) => field === 'uscc');
    const given = gives ? [{ field: 'uscc', from: source.uscc, to: null }] : [];
    const changes: MergeChanges = { filled, given };
    const now = this.clock.now();
    const about = { kind: 'investor' as const, sourceId: source.id, targetId: target.id, reason, changes };
    const inserted = await em.insert(Merge, { ...about, mergedBy: actor.userId, mergedAt: now });
    const id = String(inserted.identifiers[0]?.['id']);
    const away = { mergedIntoId: target.id, version: source.version + 1, updatedAt: now };
    await em.update(Investor, { id: source.id }, { ...away, ...(gives ? { uscc: null } : {}) });
    const taken: Partial<Investor> = Object.fromEntries(filled.map(({ field, to }) => [field, to]));
    await em.update(Investor, { id: target.id }, { ...taken, version: target.version + 1, updatedAt: now });
    await keepStates(em, 'investors', [source.id, target.id], now);
    const pair = { mergeId: id, sourceId: source.id, targetId: target.id, at: now };
    for (const relation of await this.relations.of(em, 'investor')) await moveRows(em, relation, pair);
    return { id, changes };
  }

  private async record(em: EntityManager, actor: Actor, mergeId: string, { source, target }: Pair): Promise<void> {
    const about = [
      { action: 'investor.merged', subjectId: source.id, detail: { mergeId, intoId: target.id, name: target.name } },
      { action: 'investor.absorbed', subjectId: target.id, detail: { mergeId, fromId: source.id, name: source.name } },
    ] as const;
    for (const entry of about) await this.audit.record(em, actor, { ...entry, subjectType: 'investor' });
  }
}

export async function lockInvestors(em: EntityManager, ids: string[]): Promise<Map<string, Investor>> {
  const found = new Map<string, Investor>();
  for (const id of [...ids].sort()) {
    const investor = await em.findOne(Investor, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (investor !== null) found.set(id, investor);
  }
  return found;
}

/** The target's own place in the group, where the source stood in it or knows it. */
async function regrouped(em: EntityManager, source: Investor, target: Investor): Promise<Filled[]> {
  const field = 'parentId';
  if (target.parentId === source.id) return [{ field, from: source.id, to: source.parentId }];
  if (await controls(em, source.id, target.id)) {
    throw mergeErrors('merge.group_between', { source: source.name, target: target.name });
  }
  const above = source.parentId;
  if (target.parentId !== null || above === null || above === target.id) return [];
  return (await controls(em, target.id, above)) ? [] : [{ field, from: null, to: above }];
}

function roles(source: Investor, target: Investor): Filled[] {
  const all = [...target.roles, ...source.roles.filter((role) => !target.roles.includes(role))];
  return all.length === target.roles.length ? [] : [{ field: 'roles', from: target.roles, to: all }];
}
