import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { keepStates } from '#platform/database/kept-states.sql.js';
import { Clock } from '#platform/clock/clock.js';
import type { Lead } from '../leads/lead.entity.js';
import { type LeadHolder, LeadListeners, type LeadMove, type RecordedInteraction } from '../leads/lead-listeners.js';
import { Claim } from './claim.entity.js';
import { ClaimsKeeper } from './claims-keeper.js';
import { isSameIdea, untilAfterAcceptance, untilAfterContact } from './domain/claim.js';
import { StandingClaims } from './standing-claims.query.js';

/** A claim lives with its lead: reported, kept alive, handed over, let go. */
@Injectable()
export class ClaimsFollowLeads implements OnModuleInit {
  constructor(
    private readonly listeners: LeadListeners,
    private readonly keeper: ClaimsKeeper,
    private readonly standing: StandingClaims,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.listeners.register({
      onLogging: (em, _, { investor, owner, body }) =>
        this.standing.refuseSecond(em, { userId: owner.ownerId }, investor.id, body.segmentCode),
      onLogged: (em, actor, lead) => this.report(em, actor, lead),
      onEdited: (em, actor, lead, fields) => this.keepInStep(em, actor, lead, fields),
      onInteraction: (em, actor, lead, interaction) => this.keepAlive(em, actor, lead, interaction),
      onCorrected: (em, actor, lead, wrong) => this.takeBack(em, actor, lead, wrong),
      onMoved: (em, actor, lead, move) => this.followMove(em, actor, lead, move),
      onReassigned: (em, actor, lead, before) => this.handOver(em, actor, lead, before),
    });
  }

  /** The first report of an idea. A claim a ruling gave finds its lead here; a second lead on one idea adds none. */
  private async report(em: EntityManager, actor: Actor, lead: Lead): Promise<void> {
    const held = await em.findBy(Claim, { investorId: lead.investorId, holderId: lead.ownerId, state: 'held' });
    const same = held.filter((claim) => isSameIdea(claim.segmentCode, lead.segmentCode));
    const waiting = same.find((claim) => claim.leadId === null);
    if (waiting !== undefined) {
      const { id: leadId, contactId, zoneCode, segmentCode } = lead;
      await em.update(Claim, { id: waiting.id }, { leadId, contactId, zoneCode, segmentCode });
      await keepStates(em, 'claims', [waiting.id], this.clock.now());
    } else if (same.length === 0) {
      await this.keeper.record(em, actor, {
        investorId: lead.investorId,
        leadId: lead.id,
        idea: lead.title,
        segmentCode: lead.segmentCode,
        zoneCode: lead.zoneCode,
        holderId: lead.ownerId,
        teamId: lead.teamId,
        contactId: lead.contactId,
      });
    }
  }

  /** Another segment is another idea: it may be claimed already. */
  private async keepInStep(em: EntityManager, actor: Actor, lead: Lead, fields: readonly string[]): Promise<void> {
    const claim = await this.keeper.heldBy(em, lead);
    if (claim === null) return;
    if (fields.includes('segmentCode') && !this.covers(claim, lead)) {
      await this.standing.refuseSecond(em, actor, lead.investorId, lead.segmentCode, lead.id);
    }
    const { title: idea, segmentCode, zoneCode, contactId } = lead;
    await em.update(Claim, { id: claim.id }, { idea, segmentCode, zoneCode, contactId: claim.contactId ?? contactId });
    await keepStates(em, 'claims', [claim.id], this.clock.now());
  }

  /** Narrowing an open idea to one segment takes nothing from anybody. */
  private covers(claim: Claim, lead: Lead): boolean {
    return claim.segmentCode === null || claim.segmentCode === lead.segmentCode;
  }

  private async keepAlive(em: EntityManager, actor: Actor, lead: Lead, { id, on }: RecordedInteraction): Promise<void> {
    const claim = await this.keeper.heldBy(em, lead);
    if (claim === null) return;
    const until = untilAfterContact(await this.keeper.standingTerms(em), claim.until, on);
    await this.keeper.prolong(em, actor, claim, until, { interactionId: id });
  }

  private async takeBack(em: EntityManager, actor: Actor, lead: Lead, { id }: RecordedInteraction): Promise<void> {
    const claim = await this.keeper.heldBy(em, lead);
    if (claim !== null) await this.keeper.shorten(em, actor, claim, id);
  }

  private async followMove(em: EntityManager, actor: Actor, lead: Lead, { from, to }: LeadMove): Promise<void> {
    if (to === 'captured' || from === 'rejected') {
      // The claim would be the owner's, whoever takes the rejection back.
      const reporter = from === 'rejected' ? { userId: lead.ownerId } : actor;
      await this.standing.refuseSecond(em, reporter, lead.investorId, lead.segmentCode, lead.id);
      if ((await this.keeper.heldBy(em, lead)) === null) await this.report(em, actor, lead);
      return;
    }
    const claim = await this.keeper.heldBy(em, lead);
    if (claim === null) return;
    if (to === 'accepted') {
      const until = untilAfterAcceptance(await this.keeper.standingTerms(em), claim.until, this.clock.today());
      await this.keeper.prolong(em, actor, claim, until, { reason: 'accepted' });
    }
    if (to === 'rejected' || to === 'dormant') await this.keeper.end(em, actor, claim, 'released', to);
  }

  private async handOver(em: EntityManager, actor: Actor, lead: Lead, before: LeadHolder): Promise<void> {
    const claim = await this.keeper.heldBy(em, lead);
    if (claim === null || (before.ownerId === lead.ownerId && before.teamId === lead.teamId)) return;
    const { ownerId: holderId, teamId, zoneCode } = lead;
    await this.keeper.handOver(em, actor, claim, { holderId, teamId, zoneCode }, null);
  }
}
