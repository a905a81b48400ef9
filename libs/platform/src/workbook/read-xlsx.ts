import { SheetBuilder } from './build-sheet.js';
import { type ReadSheet, type ReadWorkbook } from './cell.js';
import { asWorkbookError } from './workbook-error.js';
import { type WorkbookLimits } from './workbook-limits.js';
import { readStrings, readXlsxBook } from './xlsx-book.js';
import { SheetParser } from './xlsx-sheet.js';
import { walkXml } from './xml.js';

/**
 * Reads the parts of an xlsx that carry a ledger: sheet names, strings, number formats, cells.
 *
 * exceljs writes our workbooks but does not read uploads: on files from real offices it expands
 * whole-column validations and names cell by cell (minutes, gigabytes), fails on prefixed XML (`<x:row>`),
 * on cells without an address, on drawings it does not know, skips sheets not named sheetN.xml, and does
 * not know the Chinese built-in date formats. The XML parser is the one exceljs uses itself.
 */
export async function readXlsx(parts: Map<string, Buffer>, limits: WorkbookLimits): Promise<ReadWorkbook> {
  try {
    const book = await readXlsxBook([...parts.keys()], (path) => parts.get(path));
    const strings: string[] = [];
    await readStrings(book.strings, strings);
    const { formats, date1904 } = book;
    const context = { strings, formats, date1904, limits, budget: { cells: limits.cells } };
    const sheets: ReadSheet[] = [];
    for (const { entry, part } of book.sheets) {
      const builder = new SheetBuilder(entry, context);
      await walkXml(part, new SheetParser(entry, context, builder));
      sheets.push(builder.finish());
    }
    return { format: 'xlsx', date1904, sheets };
  } catch (error) {
    throw asWorkbookError(error);
  }
}
