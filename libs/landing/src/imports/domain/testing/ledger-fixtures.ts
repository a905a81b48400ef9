import ExcelJS from 'exceljs';
import { type ReadWorkbook } from '#platform/workbook/cell.js';
import { type LayoutCorrections, type SheetUnderstanding } from '#platform/workbook/layout-types.js';
import { readWorkbook } from '#platform/workbook/read-workbook.js';
import { understandSheet } from '#platform/workbook/understand-layout.js';
import { type InterpretedLedger, interpretLedger } from '../interpret-ledger.js';
import { type InterpretOptions, type LedgerLookups } from '../interpreted-row.js';
import { ledgerVocabulary } from '../ledger-vocabulary.js';
import { allNames } from '#platform/workbook/match-name.js';

export const LOOKUPS: LedgerLookups = {
  industries: [
    { code: 'MED', name: '新医药', aliases: ['生物医药', '医药'] },
    { code: 'MAT', name: '新材料', aliases: [] },
    { code: 'NEW', name: '新业态', aliases: [] },
    { code: 'EQP', name: '高端装备制造', aliases: ['高端装备'] },
  ],
  segments: [
    { code: 'MED-CHEM', name: '化学药', aliases: [], industry: 'MED' },
    { code: 'MED-DEV', name: '医疗器械', aliases: [], industry: 'MED' },
    { code: 'MAT-FIB', name: '高性能纤维及其复合材料', aliases: ['高性能纤维'], industry: 'MAT' },
  ],
  zones: [
    { code: 'C-MED', name: '中华药港', aliases: ['药港'] },
    { code: 'C-MED-W', name: '中华药港西园', aliases: ['药港西园', '西园'] },
    { code: 'C-MED-E', name: '中华药港东园', aliases: ['药港东园', '东园'] },
    { code: 'C-MAT', name: '中华材料港', aliases: ['材料港'] },
    { code: 'N-CBZ', name: '综合保税区', aliases: ['综保区'] },
    { code: 'C-LOG', name: '“一带一路”物流园', aliases: [] },
  ],
};

export type Value = string | number | Date | null | ExcelJS.CellValue;

export interface SheetSpec {
  name?: string;
  rows: Value[][];
  merges?: string[];
  hiddenRows?: number[];
  hidden?: boolean;
}

/** Through a real file: written by exceljs, read by us. */
export async function fileOf(...sheets: SheetSpec[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  sheets.forEach(({ name, rows, merges = [], hiddenRows = [], hidden }, i) => {
    const sheet = book.addWorksheet(name ?? `Sheet${i + 1}`, hidden ? { state: 'hidden' } : {});
    rows.forEach((values, r) =>
      values.forEach((value, c) => (value === null ? null : (sheet.getCell(r + 1, c + 1).value = value))),
    );
    for (const merge of merges) sheet.mergeCells(merge);
    for (const row of hiddenRows) sheet.getRow(row).hidden = true;
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

export interface Imported {
  book: ReadWorkbook;
  sheets: SheetUnderstanding[];
  ledger: InterpretedLedger;
  /** Records only, by project name. */
  named: (name: string) => InterpretedLedger['rows'][number];
  names: string[];
  kinds: string[];
  questions: string[];
}

export async function importFile(
  bytes: Buffer,
  corrections: LayoutCorrections = {},
  options: InterpretOptions = {},
  fileName = 'a.xlsx',
): Promise<Imported> {
  const book = await readWorkbook(bytes, { fileName });
  const vocabulary = ledgerVocabulary(allNames([...LOOKUPS.industries, ...LOOKUPS.zones, ...LOOKUPS.segments]));
  const sheets = book.sheets.map((sheet) => understandSheet(sheet, vocabulary, corrections));
  const ledger = interpretLedger(sheets, LOOKUPS, {
    ...options,
    answers: { ...corrections.answers, ...options.answers },
  });
  const records = ledger.rows.filter(({ skipped }) => skipped === undefined);
  return {
    book,
    sheets,
    ledger,
    names: records.map(({ values }) => values.name ?? '?'),
    named: (name) => records.find(({ values }) => values.name === name)!,
    kinds: sheets.flatMap(({ rows }) => rows.map(({ row, kind }) => `${row}:${kind}`)),
    questions: [...sheets.flatMap((sheet) => sheet.questions), ...ledger.questions].map(({ key }) => key),
  };
}
