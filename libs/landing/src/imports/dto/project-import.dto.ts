import { isAnswers, isSheetCorrections } from '#access/imports/answer-checks.js';
import { ImportProblem, ImportQuestion, ImportSheet } from '#access/imports/dto/import-parts.dto.js';
import type { ImportState } from '#access/imports/import-state.js';
import { Code, DateOnly, FieldRule, FromCsv, ListOf, OneOf, Optional, Text } from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import type { LayoutCorrections } from '#platform/workbook/layout-types.js';
import { CONSTRUCTION_MODES, type ConstructionMode } from '../../projects/domain/construction-mode.js';
import { ROW_OUTCOMES, type RowOutcome } from '../project-import-row.entity.js';

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
