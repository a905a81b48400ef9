// Taken once: these run hundreds of millions of times.
const { exp, floor, log, max } = Math;

/** Works of so many months, and money of so many times the plan: every pair is one curve a project may be on. */
const logSteps = (from: number, to: number, count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, index) => log(from) + (index * log(to / from)) / (count - 1));

export const LOG_MONTHS = logSteps(3, 84, 22);
export const LOG_RATIOS = logSteps(0.35, 1.9, 14);
export const CELLS = LOG_MONTHS.length * LOG_RATIOS.length;
export const MONTH_STEP = LOG_MONTHS[1]! - LOG_MONTHS[0]!;
export const RATIO_STEP = LOG_RATIOS[1]! - LOG_RATIOS[0]!;

const POINTS = 256;

/** A cumulative S: from 0 to 1, never falling. a: how slowly it begins, b: how slowly it ends. */
export interface Shape {
  a: number;
  b: number;
  /** F at k/POINTS. */
  table: Float64Array;
}

export function shapeOf(a: number, b: number): Shape {
  const table = Float64Array.from({ length: POINTS + 1 }, (_, index) => {
    const x = index / POINTS;
    const rising = x ** a;
    return index === 0 ? 0 : index === POINTS ? 1 : rising / (rising + (1 - x) ** b);
  });
  return { a, b, table };
}

const STEEPNESS = [1, 1.25, 1.5, 1.85, 2.3];
export const SHAPES: readonly Shape[] = STEEPNESS.flatMap((a) => STEEPNESS.map((b) => shapeOf(a, b)));

/** Share of the money spent after this share of the time. */
export function spentAt({ table }: Shape, time: number): number {
  if (time <= 0) return 0;
  if (time >= 1) return 1;
  const at = time * POINTS;
  const below = floor(at);
  return table[below]! + (table[below + 1]! - table[below]!) * (at - below);
}

/** Share of the time after which this share of the money is spent. */
export function timeOf({ table }: Shape, share: number): number {
  return table.findIndex((spent) => spent >= share) / POINTS;
}

/** How far a project has come: cumulative money over its plan after so many months of works. */
export interface Reading {
  age: number;
  share: number;
}

/** Months that stand next to each other say the same thing twice: every second is read at first, then every fourth. */
const isRead = (age: number): boolean => age % (age <= 12 ? 2 : 4) === 0;

/** How far it had come at some ages, the last always among them. */
export function readings(
  project: { planned: number; spend: readonly { month: number; amount: number }[] },
  start: number,
  last: number,
): Reading[] {
  if (project.planned <= 0) return [];
  const found: Reading[] = [];
  let next = 0;
  let sum = 0;
  for (let age = 1; age <= last - start + 1; age += 1) {
    while (next < project.spend.length && project.spend[next]!.month < start + age)
      sum += project.spend[next++]!.amount;
    if (isRead(age) || age === last - start + 1) found.push({ age, share: sum / project.planned });
  }
  return found;
}

/** Errors of one project hang together, so its readings weigh less than as many independent ones. */
const TEMPER = 0.4;

const RATIOS = LOG_RATIOS.map((logRatio) => exp(logRatio));

/** How well each curve of the grid explains what was read: likelihoods, the best of them 1. */
export function likelihoods(read: readonly Reading[], shape: Shape, noise: number): Float32Array {
  const misses = new Float64Array(CELLS);
  let least = Infinity;
  for (let d = 0, cell = 0; d < LOG_MONTHS.length; d += 1) {
    const months = exp(LOG_MONTHS[d]!);
    // Σ (share − ratio × spent)², taken apart so that every ratio is one multiplication.
    let [shares, both, spents] = [0, 0, 0];
    for (let index = 0; index < read.length; index += 1) {
      const { age, share } = read[index]!;
      const spent = spentAt(shape, age / months);
      shares += share * share;
      both += share * spent;
      spents += spent * spent;
    }
    for (let r = 0; r < RATIOS.length; r += 1, cell += 1) {
      const ratio = RATIOS[r]!;
      const miss = shares - 2 * ratio * both + ratio * ratio * spents;
      misses[cell] = miss;
      if (miss < least) least = miss;
    }
  }
  const weight = TEMPER / (2 * noise * noise);
  const likelihood = new Float32Array(CELLS);
  for (let cell = 0; cell < CELLS; cell += 1) likelihood[cell] = exp((least - misses[cell]!) * weight);
  return likelihood;
}

