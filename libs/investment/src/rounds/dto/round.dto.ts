import { Amount, Code, Flag, FromText, Id, Month, Optional, Parts, Text, Whole } from '#platform/http/fields.js';
import { EntryHint } from '../../entries/dto/entry.dto.js';

const MAX_ROWS = 500;
const MAX_VERSION = 1_000_000;

export class SaveDraft {
  @Id() projectId: string;
  /** The version last seen; 0 where nothing has been typed yet. */
  @Whole({ min: 0, max: MAX_VERSION }) version: number;
  /** As typed, readable or not. */
  @Text({ min: 0, max: 100 }) amountText: string;
  /** CNY as read from it; missing or null when blank or unreadable. */
  @Optional() @Amount({ negative: true }) amount?: string | null;
  @Text({ min: 0, max: 500 }) note: string;
}

export class SaveDrafts {
  @Parts(() => SaveDraft, MAX_ROWS) rows: SaveDraft[];
}

export class DraftView {
  projectId: string;
  amountText: string;
  /** CNY. */
  amount: string | null;
  note: string;
  version: number;
  editedBy: string;
  editedByName: string;
  /** ISO instant. */
  editedAt: string;
  /** The entry the version before this one became, when nothing has been typed since. */
  submittedEntryId: string | null;
}

export class DraftSaved {
  projectId: string;
  /** 409 of one row: somebody else changed it meanwhile, and `draft` is what they wrote. 404: not a row of yours. */
  status: number;
  /** Null when it was saved. */
  code: string | null;
  draft: DraftView | null;
}

export class DraftsSaved {
  rows: DraftSaved[];
}

export class DraftChangesQuery {
  /** `cursor` of the answer before; without it all drafts of the month. */
  @Optional() @Text({ max: 20 }) since?: string;
}

export class DraftChanges {
  items: DraftView[];
  /** For the next call. Some changes come twice, none is left out. */
  cursor: string;
}

export class SubmitDraft {
  @Id() projectId: string;
  @Whole({ min: 1, max: MAX_VERSION }) version: number;
}

export class SubmitRound {
  @Parts(() => SubmitDraft, MAX_ROWS) rows: SubmitDraft[];
}

export class RowSubmitted {
  projectId: string;
  /** 200: it is an entry now, or was already. Otherwise as the same report alone would have been answered. */
  status: number;
  code: string | null;
  /** The sentence for it. */
  message: string | null;
  entryId: string | null;
}

export class RoundSubmitted {
  rows: RowSubmitted[];
}

export class RoundEntry {
  entryId: string;
  /** CNY. */
  amount: string;
  state: 'pending' | 'verified' | 'sent_back';
  note: string | null;
  /** Why it was sent back. */
  reason: string | null;
}

export class RoundRow {
  projectId: string;
  code: string;
  name: string;
  zoneCode: string;
  reporterId: string;
  reporterName: string;
  /** CNY, of the month before: what waits, else what counts. */
  last: string | null;
  /** CNY since the start, with the months after this one. */
  verified: string;
  /** As `verified`, with what waits. */
  reported: string;
  /** CNY of the year, up to this month. */
  yearVerified: string;
  yearReported: string;
  /** CNY, 年度计划投资. */
  yearPlan: string | null;
  /** yearReported ÷ yearPlan. */
  yearShare: string | null;
  plannedTotal: string | null;
  /** plannedTotal − reported. */
  left: string | null;
  current: RoundEntry | null;
  draft: DraftView | null;
  /** Of the draft, worth a second look. */
  hints: EntryHint[];
}

export class RoundView {
  month: string;
  remindOn: string;
  dueOn: string;
  /** 序时: the share of the year that is over at the end of the month. */
  expectedShare: string;
  items: RoundRow[];
  total: number;
  /** For `GET /rounds/:month/drafts?since=`. */
  cursor: string;
  /** Drafts are shown to those who report. */
  mayReport: boolean;
  /** The actor may also set year plans. */
  mayPlan: boolean;
}

export class RoundStandingQuery {
  @Optional() @Code() zoneCode?: string;
  @Optional() @Id() reporterId?: string;
  /** Only those who still owe. */
  @Optional() @FromText('boolean') @Flag() missing?: boolean;
}

export class RoundStandingRow {
  projectId: string;
  code: string;
  name: string;
  zoneCode: string;
  reporterId: string;
  reporterName: string;
  state: 'missing' | 'sent_back' | 'pending' | 'verified';
  /** The business date of the first report. */
  reportedOn: string | null;
  /** Days after the due date: of the report, or until today. 0 when in time. */
  daysLate: number;
}

export class RoundStanding {
  month: string;
  dueOn: string;
  owed: number;
  missing: number;
  pending: number;
  verified: number;
  /** Reported, or still missing, after the due date. */
  late: number;
  items: RoundStandingRow[];
}

export class SetRoundTerm {
  /** The first month the term holds for. */
  @Month() fromMonth: string;
  /** Day of the following month; moved to a working day. */
  @Whole({ min: 1, max: 28 }) dueDay: number;
  @Whole({ min: 1, max: 10 }) remindDays: number;
  @Text({ max: 500 }) reason: string;
}

export class RoundTermView {
  fromMonth: string;
  dueDay: number;
  remindDays: number;
  reason: string;
  setByName: string | null;
  /** ISO instant. */
  recordedAt: string;
  /** False: another term for the same month was set after it. */
  standing: boolean;
}

export class RoundDue {
  month: string;
  /** Working days; due days that fall on a free day move to the next one. */
  remindOn: string;
  dueOn: string;
}

export class RoundTerms {
  /** Newest first. */
  items: RoundTermView[];
  /** What that comes to: the rounds not due yet, the next three. */
  coming: RoundDue[];
}
