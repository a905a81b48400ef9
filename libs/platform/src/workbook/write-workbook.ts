import { once } from 'node:events';
import { type Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { Decimal } from 'decimal.js';

export type ColumnKind = 'text' | 'money' | 'date' | 'integer' | 'percent';

export interface TableColumn {
  header: string;
  width?: number;
  kind: ColumnKind;
}

/** Money and percent as decimal strings, dates as YYYY-MM-DD; percent 0.25 is shown as 25%. */
export type TableValue = string | number | boolean | null | undefined;

export interface TableOptions {
  sheetName: string;
  columns: TableColumn[];
  rows: AsyncIterable<readonly TableValue[]> | Iterable<readonly TableValue[]>;
  /** A line over the table, merged across. */
  title?: string;
  /** Lines under the title: the unit, the day the figures were taken. */
  notes?: string[];
}

const FORMATS: Record<ColumnKind, string | null> = {
  text: '@',
  money: '#,##0.00',
  date: 'yyyy-mm-dd',
  integer: '0',
  percent: '0.00%',
};
const WIDTHS: Record<ColumnKind, number> = { text: 24, money: 18, date: 12, integer: 10, percent: 10 };
const ROWS_PER_BREATH = 500;
/** Excel refuses longer text; more significant digits it would silently change. */
const MAX_TEXT = 32_767;
const EXACT_DIGITS = 15;

/** Streams one table as xlsx: memory does not grow with the rows. Resolves when the last byte is handed over. */
export async function writeTable(stream: Writable, options: TableOptions): Promise<void> {
  const ended = closing(stream);
  try {
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
    const top = (options.title ? 1 : 0) + (options.notes?.length ?? 0);
    const sheet = book.addWorksheet(safeSheetName(options.sheetName), {
      views: [{ state: 'frozen', ySplit: top + 1 }],
    });
    sheet.columns = options.columns.map(({ width, kind }) => ({ width: width ?? WIDTHS[kind] }));
    writeHead(sheet, options);
    let written = 0;
    for await (const values of options.rows) {
      writeRow(sheet, options.columns, values);
      written += 1;
      if (written % ROWS_PER_BREATH === 0) await Promise.race([breathe(stream), ended.failed]);
    }
    sheet.autoFilter = {
      from: { row: top + 1, column: 1 },
      to: { row: top + 1 + written, column: options.columns.length },
    };
    sheet.commit();
    await Promise.race([book.commit(), ended.failed]);
  } finally {
    ended.stop();
  }
}

function writeHead(sheet: ExcelJS.Worksheet, { title, notes = [], columns }: TableOptions): void {
  const lines = [
    ...(title ? [{ text: title, font: { bold: true, size: 14 } }] : []),
    ...notes.map((text) => ({ text, font: { color: { argb: 'FF595959' } } })),
  ];
  for (const { text, font } of lines) {
    const row = sheet.addRow([safeText(text)]);
    row.getCell(1).font = font;
    if (columns.length > 1) sheet.mergeCells(row.number, 1, row.number, columns.length);
    row.commit();
  }
  const header = sheet.addRow(columns.map((column) => safeText(column.header)));
  header.eachCell((cell) => {
    cell.font = { bold: true };
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDCE6F1' } };
    cell.border = { bottom: { style: 'thin', color: { argb: 'FF8EA9DB' } } };
  });
  header.commit();
}

function writeRow(sheet: ExcelJS.Worksheet, columns: TableColumn[], values: readonly TableValue[]): void {
  const row = sheet.addRow(columns.map(({ kind }, i) => cellValue(values[i], kind)));
  columns.forEach(({ kind }, i) => {
    const cell = row.getCell(i + 1);
    const format = FORMATS[kind];
    if (format && cell.value !== null) cell.numFmt = typeof cell.value === 'string' ? '@' : format;
    if (kind === 'text' && String(values[i] ?? '').length > 30) cell.alignment = { wrapText: true, vertical: 'top' };
  });
  row.commit();
}

/**
 * A string is always written as a string cell, never as { formula }: "=1+1" from a person's form stays text when the
 * file is opened. The text format keeps it text when the cell is edited.
 */
export function cellValue(value: TableValue, kind: ColumnKind): string | number | Date | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (kind === 'text') return safeText(String(value));
  if (kind === 'date') return dateValue(String(value));
  let decimal: Decimal;
  try {
    decimal = new Decimal(value);
  } catch {
    return safeText(String(value));
  }
  if (!decimal.isFinite()) return null;
  // More digits than Excel keeps: exact text is better than a changed number.
  return decimal.precision() > EXACT_DIGITS ? decimal.toFixed() : decimal.toNumber();
}

function dateValue(text: string): string | Date {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
  if (!match || Number(match[1]) < 1901) return safeText(text);
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return Number.isNaN(date.getTime()) ? safeText(text) : date;
}

/** Characters XML cannot carry go; text is cut where Excel would call the file damaged. */
export function safeText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, MAX_TEXT);
}

/** Excel allows 31 characters and none of : \ / ? * [ ]. */
export function safeSheetName(name: string): string {
  return (
    safeText(name)
      .replace(/[:\\/?*[\]]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || 'Sheet1'
  );
}

async function breathe(stream: Writable): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (stream.writableNeedDrain && !stream.destroyed) await once(stream, 'drain');
}

/** A reader who goes away must end the export, not leave it waiting for ever. */
function closing(stream: Writable): { failed: Promise<never>; stop: () => void } {
  let onError: (error: Error) => void = () => {};
  let onClose: () => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    onError = reject;
    onClose = () => {
      if (!stream.writableFinished) reject(new Error('the destination was closed before the workbook was written'));
    };
  });
  failed.catch(() => undefined);
  stream.on('error', onError);
  stream.on('close', onClose);
  return { failed, stop: () => void stream.off('error', onError).off('close', onClose) };
}
