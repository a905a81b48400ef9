import { mergeSheetAnswers, NO_SHEET_ANSWERS, type SheetAnswers } from '#access/imports/import-answers.js';
import type { ConstructionMode } from '../projects/domain/construction-mode.js';

/** Everything people have said about one workbook. */
export interface ImportAnswers extends SheetAnswers {
  defaultZoneCode: string | null;
  defaultIndustryCode: string | null;
  defaultMode: ConstructionMode | null;
}

export const NO_ANSWERS: ImportAnswers = {
  ...NO_SHEET_ANSWERS,
  defaultZoneCode: null,
  defaultIndustryCode: null,
  defaultMode: null,
};

/** Later words win; what is not said again stays. */
export function mergeAnswers(before: ImportAnswers, said: Partial<ImportAnswers>): ImportAnswers {
  return {
    ...mergeSheetAnswers(before, said),
    defaultZoneCode: said.defaultZoneCode === undefined ? before.defaultZoneCode : said.defaultZoneCode,
    defaultIndustryCode: said.defaultIndustryCode === undefined ? before.defaultIndustryCode : said.defaultIndustryCode,
    defaultMode: said.defaultMode === undefined ? before.defaultMode : said.defaultMode,
  };
}
