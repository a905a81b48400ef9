import { useCallback, useEffect, useRef, useState } from 'react';
import { useUnit } from '../../app/unit';
import {
  applyChanges,
  clamp,
  clipboardCells,
  EMPTY_GRID,
  pasteChanges,
  readCell,
  redo,
  ROUND_COLUMNS,
  undo,
  type CellChange,
  type Drafts,
  type GridState,
  type PasteResult,
  type Place,
  type Range,
} from './round-grid';
import type { TableActions } from './round-table';
import { typedForm } from './typed-amount';
import { isLocked, type RoundRow } from './use-round';
import { useRoundSaving } from './use-round-saving';

function kept(key: string): Drafts {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Drafts;
  } catch {
    return {};
  }
}

/** The sheet's state: drafts that survive a reload, undo, the chosen cells, and what is on its way to the ledger. */
export function useRoundGrid(
  month: string,
  userId: string,
  rows: RoundRow[],
  shown: RoundRow[],
  onPasted: (result: PasteResult) => void,
) {
  const key = `berth.round.${userId}.${month}`;
  const { unit } = useUnit();
  const [grid, setGrid] = useState<GridState>(() => ({ ...EMPTY_GRID, drafts: kept(key) }));
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place>({ row: 0, column: 0 });
  const latest = useRef(grid);

  const keep = useCallback(
    (next: GridState) => {
      latest.current = next;
      setGrid(next);
      if (Object.keys(next.drafts).length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(next.drafts));
    },
    [key],
  );

  const saving = useRoundSaving(
    month,
    useCallback(
      (projectId: string) => {
        const drafts = { ...latest.current.drafts };
        delete drafts[projectId];
        keep({ ...latest.current, drafts });
      },
      [keep],
    ),
  );

  const locked = new Set(rows.filter(isLocked).map((row) => row.id));
  const settle = (next: GridState, touched: readonly CellChange[]) => {
    keep(next);
    for (const projectId of new Set(touched.map((change) => change.projectId))) {
      if (!locked.has(projectId)) saving.schedule(projectId, next.drafts[projectId]);
    }
  };
  const change = (changes: CellChange[]) => {
    const open = changes.filter((each) => !locked.has(each.projectId));
    const next = applyChanges(latest.current, open);
    if (next !== latest.current) settle(next, open);
  };
  const put = (projectId: string, column: number, text: string): CellChange => {
    const name = ROUND_COLUMNS[column] ?? 'note';
    return {
      projectId,
      column: name,
      before: latest.current.drafts[projectId]?.[name],
      after: text === '' ? undefined : readCell(name, text, unit),
    };
  };
  const cells = (range: Range): { row: RoundRow; column: number }[] => {
    const found = [];
    for (let index = range.top; index <= range.bottom; index += 1) {
      const row = shown[index];
      if (row === undefined) continue;
      for (let column = range.left; column <= range.right; column += 1) found.push({ row, column });
    }
    return found;
  };
  const textOf = (row: RoundRow, column: number): string => {
    const name = ROUND_COLUMNS[column] ?? 'note';
    const draft = latest.current.drafts[row.id]?.[name];
    if (draft !== undefined) return name === 'amount' && draft.yuan !== null ? typedForm(draft.yuan, unit) : draft.text;
    if (!isLocked(row) || row.current === null) return '';
    return name === 'amount' ? typedForm(row.current.amount, unit) : (row.current.note ?? '');
  };

  const actions: TableActions = {
    move: (to, extend) => {
      const place = clamp(to, shown.length);
      setActive(place);
      if (!extend) setAnchor(place);
    },
    type: (projectId, column, text) => change([put(projectId, column, text)]),
    clear: (range) => change(cells(range).map(({ row, column }) => put(row.id, column, ''))),
    fillDown: (range) => {
      const top = shown[range.top];
      if (top === undefined) return;
      change(
        cells({ ...range, top: range.top + 1 }).map(({ row, column }) => put(row.id, column, textOf(top, column))),
      );
    },
    paste: (at, text) => {
      const result = pasteChanges(latest.current, shown, at, clipboardCells(text), unit);
      change(result.changes);
      onPasted({ ...result, changes: result.changes.filter((each) => !locked.has(each.projectId)) });
    },
    copy: (range) => {
      const lines: string[] = [];
      for (let index = range.top; index <= range.bottom; index += 1) {
        const row = shown[index];
        if (row !== undefined)
          lines.push(
            cells({ ...range, top: index, bottom: index })
              .map(({ column }) => textOf(row, column))
              .join('\t'),
          );
      }
      return lines.join('\n');
    },
    undo: () => {
      const back = undo(latest.current);
      settle(back.state, back.touched);
    },
    redo: () => {
      const again = redo(latest.current);
      settle(again.state, again.touched);
    },
  };

  const fillMissing = (text: (row: RoundRow) => string | null) =>
    change(
      shown.flatMap((row) => {
        const value = text(row);
        return isLocked(row) || value === null || latest.current.drafts[row.id]?.amount !== undefined
          ? []
          : [put(row.id, 0, value)];
      }),
    );

  // Drafts found from an earlier visit go on their way again.
  useEffect(() => {
    for (const row of rows)
      if (!isLocked(row) && latest.current.drafts[row.id]) saving.schedule(row.id, latest.current.drafts[row.id]);
    // Once, on arrival.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return {
    drafts: grid.drafts,
    active: clamp(active, shown.length),
    anchor: clamp(anchor, shown.length),
    actions,
    saving,
    sameAsLast: () => fillMissing((row) => (row.last === null ? null : typedForm(row.last.amount, unit))),
    zeros: () => fillMissing(() => '0'),
  };
}
