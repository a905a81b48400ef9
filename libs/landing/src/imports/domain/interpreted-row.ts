import { type NamedCode } from '#platform/workbook/match-name.js';
import type { DateValue, MoneyValue, ValueProblemCode, ValueQuestionKind } from '#platform/workbook/read-values.js';
import { type Question, type RowKind } from '#platform/workbook/layout-types.js';
import { type TextParams } from '#platform/workbook/workbook-error.js';
import { type ConstructionMode } from '../../projects/domain/construction-mode.js';
import { type ProjectStatus } from '../../projects/domain/project-status.js';
import { type Stage } from '../../projects/domain/project-stage.js';
import {
  type CodeField,
  type DateField,
  type LedgerField,
  type MoneyField,
  type NumberField,
  type TextField,
} from './ledger-fields.js';

export type ProjectLedgerValues = { [field in TextField]?: string } & { [field in CodeField]?: string } & {
  [field in MoneyField]?: MoneyValue;
} & { [field in DateField]?: DateValue } & { [field in NumberField]?: string } & {
  mode?: ConstructionMode;
  stage?: Stage;
  status?: ProjectStatus;
  /** √ in a date column, or 已开工 without a date: happened, day unknown. */
  reached?: Stage[];
  /** 未开工: the ledger says this stage is not reached. */
  notReached?: Stage;
};

export interface RowProblem {
  column: number | null;
  field: LedgerField | null;
  /** error: this value (without a field: the row) cannot be used; note: it can, but look at it. */
  severity: 'error' | 'note';
  code: LedgerProblemCode;
  params: TextParams;
}

export type LedgerProblemCode =
  | 'row.name_missing'
  | ValueProblemCode
  | `quantity.${'not_a_number' | 'no_unit' | 'range' | 'not_whole' | 'negative'}`
  | 'date.planned_in_actual'
  | `code.${'unknown_industry' | 'unknown_segment' | 'unknown_zone'}`
  | 'uscc.wrong'
  | 'mode.unknown'
  | 'stage.unknown'
  | `check.${'signed_after_started' | 'started_after_production' | 'registered_after_production' | 'completed_over_planned' | 'fixed_over_total' | 'month_over_year' | 'year_over_total' | 'duplicate_in_file' | 'segment_of_other_industry'}`;

export type LedgerQuestionKind =
  | 'zone_match'
  | 'industry_match'
  | 'segment_match'
  | 'section_meaning'
  | 'stage_word'
  | 'mode_word'
  | ValueQuestionKind;

export type LedgerQuestion = Question<LedgerQuestionKind>;

export interface InterpretedRow {
  sheet: string;
  row: number;
  values: ProjectLedgerValues;
  /** Where a value not in the row's own cell came from. */
  origins: Partial<Record<LedgerField, 'section' | 'sheet' | 'above' | 'answer'>>;
  problems: RowProblem[];
  questions: LedgerQuestion[];
  /** Not a record: why. A continuation line belongs to the record named in `continues`. */
  skipped?: Exclude<RowKind, 'data'> | 'continuation';
  continues?: number;
}

export interface LedgerLookups {
  industries: readonly NamedCode[];
  segments: readonly (NamedCode & { industry?: string })[];
  zones: readonly NamedCode[];
}

export interface InterpretOptions {
  /** Answers by question id or key, as in `LayoutCorrections.answers`. */
  answers?: Record<string, string>;
  /** The day the import is looked at (YYYY-MM-DD): an event dated later has not happened. */
  asOf?: string;
}
