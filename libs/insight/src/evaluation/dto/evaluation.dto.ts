import { Code, FromText, PastInstant, Optional, Whole } from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import { IndicatorView, PeriodView } from '#plan/document/document.dto.js';
import type { ActualWay, EvaluationResult, RateRule } from '#plan/domain/indicator-evaluation.js';
import { EvaluationCommentView, ObservationView } from '#plan/observations/observation.dto.js';

export class EvaluationQuery {
  /** 14FYP unless said otherwise. */
  @Optional() @Code() plan?: string;
  /** A year of the plan: its last is the final evaluation, any other a mid-term one. The last unless said otherwise. */
  @Optional() @FromText('number') @Whole({ min: 1990, max: 2100 }) year?: number;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class EvaluationExportQuery extends ListQuery {
  @Optional() @Code() plan?: string;
  @Optional() @FromText('number') @Whole({ min: 1990, max: 2100 }) year?: number;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class SeriesQuery {
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class CountedQuery {
  @FromText('number') @Whole({ min: 1990, max: 2100 }) year: number;
  /** With all years from this one on. */
  @Optional() @FromText('number') @Whole({ min: 1990, max: 2100 }) from?: number;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class ActualView {
  /** Decimal string in the indicator's unit; null for a grade. */
  value: string | null;
  printed: string;
  /** stated as such, summed over the years, or the geometric mean of the years' rates. */
  way: ActualWay;
  /** The observations it rests on. */
  of: ObservationView[];
}

export class ComputedRuleView {
  /** Opens to its parts: `target:<code>` in the target's entries, any other in its projects. */
  code: string;
  ruleZh: string;
  ruleEn: string;
  /** A lower bound: the records hold only this system's own projects. */
  partial: boolean;
}

export class EvaluationRow {
  indicator: IndicatorView;
  actual: ActualView | null;
  /** How the actual is computed; null for what comes from outside. */
  computed: ComputedRuleView | null;
  /** What was stated from outside beside a computed actual, or computed beside a stated one: never mixed. */
  beside: ActualView | null;
  /** Years without which there is no sum. */
  missing: number[];
  rule: RateRule;
  /** Decimal string: 1 is the target exactly. */
  rate: string | null;
  /** 序时 of a cumulative indicator: the target's share of the years gone by, in its unit. */
  due: string | null;
  result: EvaluationResult;
  comment: EvaluationCommentView | null;
}

export class SystemFigure {
  code: string;
  nameZh: string;
  nameEn: string;
  unitZh: string;
  unitEn: string;
  ruleZh: string;
  ruleEn: string;
  /** Of the year alone; null while the records hold nothing. */
  ofYear: string | null;
  /** From the window's first year to the year asked for. */
  sinceStart: string | null;
}

export class EvaluationCounts {
  met: number;
  missed: number;
  notYet: number;
  noData: number;
  open: number;
}

export class Evaluation {
  period: PeriodView;
  year: number;
  phase: 'mid_term' | 'final';
  /** In the plan's own order. Never summed: 产值 and 销售收入 are different measures. */
  rows: EvaluationRow[];
  counts: EvaluationCounts;
  /** What the system counts beside the plan's indicators. */
  system: SystemFigure[];
}

export class IndicatorSeries {
  indicator: IndicatorView;
  computed: ComputedRuleView | null;
  /** By period; what was replaced stands behind what replaced it, computed ones marked so. */
  observations: ObservationView[];
}

export class ComparisonQuery {
  /** The new plan, e.g. 15FYP. */
  @Code() plan: string;
  /** The old one, e.g. 14FYP. */
  @Code() against: string;
}

export class ComparedIndicator {
  code: string;
  /** Null for an indicator only the new plan has. */
  before: IndicatorView | null;
  /** What was reached of the old one by its last year. */
  actual: ActualView | null;
  result: EvaluationResult | null;
  /** Null for one the new plan has dropped. */
  after: IndicatorView | null;
  /** New target − old target in their unit; null where the two are not one measure, or a cell is doubtful. */
  change: string | null;
  /** Of the old target: 0.5 is half as much again. */
  changeRatio: string | null;
}

export class PlanComparison {
  period: PeriodView;
  against: PeriodView;
  rows: ComparedIndicator[];
}

export class CountedProject {
  /** Null, with code and names, for a project outside the reader's rights. */
  projectId: string | null;
  projectCode: string | null;
  projectName: string | null;
  companyName: string | null;
  visible: boolean;
  /** YYYY-MM-DD */
  on: string;
}

export class CountedProjects {
  items: CountedProject[];
  total: number;
}
