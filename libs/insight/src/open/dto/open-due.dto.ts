import { Code, FromText, Month, Optional, PastInstant, Whole } from '#platform/http/fields.js';
import { OpenedFigure, OpenQuery } from './opened.dto.js';

export class OpenDueQuery extends OpenQuery {
  /** Code of the target. */
  @Code() target: string;
  /** Last month counted, YYYY-MM. */
  @Optional() @Month() asOf?: string;
  /** What of it falls into this year, month by month; without it, year by year. */
  @Optional() @FromText('number') @Whole({ min: 1990, max: 2100 }) year?: number;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

/** What the linear 序时 is worked out from: amount × elapsed ÷ months, rounded to the fen. */
export class OpenedSchedule {
  /** Of the target, in its currency. */
  amount: string;
  currency: string;
  /** YYYY-MM */
  windowFrom: string;
  windowTo: string;
  asOf: string;
  /** Months of the window. */
  months: number;
  /** Those of them that are over at the end of `asOf`. */
  elapsed: number;
}

export class OpenedDue extends OpenedFigure {
  schedule: OpenedSchedule;
}
