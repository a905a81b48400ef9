import type { KnownWorld } from './facts.js';
import type { Random } from './random.js';
import { drawSeasons, explainedBySeasons, firstOf, type Miss, quarterAfter, seasonIn, SEASONS } from './seasons.js';
import { likelihoods, priorOf, readings, risesOf } from './spend-grid.js';
import { paceIn, type Spender, type SpendModel, spendersOf, spread } from './spend.js';

/**
 * How the zone as a whole runs faster or slower than its projects' curves say: an AR(1) of logarithms from month to month,
 * and a pace of each quarter of the year (年底赶工, the spring festival).
 */
export interface Shock {
  /** Standard deviation of a month. */
  sd: number;
  /** How much of a month's deviation is left in the next. */
  persistence: number;
  /** All it may be, each with the weights of those before it and its own. */
  truths: (CommonPace & { cumulated: number })[];
  /** What the zone was missed by in each past quarter, to draw its seasons from. */
  quarters: Miss[];
  /** Month of the year, 1 to 12, the first of its quarters begins with. */
  first: number;
  /** Months it was measured on. */
  months: number;
  /** Spread of a single project's quarter around its curve: its own luck, shared with nobody. */
  own: number;
}

/** A zone without a common shock has not been seen, nor one of which nothing is left a month later. Working defaults. */
const PRIOR = { quarters: 1, sd: 0.12, persistence: 0.4, own: 0.3, ownQuarters: 12 };
/** Projects at work that make a quarter of the zone. */
const ENOUGH = 5;
/** More works than this tell nothing new of what they have in common. */
const SAMPLE = 1500;
const QUARTER = 3;
/** Months ahead the zone is measured over: what lasts shows in the longer ones. */
export const AHEAD = [3, 6, 12] as const;

/** Windows of three, six and twelve months tell the same months: together they weigh as the quarters alone. */
const TEMPER = 4 / 7;

const { exp, log, max } = Math;

const SPREADS = Array.from({ length: 26 }, (_, index) => 0.02 * 50 ** (index / 25));
const PERSISTENCES = Array.from({ length: 12 }, (_, index) => (index < 11 ? index / 11.5 : 0.95));

/** The zone's common pace, in one possible truth: spread of a month, what is left of it in the next, spread of quarters. */
export interface CommonPace {
  sd: number;
  persistence: number;
  season: number;
}

interface Window {
  paid: number;
  hoped: number;
  projects: number;
  /** Sums of squares that tell single projects' luck once the common pace is known. */
  paid2: number;
  both: number;
  hoped2: number;
}

/**
 * Looks back from the end of each past quarter with what works had spent by then, and compares what their curves
 * foresaw with what came. What a curve fitted afterwards has made its own is a miss here as it will be in the next
 * forecast. The variance that single projects' luck explains is taken off: what is left is common, and correlates all
 * projects in the simulation.
 */
export function learnShock(world: KnownWorld, model: SpendModel): Shock {
  const windows = new Map(AHEAD.map((ahead) => [ahead as number, new Map<number, Window>()]));
  const seen: { origin: number; paid: number; hoped: number; variance: number }[] = [];
  for (const spender of spread(spendersOf(world), SAMPLE))
    for (let origin = world.asOf - QUARTER; origin >= spender.start; origin -= QUARTER)
      for (const { ahead, paid, hoped, variance } of foreseen(spender, origin, world.asOf, model)) {
        const { planned } = spender.project;
        put(windows.get(ahead)!, origin, paid * planned, hoped * planned);
        if (ahead === QUARTER) seen.push({ origin, paid, hoped, variance });
      }
  const quarters = windows.get(QUARTER)!;
  const enough = [...quarters.values()].filter(isEnough).length;
  const misses = AHEAD.map((ahead) => ({
    ahead,
    list: [...windows.get(ahead)!].flatMap(([origin, window]) => (isEnough(window) ? [missOf(window, origin)] : [])),
  }));
  const truths = posterior(misses);
  return {
    sd: meanOf(truths, 'sd'),
    persistence: meanOf(truths, 'persistence'),
    truths,
    quarters: misses[0]!.list,
    first: firstOf(0, world.asOf),
    months: QUARTER * enough,
    own: ownOf(seen, quarters),
  };
}

/** What one project's curve, as known at the origin, foresaw of the months after it, and what came: shares of the plan. */
function foreseen({ project, start }: Spender, origin: number, asOf: number, model: SpendModel) {
  const last = Math.min(asOf, project.stoppedAt ?? asOf);
  const aheads = AHEAD.filter((ahead) => origin + ahead <= last);
  if (aheads.length === 0 || project.planned <= 0) return [];
  const likelihood = likelihoods(readings(project, start, origin), model.shape, model.noise);
  const rises = risesOf(likelihood, priorOf(paceIn(model, project.mode)), model.shape, origin - start + 1, aheads);
  return aheads.map((ahead, index) => ({ ahead, ...rises[index]!, paid: spentIn(project, origin, ahead) }));
}

