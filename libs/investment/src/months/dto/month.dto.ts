import { FromText, Optional, PastInstant, Text, Whole } from '#platform/http/fields.js';

export class CloseMonth {
  /** Needed when entries still wait or projects have not reported. */
  @Optional() @Text({ max: 500 }) note?: string;
}

export class MonthsListQuery {
  /** Only the months of this year. */
  @Optional() @FromText('number') @Whole({ min: 1990, max: 2100 }) year?: number;
  /** As it was known at that moment: an ISO instant. */
  @Optional() @PastInstant() knownAt?: string;
}

export class MonthQuery {
  @Optional() @PastInstant() knownAt?: string;
}

/** A target's figure up to the month, from its window's first month on. In 元, or in the target's currency. */
export class MonthTargetFigure {
  code: string;
  nameZh: string;
  nameEn: string;
  currency: string;
  /** As told at the closing. */
  verified: string;
  pending: string;
  /** As told today of the same months. */
  verifiedToday: string;
  /** Today − at the closing: what was corrected since. */
  difference: string;
}

export class MonthRow {
  /** YYYY-MM */
  month: string;
  state: 'open' | 'closed';
  /** The one month that may be closed next. Before the first closing every month that is over may. */
  closable: boolean;
  closedByName: string | null;
  /** ISO instant. */
  closedAt: string | null;
  /** The business date of it. */
  closedOn: string | null;
  note: string | null;
  hash: string | null;
  /** Of a closed month; empty for an open one. */
  targets: MonthTargetFigure[];
}

export class MonthList {
  items: MonthRow[];
  /** The last closed month; null before the first closing. */
  lastClosed: string | null;
  /** The only month that can be closed next; null before the first closing, and while that month is not over. */
  next: string | null;
}

export class MonthPartFigure {
  zoneCode: string;
  industryCode: string;
  verified: string;
  pending: string;
  /** Project-months that stand verified. */
  entries: number;
}

export class MonthTargetSnapshot {
  code: string;
  /** Of the target at the closing. */
  version: number;
  entryKind: string;
  currency: string;
  keyListOnly: boolean;
  windowFrom: string;
  windowTo: string;
  amount: string;
  verified: string;
  pending: string;
  entries: number;
  monthVerified: string;
  monthPending: string;
  parts: MonthPartFigure[];
}

export class MonthSnapshotView {
  format: string;
  month: string;
  rulesVersion: number;
  lastCreditId: string;
  targets: MonthTargetSnapshot[];
}

export class MonthView extends MonthRow {
  /** Entries up to the month that wait for a verdict now; null as of a past moment. */
  pending: number | null;
  /** Projects under construction without a word about the month; null as of a past moment. */
  missing: number | null;
  snapshot: MonthSnapshotView | null;
  contentHash: string | null;
  previousHash: string | null;
  signature: string | null;
  keyId: string | null;
}

export class ExportedMonth {
  month: string;
  closedBy: string;
  closedAt: string;
  note: string | null;
  snapshot: MonthSnapshotView;
  contentHash: string;
  previousHash: string;
  hash: string;
  signature: string;
  keyId: string;
}

export class ExportedKey {
  id: string;
  /** PEM, SPKI. */
  publicKey: string;
}

/** All that is needed to check the chain without Berth; `berth verify-months --file` reads it. */
export class MonthsExport {
  format: 'berth-months/1';
  keys: ExportedKey[];
  closes: ExportedMonth[];
}
