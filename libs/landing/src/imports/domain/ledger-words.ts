import { type FieldWords } from '#platform/workbook/layout-types.js';
import { type LedgerField } from './ledger-fields.js';

export type LedgerFieldWords = FieldWords & { field: LedgerField };

export { list } from '#platform/workbook/word-list.js';
