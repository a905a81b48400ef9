import {
  FieldRule,
  Flag,
  FromCsv,
  Id,
  OneOf,
  Optional,
  Parts,
  PastInstant,
  Phone,
  Text,
  WhenGiven,
  WordsOf,
} from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import { ClaimedBy } from '../../claims/dto/claim.dto.js';
import { InvestorMatch } from '../../duplicates/dto/match.dto.js';
import { HasNameKey } from '../../investors/dto/company-fields.js';
import {
  ATTENDANCES,
  type Attendance,
  GUEST_ANSWERS,
  type GuestAnswer,
  type GuestState,
} from '../domain/promotion-event.js';

/** A registered company by id, or a name; with the person invited. */
export class GuestInput {
  @Optional() @Id() investorId?: string | null;
  @Optional() @Text({ max: 200 }) @HasNameKey() company?: string | null;
  @Optional() @Text({ max: 50 }) person?: string | null;
  @Optional() @Text({ max: 50 }) personTitle?: string | null;
  @Optional() @Phone() phone?: string | null;
}

export const MOST_AT_ONCE = 200;

export class AddGuests {
  @Parts(() => GuestInput, MOST_AT_ONCE) guests: GuestInput[];
  /** They stand at the door, uninvited or not: they are marked as here. */
  @Optional() @Flag() walkIn?: boolean;
}

const MOST_CHECKED = 100;

/** Names as pasted, one company each. */
export class CheckGuests {
  @FieldRule(
    'field.invalid',
    (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.length <= MOST_CHECKED &&
      value.every((name) => typeof name === 'string' && name.trim() !== '' && name.length <= 200),
  )
  names: string[];
}

export class GuestCheck {
  name: string;
  /** Stands on this list already. */
  already: boolean;
  /** The registered company this most likely is, of those the reader may know. */
  match: InvestorMatch | null;
  /** Somebody else reported it first: all there is to know about it. */
  claimed: ClaimedBy | null;
}

export class EditGuest {
  @WhenGiven() @OneOf(GUEST_ANSWERS) answer?: GuestAnswer;
  /** The person; null takes the person off the list. */
  @Optional() @Text({ max: 50 }) person?: string | null;
  @Optional() @Text({ max: 50 }) personTitle?: string | null;
  @Optional() @Phone() phone?: string | null;
}

export class MarkAttendance {
  /** Null takes a mark back. */
  @Optional() @OneOf(ATTENDANCES) attendance?: Attendance | null;
}

export const GUEST_STATES = [...GUEST_ANSWERS, ...ATTENDANCES] as const;

export class GuestListQuery extends ListQuery {
  @Optional() @FromCsv() @WordsOf(GUEST_STATES) state?: GuestState[];
}

/** As of a past moment, by what had been recorded by then. */
export class GuestsAsked extends GuestListQuery {
  @Optional() @PastInstant() knownAt?: string;
}

export class GuestView {
  id: string;
  eventId: string;
  company: string;
  /** The registered company, where the reader may know it. */
  investorId: string | null;
  person: string | null;
  personTitle: string | null;
  /** Always masked; shown by a deliberate act, which is recorded. */
  phone: string | null;
  /** The person was erased on request. */
  personErased: boolean;
  /** The person stands in the company's record, under its rules. */
  isContact: boolean;
  answer: GuestAnswer;
  attendance: Attendance | null;
  state: GuestState;
  walkIn: boolean;
  /** The lead the event brought of this company, of those the reader may read. */
  leadId: string | null;
  version: number;
}

export class GuestPage {
  items: GuestView[];
  nextCursor: string | null;
  total: number;
}

export class GuestsAdded {
  added: number;
  /** Companies that stood on the list already; where they stand at the door, they are marked as here. */
  already: string[];
}

/** How to reach the person, shown on request. */
export class GuestPhone {
  id: string;
  phone: string | null;
}
