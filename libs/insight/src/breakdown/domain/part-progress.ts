import { add, type Money, ratio, subtract, ZERO } from '#platform/money/money.js';
import type { Axis } from '#plan/domain/breakdown.js';
import { linearDue, type Promised, type Window } from '#plan/domain/target.js';

/** What was completed in one year at one place, in one industry, by one department's project under one leader. */
export interface Cell {
  year: number;
  zone: string;
  industry: string;
  /** Code of the team that works the project. */
  department: string | null;
  leader: string | null;
  verified: Money;
  pending: Money;
}

interface Part {
  axis: Axis;
  key: string;
  amount: Money;
}

interface Divided extends Part {
  divisions: readonly { axis: Axis; difference: Money; parts: readonly Part[] }[];
}

/** linear: the amount evenly by month; years: the sum of its years' parts, each evenly inside its year. */
export const DUE_BASES = ['linear', 'years'] as const;
export type DueBasis = (typeof DUE_BASES)[number];

export interface PartProgress {
  verified: Money;
  pending: Money;
  due: Money;
  dueBasis: DueBasis;
  aheadOfDue: Money;
  ratio: string | null;
}

/** The months of a year that lie inside the window. */
function within(window: Window, year: string): Window {
  const [from, to] = [`${year}-01`, `${year}-12`];
  return { from: from < window.from ? window.from : from, to: to > window.to ? window.to : to };
}

/** What a part promises, each evenly by month inside its own months. Year parts decide where they sum to the part. */
export function promisesOf(
  part: Divided | Part,
  above: Pick<Part, 'axis' | 'key'> | null,
  whole: Window,
): { promises: Promised[]; dueBasis: DueBasis } {
  // The years of a part are those of its parent too: a zone inside one year is due inside that year.
  const window = above?.axis === 'year' ? within(whole, above.key) : whole;
  const inYear = ({ amount, key }: Part): Promised => ({ amount, window: within(window, key) });
  if (part.axis === 'year') return { promises: [inYear(part)], dueBasis: 'linear' };
  const years = 'divisions' in part ? part.divisions.find((each) => each.axis === 'year') : undefined;
  if (years === undefined || years.difference !== ZERO)
    return { promises: [{ amount: part.amount, window }], dueBasis: 'linear' };
  return { promises: years.parts.map(inYear), dueBasis: 'years' };
}

/** What of a part is due at the end of `asOf`. */
export function dueOf(
  part: Divided | Part,
  above: Pick<Part, 'axis' | 'key'> | null,
  { window, asOf }: { window: Window; asOf: string },
): { due: Money; dueBasis: DueBasis } {
  const { promises, dueBasis } = promisesOf(part, above, window);
  return { due: add(ZERO, ...promises.map((each) => linearDue(each, asOf))), dueBasis };
}

/** Whether a cell belongs to every one of these parts. `zones` holds what each zone contains, itself included. */
function belongs(cell: Cell, parts: readonly Part[], zones: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return parts.every(({ axis, key }) => {
    if (axis === 'year') return String(cell.year) === key;
    if (axis === 'zone') return zones.get(key)?.has(cell.zone) ?? cell.zone === key;
    return cell[axis] === key;
  });
}

/** One part with what was completed of it. `above` is the part it divides, if any. */
export function partProgress(
  part: Divided | Part,
  above: Part | null,
  world: { cells: readonly Cell[]; zones: ReadonlyMap<string, ReadonlySet<string>>; window: Window; asOf: string },
): PartProgress {
  const path = above === null ? [part] : [above, part];
  const own = world.cells.filter((cell) => belongs(cell, path, world.zones));
  const verified = add(ZERO, ...own.map((cell) => cell.verified));
  const { due, dueBasis } = dueOf(part, above, world);
  return {
    verified,
    pending: add(ZERO, ...own.map((cell) => cell.pending)),
    due,
    dueBasis,
    aheadOfDue: subtract(verified, due),
    ratio: ratio(verified, part.amount),
  };
}
