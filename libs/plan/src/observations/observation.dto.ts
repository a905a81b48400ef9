import { Flag, FieldRule, Id, PastInstant, Optional, Parts, Text } from '#platform/http/fields.js';
import { ProblemField } from '#platform/http/problem.dto.js';
import type { StoredSource } from './indicator-observation.entity.js';

const MOST_ROWS = 500;

export class CommentsAsked {
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

/** A value of one period, as the bulletin writes it. */
export class RecordObservation {
  /** 2023, 2023-06, or 2021-2025 for a total or an average over the years. */
  @Text({ max: 20 }) period: string;
  /** In the indicator's own unit: 85, 85%, 1,234.5, [20], IV 类. */
  @Text({ max: 60 }) value: string;
  /** Refused when it is not the indicator's. */
  @Optional() @Text({ max: 40 }) unit?: string;
  /** Which bulletin, letter or bureau says so. */
  @Text({ max: 200 }) source: string;
  /** Id of the observation this one replaces, as the recorder saw it. */
  @Optional() @Id() revises?: string;
  /** Why it is replaced. */
  @Optional() @Text({ max: 500 }) reason?: string;
}

const isCell = (value: unknown): boolean => typeof value === 'string' && [...value].length <= 200;

export class PastedRow {
  /** Code, number in the table (表2-9, 9) or name of the indicator. */
  @FieldRule('field.invalid', isCell) indicator: string;
  @FieldRule('field.invalid', isCell) period: string;
  @FieldRule('field.invalid', isCell) value: string;
  @Optional() @FieldRule('field.invalid', isCell) unit?: string;
}

/** Rows pasted from Excel. A dry run says of each row what it would do; the real one writes all of them or none. */
export class PasteObservations {
  @Parts(() => PastedRow, MOST_ROWS) rows: PastedRow[];
  @Text({ max: 200 }) source: string;
  /** Needed when a row replaces what stands. */
  @Optional() @Text({ max: 500 }) reason?: string;
  @Flag() dryRun: boolean;
}

export class PastedRowView {
  /** same: it already stands so, nothing is written. */
  state: 'new' | 'revision' | 'same' | 'error';
  indicatorCode: string | null;
  nameZh: string | null;
  nameEn: string | null;
  period: string;
  value: string | null;
  printed: string;
  unit: string | null;
  /** What stands and would be replaced. */
  standing: string | null;
  problems: ProblemField[];
}

export class PasteAnswer {
  rows: PastedRowView[];
  /** 0 in a dry run. */
  written: number;
}

/** plan: printed in the plan; entered or imported: stated from outside; computed: from this system's own records. */
export type ObservationSource = StoredSource | 'plan' | 'computed';

export class ObservationView {
  /** Null for what the plan prints and for what is computed. */
  id: string | null;
  period: string;
  /** Decimal string in `unit`; null for a grade. */
  value: string | null;
  printed: string;
  unit: string;
  sourceKind: ObservationSource;
  source: string;
  /** False for one that was replaced since. */
  standing: boolean;
  /** Implausible or garbled as printed: shown, never computed from. */
  suspect: boolean;
  revisesId: string | null;
  reason: string | null;
  recordedByName: string | null;
  /** ISO instant. */
  recordedAt: string | null;
}

export class WriteEvaluationComment {
  /** Empty takes the comment back; the versions stay. */
  @Text({ min: 0, max: 2000 }) text: string;
}

export class EvaluationCommentView {
  planCode: string;
  indicatorCode: string;
  year: number;
  /** 0 before anything was said. */
  version: number;
  text: string;
  recordedByName: string | null;
  /** ISO instant. */
  recordedAt: string | null;
}
