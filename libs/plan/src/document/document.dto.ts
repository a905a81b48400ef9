import { Code, OneOf, Optional, Text } from '#platform/http/fields.js';
import type { IndicatorKind, SuspectCell } from '../domain/indicator-kind.js';
import { INDICATOR_TABLES, type IndicatorTable } from './indicator.entity.js';
import type { PeriodStatus } from './plan-period.entity.js';
import type { PlanProjectKind } from './plan-project.entity.js';

/** Reads one plan; without it, every plan. */
export class PlanFilter {
  /** Code of the plan period, e.g. 14FYP. */
  @Optional() @Code() plan?: string;
}

export class IndicatorFilter extends PlanFilter {
  @Optional() @OneOf(INDICATOR_TABLES) table?: IndicatorTable;
}

export class PlanProjectFilter extends PlanFilter {
  @Optional() @Code() industryCode?: string;
  @Optional() @Code() segmentCode?: string;
  /** With everything inside it. */
  @Optional() @Code() zoneCode?: string;
  @Optional() @Text({ max: 100 }) q?: string;
}

export class PeriodView {
  code: string;
  nameZh: string;
  nameEn: string;
  titleZh: string | null;
  titleEn: string | null;
  fromYear: number;
  toYear: number;
  /** A draft is nobody's target until it is put in force. */
  status: PeriodStatus;
  /** Month of issue. */
  issuedOn: string | null;
  noteZh: string | null;
  noteEn: string | null;
  source: string | null;
  version: number;
}

export class IndicatorView {
  planCode: string;
  code: string;
  table: IndicatorTable;
  /** Row as printed, e.g. 表2-12; null for a target of the running text. */
  ref: string | null;
  categoryZh: string | null;
  categoryEn: string | null;
  nameZh: string;
  nameEn: string;
  unit: string;
  unitEn: string;
  kind: IndicatorKind;
  /** A total of the five years (printed in brackets or called 累计). */
  fiveYearTotal: boolean;
  /** An addition to a stock, not the stock. */
  increment: boolean;
  /** 预期性 or 约束性; null where the plan gives no label. */
  property: 'expected' | 'binding' | null;
  /** Decimal string; null where the plan prints no number. */
  baseline: string | null;
  baselinePrinted: string | null;
  baselineSource: string | null;
  target: string | null;
  /** Upper end where the plan prints a range. */
  targetMax: string | null;
  targetPrinted: string | null;
  comparator: '=' | '>=' | '>' | '<=' | '<' | null;
  /** 下达考核目标: the number comes later from the higher level. */
  assignedFromAbove: boolean;
  actual: string | null;
  actualPrinted: string | null;
  result: 'met' | 'missed' | 'no_data' | null;
  /** Total of the five years before. */
  previousPeriod: string | null;
  relevance: 'core' | 'supporting' | 'context' | null;
  /** Can pipeline data produce the value (direct), help (indirect), or not (none)? */
  pipelineLink: 'direct' | 'indirect' | 'none' | null;
  /** True when a cell is implausible or garbled as printed: show the flag and the note, do not compute. */
  suspect: boolean;
  suspectCells: SuspectCell[];
  /** The same or a conflicting indicator elsewhere in the plan. */
  relatedCodes: string[];
  noteZh: string | null;
  noteEn: string | null;
  /** Its place in the plan. */
  sort: number;
  source: string;
  version: number;
}

export class StatusWords {
  words: string;
  source: string;
}

export class PlanProjectView {
  code: string;
  planCode: string;
  nameZh: string;
  nameEn: string;
  aliases: string[];
  industryCode: string | null;
  segmentCode: string | null;
  /** Whether the plan says the segment or we inferred it. */
  segmentBasis: 'explicit' | 'inferred' | null;
  kind: PlanProjectKind;
  zoneCode: string | null;
  enterpriseCode: string | null;
  enterpriseNameZh: string | null;
  enterpriseNameEn: string | null;
  /** The plan's own words on how far it is. */
  statusWords: StatusWords[];
  /** Our reading of those words as of September 2021. */
  statusReading: string | null;
  /** From a box (专栏) or the running text. */
  origin: 'box' | 'text';
  groupZh: string | null;
  noteZh: string | null;
  noteEn: string | null;
  source: string;
}

/** The whole list in one page: a plan names some hundred projects. */
export class PlanProjectPage {
  items: PlanProjectView[];
  nextCursor: string | null;
  total: number;
}

/** A recurring event the plan names: a fair, a yearly conference. */
export class PlanEventView {
  code: string;
  planCode: string;
  nameZh: string;
  nameEn: string;
  source: string;
}

export class EnterpriseRoleView {
  role: string;
  words: string;
  source: string;
}

export class PlanEnterpriseView {
  code: string;
  planCode: string;
  nameZh: string;
  nameEn: string;
  aliases: string[];
  industryCode: string | null;
  segmentCodes: string[];
  segmentBasis: 'explicit' | 'inferred' | null;
  roles: EnterpriseRoleView[];
  noteZh: string | null;
  noteEn: string | null;
  source: string;
}
