import { monthsBetween } from '#platform/clock/calendar.js';
import { add, type Money, ratio, subtract, times, ZERO } from '#platform/money/money.js';
import type { Window } from '#plan/domain/target.js';

/** Verified of each calendar month of one year, January first. */
export type YearOfMonths = readonly Money[];

/** even: a twelfth each month; seasonal: as the years before were spread. */
export const SPREADS = ['even', 'seasonal'] as const;
export type Spread = (typeof SPREADS)[number];

/** Fewer years say more of chance than of a season. */
export const YEARS_FOR_A_SEASON = 3;

export interface PlannedYear {
  year: number;
  /** Σ 年度计划投资 of the projects that count; null where none has a plan. */
  planned: Money | null;
  spread: Spread;
  /** Closed years the season is taken from. */
  seasonFrom: number[];
}

export interface PlannedMonth {
  month: string;
  /** Planned from the window's first month to the end of this one. */
  planned: Money;
}

const MONTHS = 12;

/**
 * How a year's plan is spread: as the closed years before it were, once there are enough of them; never by what came
 * after, which nobody knew when the plan was made.
 */
export function spreadOf(
  year: number,
  history: ReadonlyMap<number, YearOfMonths>,
): Pick<PlannedYear, 'spread' | 'seasonFrom'> {
  const before = [...history.keys()]
    .filter((each) => each < year && totalOf(history.get(each) ?? []) !== ZERO)
    .sort((a, b) => a - b);
  return before.length >= YEARS_FOR_A_SEASON
    ? { spread: 'seasonal', seasonFrom: before }
    : { spread: 'even', seasonFrom: [] };
}

const totalOf = (months: readonly Money[]): Money => add(ZERO, ...months);

/** What of the year's plan is due at the end of its nth month. Rounded once, so that December is the whole plan. */
function dueInYear(
  { planned, spread, seasonFrom }: PlannedYear,
  month: number,
  history: ReadonlyMap<number, YearOfMonths>,
): Money {
  if (planned === null) return ZERO;
  if (month === MONTHS) return planned;
  if (spread === 'even') return ratio(times(planned, month), String(MONTHS), 2) ?? ZERO;
  const years = seasonFrom.map((year) => history.get(year) ?? []);
  const until = totalOf(years.flatMap((months) => months.slice(0, month)));
  const share = ratio(until, totalOf(years.flat()), 20) ?? '0';
  return times(planned, share);
}

/** 计划序时 by month over the whole window. */
export function plannedCurve(
  window: Window,
  years: readonly PlannedYear[],
  history: ReadonlyMap<number, YearOfMonths>,
): PlannedMonth[] {
  return monthsBetween(window.from, window.to).map((month) => {
    const [year, at] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
    const before = years.filter((each) => each.year < year).map((each) => each.planned ?? ZERO);
    const own = years.find((each) => each.year === year);
    return { month, planned: add(ZERO, ...before, own === undefined ? ZERO : dueInYear(own, at, history)) };
  });
}

/** Due at the end of `asOf`: nothing before the window, the whole plan after it. */
export function plannedDue(months: readonly PlannedMonth[], asOf: string): Money {
  return months.filter((each) => each.month <= asOf).at(-1)?.planned ?? ZERO;
}

/** What of each year's plan is due at the end of `asOf`: together all that is due. Of years without a plan nothing is. */
export function plannedByYear<Year extends Pick<PlannedYear, 'year' | 'planned'>>(
  years: readonly Year[],
  months: readonly PlannedMonth[],
  asOf: string,
): { year: number; planned: Money; due: Money }[] {
  const until = (month: string) => plannedDue(months, month < asOf ? month : asOf);
  return years.flatMap(({ year, planned }) => {
    const due = subtract(until(`${year}-12`), until(`${year - 1}-12`));
    return planned === null || due === ZERO ? [] : [{ year, planned, due }];
  });
}
