import { add, isZero, type Money, ZERO } from '#platform/money/money.js';

export interface Sum {
  verified: Money;
  pending: Money;
}

export const NOTHING: Sum = { verified: ZERO, pending: ZERO };

export function plus(left: Sum, right: Sum): Sum {
  // Most places and months hold nothing: no arithmetic for them.
  if (right === NOTHING) return left;
  if (left === NOTHING) return right;
  return { verified: add(left.verified, right.verified), pending: add(left.pending, right.pending) };
}

const isNothing = (sum: Sum): boolean => isZero(sum.verified) && isZero(sum.pending);

export interface ZoneFact {
  code: string;
  parentCode: string | null;
  nameZh: string;
  nameEn: string;
  active: boolean;
}

export interface ZoneSum extends ZoneFact, Sum {
  depth: number;
  /** Credited to this very place; the rest of `verified` and `pending` lies in the places below it. */
  ownVerified: Money;
  ownPending: Money;
}

interface Branch {
  total: Sum;
  rows: ZoneSum[];
}

/**
 * Sums each place with all it contains, in the order of the tree. Parents equal their own part plus their children,
 * so the roots add up to the whole. A place switched off stays as long as money is credited to it or below.
 */
export function zoneSums(zones: readonly ZoneFact[], own: ReadonlyMap<string, Sum>): ZoneSum[] {
  const known = new Set(zones.map((zone) => zone.code));
  const children = new Map<string | null, ZoneFact[]>();
  for (const zone of zones) {
    const parent = zone.parentCode !== null && known.has(zone.parentCode) ? zone.parentCode : null;
    children.set(parent, [...(children.get(parent) ?? []), zone]);
  }
  const visit = (zone: ZoneFact, depth: number): Branch => {
    const below = (children.get(zone.code) ?? []).map((child) => visit(child, depth + 1));
    const mine = own.get(zone.code) ?? NOTHING;
    const total = below.reduce((sum, branch) => plus(sum, branch.total), mine);
    const rows = below.flatMap((branch) => branch.rows);
    if (!zone.active && rows.length === 0 && isNothing(total)) return { total, rows };
    const row = { ...zone, ...total, depth, ownVerified: mine.verified, ownPending: mine.pending };
    return { total, rows: [row, ...rows] };
  };
  return (children.get(null) ?? []).flatMap((root) => visit(root, 0).rows);
}
