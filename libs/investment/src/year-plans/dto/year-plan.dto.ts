import { Amount, Id, Optional, Parts, Text } from '#platform/http/fields.js';

const MAX_ROWS = 500;

export class YearPlanRow {
  @Id() projectId: string;
  /** CNY, the whole year. */
  @Amount() amount: string;
  /** The amount (CNY) that stood when this one was typed; missing or null where none did. */
  @Optional() @Amount() seen?: string | null;
}

export class SetYearPlans {
  @Parts(() => YearPlanRow, MAX_ROWS) plans: YearPlanRow[];
  /** Required as soon as one of the amounts changes a plan that stands. */
  @Optional() @Text({ max: 500 }) reason?: string;
}

export class YearPlansSet {
  year: number;
  /** How many plans are new or changed; what is said twice is recorded once. */
  recorded: number;
}

export class YearPlanView {
  year: number;
  /** CNY. */
  amount: string;
  reason: string | null;
  recordedByName: string;
  /** ISO instant. */
  recordedAt: string;
  /** False: a later word on the same year counts. */
  stands: boolean;
}

export class YearPlanHistory {
  projectId: string;
  /** Newest first. */
  items: YearPlanView[];
}
