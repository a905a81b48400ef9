import { columnLetters } from '#platform/workbook/cell.js';
import type { LayoutQuestionKind, Question, SheetUnderstanding } from '#platform/workbook/layout-types.js';
import type { TextParams } from '#platform/workbook/workbook-error.js';
import type { LedgerQuestion } from './domain/interpreted-row.js';
import type { ImportSheet } from './dto/project-import.dto.js';

/** What is kept of an understanding: everything a person wants to see, without the rows. */
export interface ImportUnderstanding {
  sheets: ImportSheet[];
  questions: (Question<LayoutQuestionKind> | LedgerQuestion)[];
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
