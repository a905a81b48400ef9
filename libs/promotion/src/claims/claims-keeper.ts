import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { keepStates } from '#platform/database/kept-states.sql.js';
import { oncePerTransaction } from '#platform/database/once-per-transaction.js';
import type { Lead } from '../leads/lead.entity.js';
import { Claim, ClaimEvent, ClaimTerms } from './claim.entity.js';
import { claimErrors } from './claims.errors.js';
import { type ClaimEventKind, type ClaimState, firstUntil } from './domain/claim.js';

type Step = Partial<Pick<ClaimEvent, 'until' | 'toHolderId' | 'interactionId' | 'reason'>>;

/** Writes claims and their story. Always inside the caller's transaction; every step is a row. */
@Injectable()
export class ClaimsKeeper {
  constructor(
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async terms(em: EntityManager): Promise<ClaimTerms> {
    return em.findOneByOrFail(ClaimTerms, { code: 'standard' });
  }

  /** As they stand while the transaction lasts. */
  standingTerms(em: EntityManager): Promise<ClaimTerms> {
    return oncePerTransaction(em, 'claim terms', () => this.terms(em));
  }

  /** A first report. It counts from today: an earlier first contact is no earlier report. */
  async record(
    em: EntityManager,
    actor: Actor,
    of: Pick<
      Claim,
      'investorId' | 'idea' | 'segmentCode' | 'zoneCode' | 'holderId' | 'teamId' | 'leadId' | 'contactId'
    >,
  ): Promise<Pick<Claim, 'id' | 'until'>> {
    const claimedOn = this.clock.today();
    const until = firstUntil(await this.standingTerms(em), claimedOn);
    const inserted = await em.insert(Claim, { ...of, claimedOn, until, recordedAt: this.clock.now() });
    const id = String(inserted.identifiers[0]?.['id']);
    await this.step(em, actor, { id }, 'recorded', { until });
    return { id, until };
  }

  /** Prolongs when `until` is later than what holds. */
  async prolong(em: EntityManager, actor: Actor, claim: Claim, until: string, because: Step): Promise<void> {
    if (until <= claim.until) return;
    await em.update(Claim, { id: claim.id }, { until });
    await this.step(em, actor, claim, 'prolonged', { ...because, until });
  }

  /** A contact that proves wrong has kept nothing alive: the claim holds as long as it did without it. */
  async shorten(em: EntityManager, actor: Actor, claim: Claim, wrongId: string): Promise<void> {
    const [rest]: { until: string | null }[] = await em.query(
      `SELECT max(e.until)::text AS until FROM claim_events e
        WHERE e.claim_id = $1 AND e.kind IN ('recorded', 'prolonged')
          AND e.interaction_id IS DISTINCT FROM $2
          AND NOT EXISTS (SELECT 1 FROM lead_interactions c WHERE c.corrects_id = e.interaction_id)`,
      [claim.id, wrongId],
    );
    const until = rest?.until ?? claim.until;
    if (until >= claim.until) return;
    await em.update(Claim, { id: claim.id }, { until });
    await this.step(em, actor, claim, 'shortened', { until, interactionId: wrongId });
  }

  async end(
    em: EntityManager,
    actor: Actor | null,
    claim: Claim,
    state: Exclude<ClaimState, 'held'>,
    reason: string | null,
  ): Promise<void> {
    const result = await em.update(Claim, { id: claim.id, state: 'held' }, { state });
    if (result.affected !== 1) throw claimErrors('claim.not_held');
    await this.step(em, actor, claim, state === 'overruled' ? 'ruled' : state, { reason });
  }

  async handOver(
    em: EntityManager,
    actor: Actor,
    claim: Claim,
    to: { holderId: string; teamId: string | null; zoneCode?: string | null },
    reason: string | null,
  ): Promise<void> {
    await em.update(Claim, { id: claim.id }, to);
    await this.step(em, actor, claim, 'transferred', { toHolderId: to.holderId, reason });
  }

  async step(
    em: EntityManager,
    actor: Actor | null,
    claim: Pick<Claim, 'id'>,
    kind: ClaimEventKind,
    step: Step,
  ): Promise<void> {
    const recordedAt = this.clock.now();
    await em.insert(ClaimEvent, { ...step, claimId: claim.id, kind, by: actor?.userId ?? null, recordedAt });
    await keepStates(em, 'claims', [claim.id], recordedAt);
    const about = { subjectType: 'claim', subjectId: claim.id };
    await this.audit.record(em, actor, { action: `claim.${kind}`, ...about, detail: { ...step } });
  }

  /** The claim a lead stands on, if it holds. */
  heldBy(em: EntityManager, lead: Pick<Lead, 'id'>): Promise<Claim | null> {
    return em.findOneBy(Claim, { leadId: lead.id, state: 'held' });
  }
}
