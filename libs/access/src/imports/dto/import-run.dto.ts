import { FieldRule, FromCsv, Optional, WordsOf } from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import type { LayoutCorrections } from '#platform/workbook/layout-types.js';
import { isAnswers, isSheetCorrections } from '../answer-checks.js';
import type { ImportState } from '../import-state.js';
import { RUN_OUTCOMES, type RunOutcome } from '../run-outcome.js';
import { ImportProblem, ImportQuestion, ImportSheet } from './import-parts.dto.js';

/** What a person says about the workbook. What is not said stays as it was understood. */
export class AnswerRun {
  /** Corrections by sheet name: `{ ignore, headerRow, headerDepth, columns: {"5": "note" | null}, units: {"5": "万元"} }`. */
  @Optional() @FieldRule('field.invalid', isSheetCorrections) sheets?: Record<string, LayoutCorrections>;
  /** Option chosen, by the question's id. */
  @Optional() @FieldRule('field.invalid', isAnswers) questions?: Record<string, string>;
}

export class RunRowsQuery extends ListQuery {
  @Optional() @FromCsv() @WordsOf(RUN_OUTCOMES) outcome?: RunOutcome[];
}

/** Rows by what became of them, or would. */
export class RunSummary {
  /** Records: everything but what was skipped. */
  rows: number;
  new: number;
  update: number;
  unchanged: number;
  duplicate: number;
  claimed: number;
  error: number;
  skipped: number;
  loaded: number;
  updated: number;
}

export class RunListRow {
  id: string;
  kind: string;
  fileName: string;
  state: ImportState;
  /** Rows done of `total`. */
  progress: number;
  total: number;
  createdByName: string;
  createdAt: string;
  summary: RunSummary;
}

export class RunPage {
  items: RunListRow[];
  nextCursor: string | null;
  total: number;
}

export class RunView extends RunListRow {
  /** Stable code of why it failed, with its texts. */
  errorCode: string | null;
  errorZh: string | null;
  errorEn: string | null;
  createdById: string;
  sheets: ImportSheet[];
  questions: ImportQuestion[];
  version: number;
}

/** What a row says of itself, for a list. */
export class ImportedRowFacts {
  name: string | null;
  /** The company, or what was said. */
  about: string | null;
  zoneCode: string | null;
  /** 元 */
  amount: string | null;
  on: string | null;
  personName: string | null;
}

export class RunRowView extends ImportedRowFacts {
  sheet: string;
  row: number;
  outcome: RunOutcome;
  problems: ImportProblem[];
  /** The record it became or changed. */
  subjectId: string | null;
}

export class RunRowPage {
  items: RunRowView[];
  nextCursor: string | null;
  total: number;
}
