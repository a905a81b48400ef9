import ExcelJS from 'exceljs';
import { cellAddress, columnLetters, type ReadWorkbook } from './cell.js';
import { guardWorkbook } from './guard-workbook.js';
import { readWorkbook } from './read-workbook.js';
import { type WorkbookLimits } from './workbook-limits.js';
import { safeSheetName, safeText } from './write-workbook.js';

export interface CellMark {
  sheet: string;
  row: number;
  /** Null: the whole row. */
  column: number | null;
  message: string;
}

export interface AnnotateOptions {
  /** Name of the added sheet. */
  summaryTitle?: string;
  headers?: { sheet: string; row: string; column: string; value: string; message: string };
  fileName?: string;
  limits?: Partial<WorkbookLimits>;
}

const RED: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFCCCC' } };
/** Our notes begin so, and are taken away when the same file comes back corrected. */
const NOTE_MARK = '【导入】';
/** Notes are drawn one by one when the file opens; the list on the added sheet is always complete. */
const MAX_NOTES = 3000;
const HEADERS = { sheet: '工作表', row: '行', column: '列', value: '原值', message: '说明' };

/** The sender's own workbook back, with every problem where it is and listed once more on a sheet of its own. */
export async function annotateWorkbook(
  original: Buffer,
  marks: CellMark[],
  options: AnnotateOptions = {},
): Promise<Buffer> {
  const read = await readWorkbook(original, options);
  const title = safeSheetName(options.summaryTitle ?? '导入结果');
  const book = (await openOriginal(original, read, options)) ?? plainCopy(read);
  for (const sheet of [...book.worksheets]) if (sheet.name === title) book.removeWorksheet(sheet.id);
  clearOldMarks(book);
  const byCell = new Map<string, CellMark[]>();
  for (const mark of marks) {
    const key = `${mark.sheet}!${mark.row}:${mark.column ?? 1}`;
    byCell.set(key, [...(byCell.get(key) ?? []), mark]);
  }
  let notes = 0;
  for (const group of byCell.values()) {
    notes += 1;
    markCell(book, group, notes <= MAX_NOTES);
  }
  addSummary(book, title, marks, { ...HEADERS, ...options.headers });
  try {
    return Buffer.from(await book.xlsx.writeBuffer());
  } catch {
    // Something exceljs could read but not write (a shared formula torn from its master): values are enough.
    return Buffer.from(await annotatePlain(read, byCell, marks, title, options).xlsx.writeBuffer());
  }
}

function annotatePlain(
  read: ReadWorkbook,
  byCell: Map<string, CellMark[]>,
  marks: CellMark[],
  title: string,
  options: AnnotateOptions,
): ExcelJS.Workbook {
  const book = plainCopy(read);
  for (const sheet of [...book.worksheets]) if (sheet.name === title) book.removeWorksheet(sheet.id);
  for (const group of byCell.values()) markCell(book, group, true);
  addSummary(book, title, marks, { ...HEADERS, ...options.headers });
  return book;
}

/** exceljs, where it can be trusted with the file; null where it would expand ranges for minutes or lose sheets. */
async function openOriginal(
  original: Buffer,
  read: ReadWorkbook,
  options: AnnotateOptions,
): Promise<ExcelJS.Workbook | null> {
  if (read.format !== 'xlsx') return null;
  const cells = read.sheets.reduce((sum, sheet) => sum + sheet.rows.reduce((count, row) => count + row.length, 0), 0);
  if (cells > 400_000) return null;
  const guarded = await guardWorkbook(original, options);
  if (guarded.kind !== 'xlsx') return null;
  const danger = rangesOf(guarded.parts);
  if (danger.expanding > 200_000 || danger.bytes > 60_000_000) return null;
  try {
    const book = new ExcelJS.Workbook();
    const ignoreNodes = danger.validated > 20_000 ? ['dataValidations'] : [];
    await book.xlsx.load(original as unknown as ExcelJS.Buffer, { ignoreNodes } as Partial<ExcelJS.XlsxReadOptions>);
    const isWhole = read.sheets.every((sheet) => {
      const loaded = book.getWorksheet(sheet.name);
      return loaded !== undefined && (sheet.rows.length === 0 || loaded.actualRowCount > 0);
    });
    return isWhole ? book : null;
  } catch {
    return null;
  }
}

/** How many cells exceljs would build for merges and names, and for validations, one object each. */
function rangesOf(parts: Map<string, Buffer>): { expanding: number; validated: number; bytes: number } {
  const sum = { expanding: 0, validated: 0, bytes: 0 };
  for (const [name, part] of parts) {
    sum.bytes += part.length;
    if (sum.bytes > 60_000_000) break;
    const xml = part.toString('utf8');
    if (/workbook[^/]*\.xml$/i.test(name)) {
      for (const match of xml.matchAll(/<(?:\w+:)?definedName\b[^>]*>([^<]*)</g)) sum.expanding += areaOf(match[1]!);
      continue;
    }
    for (const match of xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*ref="([^"]*)"/g)) sum.expanding += areaOf(match[1]!);
    for (const match of xml.matchAll(/<(?:\w+:)?dataValidation\b[^>]*sqref="([^"]*)"/g))
      sum.validated += areaOf(match[1]!);
  }
  return sum;
}

