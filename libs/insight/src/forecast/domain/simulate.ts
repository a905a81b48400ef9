import type { KnownWorld } from './facts.js';
import { drawCount } from './newcomers.js';
import { drawTruth, type Model, type Truth } from './model.js';
import { addWorks, drawWorks, pick, startMonth } from './path.js';
import { Random } from './random.js';
import { rosterOf, type Runner } from './roster.js';
import { quarterAfter } from './seasons.js';
import { LOG_MONTHS, LOG_RATIOS, MONTH_STEP, priorOf, RATIO_STEP } from './spend-grid.js';
import type { Changes } from './what-if.js';

const { exp, floor, max, min, sqrt } = Math;

export interface Settings {
  seed: number;
  /** How many possible futures. */
  draws: number;
  /** Last month simulated. */
  until: number;
  /** Month at whose end contributions are measured. */
  measured: number;
}

/** Futures by the hundred: what each adds to the verified total, month by month, in 元. */
export interface Futures {
  /** draws × months, cumulative from the month after asOf. */
  totals: Float64Array;
  /** The part of it that comes from projects nobody knows yet. */
  newcomers: Float64Array;
  months: number;
  draws: number;
  parts: FuturePart[];
  /** Variance of the whole at `measured`. */
  variance: number;
}

/** What one project adds, over all futures. */
export interface FuturePart {
  runner: Runner;
  /** Until `measured`: its mean, its spread, and how it moves with the whole. */
  mean: number;
  deviation: number;
  covariance: number;
  /** Mean of what it has added by the end of each month. */
  by: Float64Array;
  /** Share of the futures in which its works have begun by the end of each month; of works under way all. */
  begun: Float64Array;
}

/** Projects followed between two breaths. */
const BREATH = 1000;
const TRUTH = 101;
const CLOCK = 202;
const ARRIVALS = 303;

interface Ground {
  world: KnownWorld;
  model: Model;
  settings: Settings;
  changes: Changes;
}

/** Yields the share done after each future, so that whoever runs it can breathe, tell and stop; then the futures. */
export function* simulate(
  world: KnownWorld,
  model: Model,
  settings: Settings,
  changes: Changes = {},
): Generator<number, Futures, void> {
  const ground = { world, model, settings, changes };
  const runners = yield* rosterOf(world, model, changes);
  const months = max(0, settings.until - world.asOf);
  const { draws } = settings;
  const totals = new Float64Array(draws * months);
  const newcomers = new Float64Array(draws * months);
  const sums = new Sums(runners.length, months);
  const measured = min(months, settings.measured - world.asOf);
  const early = earlyMonths(world);
  const path = new Float64Array(months);
  for (let draw = 0; draw < draws; draw += 1) {
    const total = totals.subarray(draw * months, (draw + 1) * months);
    const truth = truthOf(ground, months, draw);
    for (let index = 0; index < runners.length; index += 1) {
      path.fill(0);
      sums.begins(index, follow(ground, truth, runners[index]!, draw, path));
      path.fill(0, 0, early);
      for (let month = early; month < months; month += 1) total[month]! += path[month]!;
      sums.take(index, path, measured);
      if (index % BREATH === BREATH - 1) yield draw / draws;
    }
    const unknown = newcomers.subarray(draw * months, (draw + 1) * months);
    yield* arrive(ground, truth, draw, unknown);
    unknown.fill(0, 0, early);
    for (let month = early; month < months; month += 1) total[month]! += unknown[month]!;
    cumulative(total);
    cumulative(unknown);
    sums.add(measured > 0 ? total[measured - 1]! : 0);
    yield (draw + 1) / draws;
  }
  return { totals, newcomers, months, draws, ...sums.result(runners, draws) };
}

/** Months ahead whose money is not counted: they lie before the window. */
export const earlyMonths = (world: KnownWorld): number => max(0, world.windowFrom - world.asOf - 1);

