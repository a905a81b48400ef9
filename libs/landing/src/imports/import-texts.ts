import { errorCatalogue, type ErrorParams, fillIn } from '#platform/errors/domain-error.js';
import { workbookTexts } from '#platform/workbook/workbook-texts.js';
import { ledgerImportTexts } from './domain/ledger-import-texts.js';

export interface BothTexts {
  textZh: string;
  textEn: string;
}

type Texts = Record<string, { zh: string; en: string }>;

/** The words for a question, an option or a problem, whoever defined it. */
export function importText(key: string, params: ErrorParams): BothTexts {
  const tables: Texts[] = [ledgerImportTexts, workbookTexts];
  const found = tables.map((table) => table[key]).find((text) => text !== undefined) ?? errorCatalogue().get(key);
  if (found === undefined) return { textZh: key, textEn: key };
  return { textZh: fillIn(found.zh, params), textEn: fillIn(found.en, params) };
}
