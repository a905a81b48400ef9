import { type BothTexts, importText as textOf } from '#access/imports/import-texts.js';
import type { ErrorParams } from '#platform/errors/domain-error.js';
import { ledgerImportTexts } from './domain/ledger-import-texts.js';

export const importText = (key: string, params: ErrorParams): BothTexts => textOf(ledgerImportTexts, key, params);
