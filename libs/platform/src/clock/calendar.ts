/** Calendar arithmetic on plain strings: dates are YYYY-MM-DD, months YYYY-MM. No time zone can slip in. */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** True for a real calendar date between 1990 and 2100 (nothing in an investment file lies outside). */
export function isBusinessDate(text: string): boolean {
  const match = DATE.exec(text);
  if (match === null) return false;
  const year = Number(match[1]);
  if (year < 1990 || year > 2100) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

export function isMonth(text: string): boolean {
  const match = MONTH.exec(text);
  return match !== null && Number(match[1]) >= 1990 && Number(match[1]) <= 2100;
}

export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** The month as the date stored in the database: its first day. */
export function firstDayOf(month: string): string {
  return `${month}-01`;
}

export function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

export function addMonths(month: string, count: number): string {
  const index = monthIndex(month) + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Every month from `from` to `to`, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function addDays(date: string, count: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The same day so many months later, or that month's last where it has no such day. */
export function monthsLater(date: string, count: number): string {
  const month = addMonths(monthOf(date), count);
  const last = addDays(firstDayOf(addMonths(month, 1)), -1);
  const day = `${month}-${date.slice(8)}`;
  return day < last ? day : last;
}
