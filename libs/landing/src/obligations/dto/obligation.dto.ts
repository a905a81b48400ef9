import {
  Amount,
  Code,
  DateOnly,
  FromCsv,
  FromText,
  Id,
  OneOf,
  Optional,
  PastInstant,
  Text,
  WhenGiven,
  Whole,
  WordsOf,
} from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import type { AgreementTerm } from '../domain/agreement-terms.js';
import {
  OBLIGATION_VERDICTS,
  type ObligationSource,
  type ObligationState,
  type ObligationStepKind,
  type ObligationVerdict,
} from '../domain/obligation.js';
import {
  OBLIGATION_KINDS,
  OBLIGATION_SIDES,
  type ObligationKind,
  type ObligationSide,
  type ObligationUnit,
} from '../domain/obligation-kind.js';

export class SetObligation {
  @OneOf(OBLIGATION_SIDES) side: ObligationSide;
  @OneOf(OBLIGATION_KINDS) kind: ObligationKind;
  @Text({ min: 2, max: 1000 }) text: string;
  /** In the unit of its kind: 元, 元 per mu, people. */
  @Optional() @Amount() amount?: string | null;
  /** The last day in time. */
  @DateOnly() dueOn: string;
  /** The department that answers for it, on the zone's side. */
  @Optional() @Id() teamId?: string | null;
}

/** Missing leaves as it is, null clears. */
export class ChangeObligation {
  @WhenGiven() @OneOf(OBLIGATION_KINDS) kind?: ObligationKind;
  @WhenGiven() @Text({ min: 2, max: 1000 }) text?: string;
  /** In the unit of its kind: 元, 元 per mu, people. */
  @Optional() @Amount() amount?: string | null;
  @WhenGiven() @DateOnly() dueOn?: string;
  @Optional() @Id() teamId?: string | null;
  @Text({ min: 2, max: 1000 }) reason: string;
}

export class WithdrawObligation {
  @Text({ min: 2, max: 1000 }) reason: string;
}

export class ReportObligation {
  /** What was done. */
  @Text({ min: 2, max: 1000 }) note: string;
  @Id() proofFileId: string;
  /** What was reached, in the unit of its kind; the whole when missing. */
  @Optional() @Amount() amount?: string | null;
}

export class JudgeObligation {
  @OneOf(OBLIGATION_VERDICTS) verdict: ObligationVerdict;
  /** Required unless it is kept. */
  @Optional() @Text({ max: 1000 }) reason?: string | null;
  /** How much was kept, in the unit of its kind: asked when it is kept in part, and only then. */
  @Optional() @Amount() amount?: string | null;
}

export class WaiveObligation {
  @Text({ min: 2, max: 1000 }) reason: string;
}

export class ObligationKindView {
  code: ObligationKind;
  zh: string;
  en: string;
  /** Null: without a figure. */
  unit: ObligationUnit | null;
  sides: ObligationSide[];
  /** The investor's has its verdict before the project counts as at capacity. */
  atCapacity: boolean;
}

/** One field of a change, before and after. */
export class ObligationChange {
  field: string;
  from: string | null;
  to: string | null;
}

export class ObligationStepView {
  kind: ObligationStepKind;
  note: string | null;
  proofFileId: string | null;
  proofName: string | null;
  /** In the unit of its kind. */
  amount: string | null;
  /** Of `changed`. */
  changes: ObligationChange[] | null;
  by: string;
  recordedAt: string;
}

export class ObligationView {
  id: string;
  projectId: string;
  projectName: string;
  side: ObligationSide;
  kind: ObligationKind;
  text: string;
  /** In the unit of its kind: 元, 元 per mu, people. */
  amount: string | null;
  /** What the verdict says was kept, in the same unit. */
  keptAmount: string | null;
  /** What the report that waits says was reached, in the same unit. */
  reportedAmount: string | null;
  teamId: string | null;
  teamNameZh: string | null;
  teamNameEn: string | null;
  zoneCode: string;
  dueOn: string;
  overdue: boolean;
  source: ObligationSource;
  sourceId: string;
  state: ObligationState;
  /** Reported kept; waits for somebody else's answer. */
  reported: boolean;
  recordedAt: string;
  version: number;
}

/** With its story, and what the reader may do. */
export class ObligationStory extends ObligationView {
  /** Oldest first. */
  steps: ObligationStepView[];
  may: ('report' | 'verify' | 'waive' | 'change' | 'withdraw')[];
}

export class DueObligationsQuery extends ListQuery {
  /** Open ones due within so many days, and overdue ones; 90 when missing. */
  @Optional() @FromText('number') @Whole({ min: 1, max: 3650 }) days?: number;
  @Optional() @OneOf(OBLIGATION_SIDES) side?: ObligationSide;
  @Optional() @FromCsv() @WordsOf(OBLIGATION_KINDS) kind?: ObligationKind[];
  /** With everything the zone contains. */
  @Optional() @Code() zoneCode?: string;
  /** The department that answers for it. */
  @Optional() @Id() teamId?: string;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

/** Of everything due by then within the filter, with a verdict or without. */
export class ObligationTotals {
  /** Σ of what was promised in money, 元. */
  promised: string;
  /** Σ of what was kept of it, 元. */
  kept: string;
  count: number;
  /** With a verdict: kept, in part or broken. */
  judged: number;
  /** Of what has its verdict, the fraction kept; null before the first. */
  rate: string | null;
}

export class ObligationPage {
  items: ObligationView[];
  nextCursor: string | null;
  total: number;
  totals: ObligationTotals;
}

/** What one side has promised for the project, and how much of it was kept. */
export class SideKept {
  side: ObligationSide;
  count: number;
  judged: number;
  /** Of what has its verdict, the fraction kept; null before the first. */
  rate: string | null;
}

export class ProposedTerm {
  term: AgreementTerm;
  kind: ObligationKind;
  text: string;
  /** In the unit of its kind. */
  amount: string | null;
  dueOn: string;
}

/** One promise of the check at capacity 达产. */
export class CheckedPromise {
  obligationId: string;
  kind: ObligationKind;
  text: string;
  /** In the unit of its kind. */
  promised: string | null;
  /** Completed and verified investment of the ledger; of other kinds what was found kept, or reported. */
  actual: string | null;
  actualFrom: 'ledger' | 'verdict' | 'report' | null;
  /** actual ÷ promised. */
  rate: string | null;
  state: ObligationState;
  reported: boolean;
}

export class ProjectPromises {
  sides: SideKept[];
  /** Terms of the agreement not set as obligations yet. */
  proposed: ProposedTerm[];
  check: CheckedPromise[];
  /** The reader may add obligations. */
  maySet: boolean;
}
