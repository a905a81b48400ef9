import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { Clock } from '#platform/clock/clock.js';
import { keepStates } from '#platform/database/kept-states.sql.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { LEAD_STATE_NAMES, isClosed, mayMove } from '../leads/domain/lead-state.js';
import { LeadListeners } from '../leads/lead-listeners.js';
import { Lead } from '../leads/lead.entity.js';
import { leadErrors } from '../leads/leads.errors.js';
import { lockLead } from '../leads/leads.service.js';
import { blanksToFill, type Filled, type MergeChanges } from './domain/merge-changes.js';
import { dryRun } from './dry-run.js';
import type { MergeInto, MergePreview, MergeView } from './dto/merge.dto.js';
import { moveRows } from './merge-engine.js';
import { MergeRelations } from './merge-relations.js';
import { Merge } from './merge.entity.js';
import { mergeErrors } from './merges.errors.js';
import { MergesQuery } from './merges.query.js';

/** Not the zone: it decides who may see the lead, which is for a person to say. */
export const LEAD_FIELDS = [['contactId'], ['industryCode', 'segmentCode'], ['plannedTotal'], ['note']] as const;

interface Pair {
  source: Lead;
  target: Lead;
}

/** One lead entered twice: the later one goes into the one that is followed. */
@Injectable()
export class LeadMergesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: MergesQuery,
    private readonly relations: MergeRelations,
    private readonly listeners: LeadListeners,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  preview(actor: Actor, sourceId: string, intoId: string): Promise<MergePreview> {
    return dryRun(this.transactions, async (em) => {
      const pair = await this.open(em, actor, sourceId, intoId);
      const side = (lead: Lead) => ({ id: lead.id, name: lead.title, code: lead.code, version: lead.version });
      const { id, filled } = await this.apply(em, actor, pair, null);
      const { relations } = await this.query.view(em, actor, id);
      return {
        kind: 'lead' as const,
        source: side(pair.source),
        target: side(pair.target),
        relations: relations.map(({ returned: _returned, left: _left, ...row }) => row),
        fills: filled.map(({ field, to }) => ({ field, to })),
      };
    });
  }

  merge(actor: Actor, key: string | null, seen: { id: string; version: number }, body: MergeInto): Promise<MergeView> {
    const request = { actorId: actor.userId, key, action: 'lead.merge', body: { id: seen.id, ...body } };
    return this.transactions.once(request, async (em) => {
      const { source, target } = await this.open(em, actor, seen.id, body.intoId);
      if (source.version !== seen.version || target.version !== body.intoVersion) throw platformErrors('record.stale');
      const { id, filled } = await this.apply(em, actor, { source, target }, body.reason ?? null);
      const detail = { mergeId: id, from: source.state, to: 'merged', intoId: target.id, intoCode: target.code };
      await this.record(em, actor, 'lead.merged', source.id, detail);
      const absorbed = {
        mergeId: id,
        fromId: source.id,
        fromCode: source.code,
        fields: filled.map(({ field }) => field),
      };
      await this.record(em, actor, 'lead.absorbed', target.id, absorbed);
      const move = { from: source.state, to: 'merged' as const, detail };
      await this.listeners.moved(em, actor, await em.findOneByOrFail(Lead, { id: source.id }), move);
      if (filled.length > 0) {
        const after = await em.findOneByOrFail(Lead, { id: target.id });
        await this.listeners.edited(em, actor, after, absorbed.fields);
      }
      return this.query.view(em, actor, id);
    });
  }

  private async open(em: EntityManager, actor: Actor, sourceId: string, intoId: string): Promise<Pair> {
    const targetId = intoId.toLowerCase();
    if (sourceId === targetId) {
      throw mergeErrors('merge.same_record', {}, [{ field: 'intoId', code: 'merge.same_record' }]);
    }
    const leads = new Map<string, Lead>();
    for (const id of [sourceId, targetId].sort()) leads.set(id, await lockLead(em, id));
    const [source, target] = [leads.get(sourceId)!, leads.get(targetId)!];
    for (const lead of [source, target]) await authorizeRow(em, actor, 'lead.merge', lead, 'lead.read');
    if (!mayMove(source.state, 'merged')) {
      const { state } = source;
      const names = { fromZh: LEAD_STATE_NAMES[state].zh, toZh: LEAD_STATE_NAMES.merged.zh };
      throw leadErrors('lead.transition_refused', { from: state, to: 'merged', ...names });
    }
    if (target.state === 'rejected' || target.state === 'merged') throw mergeErrors('merge.target_closed');
    if (source.investorId !== target.investorId) throw mergeErrors('merge.other_investor');
    return { source, target };
  }

  private async apply(em: EntityManager, actor: Actor, { source, target }: Pair, reason: string | null) {
    // A closed lead is written on by nobody, not even here; what hangs on it may still grow.
    const filled: Filled[] = isClosed(target.state) ? [] : blanksToFill({ ...source }, { ...target }, LEAD_FIELDS);
    const changes: MergeChanges = { filled, given: [{ field: 'state', from: source.state, to: 'merged' }] };
    const now = this.clock.now();
    const about = { kind: 'lead' as const, sourceId: source.id, targetId: target.id, reason, changes };
    const inserted = await em.insert(Merge, { ...about, mergedBy: actor.userId, mergedAt: now });
    const id = String(inserted.identifiers[0]?.['id']);
    const away = { state: 'merged' as const, mergedIntoId: target.id, version: source.version + 1, updatedAt: now };
    await em.update(Lead, { id: source.id }, away);
    const taken: Partial<Lead> = Object.fromEntries(filled.map(({ field, to }) => [field, to]));
    await em.update(Lead, { id: target.id }, { ...taken, version: target.version + 1, updatedAt: now });
    await keepStates(em, 'leads', [source.id, target.id], now);
    const pair = { mergeId: id, sourceId: source.id, targetId: target.id, at: now };
    for (const relation of await this.relations.of(em, 'lead')) await moveRows(em, relation, pair);
    return { id, filled };
  }

  private async record(em: EntityManager, actor: Actor, action: AuditAction, subjectId: string, detail: object) {
    await this.audit.record(em, actor, { action, subjectType: 'lead', subjectId, detail: { ...detail } });
  }
}
