import { type Stage, STAGES } from '#landing/projects/domain/project-stage.js';
import { add, type Money, ZERO } from '#platform/money/money.js';
import { isSmall } from '../../yield/domain/small-numbers.js';
import { type Share, wilson } from './interval.js';
import type { Journey } from './journey.js';

/** One project with what it is worth, told apart by `key`; null: nothing to tell it apart by. */
export interface Travelled extends Journey {
  id: string;
  key: string | null;
  planned: Money | null;
  contracted: Money | null;
}

/** What became of those who stood on a rung. The first is the sum of the other three. */
export const FUNNEL_PARTS = ['entered', 'went_on', 'standing', 'ended'] as const;
export type FunnelPart = (typeof FUNNEL_PARTS)[number];

export interface Counts {
  entered: number;
  /** Null on the last rung. */
  wentOn: number | null;
  standing: number;
  ended: number;
  /** 元 */
  planned: Money;
  contracted: Money | null;
}

export interface Rung extends Counts {
  share: Share | null;
  /** Too few for the share to say much. */
  small: boolean;
}

const SIGNED = STAGES.indexOf('signed');

export function partOf(project: Travelled, stage: Stage): FunnelPart | null {
  if (project.reached[stage] === null) return null;
  const next = STAGES[STAGES.indexOf(stage) + 1];
  if (next !== undefined && project.reached[next] !== null) return 'went_on';
  return project.ended ? 'ended' : 'standing';
}

/** The rungs of the ladder for these projects, each counted on every rung it reached or passed. */
export function projectRungs(projects: readonly Travelled[]): (Rung & { stage: Stage })[] {
  return STAGES.map((stage, at) => {
    const here = projects.filter((project) => project.reached[stage] !== null);
    const of = (part: FunnelPart) => here.filter((project) => partOf(project, stage) === part).length;
    const counts = {
      entered: here.length,
      wentOn: at === STAGES.length - 1 ? null : of('went_on'),
      standing: of('standing'),
      ended: of('ended'),
      planned: add(ZERO, ...here.map(({ planned }) => planned ?? ZERO)),
      // Before the agreement there is nothing agreed.
      contracted: at < SIGNED ? null : add(ZERO, ...here.map(({ contracted }) => contracted ?? ZERO)),
    };
    return { stage, ...rungOf(counts) };
  });
}

export function rungOf(counts: Counts): Rung {
  const share = counts.wentOn === null ? null : wilson(counts.wentOn, counts.entered);
  return { ...counts, share, small: isSmall(counts.entered) };
}
