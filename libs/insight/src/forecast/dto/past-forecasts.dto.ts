import { FromText, OneOf, Optional, Text, Whole } from '#platform/http/fields.js';
import { RUN_KINDS, type RunKind, type RunState } from '../forecast-run.entity.js';
import type { ForecastAssumed } from './forecast.dto.js';

export class PastForecastsQuery {
  @Optional() @OneOf(RUN_KINDS) kind?: RunKind;
  /** Opaque position from the page before. */
  @Optional() @Text({ max: 500 }) cursor?: string;
  /** Rows per page, 1-200. */
  @Optional() @FromText('number') @Whole({ min: 1, max: 200 }) limit?: number;
}

/** What came out at the end of the window, or of the horizon when the window is over. */
export class PastForecastOutcome {
  /** YYYY-MM */
  month: string;
  /** Of reaching the amount by the window's end; null without one. */
  probability: number | null;
  median: string;
}

/** A question that was asked of the future, and its answer in short. */
export class PastForecast {
  id: string;
  kind: RunKind;
  state: RunState;
  knownAt: string;
  seed: number;
  draws: number;
  ruleVersion: number;
  /** Null: the calendar. */
  askedByName: string | null;
  requestedAt: string;
  /** What a what-if takes as changed. */
  assumed: ForecastAssumed | null;
  /** Null while it is computed, and where there was no history enough. */
  base: PastForecastOutcome | null;
  changed: PastForecastOutcome | null;
}

export class PastForecasts {
  items: PastForecast[];
  nextCursor: string | null;
  total: number;
}
