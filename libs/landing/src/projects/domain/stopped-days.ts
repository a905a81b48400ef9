import { addDays, daysBetween } from '#platform/clock/calendar.js';

/** A span in which the project's clocks stood still: from this day on, up to the day they ran again (null: still). */
export interface Stop {
  from: string;
  to: string | null;
}

/** How many of the days between two dates the clocks stood still. */
export function stoppedDays(stops: readonly Stop[], from: string, to: string): number {
  return stops.reduce((sum, stop) => {
    const start = stop.from > from ? stop.from : from;
    const end = stop.to !== null && stop.to < to ? stop.to : to;
    return start < end ? sum + daysBetween(start, end) : sum;
  }, 0);
}

/** The day a deadline counted from `from` falls on, once every day the clocks stood still before it is given back. */
export function prolonged(stops: readonly Stop[], from: string, deadline: string): string {
  let day = deadline;
  for (const stop of [...stops].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    // A stop that is not over gives back nothing yet: its length is not known.
    if (stop.to === null || stop.from >= day) continue;
    const start = stop.from > from ? stop.from : from;
    if (start < stop.to) day = addDays(day, daysBetween(start, stop.to));
  }
  return day;
}
