import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { workbookTexts } from '#platform/workbook/workbook-texts.js';
import { LEDGER_FIELDS } from './ledger-vocabulary.js';
import { ledgerImportTexts } from './ledger-import-texts.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PLATFORM = fileURLToPath(new URL('../../../../platform/src/workbook/', import.meta.url));
const SOURCES = [
  ...['interpreted-row', 'read-values', 'interpret-row', 'check-row', 'interpret-ledger'].map(
    (name) => `${HERE}${name}.ts`,
  ),
  ...[
    'parse-amount',
    'parse-date',
    'parse-quantity',
    'map-columns',
    'column-units',
    'understand-layout',
    'finish-rows',
    'workbook-error',
    'read-values',
  ].map((name) => `${PLATFORM}${name}.ts`),
];

describe('texts', () => {
  const texts = { ...workbookTexts, ...ledgerImportTexts };
  const source = SOURCES.map((path) => readFileSync(path, 'utf8')).join('\n');

  it('exist for every code, question and option in the code', () => {
    const used = new Set([
      ...[
        ...source.matchAll(/'((?:workbook|cell|amount|quantity|date|row|uscc|mode|stage|check|option)\.[a-z0-9_]+)'/g),
      ].map((match) => match[1]!),
      ...[...source.matchAll(/\.ask\(\s*'([a-z_]+)'/g)].map((match) => `question.${match[1]}`),
      ...[...source.matchAll(/`(amount|quantity|date|code|check)\.\$\{([^}]*)\}`/g)].flatMap((match) =>
        [...match[2]!.matchAll(/'([a-z0-9_]+)'/g)].map((name) => `${match[1]}.${name[1]}`),
      ),
      ...['zone', 'industry', 'segment'].map((field) => `question.${field}_match`),
      ...LEDGER_FIELDS.map(({ field }) => `field.${field}`),
    ]);
    expect(used.size).toBeGreaterThan(120);
    expect([...used].filter((key) => !(key in texts))).toEqual([]);
  });

  it('say the same in both languages: the same placeholders', () => {
    const placeholders = (text: string): string[] =>
      [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!))].sort();
    const different = Object.entries(texts).filter(
      ([, { zh, en }]) =>
        zh === '' || en === '' || placeholders(zh).some((name) => !placeholders(en).includes(name) && name !== 'text'),
    );
    expect(different).toEqual([]);
  });
});