export interface Belief {
  /** Means and variances of the logarithms. */
  months: number;
  months2: number;
  ratio: number;
  ratio2: number;
}

/** What is believed of one project, the prior of its kind given. */
export function believe(likelihood: Float32Array, prior: Float64Array): Belief {
  const belief = { months: 0, months2: 0, ratio: 0, ratio2: 0 };
  let whole = 0;
  for (let d = 0, cell = 0; d < LOG_MONTHS.length; d += 1) {
    for (let r = 0; r < LOG_RATIOS.length; r += 1, cell += 1) {
      const weight = likelihood[cell]! * prior[cell]!;
      whole += weight;
      belief.months += weight * LOG_MONTHS[d]!;
      belief.months2 += weight * LOG_MONTHS[d]! ** 2;
      belief.ratio += weight * LOG_RATIOS[r]!;
      belief.ratio2 += weight * LOG_RATIOS[r]! ** 2;
    }
  }
  if (!(whole > 0)) return { months: log(18), months2: 0.2, ratio: 0, ratio2: 0.05 };
  const { months, ratio } = { months: belief.months / whole, ratio: belief.ratio / whole };
  return {
    months,
    months2: max(0, belief.months2 / whole - months ** 2),
    ratio,
    ratio2: max(0, belief.ratio2 / whole - ratio ** 2),
  };
}

/** Mean and variance of what its curve still rises, as a share of the plan, over each of these months ahead. */
export function risesOf(
  likelihood: Float32Array,
  prior: Float64Array,
  shape: Shape,
  age: number,
  aheads: readonly number[],
): { hoped: number; variance: number }[] {
  const sums = aheads.map(() => ({ once: 0, twice: 0 }));
  const rises = new Float64Array(aheads.length);
  let whole = 0;
  for (let d = 0, cell = 0; d < LOG_MONTHS.length; d += 1) {
    const months = exp(LOG_MONTHS[d]!);
    const before = spentAt(shape, age / months);
    for (let each = 0; each < aheads.length; each += 1)
      rises[each] = spentAt(shape, (age + aheads[each]!) / months) - before;
    let [weights, ratios, squares] = [0, 0, 0];
    for (let r = 0; r < RATIOS.length; r += 1, cell += 1) {
      const weight = likelihood[cell]! * prior[cell]!;
      weights += weight;
      ratios += weight * RATIOS[r]!;
      squares += weight * RATIOS[r]! ** 2;
    }
    whole += weights;
    for (let each = 0; each < aheads.length; each += 1) {
      sums[each]!.once += ratios * rises[each]!;
      sums[each]!.twice += squares * rises[each]! ** 2;
    }
  }
  return sums.map(({ once, twice }) => ({
    hoped: once / whole,
    variance: max(0, twice / whole - (once / whole) ** 2),
  }));
}

export interface Pace {
  months: number;
  monthsSd: number;
  ratio: number;
  ratioSd: number;
}

/** Log-normal in both directions, on the grid. */
export function priorOf({ months, monthsSd, ratio, ratioSd }: Pace): Float64Array {
  const prior = new Float64Array(CELLS);
  let cell = 0;
  for (const logMonths of LOG_MONTHS) {
    const far = ((logMonths - months) / monthsSd) ** 2;
    for (const logRatio of LOG_RATIOS) prior[cell++] = exp(-0.5 * (far + ((logRatio - ratio) / ratioSd) ** 2)) + 1e-12;
  }
  return prior;
}
