import { addDays } from '#platform/clock/calendar.js';

/** Days that are not what their weekday says: true is worked, false is free. */
export type Exceptions = ReadonlyMap<string, boolean>;

export function isWorkingDay(day: string, exceptions: Exceptions): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return exceptions.get(day) ?? (weekday !== 0 && weekday !== 6);
}

/** The `count`-th working day after `from`. The day itself is not counted (民法典 art. 201). */
export function addWorkingDays(from: string, count: number, exceptions: Exceptions): string {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, exceptions)) left -= 1;
  }
  return day;
}

/** How many working days lie after `from` up to and including `to`. */
export function workingDaysBetween(from: string, to: string, exceptions: Exceptions): number {
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, exceptions)) count += 1;
  }
  return count;
}

/** The working day before `day`. */
export function workingDayBefore(day: string, exceptions: Exceptions): string {
  let before = addDays(day, -1);
  while (!isWorkingDay(before, exceptions)) before = addDays(before, -1);
  return before;
}
