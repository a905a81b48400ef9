import type { LayoutCorrections } from '#platform/workbook/layout-types.js';

/** What people have said about the sheets of one workbook and the doubts about it. */
export interface SheetAnswers {
  sheets: Record<string, LayoutCorrections>;
  /** Option by question id. */
  questions: Record<string, string>;
}

export const NO_SHEET_ANSWERS: SheetAnswers = { sheets: {}, questions: {} };

/** What is kept for the next workbook of the same layout: how to read it, not what stood in it. */
export interface RememberedLayout {
  corrections: LayoutCorrections;
  questions: Record<string, string>;
}

/** Later words win; what is not said again stays. */
export function mergeSheetAnswers(before: SheetAnswers, said: Partial<SheetAnswers>): SheetAnswers {
  const sheets = { ...before.sheets };
  for (const [sheet, corrections] of Object.entries(said.sheets ?? {})) {
    const old = sheets[sheet] ?? {};
    sheets[sheet] = {
      ...old,
      ...corrections,
      columns: { ...old.columns, ...corrections.columns },
      units: { ...old.units, ...corrections.units },
      rows: { ...old.rows, ...corrections.rows },
    };
  }
  return { sheets, questions: { ...before.questions, ...said.questions } };
}