const spentIn = ({ spend, planned }: Spender['project'], origin: number, ahead: number): number =>
  spend.reduce((sum, { month, amount }) => sum + (month > origin && month <= origin + ahead ? amount : 0), 0) / planned;

function put(windows: Map<number, Window>, origin: number, paid: number, hoped: number): void {
  const known = windows.get(origin) ?? { paid: 0, hoped: 0, projects: 0, paid2: 0, both: 0, hoped2: 0 };
  known.paid += paid;
  known.hoped += hoped;
  known.projects += 1;
  known.paid2 += paid * paid;
  known.both += paid * hoped;
  known.hoped2 += hoped * hoped;
  windows.set(origin, known);
}

const isEnough = ({ projects, hoped }: Window): boolean => projects >= ENOUGH && hoped > 0;

/** The zone's miss as a logarithm, and the variance that single projects' luck gives it. */
function missOf({ paid, hoped, paid2, both, hoped2 }: Window, origin: number): Miss {
  const rate = max(0.05, paid / hoped);
  const left = max(0, paid2 - 2 * rate * both + rate * rate * hoped2) / (rate * hoped) ** 2;
  return { log: log(rate), own: left / max(0.2, 1 - hoped2 / hoped ** 2), quarter: quarterAfter(origin) };
}

/** Variance of the mean of so many months of an AR(1) of variance one. */
export function varianceOfMean(persistence: number, months: number): number {
  let sum = months;
  for (let lag = 1; lag < months; lag += 1) sum += 2 * (months - lag) * persistence ** lag;
  return sum / months ** 2;
}

/** How well an AR(1) explains the misses of windows that overlap: a composite likelihood, in logarithms. */
function explains(ahead: number, misses: readonly Miss[], variance: number, season: number): number {
  const prior = PRIOR.sd ** 2 * varianceOfMean(PRIOR.persistence, ahead);
  const told =
    misses.reduce((sum, { log: miss, own }) => sum + log(variance + own) + miss ** 2 / (variance + own), 0) +
    explainedBySeasons(misses, variance, season);
  // What is believed beforehand weighs as a window of this zone does, with as much luck of single projects in it.
  const luck = misses.reduce((sum, { own }) => sum + own, 0) / max(1, misses.length);
  const before = PRIOR.quarters * (log(variance + luck) + (prior + luck) / (variance + luck));
  return (-TEMPER * QUARTER * (told + before)) / (2 * ahead);
}

function posterior(misses: readonly { ahead: number; list: readonly Miss[] }[]): Shock['truths'] {
  const cells = SPREADS.flatMap((sd) =>
    PERSISTENCES.flatMap((persistence) =>
      SEASONS.map(({ season, weight }) => {
        const score = misses.reduce((sum, { ahead, list }) => {
          const variance = sd ** 2 * varianceOfMean(persistence, ahead);
          return sum + explains(ahead, list, variance, seasonIn(ahead, season));
        }, log(weight));
        return { sd, persistence, season, score };
      }),
    ),
  );
  const best = max(...cells.map(({ score }) => score));
  let cumulated = 0;
  return cells.map(({ score, ...pace }) => ({ ...pace, cumulated: (cumulated += exp(score - best)) }));
}

/** One possible pace: what few months have shown may be far from the truth. */
export function drawShock({ truths }: Shock, random: Random): CommonPace {
  const at = random.uniform() * truths.at(-1)!.cumulated;
  const { sd, persistence, season } = truths.find(({ cumulated }) => cumulated >= at)!;
  return { sd, persistence, season };
}

/** Paces of the four quarters of a year in that truth. */
export const seasonsOf = ({ quarters }: Shock, { sd, persistence, season }: CommonPace, random: Random): number[] =>
  drawSeasons(quarters, sd ** 2 * varianceOfMean(persistence, QUARTER), season, random);

function meanOf(truths: Shock['truths'], key: keyof CommonPace): number {
  let [sum, before] = [0, 0];
  for (const truth of truths) {
    sum += truth[key] * (truth.cumulated - before);
    before = truth.cumulated;
  }
  return sum / before;
}

function ownOf(
  seen: readonly { origin: number; paid: number; hoped: number; variance: number }[],
  quarters: ReadonlyMap<number, Window>,
): number {
  // Quarters with much money weigh more: they are what the total is made of.
  let [misses, weight] = [PRIOR.ownQuarters * PRIOR.own ** 2, PRIOR.ownQuarters];
  for (const { origin, paid, hoped, variance } of seen) {
    const quarter = quarters.get(origin)!;
    const rate = isEnough(quarter) ? quarter.paid / quarter.hoped : 1;
    misses += ((paid - rate * hoped) ** 2 - variance) * 30;
    weight += hoped ** 2 * 30;
  }
  return Math.min(0.9, Math.sqrt(max(0, misses) / weight));
}
