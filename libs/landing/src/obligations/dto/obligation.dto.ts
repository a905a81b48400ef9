import { FromText, Id, OneOf, Optional, Text, Whole } from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import {
  OBLIGATION_VERDICTS,
  type ObligationKind,
  type ObligationSide,
  type ObligationSource,
  type ObligationState,
  type ObligationStepKind,
  type ObligationVerdict,
} from '../domain/obligation.js';

export class ReportObligation {
  /** What was done. */
  @Text({ min: 2, max: 1000 }) note: string;
  @Id() proofFileId: string;
}

export class JudgeObligation {
  @OneOf(OBLIGATION_VERDICTS) verdict: ObligationVerdict;
  /** Required when it is broken or sent back. */
  @Optional() @Text({ max: 1000 }) reason?: string | null;
}

export class WaiveObligation {
  @Text({ min: 2, max: 1000 }) reason: string;
}

export class ObligationStepView {
  kind: ObligationStepKind;
  note: string | null;
  proofFileId: string | null;
  proofName: string | null;
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
  /** 元 */
  amount: string | null;
  dueOn: string;
  overdue: boolean;
  source: ObligationSource;
  sourceId: string;
  state: ObligationState;
  /** Reported kept; waits for somebody else's answer. */
  reported: boolean;
  recordedAt: string;
}

/** With its story, and what the reader may do. */
export class ObligationStory extends ObligationView {
  /** Oldest first. */
  steps: ObligationStepView[];
  may: ('report' | 'verify' | 'waive')[];
}

export class DueObligationsQuery extends ListQuery {
  /** Open ones due within so many days, and overdue ones; 90 when missing. */
  @Optional() @FromText('number') @Whole({ min: 1, max: 3650 }) days?: number;
}

export class ObligationPage {
  items: ObligationView[];
  nextCursor: string | null;
  total: number;
}
