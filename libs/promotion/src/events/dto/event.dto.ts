import {
  Amount,
  Code,
  DateOnly,
  FromCsv,
  Id,
  OneOf,
  Optional,
  PastInstant,
  Text,
  WhenGiven,
  WordsOf,
} from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import { HOME_REGIONS, type HomeRegion } from '../../investors/domain/home-region.js';
import { EVENT_KINDS, EVENT_STATES, type EventKind, type EventState } from '../domain/promotion-event.js';

/** What may be said of an event besides its name, kind and days. Missing leaves as it is, null clears. */
export class EventFields {
  /** City and venue. */
  @Optional() @Text({ max: 200 }) place?: string | null;
  /** The region it is meant to reach. */
  @Optional() @OneOf(HOME_REGIONS) homeRegion?: HomeRegion | null;
  @Optional() @Code() zoneCode?: string | null;
  /** Who organises it; one's own team when missing at the creation. */
  @Optional() @Id() teamId?: string | null;
  /** 元 */
  @Optional() @Amount() budget?: string | null;
  /** What it cost, in 元. */
  @Optional() @Amount() spent?: string | null;
  @Optional() @Text({ max: 4000 }) note?: string | null;
}

export class PlanEventBody extends EventFields {
  @Text({ max: 200 }) name: string;
  @OneOf(EVENT_KINDS) kind: EventKind;
  @DateOnly() fromOn: string;
  /** The last day; the first when missing. */
  @Optional() @DateOnly() toOn?: string | null;
}

export class EditEvent extends EventFields {
  @WhenGiven() @Text({ max: 200 }) name?: string;
  @WhenGiven() @OneOf(EVENT_KINDS) kind?: EventKind;
  @WhenGiven() @DateOnly() fromOn?: string;
  @WhenGiven() @DateOnly() toOn?: string;
}

export class HoldEvent {
  /** What it cost, in 元, where known already. */
  @Optional() @Amount() spent?: string | null;
}

export class CancelEvent {
  @Text({ min: 2, max: 500 }) reason: string;
}

/** Order `upcoming`: what is on or still to come first, the nearest on top; then the past, the latest on top. */
export class EventListQuery extends ListQuery {
  @Optional() @FromCsv() @WordsOf(EVENT_STATES) state?: EventState[];
  @Optional() @FromCsv() @WordsOf(EVENT_KINDS) kind?: EventKind[];
  /** With everything the zone contains. */
  @Optional() @Code() zoneCode?: string;
  @Optional() @Id() teamId?: string;
  /** Begins on this day or later. */
  @Optional() @DateOnly() from?: string;
  /** Begins on this day or earlier. */
  @Optional() @DateOnly() to?: string;
}

/** As of a past moment, by what had been recorded by then. */
export class EventsAsked extends EventListQuery {
  @Optional() @PastInstant() knownAt?: string;
}

/** An event as of a past moment. */
export class EventAsked {
  @Optional() @PastInstant() knownAt?: string;
}

export class EventRow {
  id: string;
  name: string;
  kind: EventKind;
  state: EventState;
  fromOn: string;
  toOn: string;
  place: string | null;
  homeRegion: HomeRegion | null;
  zoneCode: string | null;
  ownerId: string;
  ownerName: string;
  teamId: string | null;
  teamNameZh: string | null;
  teamNameEn: string | null;
  /** Companies invited, of those the reader may know; without those who came by themselves. */
  invited: number;
  /** Companies that came, invited or not. */
  attended: number;
  sample: boolean;
  version: number;
}

export class EventPage {
  items: EventRow[];
  nextCursor: string | null;
  total: number;
}

/** How the guests stand, of those the reader may know. */
export class GuestCounts {
  /** Without those who came by themselves. */
  invited: number;
  accepted: number;
  declined: number;
  /** Of the invited. */
  attended: number;
  absent: number;
  /** Came without an invitation. */
  walkIns: number;
}

export class EventRights {
  manage: boolean;
}

export class EventView extends EventRow {
  /** 元 */
  budget: string | null;
  /** 元 */
  spent: string | null;
  note: string | null;
  cancelReason: string | null;
  nextStates: EventState[];
  guests: GuestCounts;
  may: EventRights;
  createdAt: string;
  updatedAt: string;
}
