import { daysBetween } from '#platform/clock/calendar.js';
import type { ConstructionMode } from './construction-mode.js';
import { mayEnter, type Missing, missingFor } from './gate.js';
import { kindsOpening } from './milestone-kind.js';
import { type MilestoneFact, type ProjectFacts, standingMilestones } from './project-facts.js';
import { stoppedDays } from './stopped-days.js';
import { FLOOR, isAbove, LADDERS, nextStage, type Stage } from './project-stage.js';

export interface StageAnswer {
  stage: Stage;
  /** Since when it stands there, by the date of the event that opened it. */
  since: string;
  /** The event that opened it; null on the floor before any meeting is dated. */
  milestoneId: string | null;
}

/** By date, then id: no trace of the order in which the reports arrived. */
const isEarlier = (a: MilestoneFact, b: MilestoneFact): boolean =>
  a.effectiveOn === b.effectiveOn ? a.id < b.id : a.effectiveOn < b.effectiveOn;

type Events = Pick<ProjectFacts, 'mode' | 'milestones'>;

/** The day of the verified event that opened this rung; null before there is one. */
export function openedOn(facts: Events, stage: Stage): string | null {
  return openingOf(facts, stage, standingMilestones(facts).filter(isVerified))?.effectiveOn ?? null;
}

const isVerified = ({ state }: MilestoneFact): boolean => state === 'verified';

/** The earliest of these events that opens the rung. */
function openingOf({ mode }: Events, stage: Stage, events: readonly MilestoneFact[]): MilestoneFact | null {
  const kinds = kindsOpening(mode, stage);
  let first: MilestoneFact | null = null;
  for (const event of events) {
    if (kinds.includes(event.kind) && (first === null || isEarlier(event, first))) first = event;
  }
  return first;
}

/** A rung of the project's ladder: what its gate lacks, and the verified event that opens it. */
export interface RungReading {
  stage: Stage;
  missing: readonly Missing[];
  opening: MilestoneFact | null;
}

/** Lowest first. Stage, ladder and what comes next all follow from it: who asks for several reads it once. */
export function readLadder(facts: ProjectFacts): RungReading[] {
  const standing = standingMilestones(facts);
  const verified = standing.filter(isVerified);
  return LADDERS[facts.mode].map((stage) => ({
    stage,
    missing: missingFor(facts, stage, standing),
    opening: openingOf(facts, stage, verified),
  }));
}

/** The furthest rung of the mode's ladder whose event is verified and whose gate is met, or waived for now. */
export function deriveStage(facts: ProjectFacts, rungs = readLadder(facts)): StageAnswer {
  const reached = rungs.findLast((rung) => mayEnter(rung.missing));
  if (reached?.opening) {
    const { effectiveOn, id } = reached.opening;
    return { stage: reached.stage, since: effectiveOn, milestoneId: id };
  }
  const meeting = openingOf(facts, FLOOR, standingMilestones(facts));
  return { stage: FLOOR, since: meeting?.effectiveOn ?? facts.openedOn, milestoneId: meeting?.id ?? null };
}

/** hole: a lower rung never properly opened. waived: opened, though its gate lacks something. */
export type RungState = 'done' | 'current' | 'next' | 'todo' | 'hole' | 'waived';

export interface Rung {
  stage: Stage;
  state: RungState;
  /** Date of the event that opens it, verified; null before that. */
  effectiveOn: string | null;
  /** What the agreement promises for this rung. */
  plannedOn: string | null;
  /** Days behind the promise (negative: ahead), without those on hold; counts on while the rung is not reached. */
  slipDays: number | null;
  milestoneId: string | null;
  /** The gate still lacks something that a waiver covers. */
  waived: boolean;
}

const PLANNED: Partial<Record<Stage, 'promisedStartOn' | 'promisedProductionOn'>> = {
  started: 'promisedStartOn',
  producing: 'promisedProductionOn',
};

function stateOf({ stage, missing }: RungReading, mode: ConstructionMode, current: Stage): RungState {
  if (stage === current) return 'current';
  if (isAbove(stage, current)) return stage === nextStage(mode, current) ? 'next' : 'todo';
  if (missing.length === 0) return 'done';
  return mayEnter(missing) ? 'waived' : 'hole';
}

function slipOf(plannedOn: string | null, effectiveOn: string | null, facts: ProjectFacts): number | null {
  const { today, stops = [] } = facts;
  if (plannedOn === null || (effectiveOn === null && plannedOn >= today)) return null;
  const reached = effectiveOn ?? today;
  return daysBetween(plannedOn, reached) - stoppedDays(stops, plannedOn, reached);
}

/** The whole ladder with dates, for the project page. */
export function ladderOf(facts: ProjectFacts, rungs = readLadder(facts)): Rung[] {
  const current = deriveStage(facts, rungs).stage;
  return rungs.map((rung) => {
    const { stage, opening, missing } = rung;
    const field = PLANNED[stage];
    const plannedOn = field === undefined ? null : (facts.fields[field] as string | null);
    const effectiveOn = opening?.effectiveOn ?? null;
    return {
      stage,
      state: stateOf(rung, facts.mode, current),
      effectiveOn,
      plannedOn,
      slipDays: slipOf(plannedOn, effectiveOn, facts),
      milestoneId: opening?.id ?? null,
      waived: opening !== null && missing.some((item) => item.waived),
    };
  });
}