/** What one future takes as true of the zone, and the pace it runs at. Each has its own: what is unsure spreads fully. */
interface Lived extends Truth {
  priors: Map<string, Float64Array>;
  clock: Float64Array;
}

function truthOf(ground: Ground, months: number, draw: number): Lived {
  const truth = drawTruth(ground.model, Random.of(ground.settings.seed, TRUTH, draw));
  const priors = new Map([...truth.paces].map(([mode, pace]) => [mode, priorOf(pace)]));
  return { ...truth, priors, clock: clockOf(ground, truth, months, draw) };
}

function cumulative(path: Float64Array): void {
  for (let month = 1; month < path.length; month += 1) path[month]! += path[month - 1]!;
}

/** Months' work done in each month: the zone's common pace, an AR(1) around one. */
function clockOf(
  { world, settings }: Ground,
  { shock, drift, seasons }: Truth,
  months: number,
  draw: number,
): Float64Array {
  const random = Random.of(settings.seed, CLOCK, draw);
  const { sd, persistence } = shock;
  const fresh = sd * sqrt(1 - persistence ** 2);
  let log = sd * random.normal();
  const quarter = quarterAfter(world.asOf);
  return Float64Array.from({ length: months }, (_, month) => {
    log = persistence * log + fresh * random.normal();
    return seasons[(quarter + floor(month / 3)) % 4]! * exp(log + drift - sd ** 2 / 2);
  });
}

const stream = new Random();

/** One project through one future. Answers the month ahead its works begin in: -1 when they have, Infinity for never. */
function follow(
  { world, model, settings }: Ground,
  truth: Lived,
  runner: Runner,
  draw: number,
  path: Float64Array,
): number {
  const random = stream.open(settings.seed, draw, runner.key);
  const counts = random.uniform() < truth.counted ? 1 : 0;
  const scale = (runner.counted ?? counts) * runner.planned;
  const chances = truth.hazards.get(runner.mode) ?? truth.hazards.values().next().value!;
  const { change, works, standing } = runner;
  const { shape } = model.spend;
  const { own } = model.shock;
  const first = runner.from - world.asOf - 1;
  // Drawn whether it matters or not: what is changed must not change the luck of what follows.
  const given = random.geometric(chances.works[0]!);
  const ends = change.unblocked ? Infinity : given;
  if (runner.pending > 0 && path.length > 0) path[0]! += runner.pending;
  if (works !== null) {
    const cell = pick(works.likelihood, truth.priors.get(runner.mode)!, random);
    const curve = {
      months: exp(LOG_MONTHS[floor(cell / LOG_RATIOS.length)]! + (random.uniform() - 0.5) * MONTH_STEP),
      ratio: exp(LOG_RATIOS[cell % LOG_RATIOS.length]! + (random.uniform() - 0.5) * RATIO_STEP),
    };
    const pause = random.geometric(chances.resume[0]!);
    const waits = standing.stopped && !change.unblocked ? pause : 0;
    const at = first + min(waits, path.length);
    addWorks(
      path,
      at,
      at + ends,
      { ...curve, age: works.age, earlier: change.earlier, own },
      shape,
      truth.clock,
      scale,
      random,
    );
    return -1;
  }
  const terms = { chances, lags: model.hazards.lags, change };
  const start = startMonth(standing, runner.from, settings.until + change.earlier, terms, random);
  if (start > settings.until) return Infinity;
  const pace = truth.paces.get(runner.mode) ?? truth.paces.values().next().value!;
  const curve = drawWorks(pace, runner.industry, random);
  const at = start - world.asOf - 1;
  addWorks(path, at, at + ends, { ...curve, age: 0, earlier: 0, own }, shape, truth.clock, scale, random);
  return at;
}

