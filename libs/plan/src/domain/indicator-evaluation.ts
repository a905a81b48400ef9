import { Decimal } from 'decimal.js';
import type { IndicatorKind, SuspectCell } from './indicator-kind.js';

/** Own precision: observations carry up to fifteen digits, and five of them are multiplied in a mean. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 60 });

export interface Observed {
  period: string;
  value: string | null;
  printed: string;
}

/** stated: one observation says it; summed: of every year; mean_growth: the geometric mean of every year's rate. */
export const ACTUAL_WAYS = ['stated', 'summed', 'mean_growth'] as const;
export type ActualWay = (typeof ACTUAL_WAYS)[number];

export interface Actual<O extends Observed> {
  value: string | null;
  printed: string;
  way: ActualWay;
  /** The observations it rests on. */
  of: O[];
}

export interface ActualAnswer<O extends Observed> {
  actual: Actual<O> | null;
  /** Years without which there is no sum and no mean. */
  missing: number[];
}

/**
 * What an indicator reached by the end of `year`. A level or ratio is that year's and is never summed; what is cumulative
 * is a stated total from the window's first year, or the sum when every year is known; a growth rate over years is the
 * stated one, or the geometric mean of every year's.
 */
export function actualOf<O extends Observed>(
  kind: IndicatorKind,
  fromYear: number,
  year: number,
  observations: readonly O[],
): ActualAnswer<O> {
  const at = (period: string) => observations.find((each) => each.period === period);
  const stated = (kind === 'level' || kind === 'ratio' ? null : at(`${fromYear}-${year}`)) ?? null;
  const single = stated ?? (kind === 'level' || kind === 'ratio' || fromYear === year ? at(String(year)) : undefined);
  if (single !== undefined && single !== null) {
    return { actual: { value: single.value, printed: single.printed, way: 'stated', of: [single] }, missing: [] };
  }
  if (kind === 'level' || kind === 'ratio') return { actual: null, missing: [] };
  const years = Array.from({ length: year - fromYear + 1 }, (_, index) => fromYear + index);
  const known = years.map((each) => at(String(each)));
  const missing = years.filter((_, index) => known[index]?.value == null);
  if (missing.length > 0) return { actual: null, missing: missing.length === years.length ? [] : missing };
  const of = known.filter((each) => each !== undefined);
  const values = of.map((each) => new Exact(each.value ?? 0));
  const value =
    kind === 'growth' ? meanGrowth(values) : values.reduce((sum, each) => sum.plus(each), new Exact(0)).toFixed();
  return { actual: { value, printed: value, way: kind === 'growth' ? 'mean_growth' : 'summed', of }, missing: [] };
}

function meanGrowth(rates: Decimal[]): string {
  const factor = rates.reduce((product, rate) => product.times(rate.dividedBy(100).plus(1)), new Exact(1));
  if (factor.isNegative()) return '-100';
  return factor.pow(new Exact(1).dividedBy(rates.length)).minus(1).times(100).toDecimalPlaces(2).toFixed();
}

export const RATE_RULES = ['higher', 'lower', 'assigned', 'suspect', 'words'] as const;
/**
 * higher: actual ÷ target; lower (PM2.5, unemployment, a rank): target ÷ actual; assigned: the number comes from above;
 * suspect: the printed target is implausible and never computed from; words: the plan prints no number.
 */
export type RateRule = (typeof RATE_RULES)[number];

export const RESULTS = ['met', 'missed', 'not_yet', 'no_data', 'open'] as const;
/** not_yet: below the target in a year before the last; open: nothing to measure by. */
export type EvaluationResult = (typeof RESULTS)[number];

export interface Judged {
  kind: IndicatorKind;
  target: string | null;
  targetMax: string | null;
  comparator: '=' | '>=' | '>' | '<=' | '<' | null;
  assignedFromAbove: boolean;
  suspectCells: readonly SuspectCell[];
  /** What the plan itself prints of the result. */
  result: 'met' | 'missed' | 'no_data' | null;
}

export interface Judgement {
  rule: RateRule;
  /** Decimal string, 1 = the target exactly; null where none can be computed. */
  rate: string | null;
  result: EvaluationResult;
  /** 序时 of what is cumulative: the target's share of the years gone by; null for all else. */
  due: string | null;
}

export function ruleOf({ target, comparator, assignedFromAbove, suspectCells }: Judged): RateRule {
  if (target === null) return assignedFromAbove ? 'assigned' : 'words';
  if (suspectCells.includes('target')) return 'suspect';
  return comparator === '<' || comparator === '<=' ? 'lower' : 'higher';
}

/** How an actual stands to its target in a year of the window. */
export function judge(
  indicator: Judged,
  actual: Pick<Actual<Observed>, 'value' | 'printed'> | null,
  { fromYear, toYear, year }: { fromYear: number; toYear: number; year: number },
): Judgement {
  const rule = ruleOf(indicator);
  const { target, comparator } = indicator;
  if (target === null || rule === 'suspect') {
    return { rule, rate: null, due: null, result: printedResult(indicator, year, toYear) ?? 'open' };
  }
  const due =
    indicator.kind === 'cumulative'
      ? new Exact(target)
          .times(year - fromYear + 1)
          .dividedBy(toYear - fromYear + 1)
          .toDecimalPlaces(4)
          .toFixed()
      : null;
  if (actual === null || actual.value === null) return { rule, rate: null, due, result: 'no_data' };
  const [reached, wanted] = [new Exact(actual.value), new Exact(target)];
  const [part, whole] = rule === 'lower' ? [wanted, reached] : [reached, wanted];
  const rate = whole.isZero() ? null : part.dividedBy(whole).toFixed(4);
  const met = meets(reached, wanted, comparator, /^</.test(actual.printed.trim()));
  return { rule, rate, due, result: met ? 'met' : year < toYear ? 'not_yet' : 'missed' };
}

/** `below`: the actual itself is printed as <4%, so it lies below the number beside it. */
function meets(reached: Decimal, wanted: Decimal, comparator: Judged['comparator'], below: boolean): boolean {
  if (comparator === '<') return below ? reached.lte(wanted) : reached.lt(wanted);
  if (comparator === '<=') return reached.lte(wanted);
  return comparator === '>' ? reached.gt(wanted) : reached.gte(wanted);
}

function printedResult({ result }: Judged, year: number, toYear: number): EvaluationResult | null {
  return year === toYear ? result : null;
}
