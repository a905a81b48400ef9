import { type Exceptions, isWorkingDay, workingDayBefore } from '#plan/calendar/domain/working-days.js';
import { addDays, addMonths } from '#platform/clock/calendar.js';

export interface RoundTermRule {
  /** Day of the following month. */
  dueDay: number;
  /** Working days before it. */
  remindDays: number;
}

export interface RoundDates {
  remindOn: string;
  dueOn: string;
}

/** A round is due on a day of the following month; on a free day it moves to the next working day (民法典 art. 203). */
export function roundDates(month: string, term: RoundTermRule, exceptions: Exceptions): RoundDates {
  let dueOn = `${addMonths(month, 1)}-${String(term.dueDay).padStart(2, '0')}`;
  while (!isWorkingDay(dueOn, exceptions)) dueOn = addDays(dueOn, 1);
  let remindOn = dueOn;
  for (let left = term.remindDays; left > 0; left -= 1) remindOn = workingDayBefore(remindOn, exceptions);
  return { remindOn, dueOn };
}

export type Reminder = 'due_soon' | 'due_today';

/** A month that was never asked for in time is not asked for by a machine: the late list names it. */
const GRACE_DAYS = 3;

/** What the reporter is told today; a job that missed its day still tells, within reason. */
export function reminderOf(today: string, { remindOn, dueOn }: RoundDates): Reminder | null {
  if (today >= remindOn && today < dueOn) return 'due_soon';
  return today >= dueOn && today <= addDays(dueOn, GRACE_DAYS) ? 'due_today' : null;
}
