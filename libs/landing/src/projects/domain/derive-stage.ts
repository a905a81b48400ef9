import { daysBetween } from '#platform/clock/calendar.js';
import { mayEnter, missingFor } from './gate.js';
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
function earliest(milestones: MilestoneFact[]): MilestoneFact | null {
  const order = (a: MilestoneFact, b: MilestoneFact) =>
    a.effectiveOn === b.effectiveOn ? (a.id < b.id ? -1 : 1) : a.effectiveOn < b.effectiveOn ? -1 : 1;
  return [...milestones].sort(order)[0] ?? null;
}

type Events = Pick<ProjectFacts, 'mode' | 'milestones'>;

/** The day of the verified event that opened this rung; null before there is one. */
export function openedOn(facts: Events, stage: Stage): string | null {
  return openingOf(facts, stage, true)?.effectiveOn ?? null;
}

function openingOf(facts: Events, stage: Stage, verifiedOnly: boolean): MilestoneFact | null {
  const kinds = kindsOpening(facts.mode, stage);
  const candidates = standingMilestones(facts).filter((milestone) => kinds.includes(milestone.kind));
  return earliest(candidates.filter((milestone) => !verifiedOnly || milestone.state === 'verified'));
}

/** The furthest rung of the mode's ladder whose event is verified and whose gate is met, or waived for now. */
export function deriveStage(facts: ProjectFacts): StageAnswer {
  const reached = LADDERS[facts.mode].findLast((rung) => mayEnter(missingFor(facts, rung)));
  if (reached !== undefined) {
    const opening = openingOf(facts, reached, true);
    if (opening !== null) return { stage: reached, since: opening.effectiveOn, milestoneId: opening.id };
  }
  const meeting = openingOf(facts, FLOOR, false);
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

function stateOf(facts: ProjectFacts, rung: Stage, current: Stage): RungState {
  if (rung === current) return 'current';
  if (isAbove(rung, current)) return rung === nextStage(facts.mode, current) ? 'next' : 'todo';
  const missing = missingFor(facts, rung);
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
export function ladderOf(facts: ProjectFacts): Rung[] {
  const current = deriveStage(facts).stage;
  return LADDERS[facts.mode].map((stage) => {
    const opening = openingOf(facts, stage, true);
    const field = PLANNED[stage];
    const plannedOn = field === undefined ? null : (facts.fields[field] as string | null);
    const effectiveOn = opening?.effectiveOn ?? null;
    return {
      stage,
      state: stateOf(facts, stage, current),
      effectiveOn,
      plannedOn,
      slipDays: slipOf(plannedOn, effectiveOn, facts),
      milestoneId: opening?.id ?? null,
      waived: opening !== null && missingFor(facts, stage).some((item) => item.waived),
    };
  });
}