function areaOf(ranges: string): number {
  let area = 0;
  for (const range of ranges.split(/[\s,]+/)) {
    const match = /\$?([A-Z]{1,3})?\$?(\d{1,7})?:\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i.exec(range);
    if (!match) continue;
    const column = (letters: string | undefined, otherwise: number): number =>
      letters ? [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) : otherwise;
    const rows = Math.abs(Number(match[4] ?? 1_048_576) - Number(match[2] ?? 1)) + 1;
    area += rows * (Math.abs(column(match[3], 16_384) - column(match[1], 1)) + 1);
  }
  return area;
}

/** Values only: for CSV, and for workbooks whose full shape cannot be carried over. */
function plainCopy(read: ReadWorkbook): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  for (const source of read.sheets) {
    const sheet = book.addWorksheet(uniqueName(book, source.name), source.hidden ? { state: 'hidden' } : {});
    source.rows.forEach((cells, r) => {
      cells.forEach((cell, c) => {
        if (cell.type === 'empty' || cell.mergedFrom) return;
        const target = sheet.getCell(r + 1, c + 1);
        if (cell.type === 'date' && cell.dateIso) {
          target.value = new Date(`${cell.dateIso}T00:00:00Z`);
          target.numFmt = 'yyyy-mm-dd';
        } else if (cell.type === 'number' || cell.type === 'bool') target.value = cell.raw as number | boolean;
        else target.value = safeText(cell.text);
      });
    });
    for (const merge of source.merges.slice(0, 5000)) {
      if (merge.bottom <= source.rows.length + 1 && merge.right <= 400) tryMerge(sheet, merge);
    }
  }
  return book;
}

function tryMerge(
  sheet: ExcelJS.Worksheet,
  { top, left, bottom, right }: { top: number; left: number; bottom: number; right: number },
): void {
  try {
    sheet.mergeCells(top, left, bottom, right);
  } catch {
    // Overlapping merges occur in damaged files; without them the values still stand.
  }
}

function uniqueName(book: ExcelJS.Workbook, wanted: string): string {
  const base = safeSheetName(wanted);
  let name = base;
  for (let i = 2; book.worksheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()); i += 1)
    name = `${base.slice(0, 27)} ${i}`;
  return name;
}

function noteText(note: string | ExcelJS.Comment | undefined): string {
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
}

function clearOldMarks(book: ExcelJS.Workbook): void {
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const note = noteText(cell.note);
        if (!note.includes(NOTE_MARK)) return;
        const own = note.slice(0, note.indexOf(NOTE_MARK)).trim();
        if (own === '') removeNote(cell);
        else cell.note = own;
        if (JSON.stringify(cell.fill) === JSON.stringify(RED) || isRed(cell.fill))
          cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'none' } };
      }),
    );
  }
}

/** exceljs has no way to take a note away: it keeps one copy on the cell and one in the model it was read from. */
function removeNote(cell: ExcelJS.Cell): void {
  Reflect.set(cell, '_comment', undefined);
  Reflect.deleteProperty(cell.model, 'comment');
}

function isRed(fill: ExcelJS.Fill | undefined): boolean {
  return fill?.type === 'pattern' && fill.fgColor?.argb === 'FFFFCCCC';
}

function markCell(book: ExcelJS.Workbook, group: CellMark[], withNote: boolean): void {
  const { sheet: name, row, column } = group[0]!;
  const sheet = book.getWorksheet(name) ?? book.getWorksheet(safeSheetName(name));
  if (!sheet) return;
  const cell = sheet.getCell(row, column ?? 1).master;
  // Cells of one look share one style object in exceljs; a copy keeps the others as they are.
  cell.style = { ...cell.style, fill: RED };
  if (!withNote) return;
  const own = noteText(cell.note);
  const text = `${NOTE_MARK}${[...new Set(group.map(({ message }) => message))].join('\n')}`;
  cell.note = { texts: [{ text: safeText(own === '' ? text : `${own}\n${text}`).slice(0, 2000) }] };
}

function addSummary(
  book: ExcelJS.Workbook,
  title: string,
  marks: CellMark[],
  headers: Required<AnnotateOptions>['headers'],
): void {
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [{ width: 18 }, { width: 8 }, { width: 8 }, { width: 30 }, { width: 70 }];
  const head = sheet.addRow([headers.sheet, headers.row, headers.column, headers.value, headers.message]);
  head.font = { bold: true };
  const sorted = [...marks].sort(
    (a, b) => a.sheet.localeCompare(b.sheet) || a.row - b.row || (a.column ?? 0) - (b.column ?? 0),
  );
  for (const { sheet: name, row, column, message } of sorted) {
    const target = book.getWorksheet(name) ?? book.getWorksheet(safeSheetName(name));
    const value = target && column !== null ? target.getCell(row, column).master.text : '';
    const line = sheet.addRow([
      safeText(name),
      row,
      column === null ? '' : columnLetters(column),
      safeText(String(value ?? '')),
      safeText(message),
    ]);
    line.getCell(5).alignment = { wrapText: true, vertical: 'top' };
    if (!target) continue;
    const link = `#'${target.name.replace(/'/g, "''")}'!${cellAddress(row, column ?? 1)}`;
    line.getCell(2).value = { text: String(row), hyperlink: link };
    line.getCell(2).font = { color: { argb: 'FF0563C1' }, underline: true };
  }
}
