import type { KnownWorld } from './facts.js';
import { drawCount } from './newcomers.js';
import { drawTruth, type Model, type Truth } from './model.js';
import { addWorks, drawWorks, pick, startMonth } from './path.js';
import { Random } from './random.js';
import { rosterOf, type Runner } from './roster.js';
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
  /** Of each project: what it adds until `measured`, its spread, and how it moves with the whole. */
  parts: { id: string; mean: number; deviation: number; covariance: number }[];
  /** Variance of the whole at `measured`. */
  variance: number;
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
  const sums = new Sums(runners.length);
  const measured = min(months, settings.measured - world.asOf);
  /** Money before the window's first month is not counted. */
  const early = max(0, world.windowFrom - world.asOf - 1);
  const path = new Float64Array(months);
  for (let draw = 0; draw < draws; draw += 1) {
    const total = totals.subarray(draw * months, (draw + 1) * months);
    const truth = truthOf(ground, months, draw);
    for (let index = 0; index < runners.length; index += 1) {
      path.fill(0);
      follow(ground, truth, runners[index]!, draw, path);
      let part = 0;
      for (let month = early; month < months; month += 1) {
        total[month]! += path[month]!;
        if (month < measured) part += path[month]!;
      }
      sums.parts[index] = part;
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
function clockOf({ settings }: Ground, { shock, drift }: Truth, months: number, draw: number): Float64Array {
  const random = Random.of(settings.seed, CLOCK, draw);
  const { sd, persistence } = shock;
  const fresh = sd * sqrt(1 - persistence ** 2);
  let log = sd * random.normal();
  return Float64Array.from({ length: months }, () => {
    log = persistence * log + fresh * random.normal();
    return exp(log + drift - sd ** 2 / 2);
  });
}

const stream = new Random();

/** One project through one future. */
function follow(
  { world, model, settings }: Ground,
  truth: Lived,
  runner: Runner,
  draw: number,
  path: Float64Array,
): void {
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
    return;
  }
  const terms = { chances, lags: model.hazards.lags, change };
  const start = startMonth(standing, runner.from, settings.until + change.earlier, terms, random);
  if (start > settings.until) return;
  const pace = truth.paces.get(runner.mode) ?? truth.paces.values().next().value!;
  const curve = drawWorks(pace, runner.industry, random);
  const at = start - world.asOf - 1;
  addWorks(path, at, at + ends, { ...curve, age: 0, earlier: 0, own }, shape, truth.clock, scale, random);
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
  readonly parts: Float64Array;
  private readonly ones: Float64Array;
  private readonly squares: Float64Array;
  private readonly withTotal: Float64Array;
  private total = 0;
  private totalSquares = 0;

  constructor(count: number) {
    [this.parts, this.ones, this.squares, this.withTotal] = [0, 0, 0, 0].map(() => new Float64Array(count)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
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
    const parts = runners.map(({ id }, index) => {
      const mean = this.ones[index]! / draws;
      const deviation = sqrt(max(0, this.squares[index]! / draws - mean * mean));
      return { id, mean, deviation, covariance: this.withTotal[index]! / draws - mean * whole };
    });
    return { parts, variance: max(0, this.totalSquares / draws - whole * whole) };
  }
}