/** Projects that will be opened after today, from their first talk on. */
function* arrive(
  { world, model, settings }: Ground,
  truth: Lived,
  draw: number,
  into: Float64Array,
): Generator<number, void, void> {
  const { seen, waves } = model.arrivals;
  if (seen.length === 0) return;
  const random = new Random();
  for (let month = 0; month < into.length; month += 1) {
    const opened = world.asOf + 1 + month;
    const count = drawCount(truth.rate, waves, random.open(settings.seed, draw, ARRIVALS, month));
    for (let each = 0; each < count; each += 1) {
      if (each % BREATH === BREATH - 1) yield draw / settings.draws;
      random.open(settings.seed, draw, ARRIVALS, month, each + 1);
      const { mode, planned, industry } = seen[random.whole(seen.length)]!;
      const standing = { rung: 0, since: opened, signed: null, plannedStart: null, stopped: false };
      const chances = truth.hazards.get(mode)!;
      const terms = { chances, lags: model.hazards.lags, change: { earlier: 0, dropped: false, unblocked: false } };
      const start = startMonth(standing, opened, settings.until, terms, random);
      if (start > settings.until || random.uniform() >= truth.counted) continue;
      const curve = drawWorks(truth.paces.get(mode)!, model.spend.industries.get(industry) ?? 0, random);
      const at = start - world.asOf - 1;
      const ends = at + random.geometric(chances.works[0]!);
      addWorks(
        into,
        at,
        ends,
        { ...curve, age: 0, earlier: 0, own: model.shock.own },
        model.spend.shape,
        truth.clock,
        planned,
        random,
      );
    }
  }
}

/** Running sums over the draws: nothing is kept per project and draw. */
class Sums {
  private readonly parts: Float64Array;
  private readonly ones: Float64Array;
  private readonly squares: Float64Array;
  private readonly withTotal: Float64Array;
  /** Projects × months. */
  private readonly by: Float64Array;
  private readonly begun: Float64Array;
  private total = 0;
  private totalSquares = 0;

  constructor(
    count: number,
    private readonly months: number,
  ) {
    const zeros = (length: number) => new Float64Array(length);
    [this.parts, this.ones, this.squares, this.withTotal] = [zeros(count), zeros(count), zeros(count), zeros(count)];
    [this.by, this.begun] = [zeros(count * months), zeros(count * months)];
  }

  /** What a project adds month by month in this future. */
  take(index: number, path: Float64Array, measured: number): void {
    let part = 0;
    for (let month = 0; month < this.months; month += 1) {
      this.by[index * this.months + month]! += path[month]!;
      if (month < measured) part += path[month]!;
    }
    this.parts[index] = part;
  }

  begins(index: number, month: number): void {
    if (month < this.months) this.begun[index * this.months + max(0, month)]! += 1;
  }

  add(total: number): void {
    this.total += total;
    this.totalSquares += total * total;
    for (let index = 0; index < this.parts.length; index += 1) {
      const part = this.parts[index]!;
      this.ones[index]! += part;
      this.squares[index]! += part * part;
      this.withTotal[index]! += part * total;
    }
  }

  result(runners: readonly Runner[], draws: number): Pick<Futures, 'parts' | 'variance'> {
    const whole = this.total / draws;
    const parts = runners.map((runner, index): FuturePart => {
      const mean = this.ones[index]! / draws;
      const deviation = sqrt(max(0, this.squares[index]! / draws - mean * mean));
      const covariance = this.withTotal[index]! / draws - mean * whole;
      const [by, begun] = [this.by, this.begun].map((sums) => meansOf(sums, index * this.months, this.months, draws));
      return { runner, mean, deviation, covariance, by: by!, begun: begun! };
    });
    return { parts, variance: max(0, this.totalSquares / draws - whole * whole) };
  }
}

/** Cumulated, over the draws; in the place of the sums. */
function meansOf(sums: Float64Array, from: number, months: number, draws: number): Float64Array {
  const means = sums.subarray(from, from + months);
  cumulative(means);
  for (let month = 0; month < months; month += 1) means[month]! /= draws;
  return means;
}
