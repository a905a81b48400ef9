import { type KnownProject, type KnownWorld, openedAt, rungOf, SIGNED, STARTED, startOf } from './facts.js';
import type { Random } from './random.js';

const { floor, max, min } = Math;

/** Steps that take their time. `start` runs on the plan's clock: months after (or before) the planned start. */
export const STEPS = ['appraisal', 'signed', 'registered', 'start'] as const;
export type Step = (typeof STEPS)[number];

/** Ways out, by where the project stands; pauses count, and may end. */
export const EXITS = ['talks', 'agreed', 'works', 'resume'] as const;
export type Exit = (typeof EXITS)[number];

export type Clock = Step | Exit;

/** Upper ends of the classes of time, in months. Within one the chance is taken as constant. */
const WAIT_ENDS = [0, 1, 2, 3, 5, 8, 12, 18];
const SLIP_ENDS = [-7, -4, -2, -1, 0, 1, 2, 3, 5, 8, 12, 18];
const CLASSES: Record<Clock, readonly number[]> = {
  appraisal: WAIT_ENDS,
  signed: WAIT_ENDS,
  registered: WAIT_ENDS,
  start: SLIP_ENDS,
  talks: [],
  agreed: [],
  works: [],
  resume: [],
};
const CLOCKS: readonly Clock[] = [...STEPS, ...EXITS];

export const classCount = (clock: Clock): number => CLASSES[clock].length + 1;

export function classOf(clock: Clock, month: number): number {
  const ends = CLASSES[clock];
  let index = 0;
  while (index < ends.length && month > ends[index]!) index += 1;
  return index;
}

/** Months under risk and events in them: all that a Beta posterior needs. */
export interface Risk {
  events: number;
  months: number;
}

export type RiskTable = Record<Clock, Risk[]>;

export interface Hazards {
  whole: RiskTable;
  modes: Map<string, RiskTable>;
  /** Months from signing to the planned start, of those that have both: for plans nobody has written down yet. */
  lags: number[];
}

/** Weight of the whole on a mode's class, and of the step's mean on a class of the whole: in months under risk. */
const FROM_WHOLE = 12;
const FROM_STEP = 3;

const emptyTable = (): RiskTable =>
  Object.fromEntries(
    CLOCKS.map((clock) => [clock, Array.from({ length: classCount(clock) }, () => ({ events: 0, months: 0 }))]),
  ) as RiskTable;

/** Discrete-time hazards with censoring: a project that has not moved yet counts its months under risk, no event. */
export function learnHazards(world: KnownWorld): Hazards {
  const lags = world.projects.flatMap(({ plannedStart, reached }) =>
    plannedStart === null || reached[SIGNED] == null ? [] : [max(0, plannedStart - reached[SIGNED])],
  );
  const hazards: Hazards = { whole: emptyTable(), modes: new Map(), lags: lags.sort((left, right) => left - right) };
  for (const project of world.projects) {
    const table = hazards.modes.get(project.mode) ?? emptyTable();
    hazards.modes.set(project.mode, table);
    for (const tables of [hazards.whole, table]) count(tables, project, world.asOf, medianLag(hazards));
  }
  return hazards;
}

export const medianLag = ({ lags }: Pick<Hazards, 'lags'>): number =>
  lags.length === 0 ? 4 : lags[floor(lags.length / 2)]!;

/** The month a project's start is measured against. */
export function plannedStartOf(project: Pick<KnownProject, 'plannedStart' | 'reached'>, lag: number): number | null {
  const signed = project.reached[SIGNED] ?? null;
  return project.plannedStart ?? (signed === null ? null : signed + lag);
}

function count(table: RiskTable, project: KnownProject, asOf: number, lag: number): void {
  const opened = openedAt(project);
  const last = min(project.stoppedAt ?? asOf, asOf);
  if (opened === null || opened > last) return;
  const entered = [...project.reached.slice(0, STARTED), startOf(project)];
  const rung = rungOf(project);
  const plan = plannedStartOf(project, lag);
  for (let step = 1; step <= STARTED; step += 1) {
    const from = entered[step - 1];
    if (from == null) break;
    const done = entered[step] ?? null;
    const until = min(done ?? last, last);
    const origin = step === STARTED ? (plan ?? from) : from;
    const risks = table[STEPS[step - 1]!];
    for (let month = from; month <= until; month += 1) risks[classOf(STEPS[step - 1]!, month - origin)]!.months += 1;
    if (done !== null && done <= last) risks[classOf(STEPS[step - 1]!, max(done, from) - origin)]!.events += 1;
  }
  countExits(table, project, last, rung, asOf);
}

