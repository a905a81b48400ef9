import { monthsBetween } from '#platform/clock/calendar.js';
import { add, type Money, subtract, ZERO } from '#platform/money/money.js';
import { linearDue, type Promised } from '#plan/domain/target.js';
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
  const result: YearProgress[] = [];
  for (let year = Number(target.window.from.slice(0, 4)); year <= Number(target.window.to.slice(0, 4)); year += 1) {
    const sum = months.filter(({ month }) => Number(month.slice(0, 4)) === year).reduce<Sum>(plus, NOTHING);
    const until = linearDue(target, earlier(asOf, `${year}-12`));
    const before = linearDue(target, earlier(asOf, `${year - 1}-12`));
    result.push({ year, verified: sum.verified, pending: sum.pending, linearDue: subtract(until, before) });
  }
  return result;
}
