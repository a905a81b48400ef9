import { addDays } from '#platform/clock/calendar.js';
import { addWorkingDays, type Exceptions, workingDaysBetween } from '#plan/calendar/domain/working-days.js';

/** Service clocks 服务时限 (Jiangmen 2024; the days are the zone's own data, table clock_rules). */
export const CLOCK_CODES = [
  'answer', // 首次响应
  'screening', // 研判意见
  'screening_major', // 研判意见（重大项目）
  'referrer', // 回复引荐人
  'follow_up', // 定期跟进
] as const;
export type ClockCode = (typeof CLOCK_CODES)[number];

export type ClockState = 'running' | 'paused' | 'met' | 'cancelled';
export type ClockEventKind = 'started' | 'paused' | 'resumed' | 'restarted' | 'met' | 'cancelled' | 'breached';

export interface ClockTerm {
  days: number;
  unit: 'working' | 'calendar';
}

/** The last day on which it is still in time. */
export function dueOn(term: ClockTerm, startedOn: string, calendar: Exceptions): string {
  return term.unit === 'calendar' ? addDays(startedOn, term.days) : addWorkingDays(startedOn, term.days, calendar);
}

/** A pause takes no time from the term: what was left when it began is left when it ends. */
export function dueAfterPause(
  term: ClockTerm,
  clock: { dueOn: string; pausedOn: string },
  resumedOn: string,
  calendar: Exceptions,
): string {
  if (clock.dueOn <= clock.pausedOn) return clock.dueOn;
  if (term.unit === 'calendar') {
    const left = (Date.parse(clock.dueOn) - Date.parse(clock.pausedOn)) / 86_400_000;
    return addDays(resumedOn, left);
  }
  return addWorkingDays(resumedOn, workingDaysBetween(clock.pausedOn, clock.dueOn, calendar), calendar);
}

export const isOverdue = (due: string, today: string): boolean => due < today;

/** Where somebody recommended the investor, somebody waits for an answer. */
const REFERRED = new Set(['referral', 'agency', 'chamber']);

/** Which clocks start with a lead. */
export function clocksOfNewLead(source: string, plannedTotal: number | null, majorFrom: number | null): ClockCode[] {
  const major = plannedTotal !== null && majorFrom !== null && plannedTotal >= majorFrom;
  const screening: ClockCode = major ? 'screening_major' : 'screening';
  return ['answer', screening, ...(REFERRED.has(source) ? (['referrer'] as const) : []), 'follow_up'];
}
