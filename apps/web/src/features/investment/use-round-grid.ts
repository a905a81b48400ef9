import { useCallback, useRef, useState } from 'react';
import { useUnit } from '../../app/unit';
import type { RoundRow } from './round.api';
import {
  applyChanges,
  clamp,
  EMPTY_GRID,
  readCell,
  redo,
  replaceRow,
  undo,
  type CellChange,
  type Drafts,
  type GridState,
  type Place,
  type Range,
  type RoundColumn,
  type RowDraft,
} from './round-grid';
import { clipboardCells, pasteChanges, type PasteResult } from './round-paste';
import type { TableActions } from './round-table';
import { typedForm } from './typed-amount';

interface Grid {
  columns: readonly RoundColumn[];
  /** All rows in their order, and those the filter leaves. */
  shown: RoundRow[];
  opening: () => Drafts;
  locked: (row: RoundRow) => boolean;
  /** What the cell holds where nothing was typed. */
  standing: (row: RoundRow, column: RoundColumn) => { amount: string | null; text: string };
  onTouched: (projectIds: ReadonlySet<string>) => void;
  onPasted: (result: PasteResult, undo: () => void) => void;
}

/** The sheet's state: what is typed, undo, the chosen cells. */
export function useRoundGrid({ columns, shown, opening, locked, standing, onTouched, onPasted }: Grid) {
  const { unit } = useUnit();
  const [grid, setGrid] = useState<GridState>(() => ({ ...EMPTY_GRID, drafts: opening() }));
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place>({ row: 0, column: 0 });
  const latest = useRef(grid);
  const keep = useCallback((next: GridState) => {
    latest.current = next;
    setGrid(next);
  }, []);

  const settle = (next: GridState, touched: readonly CellChange[]) => {
    keep(next);
    onTouched(new Set(touched.map((change) => change.projectId)));
  };
  const lockedIds = new Set(shown.filter(locked).map((row) => row.projectId));
  const change = (changes: CellChange[]) => {
    const open = changes.filter((each) => !lockedIds.has(each.projectId));
    const next = applyChanges(latest.current, open);
    if (next !== latest.current) settle(next, open);
  };
  const put = (projectId: string, at: number, text: string): CellChange => {
    const column = columns[at] ?? 'amount';
    const before = latest.current.drafts[projectId]?.[column];
    return { projectId, column, before, after: readCell(column, text, unit) };
  };
  const cells = (range: Range): { row: RoundRow; column: number }[] => {
    const found = [];
    for (const row of shown.slice(range.top, range.bottom + 1))
      for (let column = range.left; column <= range.right; column += 1) found.push({ row, column });
    return found;
  };
  const textOf = (row: RoundRow, at: number): string => {
    const column = columns[at] ?? 'amount';
    const draft = latest.current.drafts[row.projectId]?.[column];
    if (draft !== undefined) return draft.yuan !== null ? typedForm(draft.yuan, unit) : draft.text;
    const { amount, text } = standing(row, column);
    return amount === null ? text : typedForm(amount, unit);
  };
  const undoLast = () => {
    const back = undo(latest.current);
    settle(back.state, back.touched);
  };

  const actions: TableActions = {
    move: (to, extend) => {
      const place = clamp(to, shown.length, columns.length);
      setActive(place);
      if (!extend) setAnchor(place);
    },
    type: (projectId, column, text) => change([put(projectId, column, text)]),
    clear: (range) => change(cells(range).map(({ row, column }) => put(row.projectId, column, ''))),
    fillDown: (range) => {
      const top = shown[range.top];
      if (top === undefined) return;
      const below = cells({ ...range, top: range.top + 1 });
      change(below.map(({ row, column }) => put(row.projectId, column, textOf(top, column))));
    },
    paste: (at, text) => {
      const { drafts } = latest.current;
      const result = pasteChanges({ drafts, rows: shown, columns, at, unit }, clipboardCells(text));
      const open = result.changes.filter((each) => !lockedIds.has(each.projectId));
      change(open);
      onPasted({ ...result, changes: open }, undoLast);
    },
    copy: (range) =>
      shown
        .slice(range.top, range.bottom + 1)
        .map((row) =>
          Array.from({ length: range.right - range.left + 1 }, (_, at) => textOf(row, range.left + at)).join('\t'),
        )
        .join('\n'),
    undo: undoLast,
    redo: () => {
      const again = redo(latest.current);
      settle(again.state, again.touched);
    },
  };

  const fillMissing = (text: (row: RoundRow) => string | null) =>
    change(
      shown.flatMap((row) => {
        const value = text(row);
        const open = !locked(row) && latest.current.drafts[row.projectId]?.amount === undefined;
        return open && value !== null ? [put(row.projectId, 0, value)] : [];
      }),
    );
  return {
    drafts: grid.drafts,
    draftOf: useCallback((projectId: string): RowDraft | undefined => latest.current.drafts[projectId], []),
    adopt: useCallback(
      (projectId: string, draft: RowDraft | undefined) => keep(replaceRow(latest.current, projectId, draft)),
      [keep],
    ),
    active: clamp(active, shown.length, columns.length),
    anchor: clamp(anchor, shown.length, columns.length),
    actions,
    sameAsLast: () => fillMissing((row) => (row.last === null ? null : typedForm(row.last, unit))),
    zeros: () => fillMissing(() => '0'),
  };
}
