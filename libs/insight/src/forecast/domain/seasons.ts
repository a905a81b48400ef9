import type { Random } from './random.js';

const { exp, floor, log, sqrt } = Math;

/** The zone's miss as a logarithm, what single projects' luck gives of its variance, and the quarter of the year it began in. */
export interface Miss {
  log: number;
  own: number;
  quarter: number;
}

/**
 * How far the four quarters of a year may lie from its mean (standard deviations of logarithms), and how far each is
 * believed before anything is seen: four fifths that there are no seasons. Working defaults.
 */
export const SEASONS = [
  { season: 0, weight: 0.8 },
  { season: 0.05, weight: 0.05 },
  { season: 0.1, weight: 0.05 },
  { season: 0.2, weight: 0.05 },
  { season: 0.35, weight: 0.05 },
];

/** Variance left of it in windows of so many months: two quarters even out two thirds of it, a year all. */
const LEFT: Record<number, number> = { 3: 1, 6: 1 / 3, 12: 0 };
export const seasonIn = (ahead: number, season: number): number => (LEFT[ahead] ?? 0) * season ** 2;

/** Quarter of the year, 0 to 3, of the three months after this one; they need not begin in January. */
export const quarterAfter = (month: number): number => floor(((month + 1) % 12) / 3);

/** Month of the year, 1 to 12, that a quarter begins with when the last month known is this one. */
export const firstOf = (quarter: number, asOf: number): number => 3 * quarter + ((asOf + 1) % 3) + 1;

/** What the misses of one quarter of the year say of it: their precision, and their sum in it. */
function pullOf(misses: readonly Miss[], quarter: number, variance: number): { weight: number; pull: number } {
  const sums = { weight: 0, pull: 0 };
  for (const miss of misses) {
    if (miss.quarter !== quarter) continue;
    sums.weight += 1 / (variance + miss.own);
    sums.pull += miss.log / (variance + miss.own);
  }
  return sums;
}

/**
 * By how much −2 log likelihood of the misses changes when the quarters of a year have a luck of their own, of this
 * variance, that comes back every year (a random effect, integrated out); `variance` is the common pace's.
 */
export function explainedBySeasons(misses: readonly Miss[], variance: number, season: number): number {
  if (season === 0) return 0;
  return [0, 1, 2, 3].reduce((sum, quarter) => {
    const { weight, pull } = pullOf(misses, quarter, variance);
    return sum + log(1 + season * weight) - (season * pull ** 2) / (1 + season * weight);
  }, 0);
}

/** Paces of the four quarters in one possible truth, from the misses of past quarters: a year as a whole is what it is. */
export function drawSeasons(misses: readonly Miss[], variance: number, season: number, random: Random): number[] {
  const paces = [0, 1, 2, 3].map((quarter) => {
    // Drawn whether it matters or not: truths stay comparable.
    const luck = random.normal();
    if (season === 0) return 1;
    const { weight, pull } = pullOf(misses, quarter, variance);
    const precision = 1 / season ** 2 + weight;
    return exp(pull / precision + luck / sqrt(precision));
  });
  const mean = paces.reduce((sum, pace) => sum + pace, 0) / paces.length;
  return paces.map((pace) => pace / mean);
}
