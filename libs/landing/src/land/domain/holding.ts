import { addDays } from '#platform/clock/calendar.js';
import { addAreas, type Area, compareAreas, NO_AREA, subtractAreas } from './area.js';

export const FACT_KINDS = ['reserved', 'prolonged', 'allocated', 'released'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** What a fact leaves behind. A reservation lapses by its date alone: no fact says so. */
export const HELD_STATES = ['reserved', 'allocated', 'released'] as const;
export type HeldState = (typeof HELD_STATES)[number];

/** A project's part of a parcel or plant, as its last fact left it. Each fact states the whole, so the last one is enough. */
export interface Held {
  state: HeldState;
  area: Area;
  /** The last day of a reservation. */
  until: string | null;
}

export type HoldingState = HeldState | 'lapsed';

export function stateOn(held: Held, today: string): HoldingState {
  return held.state === 'reserved' && held.until !== null && held.until < today ? 'lapsed' : held.state;
}

/** How much it takes away from the others. */
export function takenOn(held: Held, today: string): Area {
  return ['lapsed', 'released'].includes(stateOn(held, today)) ? NO_AREA : held.area;
}

export function freeOf(area: Area, holdings: readonly Held[], today: string): Area {
  return subtractAreas(area, addAreas(NO_AREA, ...holdings.map((held) => takenOn(held, today))));
}

/** A reservation is a promise for months, not for years; whoever needs it longer says so again (prolongation). */
export const LONGEST_RESERVATION_DAYS = 366;

export type UntilProblem = 'past' | 'too_far' | 'not_later';

export function untilProblem(until: string, today: string, before: string | null = null): UntilProblem | null {
  if (until < today) return 'past';
  if (until > addDays(today, LONGEST_RESERVATION_DAYS)) return 'too_far';
  return before !== null && until <= before ? 'not_later' : null;
}

/** What is left after giving back all or a part; null when more is given back than is held. */
export function afterRelease(held: Held, given: Area | null): Held | null {
  if (given === null || compareAreas(given, held.area) === 0) return { state: 'released', area: NO_AREA, until: null };
  return compareAreas(given, held.area) > 0 ? null : { ...held, area: subtractAreas(held.area, given) };
}
