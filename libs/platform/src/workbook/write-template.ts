import ExcelJS from 'exceljs';
import { columnLetters } from './cell.js';

/** One column of a blank workbook to hand out. */
export interface TemplateColumn {
  field: string;
  header: string;
  width: number;
  /** Null under a list: its first value. */
  example: string | number | null;
  format?: string;
  /** Index of the list of allowed values. */
  list?: number;
}

export interface Template {
  sheet: string;
  columns: readonly TemplateColumn[];
  lists: readonly { title: string; values: readonly string[] }[];
}

export const DATE_FORMAT = 'yyyy-mm-dd';
const LISTS_SHEET = '可选值';
/** Rows with formats and drop-down lists; more can be filled in without them. */
const PREPARED_ROWS = 500;

/** A blank workbook: headings, one example row, and a sheet of the allowed values behind the drop-down lists. */
export async function writeTemplate({ sheet: name, columns, lists }: Template): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  sheet.columns = columns.map(({ width }) => ({ width }));
  writeHeader(sheet, columns);
  const row = sheet.addRow(columns.map((column) => exampleOf(column, lists)));
  row.font = { italic: true, color: { argb: 'FF7F7F7F' } };
  const values = book.addWorksheet(LISTS_SHEET);
  values.columns = lists.map(() => ({ width: 26 }));
  values.addRow(lists.map(({ title }) => title)).font = { bold: true };
  lists.forEach((list, i) => list.values.forEach((text, at) => (values.getCell(at + 2, i + 1).value = text)));
  columns.forEach(({ list, format }, i) =>
    prepareColumn(
      sheet,
      i + 1,
      format,
      list === undefined ? null : { column: list + 1, count: lists[list]!.values.length },
    ),
  );
  return Buffer.from(await book.xlsx.writeBuffer());
}

function exampleOf({ example, list, format }: TemplateColumn, lists: Template['lists']): ExcelJS.CellValue {
  if (list !== undefined && example === null) return lists[list]!.values[0] ?? null;
  return format === DATE_FORMAT && typeof example === 'string' ? new Date(`${example}T00:00:00Z`) : example;
}

function writeHeader(sheet: ExcelJS.Worksheet, columns: Template['columns']): void {
  const header = sheet.addRow(columns.map((column) => column.header));
  header.height = 32;
  header.eachCell((cell) => {
    cell.font = { bold: true };
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDCE6F1' } };
  });
}

function prepareColumn(
  sheet: ExcelJS.Worksheet,
  column: number,
  format: string | undefined,
  list: { column: number; count: number } | null,
): void {
  if (format) sheet.getColumn(column).numFmt = format;
  if (!list || list.count === 0) return;
  const letters = columnLetters(list.column);
  const formula = `'${LISTS_SHEET}'!$${letters}$2:$${letters}$${list.count + 1}`;
  for (let row = 2; row <= PREPARED_ROWS + 1; row += 1) {
    // A hint, not a lock: other words are understood or asked about on import.
    sheet.getCell(row, column).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [formula],
      showErrorMessage: true,
      errorStyle: 'warning',
    };
  }
}
