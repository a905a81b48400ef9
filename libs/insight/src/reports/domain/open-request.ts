import { type BlockerStep, waitingOf } from '#landing/blockers/domain/blocker.js';

const ENDS: readonly BlockerStep['action'][] = ['solve', 'refuse', 'confirm', 'withdraw'];
const OPENS: readonly BlockerStep['action'][] = ['request', 'accept', 'hand_over', 'reopen'];

/** Calendar days a request has waited by a day; null where by then it waited for nobody. */
export function waitedDays(steps: readonly BlockerStep[], day: string): number | null {
  const last = steps.findLast(({ action }) => ENDS.includes(action) || OPENS.includes(action));
  if (last === undefined || ENDS.includes(last.action)) return null;
  return waitingOf(steps, day).total;
}
