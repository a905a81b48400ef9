import ExcelJS from 'exceljs';
import { cellValue, safeSheetName, safeText } from '#platform/workbook/write-workbook.js';
import { settledZip } from '#platform/workbook/settled-zip.js';
import { inUnit, UNITS } from './domain/report-amount.js';
import type { DocumentColumn, DocumentRow, DocumentTable, ReportDocument } from './domain/report-document.js';

/** The fonts Chinese offices have; where they are missing the system's own Chinese font stands in. */
export const CHINESE_FONT = 'Microsoft YaHei';
const HEAD: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDCE6F1' } };
const SUM: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
const LINE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** A ledger as a workbook to print and to go on working in. The same document gives the same bytes. */
export async function renderSheet(document: ReportDocument, made: Date): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  Object.assign(book, { creator: 'Berth', lastModifiedBy: 'Berth', created: made, modified: made });
  for (const { heading, table } of document.sections) if (table !== null) writeSheet(book, document, heading, table);
  return settledZip(Buffer.from(await book.xlsx.writeBuffer()));
}

/** Excel takes no two sheets of one name, whatever their case. */
function freeName(book: ExcelJS.Workbook, wanted: string): string {
  const taken = new Set(book.worksheets.map(({ name }) => name.toLowerCase()));
  const name = safeSheetName(wanted);
  for (let count = 1, tried = name; ; count += 1, tried = `${name.slice(0, 27)} ${count}`)
    if (!taken.has(tried.toLowerCase())) return tried;
}

function writeSheet(
  book: ExcelJS.Workbook,
  document: ReportDocument,
  heading: string | null,
  table: DocumentTable,
): void {
  const { notes } = document;
  const title = heading === null ? document.title : `${document.title} · ${heading}`;
  const head = notes.length + 2;
  const sheet = book.addWorksheet(freeName(book, heading ?? document.title), {
    views: [{ state: 'frozen', xSplit: 2, ySplit: head }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&C&P / &N' },
  });
  sheet.pageSetup.printTitlesRow = `${head}:${head}`;
  sheet.columns = table.columns.map(({ width }) => ({ width }));
  const across = (text: string, font: Partial<ExcelJS.Font>, alignment: Partial<ExcelJS.Alignment>) => {
    const row = sheet.addRow([safeText(text)]);
    sheet.mergeCells(row.number, 1, row.number, table.columns.length);
    Object.assign(row.getCell(1), { font: { name: CHINESE_FONT, ...font }, alignment });
    return row;
  };
  across(title, { bold: true, size: 16 }, { horizontal: 'center', vertical: 'middle' }).height = 30;
  for (const note of notes) across(note, { size: 9, color: { argb: 'FF595959' } }, {});
  const header = sheet.addRow(table.columns.map((column) => safeText(column.header)));
  header.height = 34;
  header.eachCell((cell) => {
    cell.font = { name: CHINESE_FONT, bold: true, size: 10 };
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
    Object.assign(cell, { fill: HEAD, border: BORDER });
  });
  for (const row of table.rows) writeRow(sheet, document, table.columns, row);
}

function writeRow(
  sheet: ExcelJS.Worksheet,
  { unit }: ReportDocument,
  columns: readonly DocumentColumn[],
  { level, cells }: DocumentRow,
): void {
  const value = (text: string | null, kind: DocumentColumn['kind']) => {
    if (kind === 'text' || text === null) return cellValue(text, 'text');
    return kind === 'money' ? cellValue(inUnit(text, unit), 'money') : cellValue(text, 'integer');
  };
  const row = sheet.addRow(columns.map(({ kind }, index) => value(cells[index] ?? null, kind)));
  columns.forEach(({ kind }, index) => {
    const cell = row.getCell(index + 1);
    cell.font = { name: CHINESE_FONT, size: 10, bold: level !== 'row' };
    cell.border = BORDER;
    cell.alignment = {
      vertical: 'middle',
      wrapText: kind === 'text',
      horizontal: kind === 'number' ? 'center' : undefined,
    };
    if (kind === 'money') cell.numFmt = UNITS[unit].sheet;
    if (kind === 'text') cell.numFmt = '@';
    if (level !== 'row') cell.fill = SUM;
  });
}
