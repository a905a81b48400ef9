import { type Stage, STAGES } from '#landing/projects/domain/project-stage.js';
import { isSmall } from '../../yield/domain/small-numbers.js';
import type { Travelled } from './funnel.js';
import type { Stay } from './journey.js';
import { kaplanMeier, type Survival } from './kaplan-meier.js';

/** The last rung has nothing to go on to. */
export const TIMED_STAGES: readonly Stage[] = STAGES.slice(0, -1);

export interface StageTime extends Survival {
  stage: Stage;
  small: boolean;
}

export function staysIn(projects: readonly Travelled[], stage: Stage): (Stay & { id: string })[] {
  return projects.flatMap(({ id, stays }) =>
    stays.filter((stay) => stay.stage === stage).map((stay) => ({ id, ...stay })),
  );
}

/** `small` by what went on: a hundred that only stand there tell no median. */
export function timeInStage(projects: readonly Travelled[], stage: Stage): StageTime {
  const survival = kaplanMeier(staysIn(projects, stage));
  return { stage, ...survival, small: isSmall(survival.events) };
}
