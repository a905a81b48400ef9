import type { AmountProblem } from '../../lib/amount';
import type { Unit } from '../../lib/decimal';
import { readInUnit } from './typed-amount';

/** The arithmetic of the monthly grid: moving, selecting, undoing. No React, no requests. Pasting: round-paste.ts. */

export type RoundColumn = 'amount' | 'note';
/** What is typed in the round itself; the year's plan has its amount alone. */
export const ROUND_COLUMNS: readonly RoundColumn[] = ['amount', 'note'];
export const PLAN_COLUMNS: readonly RoundColumn[] = ['amount'];

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

export function readCell(column: RoundColumn, text: string, unit: Unit): CellDraft | undefined {
  if (text.trim() === '') return undefined;
  if (column === 'note') return { text: text.slice(0, 500), yuan: null, problem: null };
  const read = readInUnit(text, unit);
  if (read === null) return undefined;
  const kept = text.slice(0, 100);
  return 'problem' in read
    ? { text: kept, yuan: null, problem: read.problem }
    : { text: kept, yuan: read.yuan, problem: null };
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

/** What others wrote, or what was reported: no step of one's own, so Ctrl-Z does not undo it. */
export function replaceRow(state: GridState, projectId: string, draft: RowDraft | undefined): GridState {
  const drafts = { ...state.drafts };
  if (draft === undefined) delete drafts[projectId];
  else drafts[projectId] = draft;
  return { ...state, drafts };
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

export function clamp(place: Place, rows: number, columns: number): Place {
  return {
    row: Math.max(0, Math.min(rows - 1, place.row)),
    column: Math.max(0, Math.min(columns - 1, place.column)),
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
