import { Code, Id, isUuid, ListOf, Optional, PastInstant, Text, WhenGiven, Whole } from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import type { LeadState } from '../../leads/domain/lead-state.js';
import type { TransferState } from '../assignment.entities.js';

export class PoolQuery extends ListQuery {
  @Optional() @Code() industryCode?: string;
  @Optional() @Code() zoneCode?: string;
}

/** As of a past moment, by what had been recorded by then. */
export class PoolAsked extends PoolQuery {
  @Optional() @PastInstant() knownAt?: string;
}

/** A lead nobody works. Whom to call is told to who takes it. */
export class PoolRow {
  id: string;
  code: string;
  title: string;
  investorName: string;
  industryCode: string | null;
  segmentCode: string | null;
  zoneCode: string | null;
  /** 元 */
  plannedTotal: string | null;
  handoverNote: string | null;
  lastOwnerName: string;
  pooledOn: string | null;
}

export class PoolPage {
  items: PoolRow[];
  nextCursor: string | null;
  total: number;
}

export class PoolTermsView {
  mostOpen: number;
  mostTakenWeekly: number;
  ownRestDays: number;
  version: number;
}

export class EditPoolTerms {
  @WhenGiven() @Whole({ min: 1, max: 10000 }) mostOpen?: number;
  @WhenGiven() @Whole({ min: 1, max: 1000 }) mostTakenWeekly?: number;
  @WhenGiven() @Whole({ min: 0, max: 365 }) ownRestDays?: number;
}

/** Several leads to one person: a leaver's, or some of the list. */
export class ReassignLeads {
  /** These; or, with `fromOwnerId`, all open ones of that person. */
  @Optional() @ListOf('field.invalid', isUuid, 500) leadIds?: string[] | null;
  @Optional() @Id() fromOwnerId?: string | null;
  @Id() toOwnerId: string;
  @Optional() @Text({ max: 1000 }) note?: string | null;
}

export class ReassignOutcome {
  leadId: string;
  title: string;
  /** Null: done. */
  problem: string | null;
}

export class ReassignAnswer {
  done: number;
  outcomes: ReassignOutcome[];
}

export class ProposeTransfer {
  @Code() zoneCode: string;
  /** Why, and what the other zone should know. */
  @Text({ min: 2, max: 1000 }) note: string;
}

export class AcceptTransfer {
  /** Who works it there; the one who accepts when missing. */
  @Optional() @Id() ownerId?: string | null;
}

export class RefuseTransfer {
  @Text({ min: 2, max: 500 }) reason: string;
}

export class TransferView {
  id: string;
  leadId: string;
  leadTitle: string;
  investorName: string;
  /** 元 */
  plannedTotal: string | null;
  fromZoneCode: string | null;
  toZoneCode: string;
  note: string;
  state: TransferState;
  proposedByName: string;
  proposedAt: string;
  answer: string | null;
  answeredByName: string | null;
  mayAnswer: boolean;
  mayWithdraw: boolean;
}

export class RuleView {
  id: string;
  industryCode: string;
  segmentCode: string | null;
  teamId: string;
  teamNameZh: string;
  teamNameEn: string;
}

export class AddRule {
  @Code() industryCode: string;
  @Optional() @Code() segmentCode?: string | null;
  @Id() teamId: string;
}

export class BoardStateCount {
  state: LeadState;
  count: number;
  /** 元 */
  plannedTotal: string;
}

/** What one person carries. Meant for sharing work fairly: no ranking, no activity counts (基层减负). */
export class BoardRow {
  ownerId: string;
  ownerName: string;
  active: boolean;
  teamNameZh: string | null;
  teamNameEn: string | null;
  open: number;
  states: BoardStateCount[];
  /** Open leads without contact for more than 14 days. */
  quiet: number;
  /** Held claims whose last day comes within seven days. */
  lapsing: number;
}

export class OfficerChoice {
  id: string;
  name: string;
  teamNameZh: string | null;
  teamNameEn: string | null;
  /** Open leads carried now. */
  open: number;
}
