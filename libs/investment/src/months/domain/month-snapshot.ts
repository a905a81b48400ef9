import { add, ZERO } from '#platform/money/money.js';
import type { Canonical } from './canonical.js';

/** One zone × industry of a target. Amounts in the target's currency. */
export type SnapshotPart = {
  zoneCode: string;
  industryCode: string;
  verified: string;
  pending: string;
  /** Project-months that stand verified. */
  entries: number;
};

/** What decides which months a target counts, as it was at the closing. */
export type SnapshotScope = {
  code: string;
  version: number;
  entryKind: string;
  currency: string;
  keyListOnly: boolean;
  /** YYYY-MM */
  windowFrom: string;
  windowTo: string;
  amount: string;
};

/** A target at the closing: everything from its window's first month to the closed one. */
export type SnapshotTarget = SnapshotScope & {
  verified: string;
  pending: string;
  entries: number;
  /** Of the closed month alone. */
  monthVerified: string;
  monthPending: string;
  parts: SnapshotPart[];
};

export type MonthSnapshot = {
  format: 'berth-month/1';
  month: string;
  rulesVersion: number;
  /** The last movement of the totals that is in it; what comes after is a later correction. */
  lastCreditId: string;
  targets: SnapshotTarget[];
};

/** As read from the roll-ups: one row per target × zone × industry. */
export interface SnapshotCell extends SnapshotScope {
  zoneCode: string | null;
  industryCode: string | null;
  verified: string;
  pending: string;
  monthVerified: string;
  monthPending: string;
  entries: number;
}

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** The headline is the sum of its parts by construction. Everything stands in an order that does not depend on the database. */
export function snapshotOf(
  facts: Pick<MonthSnapshot, 'month' | 'rulesVersion' | 'lastCreditId'>,
  cells: readonly SnapshotCell[],
): MonthSnapshot {
  const byTarget = new Map<string, SnapshotTarget>();
  for (const cell of cells) {
    const { zoneCode, industryCode, verified, pending, monthVerified, monthPending, entries, ...scope } = cell;
    const target = byTarget.get(scope.code) ?? {
      ...scope,
      verified: ZERO,
      pending: ZERO,
      entries: 0,
      monthVerified: ZERO,
      monthPending: ZERO,
      parts: [],
    };
    byTarget.set(scope.code, target);
    if (zoneCode === null || industryCode === null) continue;
    target.verified = add(target.verified, verified);
    target.pending = add(target.pending, pending);
    target.monthVerified = add(target.monthVerified, monthVerified);
    target.monthPending = add(target.monthPending, monthPending);
    target.entries += entries;
    target.parts.push({ zoneCode, industryCode, verified, pending, entries });
  }
  const targets = [...byTarget.values()].sort((left, right) => byText(left.code, right.code));
  for (const { parts } of targets)
    parts.sort((left, right) => byText(left.zoneCode, right.zoneCode) || byText(left.industryCode, right.industryCode));
  return { format: 'berth-month/1', ...facts, targets };
}

/** A snapshot is plain data; said once, so that nothing else is ever hashed as one. */
export const asCanonical = (snapshot: MonthSnapshot): Canonical => snapshot;
