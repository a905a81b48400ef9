const { abs, floor, min } = Math;

/** Measures of how good a forecast was, against what came. */

/** Type 7 quantile of sorted values (Hyndman & Fan 1996), the default of R. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = floor(at);
  const above = min(sorted.length - 1, below + 1);
  return sorted[below]! + (sorted[above]! - sorted[below]!) * (at - below);
}

/** Continuous ranked probability score of a sample (Gneiting & Raftery 2007): in the unit of the value, 0 is perfect. */
export function crps(sorted: ArrayLike<number>, actual: number): number {
  const count = sorted.length;
  let [distance, spread] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    distance += abs(sorted[index]! - actual);
    spread += sorted[index]! * (2 * index + 1 - count);
  }
  return distance / count - spread / count ** 2;
}

/** Loss of naming `predicted` as the `share` quantile. */
export const pinball = (predicted: number, actual: number, share: number): number =>
  actual >= predicted ? share * (actual - predicted) : (1 - share) * (predicted - actual);

export const LEVELS = [50, 80, 90] as const;
export type Level = (typeof LEVELS)[number];

/** Ends of the central interval of so many percent. */
export const interval = (sorted: ArrayLike<number>, level: Level): [number, number] => [
  quantile(sorted, 0.5 - level / 200),
  quantile(sorted, 0.5 + level / 200),
];

/** Chance of so many hits or fewer in so many trials. */
export function binomialAtMost(hits: number, trials: number, chance: number): number {
  let [term, sum] = [(1 - chance) ** trials, 0];
  for (let hit = 0; hit <= hits; hit += 1) {
    sum += term;
    term *= ((trials - hit) / (hit + 1)) * (chance / (1 - chance));
  }
  return min(1, sum);
}

export interface Scored {
  /** Median, or the one figure of a method without an interval. */
  predicted: number;
  actual: number;
  inside?: Record<Level, boolean>;
  crps?: number;
}

export interface Score {
  count: number;
  /** Mean absolute error. */
  mae: number;
  /** Mean error relative to what was added; null when nothing was. */
  mape: number | null;
  bias: number;
  covered: Record<Level, number> | null;
  crps: number | null;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Null: nothing to judge by. */
export function scoreOf(rows: readonly Scored[]): Score | null {
  if (rows.length === 0) return null;
  const relative = rows.filter(({ actual }) => actual > 0).map((row) => abs(row.predicted - row.actual) / row.actual);
  const intervals = rows.flatMap(({ inside }) => inside ?? []);
  const ranked = rows.flatMap((row) => row.crps ?? []);
  return {
    count: rows.length,
    mae: mean(rows.map((row) => abs(row.predicted - row.actual))),
    mape: relative.length === 0 ? null : mean(relative),
    bias: mean(rows.map((row) => row.predicted - row.actual)),
    covered:
      intervals.length === 0
        ? null
        : (Object.fromEntries(LEVELS.map((level) => [level, intervals.filter((each) => each[level]).length])) as Record<
            Level,
            number
          >),
    crps: ranked.length === 0 ? null : mean(ranked),
  };
}
