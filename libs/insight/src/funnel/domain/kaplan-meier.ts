import { rounded, type Share, Z } from './interval.js';

/** How long something was watched, and whether it ended (`event`) or was only watched so far. */
export interface Watched {
  days: number;
  event: boolean;
}

/** From this day on: the share that is still there. */
export interface Step {
  days: number;
  atRisk: number;
  events: number;
  /** 0 to 1. */
  survival: number;
  low: number;
  high: number;
}

/** The day by which a share has gone, with its interval; null: not reached in what was watched. */
export interface Quantile {
  days: number | null;
  low: number | null;
  high: number | null;
}

export interface Survival {
  n: number;
  events: number;
  /** The longest anything was watched. Beyond it nothing is known. */
  watchedDays: number;
  steps: Step[];
  median: Quantile;
  p90: Quantile;
}

/**
 * Kaplan and Meier's estimate [J. Am. Stat. Assoc. 53 (1958) 457]: what is still there, and what ended for another
 * reason, counts as long as it was watched. Intervals by Greenwood's variance on the log(−log) scale [Kalbfleisch and
 * Prentice], which stays within 0 and 1. Who left on the day others were censored left before them, as usual.
 */
export function kaplanMeier(watched: readonly Watched[]): Survival {
  const sorted = [...watched].sort((one, other) => one.days - other.days);
  const steps: Step[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let at = 0; at < sorted.length;) {
    const { days } = sorted[at]!;
    let next = at;
    let events = 0;
    for (; next < sorted.length && sorted[next]!.days === days; next += 1) if (sorted[next]!.event) events += 1;
    const atRisk = sorted.length - at;
    if (events > 0) {
      survival *= 1 - events / atRisk;
      greenwood += events / (atRisk * (atRisk - events));
      steps.push({ days, atRisk, events, survival, ...band(survival, greenwood) });
    }
    at = next;
  }
  return {
    n: sorted.length,
    events: steps.reduce((sum, step) => sum + step.events, 0),
    watchedDays: sorted.at(-1)?.days ?? 0,
    steps: steps.map((step) => ({ ...step, survival: rounded(step.survival) })),
    median: quantile(steps, 0.5),
    p90: quantile(steps, 0.1),
  };
}

/** `greenwood`: Σ d / (n (n − d)). With everybody gone there is no variance left to speak of. */
function band(survival: number, greenwood: number): { low: number; high: number } {
  if (survival <= 0) return { low: 0, high: 0 };
  const spread = (Z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
  const around = (sign: 1 | -1): number => rounded(survival ** Math.exp(sign * spread));
  return { low: around(1), high: around(-1) };
}

/** First day with no more than `left` still there; its interval by the curve's own bands [Brookmeyer and Crowley 1982]. */
function quantile(steps: readonly Step[], left: number): Quantile {
  // Sums of fractions: 0.1 may come out a hair above itself.
  const first = (of: (step: Step) => number) => steps.find((step) => of(step) <= left + 1e-9)?.days ?? null;
  return { days: first((step) => step.survival), low: first((step) => step.low), high: first((step) => step.high) };
}

/** The share that has gone by a day; null before anything was watched that long. */
export function goneBy(curve: Survival, days: number): Share | null {
  const step = curve.steps.findLast((each) => each.days <= days);
  if (curve.n === 0 || curve.watchedDays < days) return null;
  if (step === undefined) return { share: 0, low: 0, high: 0 };
  return { share: rounded(1 - step.survival), low: rounded(1 - step.high), high: rounded(1 - step.low) };
}
