import { type KnownProject, REGISTERED, SIGNED, STARTED } from './facts.js';
import { type Clock, classOf, STEPS } from './hazards.js';
import type { Random } from './random.js';
import { CELLS, type Pace, type Shape, spentAt } from './spend-grid.js';
import type { ChangeOf } from './what-if.js';

const { exp, max, min } = Math;

/** Where a project stands when its path begins. */
export interface Standing {
  rung: number;
  /** Month it came there. */
  since: number;
  signed: number | null;
  /** Month its start is planned for; null while nobody knows. */
  plannedStart: number | null;
  stopped: boolean;
}

export interface Terms {
  chances: Record<Clock, Float64Array>;
  /** Months from signing to the planned start, to draw from. */
  lags: readonly number[];
  change: ChangeOf;
}

/** Month in which works begin, or Infinity: climbs rung by rung, leaves, pauses or comes back. First month: `from`. */
export function startMonth(standing: Standing, from: number, until: number, terms: Terms, random: Random): number {
  const { chances, lags, change } = terms;
  let { rung, since, plannedStart, stopped } = standing;
  if (stopped && change.unblocked) stopped = false;
  for (let month = from; month <= until; month += 1) {
    if (stopped) {
      if (random.uniform() < chances.resume[0]!) stopped = false;
      continue;
    }
    // Nobody leaves in the month he came, as the months under risk were counted.
    const leaves = month > standing.since && random.uniform() < chances[rung >= SIGNED ? 'agreed' : 'talks'][0]!;
    if (leaves && !change.unblocked) {
      stopped = true;
      continue;
    }
    while (rung < STARTED) {
      if (rung === REGISTERED && plannedStart === null) plannedStart = since + drawLag(lags, random);
      const step = STEPS[rung]!;
      const passed = month - (rung === REGISTERED ? plannedStart! : since);
      if (random.uniform() >= chances[step][classOf(step, passed)]!) break;
      rung += 1;
      since = month;
      if (rung === SIGNED && plannedStart === null) plannedStart = month + drawLag(lags, random);
    }
    if (rung >= STARTED) return max(from, month - change.earlier);
  }
  return Infinity;
}

const drawLag = (lags: readonly number[], random: Random): number =>
  lags.length === 0 ? 4 : lags[random.whole(lags.length)]!;

/** Money of works from their start on: share of the plan by the end of each month, by the zone's running clock. */
export interface Works {
  months: number;
  ratio: number;
  /** Months already worked, of works under way. */
  age: number;
  /** Spread of its own quarters. */
  own: number;
  /** Runs ahead by so many months, caught up one per month. */
  earlier: number;
}

/**
 * Adds the money of each month, times `scale`, to `into`; `clock[i]` is how many months' work is done in month i. What
 * was spent so far is taken as it is: only what the curve still rises from here on is added, so that works that are
 * over bring nothing more, whatever their final cost came to.
 */
export function addWorks(
  into: Float64Array,
  first: number,
  stop: number,
  works: Works,
  shape: Shape,
  clock: Float64Array,
  scale: number,
  random: Random,
): void {
  const { months, ratio, earlier, own } = works;
  let age = works.age;
  let pace = 1;
  let before = spentAt(shape, age / months);
  for (let index = first; index < into.length && index < stop && before < 1; index += 1) {
    if (own > 0 && (index - first) % 3 === 0) pace = exp(own * random.normal() - (own * own) / 2);
    age += clock[index]! * pace;
    const after = spentAt(shape, (age + min(earlier, index - first + 1)) / months);
    into[index]! += ratio * (after - before) * scale;
    before = after;
  }
}

const cumulated = new Float64Array(CELLS);

/** A cell of the grid, by what the project's own money says and what is believed of its kind. */
export function pick(likelihood: Float32Array, prior: Float64Array, random: Random): number {
  let whole = 0;
  for (let cell = 0; cell < CELLS; cell += 1) cumulated[cell] = whole += likelihood[cell]! * prior[cell]!;
  const at = random.uniform() * whole;
  let [low, high] = [0, CELLS - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulated[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const drawWorks = (pace: Pace, industry: number, random: Random): Pick<Works, 'months' | 'ratio'> => ({
  months: exp(pace.months + industry + pace.monthsSd * random.normal()),
  ratio: exp(pace.ratio + pace.ratioSd * random.normal()),
});

export function standingOf(project: KnownProject, rung: number, plannedStart: number | null): Standing {
  return {
    rung,
    since: project.reached[rung] ?? project.reached[0] ?? 0,
    signed: project.reached[SIGNED] ?? null,
    plannedStart,
    stopped: project.status === 'paused',
  };
}
