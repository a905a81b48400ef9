/**
 * The neutral picture of a workbook every later step works on: plain data, no library objects.
 * Rows and columns are counted from 1, as the person who made the sheet counts them; `rows[0]` is row 1.
 */
export type CellType = 'text' | 'number' | 'date' | 'bool' | 'empty' | 'error';

export interface ReadCell {
  raw: string | number | boolean | null;
  /** What the person sees, as far as it can be told without Excel. */
  text: string;
  type: CellType;
  formula?: string;
  /** A formula nobody has ever calculated (written by a program): its value is unknown, not zero. */
  formulaWithoutValue?: true;
  dateIso?: string;
  numberFormat?: string;
  /** This cell is covered by a merge; value and type are those of the master cell named here. */
  mergedFrom?: { row: number; column: number };
}

export interface MergeRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface ReadSheet {
  name: string;
  hidden: boolean;
  rows: ReadCell[][];
  merges: MergeRange[];
  hiddenRows: number[];
  hiddenColumns: number[];
}

export interface ReadWorkbook {
  format: 'xlsx' | 'csv';
  /** Only for text files: the encoding that fitted. */
  encoding?: string;
  date1904: boolean;
  sheets: ReadSheet[];
}

export const EMPTY_CELL: ReadCell = Object.freeze({ raw: null, text: '', type: 'empty' });

export function cellAt(sheet: ReadSheet, row: number, column: number): ReadCell {
  return sheet.rows[row - 1]?.[column - 1] ?? EMPTY_CELL;
}

export function isBlank(cell: ReadCell | undefined): boolean {
  return !cell || cell.type === 'empty' || (cell.type === 'text' && cell.text.trim() === '');
}

/** Cells with content of one column, without those a sideways merge (a title, a heading) lays over it. */
export function* ownCells(
  sheet: ReadSheet,
  column: number,
  fromRow: number,
  toRow = sheet.rows.length,
): Generator<ReadCell> {
  for (let row = fromRow; row <= Math.min(toRow, sheet.rows.length); row += 1) {
    const cell = cellAt(sheet, row, column);
    if (!isBlank(cell) && (cell.mergedFrom === undefined || cell.mergedFrom.column === column)) yield cell;
  }
}

/** A, B, …, Z, AA: for messages and links. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** "B7" → {row: 7, column: 2}; null for anything else. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) return null;
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(match[2]);
  return row >= 1 && column >= 1 ? { row, column } : null;
}
