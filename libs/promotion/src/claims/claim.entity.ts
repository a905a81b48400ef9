import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { ClaimEventKind, ClaimState, RulingVerdict } from './domain/claim.js';

const EVENT_KINDS = `kind IN ('recorded', 'prolonged', 'lapsed', 'released', 'transferred', 'disputed', 'ruled', 'shortened')`;
const DAYS_CHECK = `
        first_days BETWEEN 1 AND 3650 AND prolong_days BETWEEN 1 AND 3650
        AND accepted_days BETWEEN 1 AND 3650 AND warn_days BETWEEN 0 AND 365`;
const RULING_CHECK = `(verdict IS NULL) = (ruled_by IS NULL)
        AND (verdict IS NULL) = (ruled_at IS NULL) AND (verdict IS NULL) = (reason IS NULL)`;

/** How long a first report holds. One row, `standard`; the numbers are the zone's to set. */
@Entity('claim_terms')
@Check('claim_terms_days_check', DAYS_CHECK)
export class ClaimTerms {
  @PrimaryColumn('text') code: string;
  /** From the day of the report. */
  @Column('integer') firstDays: number;
  /** From the day of a recorded contact. */
  @Column('integer') prolongDays: number;
  /** From the day the lead became a project. */
  @Column('integer') acceptedDays: number;
  /** The holder is warned this long before silence costs the claim. */
  @Column('integer') warnDays: number;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}

/** 首报首谈: an investor's project idea, held by who reported it first. Its state follows from its events. */
@Entity('claims')
@Index(['investorId', 'state'])
@Index(['holderId', 'state'])
@Index(['state', 'until'])
@Check('claims_state_check', `state IN ('held', 'lapsed', 'released', 'overruled')`)
@Check('claims_until_check', 'until >= claimed_on')
export class Claim {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Investor') @Column('uuid') investorId: string;
  /** Missing while a ruling has given the claim and its holder has logged no lead yet. */
  @ForeignKey('Lead') @Index() @Column('uuid', { nullable: true }) leadId: string | null;
  /** 项目意向 */
  @Column('text') idea: string;
  @ForeignKey('Segment') @Column('text', { nullable: true }) segmentCode: string | null;
  @ForeignKey('Zone') @Column('text', { nullable: true }) zoneCode: string | null;
  @ForeignKey('User') @Column('uuid') holderId: string;
  @ForeignKey('Team') @Column('uuid', { nullable: true }) teamId: string | null;
  /** The person of the first touch. */
  @ForeignKey('Contact') @Index() @Column('uuid', { nullable: true }) contactId: string | null;
  @Column('text', { default: 'held' }) state: ClaimState;
  @Column('date') claimedOn: string;
  /** The last day it holds. */
  @Column('date') until: string;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
}

/** One step of a claim's story. Append-only. */
@Entity('claim_events')
@Index(['claimId', 'id'])
@Check('claim_events_kind_check', EVENT_KINDS)
export class ClaimEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Claim') @Column('uuid') claimId: string;
  @Column('text') kind: ClaimEventKind;
  @Column('date', { nullable: true }) until: string | null;
  /** Nobody: the calendar. */
  @ForeignKey('User') @Column('uuid', { nullable: true }) by: string | null;
  @ForeignKey('User') @Column('uuid', { nullable: true }) toHolderId: string | null;
  @ForeignKey('LeadInteraction') @Column('uuid', { nullable: true }) interactionId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
}

/** Somebody says the claim should be theirs, or that theirs is another project. Leadership rules. */
@Entity('claim_disputes')
@Index('claim_disputes_claim_id_by_open_key', ['claimId', 'by'], { unique: true, where: 'verdict IS NULL' })
@Check('claim_disputes_verdict_check', `verdict IN ('stays', 'moves', 'both')`)
@Check('claim_disputes_ruling_check', RULING_CHECK)
export class ClaimDispute {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Claim') @Index() @Column('uuid') claimId: string;
  @ForeignKey('User') @Index() @Column('uuid') by: string;
  @ForeignKey('Team') @Column('uuid', { nullable: true }) teamId: string | null;
  @ForeignKey('Zone') @Column('text', { nullable: true }) zoneCode: string | null;
  /** As the disputing side wrote it: they may not see the registered name. */
  @Column('text') company: string;
  @Column('text') idea: string;
  @ForeignKey('Segment') @Column('text', { nullable: true }) segmentCode: string | null;
  @Column('text') grounds: string;
  @Column('date', { nullable: true }) firstContactOn: string | null;
  @Column('text', { nullable: true }) verdict: RulingVerdict | null;
  @Column('text', { nullable: true }) reason: string | null;
  @ForeignKey('User') @Column('uuid', { nullable: true }) ruledBy: string | null;
  @Column('timestamptz', { nullable: true }) ruledAt: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
}
