import { addDays } from '#platform/clock/calendar.js';
import { businessDate } from '#platform/clock/clock.js';
import { type ReportPeriod, type Span, spanBefore, spanOf } from './report-period.js';

/** When a report of the period that has just ended is made. */
export interface ReportTime {
  /** The so-manieth day of the period after, 1 the first: of a weekly report 1 is Monday. */
  day: number;
  /** Full hour in Asia/Shanghai. */
  hour: number;
}

/** Beyond these a day would not be in every period. */
export const LAST_DAYS: Record<ReportPeriod, number> = {
  weekly: 7,
  biweekly: 14,
  monthly: 28,
  quarterly: 28,
  yearly: 28,
};

/** The moment planned last before or at `now`, and the period it is to report. */
export function lastDue(period: ReportPeriod, time: ReportTime, now: Date): { at: Date; span: Span } {
  let within = spanOf(period, businessDate(now));
  if (momentIn(within, time) > now) within = spanBefore(period, within.from);
  return { at: momentIn(within, time), span: spanBefore(period, within.from) };
}

function momentIn({ from }: Span, { day, hour }: ReportTime): Date {
  return new Date(`${addDays(from, day - 1)}T${String(hour).padStart(2, '0')}:00:00+08:00`);
}
