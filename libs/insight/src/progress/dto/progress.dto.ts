import { ApiProperty } from '@nestjs/swagger';
import { Code, Flag, FromText, Id, Month, OneOf, Optional, PastInstant, Whole } from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import { CURRENCIES, ENTRY_KINDS, type EntryKind } from '#investment/domain/entry.js';
import type { EntryRow } from '#investment/entries/dto/entry.dto.js';
import { AXES, type Axis } from '#plan/domain/breakdown.js';
import type { OpenedBasis } from '../../open/dto/basis.dto.js';
import type { AsOfReason } from '../domain/as-of.js';

export class ProgressQuery {
  /** Last month counted, YYYY-MM. */
  @Optional() @Month() asOf?: string;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

/** The same words as the figure that is opened. */
export class PartsQuery extends ListQuery {
  @Optional() @Month() asOf?: string;
  @Optional() @PastInstant() knownAt?: string;
  @Optional() @FromText('number') @Whole({ min: 1990, max: 2100 }) year?: number;
  @Optional() @Month() month?: string;
  /** A code, or `unassigned`. */
  @Optional() @Code() industryCode?: string;
  /** A zone with all it contains, or `unassigned`. */
  @Optional() @Code() zoneCode?: string;
  /** The zone alone, without what it contains. */
  @Optional() @FromText('boolean') @Flag() zoneAlone?: boolean;
  /** Code of the team that works the project. */
  @Optional() @Code() department?: string;
  /** Id of the leader of the project. */
  @Optional() @Id() leader?: string;
  /** Only what lies in none of the parts that divide the target by this, or that divide the part named beside it. */
  @Optional() @OneOf(AXES) outside?: Axis;
  @Optional() @Id() projectId?: string;
  /** Only what was stated in this currency, in it: opens money that a target in another currency shows apart. */
  @Optional() @OneOf(CURRENCIES) currency?: string;
}

export class TargetFacts {
  code: string;
  planCode: string;
  nameZh: string;
  nameEn: string;
  basisZh: string;
  basisEn: string;
  /** In 元 of CNY, or in `currency`. */
  amount: string;
  /** The office's own unit, e.g. 亿元. */
  unit: string;
  currency: string;
  /** YYYY-MM */
  windowFrom: string;
  windowTo: string;
  @ApiProperty({ enum: ENTRY_KINDS }) entryKind: EntryKind;
  keyListOnly: boolean;
  /** Always false here: a draft has no progress. */
  draft: boolean;
  version: number;
}

/** What the period before reached: stands beside the target, is never part of it. */
export class BaselineFacts {
  amount: string;
  fromYear: number | null;
  toYear: number | null;
  noteZh: string | null;
  noteEn: string | null;
}

export class YearPart {
  year: number;
  verified: string;
  pending: string;
  linearDue: string;
}

export class IndustryPart {
  /** `unassigned` for money without an industry. */
  code: string;
  nameZh: string;
  nameEn: string;
  verified: string;
  pending: string;
}

export class ZonePart extends IndustryPart {
  parentCode: string | null;
  depth: number;
  /** Credited to this very place; the rest lies in the places below. */
  ownVerified: string;
  ownPending: string;
}

export class MonthPart {
  month: string;
  verified: string;
  pending: string;
  cumulative: string;
  linear: string;
}

export class CurrencyPart {
  currency: string;
  /** In that currency. */
  verified: string;
  pending: string;
}

export class TargetProgress {
  target: TargetFacts;
  /** YYYY-MM, the last month counted. */
  asOf: string;
  /** True when nobody chose the month and today lies outside the window. */
  asOfDefaulted: boolean;
  asOfReason: AsOfReason;
  knownAt: string | null;
  verified: string;
  /** What waiting entries would add. */
  pending: string;
  linearDue: string;
  /** verified ÷ amount. */
  ratio: string | null;
  /** verified − linear due: negative when behind. */
  aheadOfLinear: string;
  baseline: BaselineFacts | null;
  byYear: YearPart[];
  byIndustry: IndustryPart[];
  byZone: ZonePart[];
  months: MonthPart[];
  /** In scope but in another currency than the target's: shown apart, never mixed in. */
  otherCurrencies: CurrencyPart[];
}

export class ProjectPart {
  /** Null, with name and code, for a project outside the reader's rights: its money still belongs to the sum. */
  projectId: string | null;
  projectCode: string | null;
  projectName: string | null;
  zoneCode: string | null;
  industryCode: string | null;
  visible: boolean;
  verified: string;
  pending: string;
  /** Filled when a project or a month was asked for. */
  entries: EntryRow[];
}

export class TargetParts {
  /** Sums of the whole filter: exactly the figure opened. */
  verified: string;
  pending: string;
  projects: ProjectPart[];
  /** What the amounts are in. */
  currency: string;
  nextCursor: string | null;
  /** Number of projects. */
  total: number;
  /** The target, its rules and their versions. */
  basis: OpenedBasis[];
}
