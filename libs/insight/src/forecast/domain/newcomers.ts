import { type KnownWorld, openedAt } from './facts.js';
import type { Random } from './random.js';

/** Projects nobody knows yet: opened at the zone's historic rate, of the kinds and sizes it has seen. */
export interface Arrivals {
  opened: number;
  months: number;
  /** Variance over mean of the monthly counts: above 1 they come in waves. */
  waves: number;
  /** What came, to draw from: with its size. */
  seen: { mode: string; industry: string; planned: number }[];
}

/** Only the last two years: a zone's appeal is not what it was five years ago. */
const LOOKED_BACK = 24;

export function learnArrivals(world: KnownWorld): Arrivals {
  const first = Math.min(world.asOf, ...world.projects.map((project) => openedAt(project) ?? world.asOf));
  const from = Math.max(first, world.asOf - LOOKED_BACK + 1);
  const counts = new Array<number>(world.asOf - from + 1).fill(0);
  const seen: Arrivals['seen'] = [];
  for (const project of world.projects) {
    const { mode, industry, planned } = project;
    const opened = openedAt(project);
    if (planned > 0) seen.push({ mode, industry, planned });
    if (opened !== null && opened >= from && opened <= world.asOf) counts[opened - from]! += 1;
  }
  const opened = counts.reduce((sum, count) => sum + count, 0);
  const mean = opened / counts.length;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / Math.max(1, counts.length - 1);
  return { opened, months: counts.length, waves: mean > 0 ? Math.min(5, Math.max(1, variance / mean)) : 1, seen };
}

/** One possible rate per month. */
export const drawRate = ({ opened, months, waves }: Arrivals, random: Random): number =>
  (random.gamma(0.5 + opened / waves) * waves) / months;

/** How many open in a month: Poisson of a rate that itself has waves. */
export function drawCount(rate: number, waves: number, random: Random): number {
  if (rate <= 0) return 0;
  const spread = waves - 1;
  return random.poisson(spread < 0.05 ? rate : random.gamma(rate / spread) * spread);
}
