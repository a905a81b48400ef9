import {
  Code,
  DateOnly,
  Flag,
  FromText,
  OneOf,
  Optional,
  PastInstant,
  Text,
  WhenGiven,
  Whole,
} from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import { HasNameKey, Uscc } from '../../investors/dto/company-fields.js';
import {
  CLAIM_STATES,
  type ClaimEventKind,
  type ClaimState,
  RULING_VERDICTS,
  type RulingVerdict,
} from '../domain/claim.js';

/** All a second reporter learns, by whatever door. */
export class ClaimedBy {
  zoneNameZh: string;
  zoneNameEn: string;
  /** Whom to call. */
  contact: string;
  until: string;
}

export class ClaimStep {
  kind: ClaimEventKind;
  until: string | null;
  /** Nobody: the calendar. */
  byName: string | null;
  toName: string | null;
  reason: string | null;
  at: string;
}

export class ClaimView {
  id: string;
  leadId: string | null;
  investorId: string;
  investorName: string;
  idea: string;
  segmentCode: string | null;
  zoneCode: string | null;
  holderId: string;
  holderName: string;
  teamNameZh: string | null;
  teamNameEn: string | null;
  contactName: string | null;
  state: ClaimState;
  claimedOn: string;
  /** The last day it holds. */
  until: string;
  /** Disputes that wait for a ruling. */
  openDisputes: number;
  /** The reader may let it go. */
  mayRelease: boolean;
}

export class ClaimStory extends ClaimView {
  /** Oldest first. */
  steps: ClaimStep[];
}

export class ClaimListQuery extends ListQuery {
  @Optional() @OneOf(CLAIM_STATES) state?: ClaimState;
  @Optional() @FromText('boolean') @Flag() mine?: boolean;
}

/** As of a past moment, by what had been recorded by then. */
export class ClaimsAsked extends ClaimListQuery {
  @Optional() @PastInstant() knownAt?: string;
}

export class ClaimPage {
  items: ClaimView[];
  nextCursor: string | null;
  total: number;
}

export class ReleaseClaim {
  @Text({ min: 2, max: 500 }) reason: string;
}

/** "We were first", or "ours is another project". The company as the reporter knows it. */
export class DisputeClaim {
  @Text({ max: 200 }) @HasNameKey() company: string;
  @Optional() @Uscc() uscc?: string | null;
  /** The project meant. */
  @Text({ max: 200 }) idea: string;
  @Optional() @Code() segmentCode?: string | null;
  @Text({ min: 5, max: 2000 }) grounds: string;
  /** The day of one's own first contact. */
  @Optional() @DateOnly() firstContactOn?: string | null;
}

export class RuleDispute {
  @OneOf(RULING_VERDICTS) verdict: RulingVerdict;
  @Text({ min: 2, max: 1000 }) reason: string;
}

/** A dispute as its own side sees it. */
export class DisputeView {
  id: string;
  company: string;
  idea: string;
  segmentCode: string | null;
  grounds: string;
  firstContactOn: string | null;
  byName: string;
  verdict: RulingVerdict | null;
  reason: string | null;
  ruledByName: string | null;
  ruledAt: string | null;
  recordedAt: string;
  claimed: ClaimedBy;
  /** The disputed claim with its story, for who rules on it. */
  claim: ClaimStory | null;
}

export class ClaimTermsView {
  /** From the day of the report. */
  firstDays: number;
  /** From the day of a recorded contact. */
  prolongDays: number;
  /** From the day the lead became a project. */
  acceptedDays: number;
  warnDays: number;
  version: number;
}

export class EditClaimTerms {
  @WhenGiven() @Whole({ min: 1, max: 3650 }) firstDays?: number;
  @WhenGiven() @Whole({ min: 1, max: 3650 }) prolongDays?: number;
  @WhenGiven() @Whole({ min: 1, max: 3650 }) acceptedDays?: number;
  @WhenGiven() @Whole({ min: 0, max: 365 }) warnDays?: number;
}
