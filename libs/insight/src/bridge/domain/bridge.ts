import type { Cause } from '#investment/domain/credit.js';
import { add, compare, isZero, type Money, ZERO } from '#platform/money/money.js';

/** From what was told at one moment to what was told at another, in the order the steps are read. */
export const BRIDGE_ROWS = [
  'new', // verified money of a project that had none at the opening
  'progress', // of one that had
  'restated', // a verified month corrected
  'removed', // corrected to nothing
  'listed', // put on a year's key list
  'unlisted', // taken off it
  'rezoned', // another zone: nothing for the whole, out of one and into the other
  'reindustried', // another industry: likewise
] as const;
export type BridgeRowCode = (typeof BRIDGE_ROWS)[number];

/** `counted`: recorded before the opening, of a month that only then came into the count. */
export type MovementCause = Cause | 'counted';

export interface Movement {
  projectId: string;
  zoneCode: string;
  cause: MovementCause;
  /** The correction says that nothing was completed. */
  withdrawn: boolean;
  /** The project had verified money at the opening. */
  hadBefore: boolean;
  /** Σ of what went up, ≥ 0, and of what went down, ≤ 0. */
  up: Money;
  down: Money;
}

const earned = ({ hadBefore }: Movement): BridgeRowCode => (hadBefore ? 'progress' : 'new');
const restated = ({ withdrawn }: Movement): BridgeRowCode => (withdrawn ? 'removed' : 'restated');

/** A new cause does not compile until somebody has said where it belongs. */
const ROW_OF: Record<MovementCause, BridgeRowCode | ((movement: Movement) => BridgeRowCode)> = {
  verify: earned,
  counted: earned,
  // Neither moves verified money; named so that the table is complete.
  report: earned,
  send_back: earned,
  restate: restated,
  list: 'listed',
  unlist: 'unlisted',
  rezone: 'rezoned',
  reindustry: 'reindustried',
};

export function rowOf(movement: Movement): BridgeRowCode {
  const row = ROW_OF[movement.cause];
  return typeof row === 'function' ? row(movement) : row;
}

export interface BridgeRow {
  row: BridgeRowCode;
  /** up + down. */
  amount: Money;
  up: Money;
  down: Money;
  /** Projects it is made of. */
  projects: number;
}

export interface BridgeSpan {
  opening: Money;
  closing: Money;
  rows: BridgeRow[];
}

/** The closing is the opening plus its steps: nothing is left over by construction. */
export function bridge(opening: Money, movements: readonly Movement[]): BridgeSpan {
  const steps = new Map<BridgeRowCode, { up: Money; down: Money; projects: Set<string> }>();
  for (const movement of movements) {
    const step = steps.get(rowOf(movement)) ?? { up: ZERO, down: ZERO, projects: new Set<string>() };
    step.up = add(step.up, movement.up);
    step.down = add(step.down, movement.down);
    step.projects.add(movement.projectId);
    steps.set(rowOf(movement), step);
  }
  const rows = BRIDGE_ROWS.map((row): BridgeRow => {
    const { up, down, projects } = steps.get(row) ?? { up: ZERO, down: ZERO, projects: new Set() };
    return { row, amount: add(up, down), up, down, projects: projects.size };
  });
  return { opening, closing: add(opening, ...rows.map((row) => row.amount)), rows };
}

/** One bridge for each zone that had, has or passed on money: the sum over zones is the bridge of the whole. */
export function bridgesByZone(
  opening: ReadonlyMap<string, Money>,
  movements: readonly Movement[],
): Map<string, BridgeSpan> {
  const byZone = new Map<string, Movement[]>();
  for (const zoneCode of opening.keys()) byZone.set(zoneCode, []);
  for (const movement of movements) {
    const moved = byZone.get(movement.zoneCode);
    if (moved === undefined) byZone.set(movement.zoneCode, [movement]);
    else moved.push(movement);
  }
  return new Map([...byZone].map(([zone, moved]) => [zone, bridge(opening.get(zone) ?? ZERO, moved)]));
}

export interface ProjectMovement {
  projectId: string;
  amount: Money;
}

/** Only what went up, or only what went down. */
export const BRIDGE_SIDES = ['up', 'down'] as const;
export type BridgeSide = (typeof BRIDGE_SIDES)[number];

/** What one step, or one side of it, is made of, the largest movement first, whichever way it went. */
export function projectsOf(row: BridgeRowCode, movements: readonly Movement[], side?: BridgeSide): ProjectMovement[] {
  const sums = new Map<string, Money>();
  for (const movement of movements) {
    const moved = side === undefined ? add(movement.up, movement.down) : movement[side];
    if (rowOf(movement) !== row || (side !== undefined && isZero(moved))) continue;
    sums.set(movement.projectId, add(sums.get(movement.projectId) ?? ZERO, moved));
  }
  const size = (amount: Money): Money => amount.replace('-', '');
  return [...sums]
    .map(([projectId, amount]) => ({ projectId, amount }))
    .sort(
      (left, right) => compare(size(right.amount), size(left.amount)) || (left.projectId < right.projectId ? -1 : 1),
    );
}
