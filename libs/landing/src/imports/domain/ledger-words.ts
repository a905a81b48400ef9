import { type FieldWords } from '#platform/workbook/layout-types.js';
import { type LedgerField } from './ledger-fields.js';

export type LedgerFieldWords = FieldWords & { field: LedgerField };

/** Words between blanks, so that the table stays a page and not a column. */
export function list(words: string): string[] {
  return words.trim().split(/\s+/);
}
