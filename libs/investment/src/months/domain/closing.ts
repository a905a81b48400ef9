import { addMonths } from '#platform/clock/calendar.js';

export type ClosingRefusal =
  | { code: 'month.closed_already' }
  | { code: 'month.not_over'; current: string }
  | { code: 'month.out_of_order'; expected: string };

export interface MonthsStand {
  /** YYYY-MM; null before the first closing. */
  lastClosed: string | null;
  /** The business month of today. */
  current: string;
}

/**
 * Why a month cannot be closed now; null when it can. Months are closed one after the other, none left out; the first
 * may be any. A month that is not over is not closed: what happens in it is not known yet.
 */
export function refusalToClose(month: string, { lastClosed, current }: MonthsStand): ClosingRefusal | null {
  if (lastClosed === null) return month >= current ? { code: 'month.not_over', current } : null;
  const expected = addMonths(lastClosed, 1);
  // Before the first closed month lies nothing that could still be sealed: the chain would have to be opened.
  if (month <= lastClosed) return { code: 'month.closed_already' };
  if (month >= current) return { code: 'month.not_over', current };
  return month === expected ? null : { code: 'month.out_of_order', expected };
}

/** What is still open of a month: closing over it is allowed, with a word. */
export interface OpenEnds {
  /** Entries of the month, or of earlier ones, that wait for a verdict. */
  pending: number;
  /** Projects under construction that reported nothing for the month. */
  missing: number;
}

export const needsWord = ({ pending, missing }: OpenEnds): boolean => pending > 0 || missing > 0;
