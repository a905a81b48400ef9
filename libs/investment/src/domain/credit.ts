import { add, isZero, type Money, negate, subtract, ZERO } from '#platform/money/money.js';
import type { EntryKind } from './entry.js';
import type { Position } from './position.js';

/** Stands where a zone, industry or segment is not known, so that parts still add up to the whole. */
export const UNASSIGNED = 'unassigned';

/** To whom a month is credited. */
export interface Dimensions {
  zoneCode: string;
  industryCode: string;
  segmentCode: string;
  /** On the key-industry list of the month's year. */
  listed: boolean;
}

/** A position with everything its credit depends on. */
export interface Standing extends Position, Dimensions {
  projectId: string;
  kind: EntryKind;
  /** YYYY-MM */
  month: string;
}

export const CAUSES = ['report', 'verify', 'send_back', 'restate', 'rezone', 'reindustry', 'list', 'unlist'] as const;
export type Cause = (typeof CAUSES)[number];

export interface Amounts {
  /** CNY, verified. */
  verified: Money;
  /** CNY, what the waiting entries would add if verified: waiting − verified. */
  reported: Money;
  verifiedOriginal: Money;
  reportedOriginal: Money;
  /** Project-months that stand verified. */
  entries: number;
}

export interface Credit extends Dimensions, Amounts {
  projectId: string;
  kind: EntryKind;
  month: string;
  currency: string;
}

const NOTHING: Amounts = { verified: ZERO, reported: ZERO, verifiedOriginal: ZERO, reportedOriginal: ZERO, entries: 0 };

export function plus(left: Amounts, right: Amounts): Amounts {
  return {
    verified: add(left.verified, right.verified),
    reported: add(left.reported, right.reported),
    verifiedOriginal: add(left.verifiedOriginal, right.verifiedOriginal),
    reportedOriginal: add(left.reportedOriginal, right.reportedOriginal),
    entries: left.entries + right.entries,
  };
}

function negated(amounts: Amounts): Amounts {
  return {
    verified: negate(amounts.verified),
    reported: negate(amounts.reported),
    verifiedOriginal: negate(amounts.verifiedOriginal),
    reportedOriginal: negate(amounts.reportedOriginal),
    entries: -amounts.entries,
  };
}

const isNothing = (amounts: Amounts): boolean =>
  amounts.entries === 0 &&
  isZero(amounts.verified) &&
  isZero(amounts.reported) &&
  isZero(amounts.verifiedOriginal) &&
  isZero(amounts.reportedOriginal);

/** What a standing adds to the totals, by currency: dollars and yuan never share a row. */
export function contributions(standing: Standing): Credit[] {
  const { projectId, kind, month, zoneCode, industryCode, segmentCode, listed, verified, pending } = standing;
  const byCurrency = new Map<string, Amounts>();
  const give = (currency: string, amounts: Partial<Amounts>) =>
    byCurrency.set(currency, plus(byCurrency.get(currency) ?? NOTHING, { ...NOTHING, ...amounts }));
  if (verified !== null) {
    give(verified.currency, { verified: verified.amount, verifiedOriginal: verified.original, entries: 1 });
  }
  if (pending !== null) {
    give(pending.currency, { reported: pending.amount, reportedOriginal: pending.original });
    if (verified !== null) {
      give(verified.currency, {
        reported: subtract(ZERO, verified.amount),
        reportedOriginal: subtract(ZERO, verified.original),
      });
    }
  }
  return [...byCurrency].map(([currency, amounts]) => ({
    projectId,
    kind,
    month,
    currency,
    zoneCode,
    industryCode,
    segmentCode,
    listed,
    ...amounts,
  }));
}

/** The roll-up row a credit belongs to. Also the order in which rows are locked. */
export const cellOf = (credit: Omit<Credit, keyof Amounts | 'projectId'>): string =>
  [
    credit.kind,
    credit.month,
    credit.currency,
    credit.zoneCode,
    credit.industryCode,
    credit.segmentCode,
    String(credit.listed),
  ].join('|');

/**
 * Double entry: −old and +new, netted where both fall into the same cell. Every sum over credits is therefore the
 * standing at that moment, and a transfer moves exactly what it takes away.
 */
export function creditsBetween(before: Standing | null, after: Standing): Credit[] {
  const net = new Map<string, Credit>();
  const book = (credit: Credit) => {
    const same = net.get(cellOf(credit));
    net.set(cellOf(credit), same === undefined ? credit : { ...same, ...plus(same, credit) });
  };
  for (const old of before === null ? [] : contributions(before)) book({ ...old, ...negated(old) });
  for (const now of contributions(after)) book(now);
  return [...net.values()].filter((credit) => !isNothing(credit));
}
