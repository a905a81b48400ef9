import type { ScanState } from '#platform/storage/file-words.js';
import {
  Amount,
  Code,
  DateOnly,
  Flag,
  FromCsv,
  FromText,
  Id,
  isUuid,
  ListOf,
  Month,
  OneOf,
  Optional,
  PastInstant,
  Rate,
  Text,
} from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import { CURRENCIES, ENTRY_KINDS, ENTRY_STATES, type EntryKind, type EntryState } from '../../domain/entry.js';
import type { HintCode } from '../../domain/hints.js';

const MAX_BATCH = 200;

/** The whole amount of one month, not what was added since the last report. */
export class ReportEntry {
  @OneOf(ENTRY_KINDS) kind: EntryKind;
  @Month() month: string;
  /** CNY. Below zero (冲减) only of completed investment, and with a note on why. */
  @Optional() @Amount({ negative: true }) amount?: string;
  /** In `currency`; the CNY value follows from the rate. */
  @Optional() @Amount() originalAmount?: string;
  @Optional() @OneOf(CURRENCIES) currency?: string;
  /** CNY for one unit of `currency`. */
  @Optional() @Rate() rate?: string;
  @Optional() @DateOnly() rateOn?: string;
  @Optional() @Text({ max: 2000 }) note?: string;
  @Optional() @Id() evidenceFileId?: string;
  /** Why a verified figure is corrected. */
  @Optional() @Text({ max: 500 }) reason?: string;
  /** Id of the verified entry this one corrects, as the reporter saw it. */
  @Optional() @Id() expectedVerified?: string;
}

export class GiveVerdict {
  @OneOf(['verified', 'sent_back']) verdict: 'verified' | 'sent_back';
  /** Required when sending back. */
  @Optional() @Text({ max: 500 }) reason?: string;
}

/** The same verdict on several entries: verification by sample ends in one act. All of them or none. */
export class GiveVerdicts extends GiveVerdict {
  @ListOf('field.invalid', isUuid, MAX_BATCH) ids: string[];
}

export class EntryListQuery extends ListQuery {
  @Optional() @OneOf(ENTRY_KINDS) kind?: EntryKind;
  /** First month, YYYY-MM. */
  @Optional() @Month() from?: string;
  /** Last month, YYYY-MM. */
  @Optional() @Month() to?: string;
  /** One or several: `pending,verified`. */
  @Optional()
  @FromCsv()
  @ListOf('field.not_in_list', (value) => ENTRY_STATES.some((state) => state === value), ENTRY_STATES.length)
  state?: EntryState[];
  /** The zone credited with the month, with all it contains. */
  @Optional() @Code() zoneCode?: string;
  @Optional() @Code() industryCode?: string;
  @Optional() @Id() projectId?: string;
  /** On the key-industry list of the month's year. */
  @Optional() @FromText('boolean') @Flag() listed?: boolean;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class ProjectEntriesQuery extends ListQuery {
  @Optional() @OneOf(ENTRY_KINDS) kind?: EntryKind;
  @Optional() @PastInstant() knownAt?: string;
}

export class EntryQuery {
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class InvestmentQuery {
  /** `completed` unless said otherwise. */
  @Optional() @OneOf(ENTRY_KINDS) kind?: EntryKind;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class EntryRow {
  id: string;
  projectId: string;
  projectCode: string;
  projectName: string;
  kind: EntryKind;
  /** YYYY-MM */
  month: string;
  /** CNY. */
  amount: string;
  currency: string;
  originalAmount: string;
  rate: string;
  rateOn: string | null;
  state: EntryState;
  /** The zone, industry and list the month is credited to. `unassigned` where there is none. */
  zoneCode: string;
  industryCode: string;
  segmentCode: string;
  listed: boolean;
  restatesId: string | null;
  reason: string | null;
  note: string | null;
  evidenceFileId: string | null;
  reportedBy: string;
  reportedByName: string;
  /** ISO instant. */
  recordedAt: string;
  /** The business date of it. */
  reportedOn: string;
  verdictReason: string | null;
  verdictBy: string | null;
  verdictByName: string | null;
  verdictAt: string | null;
  verdictOn: string | null;
  /** 抽样核实: the sample the verdict rests on; null where somebody looked at the entry itself. */
  verdictBatchId: string | null;
}

export class EntryHint {
  code: HintCode;
  params: Record<string, string | number | boolean | null>;
  /** Reported with a word on why (the note), or not at all. */
  asksWord: boolean;
}

export class RestatedEntry {
  id: string;
  amount: string;
}

export class EntryView extends EntryRow {
  /** The figure of the month that stands verified, when another entry holds it. */
  verifiedNow: RestatedEntry | null;
  /** Worth a second look; nothing was refused. */
  hints: EntryHint[];
  /** The version of the rules this entry is counted by today. */
  rulesVersion: number;
  evidenceFileName: string | null;
  /** Only `clean` and `not_scanned` count as evidence. */
  evidenceState: ScanState | null;
}

export class CurrencySum {
  currency: string;
  /** In that currency. */
  verified: string;
  pending: string;
}

/** Sums of the whole filter, not of the page. */
export class EntrySums {
  /** CNY: entries that stand verified. */
  verified: string;
  /** CNY: what waiting entries would add (waiting − verified). */
  pending: string;
  /** The same in the original currencies, never added to each other. */
  byCurrency: CurrencySum[];
}

export class EntryPage {
  items: EntryRow[];
  nextCursor: string | null;
  total: number;
  sums: EntrySums;
}

export class VerdictsView {
  /** Ids in the order asked. */
  ids: string[];
  verdict: 'verified' | 'sent_back';
}

export class InvestmentMonth {
  month: string;
  /** CNY, null where nothing stands verified. */
  verified: string | null;
  verifiedEntryId: string | null;
  /** CNY of the waiting entry; null where none waits. */
  pending: string | null;
  pendingEntryId: string | null;
  /** CNY planned for the month; null until yearly plans are kept. */
  plan: string | null;
  /** Σ verified of this month and all before. */
  cumulative: string;
  zoneCode: string;
  industryCode: string;
  listed: boolean;
}

export class ProjectInvestment {
  projectId: string;
  kind: EntryKind;
  months: InvestmentMonth[];
  verified: string;
  /** What waiting entries would add. */
  pending: string;
  plannedTotal: string | null;
  /** verified ÷ planned total; null without a planned total. */
  ratio: string | null;
}
