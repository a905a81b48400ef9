import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useUnit } from '../../app/unit';
import { MoneyHead } from '../../components/money';
import { useInvestmentTexts } from './investment.texts';
import type { RoundRow } from './round.api';
import type { StandingText } from './round-cell';
import { inRange, rangeOf, type Drafts, type Place, type Range, type RoundColumn } from './round-grid';
import { RoundRowView, type FactColumn, type RowLook } from './round-row';

export interface TableActions {
  move: (to: Place, extend: boolean) => void;
  type: (projectId: string, column: number, text: string) => void;
  clear: (range: Range) => void;
  fillDown: (range: Range) => void;
  paste: (at: Place, text: string) => void;
  copy: (range: Range) => string;
  undo: () => void;
  redo: () => void;
}

interface Props extends TableActions {
  name: string;
  rows: RoundRow[];
  facts: readonly FactColumn[];
  columns: readonly { column: RoundColumn; head: string }[];
  drafts: Drafts;
  lookOf: (row: RoundRow) => RowLook;
  standing: (row: RoundRow, column: RoundColumn) => StandingText;
  active: Place;
  anchor: Place;
  foot: ReactNode;
}

const STEP: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  PageUp: [-12, 0],
  PageDown: [12, 0],
};

/** Keys of the grid while a cell is chosen but not being edited. Returns true when it took the key. */
function handleKey(event: KeyboardEvent, props: Props, editing: boolean): boolean {
  const { active, anchor } = props;
  const to = (rows: number, columns: number) =>
    props.move({ row: active.row + rows, column: active.column + columns }, event.shiftKey);
  const control = event.ctrlKey || event.metaKey;
  if (control && !editing) {
    const key = event.key.toLowerCase();
    if (key === 'z') return ((event.shiftKey ? props.redo : props.undo)(), true);
    if (key === 'y') return (props.redo(), true);
    if (key === 'd') return (props.fillDown(rangeOf(anchor, active)), true);
    if (key === 'home') return (props.move({ row: 0, column: 0 }, event.shiftKey), true);
    if (key === 'end') return (props.move({ row: props.rows.length - 1, column: 0 }, event.shiftKey), true);
    return false;
  }
  if (event.altKey || control) return false;
  const step = STEP[event.key];
  if (step !== undefined) return (to(...step), true);
  if (event.key === 'Enter')
    return (props.move({ row: active.row + (event.shiftKey ? -1 : 1), column: active.column }, false), true);
  if (editing) return false;
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    const column = active.column + (event.key === 'ArrowLeft' ? -1 : 1);
    if (column < 0 || column >= props.columns.length) return true;
    return (props.move({ row: active.row, column }, event.shiftKey), true);
  }
  if (event.key === 'Delete') return (props.clear(rangeOf(anchor, active)), true);
  return false;
}

/** The sheet: real inputs in the chosen cell, so input methods and screen readers work; everything else as in Excel. */
export function RoundTable(props: Props) {
  const t = useInvestmentTexts();
  const { unit } = useUnit();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, active, anchor } = props;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 57,
    overscan: 12,
    getItemKey: (index) => rows[index]?.projectId ?? index,
  });
  const range = rangeOf(anchor, active);
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    props.paste({ row: range.top, column: range.left }, event.clipboardData.getData('text/plain'));
  };
  const onCopy = (event: ClipboardEvent) => {
    if (range.top === range.bottom && range.left === range.right) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', props.copy(range));
  };
  const items = virtual.getVirtualItems();
  const first = items[0]?.start ?? 0;
  return (
    <div ref={scroller} className={props.columns.length === 1 ? 'round round-plan' : 'round'}>
      <div
        role="grid"
        aria-label={props.name}
        aria-rowcount={rows.length + 1}
        aria-colcount={props.facts.length + props.columns.length + 2}
        onCopy={onCopy}
      >
        <div role="row" className="round-row round-head" aria-rowindex={1}>
          <div role="columnheader" className="round-cell round-who">
            {t('round.project')}
          </div>
          {props.facts.map(({ key, head }) => (
            <div key={key} role="columnheader" className="round-cell num">
              <span>
                <MoneyHead text={head} />
              </span>
            </div>
          ))}
          {props.columns.map(({ column, head }) => (
            <div key={column} role="columnheader" className={column === 'amount' ? 'round-cell num' : 'round-cell'}>
              <span>{column === 'amount' ? <MoneyHead text={head} /> : head}</span>
            </div>
          ))}
          <div role="columnheader" className="round-cell">
            {t('round.state')}
          </div>
        </div>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          <div style={{ transform: `translateY(${first}px)` }}>
            {items.map((item) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              return (
                <div key={item.key} ref={virtual.measureElement} data-index={item.index}>
                  <RoundRowView
                    row={row}
                    index={item.index}
                    unit={unit}
                    facts={props.facts}
                    columns={props.columns}
                    look={props.lookOf(row)}
                    draft={props.drafts[row.projectId]}
                    standing={(column) => props.standing(row, column)}
                    activeColumn={active.row === item.index ? active.column : null}
                    selected={props.columns.map((_, column) => inRange(range, item.index, column))}
                    onMove={(column, extend) => props.move({ row: item.index, column }, extend)}
                    onType={(column, text) => props.type(row.projectId, column, text)}
                    onKey={(event, editing) => handleKey(event, props, editing)}
                    onPaste={onPaste}
                    onReach={() => virtual.scrollToIndex(item.index)}
                  />
                </div>
              );
            })}
          </div>
        </div>
        <div role="row" className="round-row round-foot">
          {props.foot}
        </div>
      </div>
    </div>
  );
}
