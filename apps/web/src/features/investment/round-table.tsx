import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useUnit } from '../../app/unit';
import { MoneyHead } from '../../components/money';
import { useInvestmentTexts } from './investment.texts';
import { ROUND_COLUMNS, inRange, rangeOf, type Drafts, type Place, type Range } from './round-grid';
import { RoundRowView } from './round-row';
import type { RoundRow } from './use-round';
import type { Saving } from './use-round-saving';

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
  month: string;
  rows: RoundRow[];
  drafts: Drafts;
  states: Record<string, Saving>;
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
    if (column < 0 || column >= ROUND_COLUMNS.length) return true;
    return (props.move({ row: active.row, column }, event.shiftKey), true);
  }
  if (event.key === 'Delete') return (props.clear(rangeOf(anchor, active)), true);
  return false;
}

/** The sheet: real inputs in the chosen cell, so input methods and screen readers work; everything else as in Excel. */
export function RoundTable(props: Props) {
  const t = useInvestmentTexts();
  const { unit, label } = useUnit();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, active, anchor } = props;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 49,
    overscan: 12,
    getItemKey: (index) => rows[index]?.id ?? index,
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
    <div ref={scroller} className="round">
      <div role="grid" aria-label={t('round.grid')} aria-rowcount={rows.length + 1} aria-colcount={7} onCopy={onCopy}>
        <div role="row" className="round-row round-head" aria-rowindex={1}>
          <div role="columnheader" className="round-cell">
            {t('round.project')}
          </div>
          <div role="columnheader" className="round-cell num round-wide">
            <span>
              <MoneyHead text={t('round.last')} />
            </span>
          </div>
          <div role="columnheader" className="round-cell num round-wide">
            <span>
              <MoneyHead text={t('round.cumulative')} />
            </span>
          </div>
          <div role="columnheader" className="round-cell num round-wide">
            <span>
              <MoneyHead text={t('round.planned')} />
            </span>
          </div>
          <div role="columnheader" className="round-cell num">
            <span>
              <MoneyHead text={`${props.month} ${t('round.this')}`} />
            </span>
          </div>
          <div role="columnheader" className="round-cell round-wide">
            {t('round.note')}
          </div>
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
                    unitLabel={label}
                    draft={props.drafts[row.id]}
                    saving={props.states[row.id]}
                    activeColumn={active.row === item.index ? active.column : null}
                    selected={ROUND_COLUMNS.map((_, column) => inRange(range, item.index, column))}
                    onMove={(column, extend) => props.move({ row: item.index, column }, extend)}
                    onType={(column, text) => props.type(row.id, column, text)}
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
