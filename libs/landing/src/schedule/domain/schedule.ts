import { addDays, daysBetween } from '#platform/clock/calendar.js';
import { type Stop, stoppedDays } from '../../projects/domain/stopped-days.js';
import type { MilestoneKind } from '../../projects/domain/milestone-kind.js';

/** One step of a mode's template: so many days after the last of the steps it waits for; without any, after the base. */
export interface TemplateStep {
  kind: MilestoneKind;
  afterKinds: readonly MilestoneKind[];
  days: number;
}

export type Dates = Partial<Record<MilestoneKind, string>>;

/** What is wrong with a template: a step that waits for itself, directly or in a circle, or for one that is not there. */
export function templateProblems(
  steps: readonly TemplateStep[],
): { kind: MilestoneKind; problem: 'unknown' | 'circle' }[] {
  const known = new Set(steps.map((step) => step.kind));
  const unknown = steps.filter((step) => step.afterKinds.some((kind) => !known.has(kind)));
  const placed = new Set(inOrder(steps).map((step) => step.kind));
  return [
    ...unknown.map(({ kind }) => ({ kind, problem: 'unknown' as const })),
    ...steps
      .filter((step) => !placed.has(step.kind) && !unknown.includes(step))
      .map(({ kind }) => ({ kind, problem: 'circle' as const })),
  ];
}

/** Each step after those it waits for, otherwise as they came. Steps in a circle are left out. */
function inOrder<Step extends Pick<TemplateStep, 'kind' | 'afterKinds'>>(steps: readonly Step[]): Step[] {
  const here = new Set(steps.map((step) => step.kind));
  const done = new Set<MilestoneKind>();
  const ordered: Step[] = [];
  for (let waiting = [...steps]; waiting.length > 0;) {
    const ready = waiting.filter((step) => step.afterKinds.every((kind) => !here.has(kind) || done.has(kind)));
    if (ready.length === 0) break;
    for (const step of ready) done.add(step.kind);
    ordered.push(...ready);
    waiting = waiting.filter((step) => !done.has(step.kind));
  }
  return ordered;
}

/** The planned dates a template gives. Dates that stand already (promises of the agreement) are kept and built upon. */
export function planFrom(steps: readonly TemplateStep[], base: string, standing: Dates): Dates {
  const dates: Dates = { ...standing };
  for (const { kind, afterKinds, days } of inOrder(steps)) {
    if (dates[kind] !== undefined) continue;
    const before = afterKinds.map((each) => dates[each]).filter((date) => date !== undefined);
    dates[kind] = addDays(latest(before) ?? base, days);
  }
  return dates;
}

/** What is known of one step of a project. */
export interface StepFacts extends TemplateStep {
  plannedOn: string | null;
  /** As last stated by whoever runs the project. */
  forecastOn: string | null;
  /** Verified. */
  actualOn: string | null;
}

export interface ScheduledStep extends StepFacts {
  /** When it happened, or is to be expected: the stated forecast, else the plan, pushed on by what it waits for. */
  expectedOn: string | null;
  /** The step that pushed it on; null where nothing did. */
  pushedBy: MilestoneKind | null;
  /** Days behind the plan; negative: ahead; null: no plan. An open step that is due counts on. */
  slipDays: number | null;
  /** Its day has gone by and nothing is verified. */
  overdue: boolean;
  /** Stated or done before a step it waits for: one of the two dates is wrong. */
  before: MilestoneKind | null;
}

/** The whole schedule as of today. Steps come back in the order in which they wait for each other. */
export function scheduleOf(steps: readonly StepFacts[], today: string, stops: readonly Stop[] = []): ScheduledStep[] {
  const at = new Map<MilestoneKind, string>();
  /** Days after a date, without those on which the project's clocks stood still. */
  const late = (since: string, day: string): number => daysBetween(since, day) - stoppedDays(stops, since, day);
  return inOrder(steps).map((step) => {
    const expected = expectationOf(step, at);
    const missed = step.actualOn === null && expected.on !== null && expected.on < today ? expected.on : null;
    const overdue = missed !== null && late(missed, today) > 0;
    // What is late has not happened yet: those that wait for it cannot come before today.
    if (expected.on !== null) at.set(step.kind, missed !== null ? today : expected.on);
    const reached = step.actualOn ?? (missed !== null ? today : expected.on);
    return {
      ...step,
      expectedOn: expected.on,
      pushedBy: expected.pushedBy,
      slipDays: step.plannedOn === null || reached === null ? null : late(step.plannedOn, reached),
      overdue,
      before: contradicted(step, at),
    };
  });
}

function expectationOf(
  step: StepFacts,
  at: ReadonlyMap<MilestoneKind, string>,
): { on: string | null; pushedBy: MilestoneKind | null } {
  const stated = step.actualOn ?? step.forecastOn;
  if (stated !== null || step.plannedOn === null) return { on: stated, pushedBy: null };
  const last = lastOf(step, at);
  if (last === null) return { on: step.plannedOn, pushedBy: null };
  const earliest = addDays(last.on, step.days);
  return earliest > step.plannedOn ? { on: earliest, pushedBy: last.kind } : { on: step.plannedOn, pushedBy: null };
}

function lastOf(step: StepFacts, at: ReadonlyMap<MilestoneKind, string>): { kind: MilestoneKind; on: string } | null {
  const before = step.afterKinds.flatMap((kind) => {
    const on = at.get(kind);
    return on === undefined ? [] : [{ kind, on }];
  });
  return before.sort((a, b) => (a.on < b.on ? 1 : -1))[0] ?? null;
}

function contradicted(step: StepFacts, at: ReadonlyMap<MilestoneKind, string>): MilestoneKind | null {
  const stated = step.actualOn ?? step.forecastOn;
  const last = lastOf(step, at);
  return stated !== null && last !== null && stated < last.on ? last.kind : null;
}

const latest = (dates: readonly string[]): string | undefined => [...dates].sort().at(-1);
