import { addMonths, monthOf } from '#platform/clock/calendar.js';

/** 2024-Q3 */
const QUARTER = /^((?:19[9]|20\d)\d)-Q([1-4])$/;

export const isQuarter = (text: string): boolean => QUARTER.test(text);

export const quarterOf = (date: string): string => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

const firstMonth = (quarter: string): string =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}`;

export const addQuarters = (quarter: string, count: number): string =>
  quarterOf(`${addMonths(firstMonth(quarter), count * 3)}-01`);

export const firstDayOfQuarter = (quarter: string): string => `${firstMonth(quarter)}-01`;

export const lastDayOfQuarter = (quarter: string): string => lastDay(addMonths(firstMonth(quarter), 2));

/** Every quarter from `from` to `to`, both included. */
export function quartersBetween(from: string, to: string): string[] {
  const quarters: string[] = [];
  for (let quarter = from; quarter <= to; quarter = addQuarters(quarter, 1)) quarters.push(quarter);
  return quarters;
}

/** The same day so many months later; the month's last where it has no such day. */
export function monthsLater(date: string, months: number): string {
  const month = addMonths(monthOf(date), months);
  const day = `${month}-${date.slice(8)}`;
  const last = lastDay(month);
  return day < last ? day : last;
}

function lastDay(month: string): string {
  const next = new Date(`${addMonths(month, 1)}-01T00:00:00Z`);
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10);
}
