import { PastInstant, Month, Optional } from '#platform/http/fields.js';
import type { Spread } from '../domain/planned-curve.js';

export class PlannedCurveAsked {
  /** Last month counted, YYYY-MM. */
  @Optional() @Month() asOf?: string;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class PlannedYearView {
  year: number;
  /** Σ 年度计划投资 of the projects that count toward the target in that year, CNY; null where none has a plan. */
  planned: string | null;
  /** Projects on the year's key list (or all with a plan, for a target without a list). */
  projects: number;
  /** Those of them without a plan: their plan is missing from the curve, not zero. */
  withoutPlan: number;
  /** even: a twelfth a month; seasonal: as the closed years before it were spread. */
  spread: Spread;
  seasonFrom: number[];
}

export class PlannedMonthView {
  /** YYYY-MM */
  month: string;
  /** Planned from the window's first month to the end of this one, CNY. */
  planned: string;
}

export class PlannedCurve {
  targetCode: string;
  asOf: string;
  verified: string;
  /** 计划序时: due by the as-of month by the projects' own year plans. Null where no project has one. */
  plannedDue: string | null;
  /** verified − planned due: negative when behind the plans. */
  aheadOfPlanned: string | null;
  /** Years up to the as-of month for which no project has a plan. */
  yearsWithoutPlan: number[];
  years: PlannedYearView[];
  months: PlannedMonthView[];
}
