import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useCommonTexts } from '../app/texts';
import { useKeys } from '../lib/use-keys';
import { useScrollStop } from './use-scroll-stop';
import { ProblemAlert } from './problem-alert';
import type { Selection } from './use-selection';
import './data-table.css';

export interface Column<Row> {
  key: string;
  title: ReactNode;
  /** Name of the sort at the API; without it the head is plain. */
  sort?: string;
  /** Right-aligned figures. */
  num?: boolean;
  /** Cell. The first column should render the row's link, marked `className="row-link"`. */
  cell: (row: Row) => ReactNode;
  /** Never wrapped on a wide screen: short words, dates, codes. */
  tight?: boolean;
  /** Left out on the phone. */
  wide?: boolean;
  width?: number | string;
}

interface Props<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  sort?: string;
  onSort?: (sort: string) => void;
  pending?: boolean;
  stale?: boolean;
  error?: unknown;
  onRetry?: () => void;
  empty?: ReactNode;
  /** A last row of sums, one cell per column. */
  foot?: ReactNode;
  /** A column of ticks; Shift takes the rows between, X the row with the focus. */
  selection?: Pick<Selection<Row>, 'has' | 'toggle' | 'togglePage' | 'page'> & { label: (row: Row) => string };
}

const linksOf = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('.row-link')];

/** The row that has the focus, by its link or by its tick. */
const focusedRow = () => document.activeElement?.closest<HTMLElement>('.data-table tr[data-row]') ?? null;

function moveFocus(step: 1 | -1): void {
  const links = linksOf(document).filter((link) => link.closest('.data-table') !== null);
  const row = focusedRow();
  const at = row === null ? -1 : links.findIndex((link) => row.contains(link));
  links[at < 0 ? (step === 1 ? 0 : links.length - 1) : Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
}

/** Arrows scroll the page until a row has the focus. */
const arrow = (step: 1 | -1) => () => (focusedRow() === null ? false : moveFocus(step));

function Head<Row>({ column, sort, onSort }: { column: Column<Row>; sort?: string; onSort?: (sort: string) => void }) {
  const name = column.sort;
  if (name === undefined || onSort === undefined) return <>{column.title}</>;
  const descending = sort === `-${name}`;
  const ascending = sort === name;
  const next = descending ? name : ascending ? `-${name}` : column.num ? `-${name}` : name;
  return (
    <button type="button" className="sort" onClick={() => onSort(next)}>
      <span>{column.title}</span>
      <span aria-hidden="true" className="sort-mark">
        {ascending ? '▲' : descending ? '▼' : '↕'}
      </span>
    </button>
  );
}

function ariaSort(name: string | undefined, sort: string | undefined): 'ascending' | 'descending' | undefined {
  if (name === undefined) return undefined;
  return sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : undefined;
}

function cellClass<Row>(column: Column<Row>, first: boolean): string | undefined {
  const classes = [first && 'first-cell', column.num && 'num', column.tight && 'tight', column.wide && 'wide-cell'];
  return classes.filter(Boolean).join(' ') || undefined;
}

function PageTick({ page, onChange }: { page: 'none' | 'some' | 'all'; onChange: () => void }) {
  const t = useCommonTexts();
  return (
    <input
      type="checkbox"
      aria-label={t('select.page')}
      checked={page === 'all'}
      ref={(box) => {
        if (box !== null) box.indeterminate = page === 'some';
      }}
      onChange={onChange}
    />
  );
}

/** A plain, real table: sortable heads, j / k between rows, one card per row on the phone. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, sort, onSort, selection } = props;
  useKeys({
    j: () => moveFocus(1),
    k: () => moveFocus(-1),
    ArrowDown: arrow(1),
    ArrowUp: arrow(-1),
    x: () => {
      const key = focusedRow()?.dataset['row'];
      return key === undefined || props.selection === undefined ? false : props.selection.toggle(key, false);
    },
  });
  const { scroll, scrolled } = useScrollStop(caption);
  if (props.error) return <ProblemAlert error={props.error} onRetry={props.onRetry} />;
  if (props.pending) return <Skeleton active title={false} paragraph={{ rows: 10, width: '100%' }} />;
  if (rows.length === 0 && props.empty !== undefined) return <>{props.empty}</>;
  return (
    <div className={props.stale ? 'table-scroll table-stale' : 'table-scroll'} ref={scroll} {...scrolled}>
      <table className="data-table" aria-busy={props.stale}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="select-cell">
                <PageTick page={selection.page} onChange={selection.togglePage} />
              </th>
            )}
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.num ? 'num' : undefined}
                style={{ width: column.width }}
                aria-sort={ariaSort(column.sort, sort)}
              >
                <Head column={column} sort={sort} onSort={onSort} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              data-row={rowKey(row)}
              className={selection?.has(rowKey(row)) ? 'selected' : undefined}
            >
              {selection && (
                <td className="select-cell">
                  <input
                    type="checkbox"
                    aria-label={selection.label(row)}
                    checked={selection.has(rowKey(row))}
                    // A click tells of Shift, a change does not.
                    onClick={(event) => selection.toggle(rowKey(row), event.shiftKey)}
                    onChange={() => undefined}
                  />
                </td>
              )}
              {columns.map((column, index) => (
                <td key={column.key} className={cellClass(column, index === 0)}>
                  <span className="cell-label">{column.title}</span>
                  <span className="cell-value">{column.cell(row)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {props.foot && <tfoot>{props.foot}</tfoot>}
      </table>
    </div>
  );
}

interface FootProps {
  shown: number;
  total: number;
  more: (() => void) | null;
  loading: boolean;
  children?: ReactNode;
}

/** How much of the list is shown, its sums, and the rest on demand. */
export function ListFoot({ shown, total, more, loading, children }: FootProps) {
  const t = useCommonTexts();
  return (
    <div className="list-foot">
      <span role="status">
        {t('list.shown', { shown: shown.toLocaleString('en'), total: total.toLocaleString('en') })}
      </span>
      {children}
      {more !== null && (
        <Button loading={loading} onClick={more}>
          {t('action.loadMore', { count: Math.min(50, total - shown) })}
        </Button>
      )}
    </div>
  );
}
