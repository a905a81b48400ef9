import { type KnownWorld, SIGNED, startOf } from './facts.js';

export const NEEDS = ['months', 'signed', 'started', 'spending'] as const;
export type Need = (typeof NEEDS)[number];

export interface Missing {
  what: Need;
  has: number;
  needs: number;
}

/** Below this the history says nothing: working defaults, see docs/forecast.md. */
export const ENOUGH: Record<Need, number> = { months: 18, signed: 15, started: 12, spending: 6 };

/** Months after the start that show a project's pace. */
const SHOWS_ITS_PACE = 10;

/** Empty: a forecast may be made. Otherwise what there is too little of; then no figure is given at all. */
export function missingFor(world: KnownWorld): Missing[] {
  const starts = world.projects.flatMap((project) => startOf(project) ?? []).filter((month) => month <= world.asOf);
  const first = Math.min(Infinity, ...world.projects.flatMap(({ spend }) => spend[0]?.month ?? []));
  const has: Record<Need, number> = {
    months: Number.isFinite(first) ? world.asOf - first + 1 : 0,
    signed: world.projects.filter(({ reached }) => reached[SIGNED] != null).length,
    started: starts.length,
    spending: starts.filter((month) => world.asOf - month + 1 >= SHOWS_ITS_PACE).length,
  };
  return NEEDS.filter((what) => has[what] < ENOUGH[what]).map((what) => ({
    what,
    has: has[what],
    needs: ENOUGH[what],
  }));
}
