import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useCommonTexts } from '../app/texts';
import { useKeys } from '../lib/use-keys';
import { ProblemAlert } from './problem-alert';
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
}

function moveFocus(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('.data-table .row-link')];
  const at = links.findIndex((link) => link === document.activeElement);
  links[at < 0 ? (step === 1 ? 0 : links.length - 1) : Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
}

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

function cellClass<Row>(column: Column<Row>): string | undefined {
  return (
    [column.num && 'num', column.tight && 'tight', column.wide && 'wide-cell'].filter(Boolean).join(' ') || undefined
  );
}

/** A plain, real table: sortable heads, j / k between rows, one card per row on the phone. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, sort, onSort } = props;
  useKeys({ j: () => moveFocus(1), k: () => moveFocus(-1) });
  if (props.error) return <ProblemAlert error={props.error} onRetry={props.onRetry} />;
  if (props.pending) return <Skeleton active title={false} paragraph={{ rows: 10, width: '100%' }} />;
  if (rows.length === 0 && props.empty !== undefined) return <>{props.empty}</>;
  return (
    <div className={props.stale ? 'table-scroll table-stale' : 'table-scroll'} tabIndex={-1}>
      <table className="data-table" aria-busy={props.stale}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
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
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.key} className={cellClass(column)}>
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
