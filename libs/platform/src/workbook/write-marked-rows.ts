import ExcelJS from 'exceljs';
import type { ReadCell } from './cell.js';
import { safeSheetName, safeText } from './write-workbook.js';

export interface RowMark {
  /** Null: the whole row. */
  column: number | null;
  message: string;
}

const RED: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFCCCC' } };
const GREY: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDCE6F1' } };

/** Writes rows with what is wrong in them beside them, row by row to a file: however many there are. */
export class MarkedRowsWriter {
  private readonly book: ExcelJS.stream.xlsx.WorkbookWriter;
  private sheet: ExcelJS.Worksheet | null = null;
  private noteColumn = 0;

  constructor(
    filename: string,
    private readonly noteTitle: string,
  ) {
    this.book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useStyles: true, useSharedStrings: false });
  }

  begin(name: string): void {
    this.close();
    this.sheet = this.book.addWorksheet(safeSheetName(name));
    this.noteColumn = 0;
  }

  header(cells: readonly ReadCell[]): void {
    this.noteColumn = Math.max(this.noteColumn, cells.length + 1);
    const row = this.write(cells);
    row.getCell(this.noteColumn).value = this.noteTitle;
    for (let column = 1; column <= this.noteColumn; column += 1) {
      row.getCell(column).font = { bold: true };
      row.getCell(column).fill = GREY;
    }
    row.commit();
  }

  row(cells: readonly ReadCell[], marks: readonly RowMark[]): void {
    const row = this.write(cells);
    for (const { column } of marks) if (column !== null) row.getCell(column).fill = RED;
    row.getCell(Math.max(this.noteColumn, 1)).value = safeText(marks.map(({ message }) => message).join('\n'));
    row.commit();
  }

  async finish(): Promise<void> {
    if (this.sheet === null) this.begin(this.noteTitle);
    this.close();
    await this.book.commit();
  }

  private close(): void {
    this.sheet?.commit();
    this.sheet = null;
  }

  private write(cells: readonly ReadCell[]): ExcelJS.Row {
    const row = this.sheet!.addRow([]);
    cells.forEach((cell, i) => {
      if (cell.type === 'empty') return;
      const target = row.getCell(i + 1);
      const plain = cell.type === 'number' || cell.type === 'bool' ? cell.raw : safeText(cell.text);
      target.value = cell.dateIso === undefined ? plain : new Date(`${cell.dateIso}T00:00:00Z`);
      if (cell.dateIso !== undefined) target.numFmt = 'yyyy-mm-dd';
      else if (cell.numberFormat !== undefined) target.numFmt = cell.numberFormat;
    });
    return row;
  }
}
