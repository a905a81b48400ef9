import type { ConstructionMode } from '../../projects/domain/construction-mode.js';
import { ObligationView } from '../../obligations/dto/obligation.dto.js';
import type {
  ClauseAspect,
  ClauseKind,
  ClauseVerdict,
  Opinion,
  ReviewState,
  ReviewVerdict,
  Seat,
  VetoRuling,
} from '../domain/review-words.js';
import { CriteriaSetView } from './criteria.dto.js';
import { ReviewFacts } from './review-facts.dto.js';
import { CriterionPoints } from './review.dto.js';

export class ReviewRow {
  id: string;
  projectId: string;
  projectCode: string;
  projectName: string;
  zoneCode: string;
  mode: ConstructionMode;
  industryCode: string | null;
  segmentCode: string | null;
  round: number;
  state: ReviewState;
  verdict: ReviewVerdict | null;
  score: string | null;
  proposedById: string;
  proposedBy: string;
  proposedAt: string;
  submittedAt: string | null;
  meetingOn: string | null;
  version: number;
}

/** What a round asks of the reader. */
export type ReviewWaitsFor = 'submit' | 'convene' | 'declare' | 'opinion' | 'clauses' | 'decide';

export class ReviewListRow extends ReviewRow {
  waitsFor: ReviewWaitsFor | null;
}

export class ReviewPage {
  items: ReviewListRow[];
  nextCursor: string | null;
  total: number;
}

export class ReviewerView {
  userId: string;
  name: string;
  seats: Seat[];
  /** null: nothing declared yet. */
  conflict: boolean | null;
  conflictNote: string | null;
  hasSpoken: boolean;
}

export class OpinionView {
  userId: string;
  name: string;
  opinion: Opinion;
  text: string;
  scores: CriterionPoints[];
  /** Measured and judged points together, of 100. */
  total: number;
  /** Given after an earlier one. */
  revised: boolean;
  recordedAt: string;
}

export class SheetRowView {
  code: string;
  value: string | null;
  auto: number | null;
  counted: string | null;
}

export class VetoView {
  id: string;
  code: string;
  grounds: string;
  raisedById: string;
  raisedBy: string;
  raisedAt: string;
  ruling: VetoRuling | null;
  reason: string | null;
  ruledBy: string | null;
  ruledAt: string | null;
}

export class ClauseVerdictView {
  aspect: ClauseAspect;
  verdict: ClauseVerdict;
  reason: string;
  by: string;
  recordedAt: string;
}

export class ClauseVersionView {
  version: number;
  kind: ClauseKind;
  text: string;
  /** 元 */
  amount: string | null;
  removed: boolean;
  writtenById: string;
  writtenBy: string;
  recordedAt: string;
  verdicts: ClauseVerdictView[];
}

/** A clause as it stands, and what it was before. */
export class ClauseView extends ClauseVersionView {
  /** The same through all versions. */
  id: string;
  /** Its place in the offer, from 1. */
  no: number;
  /** Newest first, without the present one. */
  before: ClauseVersionView[];
}

export class DecisionView {
  verdict: ReviewVerdict;
  reason: string;
  score: string | null;
  heldOn: string;
  by: string;
  recordedAt: string;
}

export class HindranceView {
  code: string;
  zh: string;
  en: string;
}

export class MeasuredView {
  code: string;
  value: string | null;
}

export class MinutesView {
  id: string;
  name: string;
}

export const REVIEW_ACTS = [
  'edit',
  'submit',
  'withdraw',
  'clauses',
  'convene',
  'minutes',
  'declare',
  'judge',
  'veto',
  'legal',
  'fair_competition',
  'rule',
  'decide',
] as const;
export type ReviewAct = (typeof REVIEW_ACTS)[number];

export class ReviewView extends ReviewRow {
  withdrawnReason: string | null;
  facts: ReviewFacts;
  /** False: a draft at a past moment, of which nothing was kept yet. */
  factsKnown: boolean;
  /** SHA-256 of the facts as submitted. */
  factsHash: string | null;
  measures: MeasuredView[];
  /** What it is judged by; before the submission, what it would be judged by today. */
  criteria: CriteriaSetView | null;
  reviewers: ReviewerView[];
  sheet: SheetRowView[];
  opinions: OpinionView[];
  /** Opinions the reader does not see yet: their own comes first, or they are the ones judged. */
  hiddenOpinions: number;
  vetoes: VetoView[];
  clauses: ClauseView[];
  minutes: MinutesView | null;
  decision: DecisionView | null;
  conditions: ObligationView[];
  /** What stands against approval as things are. */
  hindrances: HindranceView[];
  /** What the reader may do with this round now. */
  may: ReviewAct[];
}

export class ProjectReviews {
  /** Newest first. */
  rounds: ReviewRow[];
  /** A new round may be proposed by the reader. */
  mayPropose: boolean;
  /** What the project and the last round say already. */
  prefill: ReviewFacts;
}

/** What the figures of a proposal come to, before it is saved. */
export class ProposalPreview {
  /** What it would be judged by today. */
  criteria: CriteriaSetView | null;
  measures: MeasuredView[];
  /** Points the figures alone bring. */
  sheet: SheetRowView[];
  /** Figures the criteria measure. */
  needs: string[];
}

export class JudgeChoice {
  id: string;
  name: string;
  roles: string[];
  /** Has a hand in the proposal and may not be named. */
  involved: boolean;
}
