import { errorCatalogue, type ErrorParams, fillIn } from '#platform/errors/domain-error.js';
import { workbookTexts } from '#platform/workbook/workbook-texts.js';

export interface BothTexts {
  textZh: string;
  textEn: string;
}

export type Texts = Readonly<Record<string, { zh: string; en: string }>>;

/** The words for a question, an option or a problem: the kind's own, the workbook's, or an error's. */
export function importText(own: Texts, key: string, params: ErrorParams): BothTexts {
  const found = own[key] ?? workbookTexts[key] ?? errorCatalogue().get(key);
  if (found === undefined) return { textZh: key, textEn: key };
  return { textZh: fillIn(found.zh, params), textEn: fillIn(found.en, params) };
}
