import type { AmountProblem } from '../../lib/amount';
import type { Unit } from '../../lib/decimal';
import { readInUnit } from './typed-amount';

/** The arithmetic of the monthly grid: moving, selecting, pasting, undoing. No React, no requests. */

export type RoundColumn = 'amount' | 'note';
export const ROUND_COLUMNS: readonly RoundColumn[] = ['amount', 'note'];

export interface CellDraft {
  /** As typed or pasted; kept even when it cannot be read, so nobody loses what they wrote. */
  text: string;
  /** 元, or null when blank or unreadable. */
  yuan: string | null;
  problem: AmountProblem | null;
}

export interface RowDraft {
  amount?: CellDraft;
  note?: CellDraft;
}

export type Drafts = Readonly<Record<string, RowDraft>>;

export interface CellChange {
  projectId: string;
  column: RoundColumn;
  before: CellDraft | undefined;
  after: CellDraft | undefined;
}

export interface Place {
  row: number;
  column: number;
}

export interface GridState {
  drafts: Drafts;
  past: readonly (readonly CellChange[])[];
  future: readonly (readonly CellChange[])[];
}

export const EMPTY_GRID: GridState = { drafts: {}, past: [], future: [] };
const STEPS_KEPT = 100;

export function readCell(column: RoundColumn, text: string, unit: Unit): CellDraft {
  if (column === 'note') return { text: text.slice(0, 500), yuan: null, problem: null };
  const read = readInUnit(text, unit);
  if (read === null) return { text: '', yuan: null, problem: null };
  if ('problem' in read) return { text, yuan: null, problem: read.problem };
  return { text, yuan: read.yuan, problem: null };
}

function put(drafts: Drafts, changes: readonly CellChange[], side: 'before' | 'after'): Drafts {
  const next: Record<string, RowDraft> = { ...drafts };
  for (const change of changes) {
    const row: RowDraft = { ...next[change.projectId] };
    const value = change[side];
    if (value === undefined) delete row[change.column];
    else row[change.column] = value;
    next[change.projectId] = row;
  }
  return next;
}

export function applyChanges(state: GridState, changes: readonly CellChange[]): GridState {
  const real = changes.filter((change) => change.before?.text !== change.after?.text);
  if (real.length === 0) return state;
  return {
    drafts: put(state.drafts, real, 'after'),
    past: [...state.past, real].slice(-STEPS_KEPT),
    future: [],
  };
}

export function undo(state: GridState): { state: GridState; touched: readonly CellChange[] } {
  const last = state.past.at(-1);
  if (last === undefined) return { state, touched: [] };
  return {
    state: {
      drafts: put(state.drafts, last, 'before'),
      past: state.past.slice(0, -1),
      future: [...state.future, last],
    },
    touched: last,
  };
}

export function redo(state: GridState): { state: GridState; touched: readonly CellChange[] } {
  const last = state.future.at(-1);
  if (last === undefined) return { state, touched: [] };
  return {
    state: { drafts: put(state.drafts, last, 'after'), past: [...state.past, last], future: state.future.slice(0, -1) },
    touched: last,
  };
}

export interface PasteRow {
  id: string;
  code: string;
  name: string;
}

export interface PasteResult {
  changes: CellChange[];
  /** Rows of the paste that found no project (matching by name) or fell off the grid's end. */
  unplaced: string[];
  byName: boolean;
}

/** Tab-separated text as Excel puts it on the clipboard, with its quoted cells. */
export function clipboardCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (quoted) {
      if (char === '"' && text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === '\t') {
      row.push(cell);
      cell = '';
    } else if (char === '\n') {
      row.push(cell);
      rows.push(row);
      row = [];
      cell = '';
    } else if (char !== '\r') cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

const nameKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s()（）]/g, '')
    .toLowerCase();

/** Two columns whose first one holds names of projects in the grid go to those projects, wherever they stand. */
function pasteByName(cells: string[][], rows: readonly PasteRow[]): Map<number, number> | null {
  if (cells.some((row) => row.length < 2)) return null;
  const byKey = new Map<string, number>();
  rows.forEach((row, index) => {
    byKey.set(nameKey(row.name), index);
    byKey.set(nameKey(row.code), index);
  });
  const found = new Map<number, number>();
  cells.forEach((row, index) => {
    const target = byKey.get(nameKey(row[0] ?? ''));
    if (target !== undefined) found.set(index, target);
  });
  return found.size > 0 && found.size * 2 >= cells.length ? found : null;
}

export function pasteChanges(
  state: GridState,
  rows: readonly PasteRow[],
  at: Place,
  cells: string[][],
  unit: Unit,
): PasteResult {
  const named = pasteByName(cells, rows);
  const result: PasteResult = { changes: [], unplaced: [], byName: named !== null };
  cells.forEach((line, index) => {
    const target = rows[named === null ? at.row + index : (named.get(index) ?? -1)];
    if (target === undefined) {
      result.unplaced.push(line.join(' '));
      return;
    }
    const values = named === null ? line : line.slice(1);
    const start = named === null ? at.column : 0;
    values.forEach((text, offset) => {
      const column = ROUND_COLUMNS[start + offset];
      if (column === undefined) return;
      const before = state.drafts[target.id]?.[column];
      result.changes.push({ projectId: target.id, column, before, after: readCell(column, text.trim(), unit) });
    });
  });
  return result;
}

export function clamp(place: Place, rows: number): Place {
  return {
    row: Math.max(0, Math.min(rows - 1, place.row)),
    column: Math.max(0, Math.min(ROUND_COLUMNS.length - 1, place.column)),
  };
}

export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function rangeOf(anchor: Place, active: Place): Range {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

export function inRange(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
