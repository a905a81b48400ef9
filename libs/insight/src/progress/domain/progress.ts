import { addMonths, monthsBetween } from '#platform/clock/calendar.js';
import { add, type Money, subtract, ZERO } from '#platform/money/money.js';
import { linearDue, monthsElapsed, monthsOf, type Promised } from '#plan/domain/target.js';
import { NOTHING, plus, type Sum } from './zone-sums.js';

export interface MonthProgress extends Sum {
  month: string;
  /** Σ verified from the window's first month on. */
  cumulative: Money;
  /** Linear 序时 due at the end of the month. */
  linear: Money;
}

export interface YearProgress extends Sum {
  year: number;
  /** The year's share of the linear 序时 that is due by the as-of month. */
  linearDue: Money;
}

export interface Line {
  verified: Money;
  pending: Money;
  linearDue: Money;
  aheadOfLinear: Money;
  months: MonthProgress[];
  byYear: YearProgress[];
}

const earlier = (left: string, right: string): string => (left < right ? left : right);

/** A target month by month up to `asOf`, never beyond its window. `sums` hold months of the window only. */
export function line(target: Promised, asOf: string, sums: ReadonlyMap<string, Sum>): Line {
  const last = earlier(asOf, target.window.to);
  let cumulative = ZERO;
  const months = monthsBetween(target.window.from, last).map((month): MonthProgress => {
    const sum = sums.get(month) ?? NOTHING;
    cumulative = add(cumulative, sum.verified);
    return { month, ...sum, cumulative, linear: linearDue(target, month) };
  });
  const total = months.reduce<Sum>(plus, NOTHING);
  const due = linearDue(target, asOf);
  return {
    verified: total.verified,
    pending: total.pending,
    linearDue: due,
    aheadOfLinear: subtract(total.verified, due),
    months,
    byYear: years(target, asOf, months),
  };
}

/** Every year of the window, also those not begun. Dues are differences, so they add up to the whole due. */
function years(target: Promised, asOf: string, months: readonly MonthProgress[]): YearProgress[] {
  return dueByYear(target, asOf).map(({ at, amount }) => {
    const sum = months.filter(({ month }) => month.startsWith(at)).reduce<Sum>(plus, NOTHING);
    return { year: Number(at), verified: sum.verified, pending: sum.pending, linearDue: amount };
  });
}

/** What of the linear 序时 falls due in a year or a month. */
export interface DuePart {
  /** YYYY or YYYY-MM */
  at: string;
  amount: Money;
  /** Months of the window that are over at its end, or at `asOf`. */
  elapsed: number;
  /** Months of the window. */
  months: number;
}

/** What becomes due after the end of one month up to the end of another, never later than `asOf`. */
function dueBetween(target: Promised, asOf: string, at: string, [after, until]: [string, string]): DuePart {
  const last = earlier(asOf, until);
  const amount = subtract(linearDue(target, last), linearDue(target, earlier(asOf, after)));
  return { at, amount, elapsed: monthsElapsed(target.window, last), months: monthsOf(target.window) };
}

export function dueByYear(target: Promised, asOf: string): DuePart[] {
  const [first, last] = [Number(target.window.from.slice(0, 4)), Number(target.window.to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).map((year) =>
    dueBetween(target, asOf, String(year), [`${year - 1}-12`, `${year}-12`]),
  );
}

/** The months of a year that are over by `asOf`: they add up to the year's due. */
export function dueByMonth(target: Promised, asOf: string, year: number): DuePart[] {
  return monthsBetween(target.window.from, earlier(asOf, target.window.to))
    .filter((month) => month.startsWith(String(year)))
    .map((month) => dueBetween(target, asOf, month, [addMonths(month, -1), month]));
}
