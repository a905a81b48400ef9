import { Code, DateOnly, FieldRule, FromCsv, ListOf, OneOf, Optional, Text } from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import type { LayoutCorrections } from '#platform/workbook/layout-types.js';
import { CONSTRUCTION_MODES, type ConstructionMode } from '../../projects/domain/construction-mode.js';
import type { ImportState } from '../project-import.entity.js';
import { ROW_OUTCOMES, type RowOutcome } from '../project-import-row.entity.js';

const MAX_ANSWERS_BYTES = 200_000;

type Plain = Record<string, unknown>;

function isPlain(value: unknown): value is Plain {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    JSON.stringify(value).length < MAX_ANSWERS_BYTES
  );
}

const isWord = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;
const isRow = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1_000_000;
const mapOf = (value: unknown, holds: (one: unknown) => boolean): boolean =>
  isPlain(value) && Object.entries(value).every(([key, one]) => key !== '__proto__' && holds(one));

const isAnswers = (value: unknown): boolean => mapOf(value, isWord);

const CORRECTIONS: Record<string, (value: unknown) => boolean> = {
  ignore: (value) => typeof value === 'boolean',
  headerRow: isRow,
  headerDepth: (value) => isRow(value) && Number(value) <= 5,
  columns: (value) => mapOf(value, (one) => one === null || isWord(one)),
  units: (value) => mapOf(value, isWord),
  rows: (value) => mapOf(value, isWord),
};

/** Refuses what is not a correction we know: an unknown word in here would be silently without effect. */
function isSheetCorrections(value: unknown): boolean {
  return mapOf(
    value,
    (sheet) => isPlain(sheet) && Object.entries(sheet).every(([key, one]) => CORRECTIONS[key]?.(one) === true),
  );
}

/** What a person says about the workbook. Everything optional: what is not said stays as it was understood. */
export class AnswerImport {
  /**
   * Corrections by sheet name: `{ ignore, headerRow, headerDepth, columns: {"5": "plannedTotal" | null}, units: {"5": "万元"} }`.
   */
  @Optional() @FieldRule('field.invalid', isSheetCorrections) sheets?: Record<string, LayoutCorrections>;
  /** Option chosen, by the question's id. */
  @Optional() @FieldRule('field.invalid', isAnswers) questions?: Record<string, string>;
  /** Where rows go whose zone the workbook does not name. */
  @Optional() @Code() defaultZoneCode?: string | null;
  @Optional() @Code() defaultIndustryCode?: string | null;
  @Optional() @OneOf(CONSTRUCTION_MODES) defaultMode?: ConstructionMode | null;
}

export class VerifyImport {
  /** Why gaps of the past are waived, e.g. "历史台账导入，纸质档案已核对". */
  @Text({ min: 4, max: 500 }) reason: string;
  /** Until when the waivers for what history lacks hold. */
  @DateOnly() waiverExpiresOn: string;
}

export class ImportRowsQuery extends ListQuery {
  @Optional()
  @FromCsv()
  @ListOf('field.not_in_list', (value) => ROW_OUTCOMES.some((one) => one === value), 10)
  outcome?: RowOutcome[];
}

export class ImportOption {
  value: string;
  textZh: string;
  textEn: string;
}

export class ImportQuestion {
  id: string;
  key: string;
  sheet: string;
  kind: string;
  row: number | null;
  column: number | null;
  textZh: string;
  textEn: string;
  options: ImportOption[];
  /** What will be done if nobody answers; null: an answer is needed before loading. */
  default: string | null;
  answer: string | null;
}

export class ImportColumn {
  column: number;
  letters: string;
  header: string;
  field: string | null;
  unit: string | null;
  unitSource: string | null;
  score: number;
  samples: string[];
}

export class ImportSheet {
  sheet: string;
  hidden: boolean;
  status: 'table' | 'no_table' | 'ignored' | 'empty';
  titles: string[];
  headerFrom: number | null;
  headerTo: number | null;
  columns: ImportColumn[];
  /** Rows by what they were taken for: data, section, subtotal, note … */
  counts: Record<string, number>;
  fingerprint: string;
  /** Corrections of an earlier file of this layout were applied. */
  remembered: boolean;
}

export class ImportSummary {
  rows: number;
  new: number;
  unchanged: number;
  update: number;
  error: number;
  skipped: number;
  loaded: number;
  /** Milestones of this import that still wait for a verifier. */
  pendingMilestones: number;
}

export class ImportView {
  id: string;
  fileName: string;
  state: ImportState;
  /** Rows done of `total`. */
  progress: number;
  total: number;
  /** Stable code of why it failed, with its texts. */
  errorCode: string | null;
  errorZh: string | null;
  errorEn: string | null;
  createdById: string;
  createdByName: string;
  createdAt: string;
  summary: ImportSummary | null;
  sheets: ImportSheet[];
  questions: ImportQuestion[];
  defaultZoneCode: string | null;
  defaultIndustryCode: string | null;
  defaultMode: string | null;
  version: number;
}

export class ImportListRow {
  id: string;
  fileName: string;
  state: ImportState;
  progress: number;
  total: number;
  createdByName: string;
  createdAt: string;
  summary: ImportSummary | null;
}

export class ImportPage {
  items: ImportListRow[];
  nextCursor: string | null;
  total: number;
}

export class ImportProblem {
  column: number | null;
  field: string | null;
  /** error: the row is not loaded; note: loaded, but worth a look. */
  severity: 'error' | 'note';
  code: string;
  textZh: string;
  textEn: string;
}

export class ImportRowView {
  sheet: string;
  row: number;
  outcome: RowOutcome;
  name: string | null;
  investor: string | null;
  zoneCode: string | null;
  industryCode: string | null;
  plannedTotal: string | null;
  stage: string | null;
  problems: ImportProblem[];
  projectId: string | null;
}

export class ImportRowPage {
  items: ImportRowView[];
  nextCursor: string | null;
  total: number;
}

export class ImportVerdictResult {
  verified: number;
  waivers: number;
  projects: number;
}
