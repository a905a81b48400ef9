import type { ErrorParams } from '#platform/errors/domain-error.js';
import { columnLetters } from '#platform/workbook/cell.js';
import type { Question, SheetUnderstanding } from '#platform/workbook/layout-types.js';
import type { TextParams } from '#platform/workbook/workbook-error.js';
import type { ImportQuestion, ImportSheet } from './dto/import-parts.dto.js';
import type { BothTexts } from './import-texts.js';

/** What is kept of an understanding: everything a person wants to see, without the rows. */
export interface ImportUnderstanding<Asked extends Question = Question> {
  sheets: ImportSheet[];
  questions: Asked[];
  errorParams?: TextParams;
}

export function shownSheet(sheet: SheetUnderstanding, remembered: boolean): ImportSheet {
  const [block] = sheet.blocks;
  return {
    sheet: sheet.sheet,
    hidden: sheet.hidden,
    status: sheet.status,
    titles: sheet.titles.map((title) => title.text),
    headerFrom: block?.headerFrom ?? null,
    headerTo: block?.headerTo ?? null,
    columns: (block?.columns ?? []).map((column) => ({
      column: column.column,
      letters: columnLetters(column.column),
      header: column.header,
      field: column.field,
      unit: column.unit?.word ?? null,
      unitSource: column.unitSource,
      score: column.score,
      samples: column.samples,
    })),
    counts: sheet.counts as Record<string, number>,
    fingerprint: sheet.fingerprint,
    remembered,
  };
}

export function shownQuestion(
  question: Question,
  textOf: (key: string, params: ErrorParams) => BothTexts,
): ImportQuestion {
  const { id, key, sheet, kind } = question;
  return {
    id,
    key,
    sheet,
    kind,
    row: question.row ?? null,
    column: question.column ?? null,
    ...textOf(question.textKey, question.params),
    options: question.options.map((option) => ({ value: option.value, ...textOf(option.textKey, option.params) })),
    default: question.default ?? null,
    answer: null,
  };
}
