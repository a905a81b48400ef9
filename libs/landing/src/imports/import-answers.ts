import type { LayoutCorrections } from '#platform/workbook/layout-types.js';
import type { ConstructionMode } from '../projects/domain/construction-mode.js';

/** Everything people have said about one workbook. */
export interface ImportAnswers {
  sheets: Record<string, LayoutCorrections>;
  /** Option by question id. */
  questions: Record<string, string>;
  defaultZoneCode: string | null;
  defaultIndustryCode: string | null;
  defaultMode: ConstructionMode | null;
}

export const NO_ANSWERS: ImportAnswers = {
  sheets: {},
  questions: {},
  defaultZoneCode: null,
  defaultIndustryCode: null,
  defaultMode: null,
};

/** What is kept for the next workbook of the same layout: how to read it, not what stood in it. */
export interface RememberedLayout {
  corrections: LayoutCorrections;
  questions: Record<string, string>;
}

/** Later words win; what is not said again stays. */
export function mergeAnswers(before: ImportAnswers, said: Partial<ImportAnswers>): ImportAnswers {
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
  return {
    sheets,
    questions: { ...before.questions, ...said.questions },
    defaultZoneCode: said.defaultZoneCode === undefined ? before.defaultZoneCode : said.defaultZoneCode,
    defaultIndustryCode: said.defaultIndustryCode === undefined ? before.defaultIndustryCode : said.defaultIndustryCode,
    defaultMode: said.defaultMode === undefined ? before.defaultMode : said.defaultMode,
  };
}
