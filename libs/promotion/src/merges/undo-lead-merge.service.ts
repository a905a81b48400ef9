import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { Clock } from '#platform/clock/clock.js';
import { keepStates } from '#platform/database/kept-states.sql.js';
import { FIRST_LEAD_STATE, LEAD_STATES, isClosed, type LeadState } from '../leads/domain/lead-state.js';
import { LeadListeners } from '../leads/lead-listeners.js';
import { Lead } from '../leads/lead.entity.js';
import { lockLead } from '../leads/leads.service.js';
import { fillsToTakeBack } from './domain/merge-changes.js';
import { LEAD_FIELDS } from './lead-merges.service.js';
import { returnRows } from './merge-engine.js';
import { MergeRelations } from './merge-relations.js';
import type { Merge } from './merge.entity.js';
import { mergeErrors } from './merges.errors.js';

/** Takes a merge of leads back: the source stands again in the state it was in. */
@Injectable()
export class UndoLeadMerge {
  constructor(
    private readonly relations: MergeRelations,
    private readonly listeners: LeadListeners,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async undo(em: EntityManager, actor: Actor, merge: Merge): Promise<void> {
    const leads = new Map<string, Lead>();
    for (const id of [merge.sourceId, merge.targetId].sort()) leads.set(id, await lockLead(em, id));
    const [source, target] = [leads.get(merge.sourceId)!, leads.get(merge.targetId)!];
    for (const lead of [source, target]) await authorizeRow(em, actor, 'lead.merge', lead, 'lead.read');
    if (target.state === 'merged') throw mergeErrors('merge.later_first');
    const now = this.clock.now();
    // What was decided on the target since was decided with what stood there: a closed lead keeps its fields.
    const filled = isClosed(target.state) ? [] : (merge.changes.filled ?? []);
    const takenBack = fillsToTakeBack(filled, { ...target }, LEAD_FIELDS);
    const patch = Object.fromEntries(takenBack.map(({ field, from }) => [field, from])) as Partial<Lead>;
    await em.update(Lead, { id: target.id }, { ...patch, version: target.version + 1, updatedAt: now });
    const state = stateBefore(merge);
    const back = { state, mergedIntoId: null, version: source.version + 1, updatedAt: now };
    await em.update(Lead, { id: source.id }, back);
    await keepStates(em, 'leads', [source.id, target.id], now);
    const pair = { mergeId: merge.id, sourceId: source.id, targetId: target.id, at: now };
    for (const relation of await this.relations.of(em, 'lead')) await returnRows(em, relation, pair);
    await this.tell(em, actor, merge, { source, target, state, fields: takenBack.map(({ field }) => field) });
  }

  private async tell(
    em: EntityManager,
    actor: Actor,
    merge: Merge,
    { source, target, state, fields }: { source: Lead; target: Lead; state: LeadState; fields: string[] },
  ): Promise<void> {
    const detail = { mergeId: merge.id, from: 'merged', to: state, otherId: target.id, otherCode: target.code };
    const action = 'lead.merge_undone';
    await this.audit.record(em, actor, { action, subjectType: 'lead', subjectId: source.id, detail });
    const other = { mergeId: merge.id, otherId: source.id, otherCode: source.code, fields };
    await this.audit.record(em, actor, { action, subjectType: 'lead', subjectId: target.id, detail: other });
    const after = await em.findOneByOrFail(Lead, { id: source.id });
    await this.listeners.moved(em, actor, after, { from: 'merged', to: state, detail });
    if (fields.length === 0) return;
    await this.listeners.edited(em, actor, await em.findOneByOrFail(Lead, { id: target.id }), fields);
  }
}

function stateBefore(merge: Merge): LeadState {
  const before = merge.changes.given?.find(({ field }) => field === 'state')?.from;
  return LEAD_STATES.find((state) => state === before) ?? FIRST_LEAD_STATE;
}
