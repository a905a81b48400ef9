import { Code, DateOnly, Id, OneOf, Optional, PastInstant } from '#platform/http/fields.js';
import type { EventKind, EventState } from '#promotion/events/domain/promotion-event.js';

export const YIELD_GROUPS = ['event', 'source', 'intermediary', 'team'] as const;
export type YieldGroup = (typeof YIELD_GROUPS)[number];

export class YieldQuery {
  @OneOf(YIELD_GROUPS) by: YieldGroup;
  /** Leads heard of from this day on; of events, those that begin from this day on. */
  @Optional() @DateOnly() from?: string;
  @Optional() @DateOnly() to?: string;
  /** Of the lead. */
  @Optional() @Code() industryCode?: string;
  /** Of the lead, with everything the zone contains. */
  @Optional() @Code() zoneCode?: string;
  /** One event alone, with `by=event`. */
  @Optional() @Id() eventId?: string;
  /** As of a past moment, by what had been recorded by then. */
  @Optional() @PastInstant() knownAt?: string;
}

/** Amounts in 元. Every number counts rows the reader may read. */
export class YieldFigures {
  leads: number;
  /** Planned total of the leads. */
  leadsPlanned: string;
  /** With a screening opinion. */
  screened: number;
  accepted: number;
  rejected: number;
  /** Projects the leads became: in negotiation or beyond. */
  projects: number;
  signed: number;
  /** 协议投资额 of the signed. */
  contracted: string;
  registered: number;
  started: number;
  /** Verified completed investment of all months so far. */
  completed: string;
  /** Median of the days from the event (or from hearing of the lead) to the signing; null where nothing is signed. */
  daysToSigning: number | null;
  /** So few leads that shares and medians say little. */
  small: boolean;
}

export class YieldEvent {
  kind: EventKind;
  state: EventState;
  fromOn: string;
  invited: number;
  /** Of the invited. */
  attended: number;
  walkIns: number;
  /** 元; null where nobody has said what it cost. */
  spent: string | null;
  /** What was spent for each signed project, in 元; null where either is unknown, or the reader sees a part only. */
  costPerSigned: string | null;
  sample: boolean;
}

export class YieldRow extends YieldFigures {
  /** Id of the event, intermediary or team, word of the source; null: none is named, or the reader may not know it. */
  key: string | null;
  nameZh: string | null;
  nameEn: string | null;
  event: YieldEvent | null;
}

export class YieldTable {
  by: YieldGroup;
  rows: YieldRow[];
  total: YieldFigures;
  /** The reader's rights reach only a part of the leads: the numbers are of that part. */
  partial: boolean;
}
