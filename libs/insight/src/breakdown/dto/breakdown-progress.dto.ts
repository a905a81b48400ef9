import { PastInstant, Month, Optional } from '#platform/http/fields.js';
import type { Axis } from '#plan/domain/breakdown.js';
import type { DueBasis } from '../domain/part-progress.js';

export class BreakdownProgressAsked {
  /** Last month counted, YYYY-MM. */
  @Optional() @Month() asOf?: string;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class SubPartProgressView {
  axis: Axis;
  key: string;
  nameZh: string;
  nameEn: string;
  /** What the part is to reach, in 元 or the target's currency. */
  amount: string;
  verified: string;
  pending: string;
  /** What of the part is due by the as-of month. */
  due: string;
  dueBasis: DueBasis;
  /** verified − due: negative when behind. */
  aheadOfDue: string;
  /** verified ÷ amount. */
  ratio: string | null;
}

export class SubDivisionProgressView {
  axis: Axis;
  whole: string;
  sum: string;
  difference: string;
  differenceInUnit: string;
  /** Verified of the whole that falls into none of the parts: with it the parts add up to the whole's figure. */
  outsideVerified: string;
  outsidePending: string;
  parts: SubPartProgressView[];
}

export class PartProgressView extends SubPartProgressView {
  divisions: SubDivisionProgressView[];
}

export class DivisionProgressView {
  axis: Axis;
  whole: string;
  sum: string;
  difference: string;
  differenceInUnit: string;
  outsideVerified: string;
  outsidePending: string;
  /** Σ of what is due of the parts. */
  due: string;
  parts: PartProgressView[];
}

export class BreakdownProgress {
  targetCode: string;
  unit: string;
  currency: string;
  asOf: string;
  /** Version of the breakdown; 0 without one. */
  version: number;
  /** The whole's own figures, the same as the number's. */
  verified: string;
  pending: string;
  /** One per axis the target is divided by. */
  divisions: DivisionProgressView[];
}
