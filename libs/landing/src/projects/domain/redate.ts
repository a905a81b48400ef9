import { mayDateBack, type ProjectStatus } from './project-status.js';

/** A change of status among those before and after it. Days as they hold now. */
export interface DatedChange {
  from: ProjectStatus;
  to: ProjectStatus;
  on: string;
  /** The day of the change before; null for the first. */
  before: string | null;
  /** The day of the change after; null for the last. */
  after: string | null;
}

export interface RedateBounds {
  earliest: string;
  latest: string;
}

/** Between what it follows and what follows it, never before the project began nor after today; null for an end. */
export function redateBounds(
  { from, to, before, after }: DatedChange,
  { began, today }: { began: string; today: string },
): RedateBounds | null {
  if (!mayDateBack(from, to)) return null;
  return { earliest: before !== null && before > began ? before : began, latest: after ?? today };
}

export interface RedateProblem {
  code: string;
  params?: Record<string, string>;
}

/** Null when the change may get that day. */
export function redateProblem(change: DatedChange, bounds: RedateBounds | null, day: string): RedateProblem | null {
  if (bounds === null) return { code: 'project.redate_end' };
  if (day === change.on) return { code: 'project.redate_same', params: { on: day } };
  if (day < bounds.earliest) {
    const follows = change.before !== null && bounds.earliest === change.before;
    const code = follows ? 'project.backdate_order' : 'project.backdate_too_early';
    return { code, params: { on: bounds.earliest } };
  }
  if (day <= bounds.latest) return null;
  if (change.after === null) return { code: 'field.future' };
  return { code: 'project.redate_after_next', params: { on: bounds.latest } };
}