function countExits(table: RiskTable, project: KnownProject, last: number, rung: number, asOf: number): void {
  const { reached, stoppedAt } = project;
  const start = startOf(project);
  const signed = reached[SIGNED] ?? null;
  table.talks[0]!.months += max(0, min(signed ?? last, last) - openedAt(project)!);
  if (signed !== null) table.agreed[0]!.months += max(0, min(start ?? last, last) - signed);
  const over = min(last, project.producedAt ?? last);
  if (start !== null) table.works[0]!.months += max(0, min(over, start + WORKS) - start);
  if (stoppedAt === null || stoppedAt > asOf) return;
  if (start !== null) table.works[0]!.events += project.producedAt !== null && project.producedAt <= stoppedAt ? 0 : 1;
  else table[rung >= SIGNED ? 'agreed' : 'talks'][0]!.events += 1;
  if (project.status === 'paused') table.resume[0]!.months += asOf - stoppedAt;
}

/** Works are watched for stopping this long; after that the money is spent. */
export const WORKS = 36;

/** One possible truth: the chance of each step per month, by mode and class. */
export type HazardDraw = Map<string, Record<Clock, Float64Array>>;

/** Few or no returns from a pause are seen in most zones: one in forty months is where the belief begins. */
const PRIOR: Partial<Record<Clock, Risk>> = { resume: { events: 0.5, months: 20 } };

const stepMean = (risks: readonly Risk[], clock: Clock): number => {
  const prior = PRIOR[clock] ?? { events: 0.5, months: 10 };
  const events = risks.reduce((sum, risk) => sum + risk.events, prior.events);
  return events / risks.reduce((sum, risk) => sum + risk.months, prior.months);
};

/** Before the planned month starts are rare, as long as the zone has not shown otherwise. */
const isEarly = (clock: Clock, index: number): boolean => clock === 'start' && SLIP_ENDS[index]! < 0;

/** Draws the whole's classes first, then each mode's around them: Beta–Binomial, twice. */
export function drawHazards(hazards: Hazards, modes: readonly string[], random: Random): HazardDraw {
  const whole = {} as Record<Clock, Float64Array>;
  for (const clock of CLOCKS) {
    const mean = stepMean(hazards.whole[clock], clock);
    whole[clock] = Float64Array.from(hazards.whole[clock], (risk, index) =>
      drawClass(risk, isEarly(clock, index) ? mean / 10 : mean, FROM_STEP, random),
    );
  }
  return new Map(modes.map((mode) => [mode, drawMode(hazards.modes.get(mode), whole, random)]));
}

function drawMode(table: RiskTable | undefined, whole: Record<Clock, Float64Array>, random: Random) {
  const drawn = {} as Record<Clock, Float64Array>;
  for (const clock of CLOCKS)
    drawn[clock] = whole[clock].map((mean, index) =>
      drawClass(table?.[clock][index] ?? { events: 0, months: 0 }, mean, FROM_WHOLE, random),
    );
  return drawn;
}

function drawClass({ events, months }: Risk, about: number, weight: number, random: Random): number {
  const mean = min(max(about, 1e-6), 1 - 1e-6);
  return random.beta(weight * mean + events, weight * (1 - mean) + max(0, months - events));
}

/** Months after the plan by which half have started, in one possible truth: the median of Kaplan–Meier on that clock. */
export function slipQuantile(hazard: Float64Array, share: number): number {
  let left = 1;
  for (let month = SLIP_ENDS[0]! - 2; month < 60; month += 1) {
    left *= 1 - hazard[classOf('start', month)]!;
    if (left <= 1 - share) return month;
  }
  return 60;
}

/** The mean chance per month of a step over all its classes, as a Beta posterior: what a table shows. */
export function rateOf(risks: readonly Risk[]): Risk {
  return risks.reduce((sum, risk) => ({ events: sum.events + risk.events, months: sum.months + risk.months }), {
    events: 0,
    months: 0,
  });
}
