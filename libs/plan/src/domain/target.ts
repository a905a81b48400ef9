import { monthIndex, monthOf } from '#platform/clock/calendar.js';
import { type Money, ratio, subtract, times, ZERO } from '#platform/money/money.js';

/** The window of a target in months, both ends included. */
export interface Window {
  /** YYYY-MM */
  from: string;
  to: string;
}

/** What of a target the arithmetic needs. */
export interface Promised {
  amount: Money;
  window: Window;
}

/** The stored window holds the first day of its first and of its last month. */
export function windowOf(target: { windowFrom: string; windowTo: string }): Window {
  return { from: monthOf(target.windowFrom), to: monthOf(target.windowTo) };
}

export function monthsOf(window: Window): number {
  return monthIndex(window.to) - monthIndex(window.from) + 1;
}

export function contains(window: Window, month: string): boolean {
  return window.from <= month && month <= window.to;
}

/** Months of the window that are over at the end of `asOf`: 0 before it begins, all of them once it is past. */
export function monthsElapsed(window: Window, asOf: string): number {
  const elapsed = monthIndex(asOf) - monthIndex(window.from) + 1;
  return Math.min(Math.max(elapsed, 0), monthsOf(window));
}

/**
 * Linear 序时: the share of the amount that is due at the end of `asOf`, every month of the window alike.
 * The plan prints no annual split, so this is arithmetic, not a promise of the plan.
 */
export function linearDue({ amount, window }: Promised, asOf: string): Money {
  const elapsed = monthsElapsed(window, asOf);
  return ratio(times(amount, elapsed), String(monthsOf(window)), 2) ?? ZERO;
}

export interface YearShare {
  year: number;
  amount: Money;
}

/** The linear amount of each year of the window. Each is a difference of two due amounts, so they add up exactly. */
export function yearlySplit(promised: Promised): YearShare[] {
  const first = Number(promised.window.from.slice(0, 4));
  const last = Number(promised.window.to.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const before = linearDue(promised, `${year - 1}-12`);
    return { year, amount: subtract(linearDue(promised, `${year}-12`), before) };
  });
}

/**
 * The month a page about this target shows when nobody chose one: this month, or the window's end once today is
 * past it (the plan of 2021–2025 is over), or its first month before it begins. `defaulted` is said on the page.
 */
export function defaultAsOf(window: Window, thisMonth: string): { asOf: string; defaulted: boolean } {
  if (thisMonth > window.to) return { asOf: window.to, defaulted: true };
  if (thisMonth < window.from) return { asOf: window.from, defaulted: true };
  return { asOf: thisMonth, defaulted: false };
}
