import { Amount, Month, Optional, Text } from '#platform/http/fields.js';

export class TargetScopeView {
  entryKind: 'completed' | 'funds' | 'foreign_capital';
  /** Only projects on the key-industry list of the entry's year. */
  keyListOnly: boolean;
}

export class TargetYearView {
  year: number;
  /** Linear share of the year; the plan prints no annual split. */
  amount: string;
}

export class TargetView {
  code: string;
  planCode: string;
  indicatorCode: string | null;
  nameZh: string;
  nameEn: string;
  /** 口径: what is counted and what is not. */
  basisZh: string;
  basisEn: string;
  /** Unit the office speaks in: 亿元, 亿美元. Amounts are in 元 or dollars. */
  unit: string;
  currency: string;
  /** First and last month that count, YYYY-MM. */
  windowFrom: string;
  windowTo: string;
  /** Decimal string in the currency's base unit. */
  amount: string;
  scope: TargetScopeView;
  /** What the period before reached: beside the target, never part of it. */
  baselineAmount: string | null;
  baselineFromYear: number | null;
  baselineToYear: number | null;
  baselineNoteZh: string | null;
  baselineNoteEn: string | null;
  baselineSource: string | null;
  source: string;
  /** Its place in the plan. */
  sort: number;
  byYear: TargetYearView[];
  active: boolean;
  /** Of a plan that is not in force: never part of a total. */
  draft: boolean;
  version: number;
}

export class TargetVersionView {
  version: number;
  /** The target as it was in that version. */
  content: Record<string, unknown>;
  /** Null for a version that came with the plan's data. */
  reason: string | null;
  recordedBy: string | null;
  recordedByName: string | null;
  /** ISO instant. */
  recordedAt: string;
}

export class EditTarget {
  @Optional() @Text({ max: 100 }) nameZh?: string;
  @Optional() @Text({ max: 200 }) nameEn?: string;
  @Optional() @Text({ max: 1000 }) basisZh?: string;
  @Optional() @Text({ max: 1000 }) basisEn?: string;
  /** In 元 or dollars. */
  @Optional() @Amount({ positive: true }) amount?: string;
  @Optional() @Month() windowFrom?: string;
  @Optional() @Month() windowTo?: string;
  /** Kept with the new version. */
  @Text({ max: 500 }) reason: string;
}
