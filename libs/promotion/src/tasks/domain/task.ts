import { addWorkingDays, type Exceptions, isWorkingDay } from '#plan/calendar/domain/working-days.js';

/** 待办: what somebody has promised to do. Done can be taken back; dropped needs a reason. */
export const TASK_STATES = ['open', 'done', 'dropped'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const TASK_REMINDERS = ['due_soon', 'due_today', 'overdue'] as const;
export type TaskReminder = (typeof TASK_REMINDERS)[number];

export const isOverdue = (dueOn: string, today: string): boolean => dueOn < today;

/** What its owner is told today: on the last working day before it is due, on the day, and once it is overdue. */
export function reminderFor(dueOn: string, today: string, calendar: Exceptions): TaskReminder | null {
  if (isOverdue(dueOn, today)) return 'overdue';
  if (dueOn === today) return 'due_today';
  return isWorkingDay(today, calendar) && dueOn <= addWorkingDays(today, 1, calendar) ? 'due_soon' : null;
}
