import {
  Amount,
  Code,
  DateOnly,
  Flag,
  Id,
  OneOf,
  Optional,
  Part,
  Parts,
  PastInstant,
  Text,
  Whole,
} from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import {
  OBLIGATION_KINDS,
  OBLIGATION_SIDES,
  type ObligationKind,
  type ObligationSide,
} from '../../obligations/domain/obligation-kind.js';
import {
  CLAUSE_ASPECTS,
  CLAUSE_KINDS,
  CLAUSE_VERDICTS,
  type ClauseAspect,
  type ClauseKind,
  type ClauseVerdict,
  type Opinion,
  OPINIONS,
  REVIEW_VERDICTS,
  type ReviewVerdict,
  type Seat,
  SEATS,
  VETO_RULINGS,
  type VetoRuling,
} from '../domain/review-words.js';
import { ReviewFacts } from './review-facts.dto.js';

export class ProposeReview {
  @Part(() => ReviewFacts) facts: ReviewFacts;
}

export class WithdrawReview {
  @Text({ min: 2, max: 1000 }) reason: string;
}

export class NamedReviewer {
  @Id() userId: string;
  @OneOf(SEATS) seat: Seat;
}

export class NamePanel {
  @Parts(() => NamedReviewer, 60) seats: NamedReviewer[];
  @Optional() @DateOnly() meetingOn?: string | null;
}

export class DeclareInterest {
  @Flag() conflict: boolean;
  /** Which interest; required when there is one. */
  @Optional() @Text({ max: 500 }) note?: string | null;
}

export class CriterionPoints {
  @Code() code: string;
  @Whole({ min: 0, max: 100 }) points: number;
}

export class GiveOpinion {
  @OneOf(OPINIONS) opinion: Opinion;
  @Text({ min: 2, max: 4000 }) text: string;
  /** One for each criterion that reviewers judge. */
  @Parts(() => CriterionPoints, 50) scores: CriterionPoints[];
}

export class RaiseVeto {
  @Code() code: string;
  @Text({ min: 5, max: 2000 }) grounds: string;
}

export class RuleVeto {
  @OneOf(VETO_RULINGS) ruling: VetoRuling;
  @Text({ min: 5, max: 2000 }) reason: string;
}

export class AttachMinutes {
  @Id() fileId: string;
}

/** Becomes an obligation of the side named. */
export class Condition {
  @OneOf(OBLIGATION_SIDES) side: ObligationSide;
  @OneOf(OBLIGATION_KINDS) kind: ObligationKind;
  @Text({ min: 2, max: 1000 }) text: string;
  /** 元 */
  @Optional() @Amount() amount?: string | null;
  @DateOnly() dueOn: string;
}

export class DecideReview {
  @OneOf(REVIEW_VERDICTS) verdict: ReviewVerdict;
  @Text({ min: 2, max: 4000 }) reason: string;
  /** The day the panel met; today at the latest. */
  @DateOnly() heldOn: string;
  @Parts(() => Condition, 50) conditions: Condition[];
}

export class WriteClause {
  @OneOf(CLAUSE_KINDS) kind: ClauseKind;
  @Text({ min: 2, max: 2000 }) text: string;
  /** 元 */
  @Optional() @Amount() amount?: string | null;
}

export class ReviewClause {
  @OneOf(CLAUSE_ASPECTS) aspect: ClauseAspect;
  @OneOf(CLAUSE_VERDICTS) verdict: ClauseVerdict;
  /** Grounds; of `passed_with_change` the wording it passes with. */
  @Text({ min: 2, max: 2000 }) reason: string;
}

export const REVIEW_LISTS = ['mine', 'all'] as const;

export class ReviewListQuery extends ListQuery {
  /** What waits for the reader; or every round they may read. */
  @Optional() @OneOf(REVIEW_LISTS) list?: (typeof REVIEW_LISTS)[number];
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}
