import { type BlockerState, type BlockerStep, waitingOf } from './blocker.js';

/** What lies with a department. */
export const LOAD_FIGURES = ['open', 'overdue', 'waitedDays', 'handedOver'] as const;
export type LoadFigure = (typeof LOAD_FIGURES)[number];
export type Load = Record<LoadFigure, number>;

export interface LaidRequest {
  state: BlockerState;
  /** The department it lies with now. */
  teamId: string;
  dueOn: string;
  /** The project is not laid aside. */
  clockRuns: boolean;
}

export const NO_LOAD: Load = { open: 0, overdue: 0, waitedDays: 0, handedOver: 0 };

/** What one request adds to the load of each department it ever lay with. */
export function loadsOf(request: LaidRequest, story: readonly BlockerStep[], today: string): Map<string, Load> {
  const loads = new Map<string, Load>();
  const of = (teamId: string): Load => {
    const load = loads.get(teamId) ?? { ...NO_LOAD };
    loads.set(teamId, load);
    return load;
  };
  for (const [teamId, days] of waitingOf(story, today).byTeam) of(teamId).waitedDays += days;
  for (const [index, step] of story.entries()) {
    if (step.action === 'hand_over') of(story[index - 1]?.teamId ?? step.teamId).handedOver += 1;
  }
  if (request.state !== 'requested' && request.state !== 'accepted') return loads;
  of(request.teamId).open += 1;
  if (request.clockRuns && request.dueOn < today) of(request.teamId).overdue += 1;
  return loads;
}
