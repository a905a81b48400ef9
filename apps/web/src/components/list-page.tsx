import type { ComponentProps, ReactNode } from 'react';
import { DataTable, ListFoot } from './data-table';
import type { ListState } from './use-list-query';

type Table<Row> = ComponentProps<typeof DataTable<Row>>;

interface Props<Row> extends Pick<Table<Row>, 'caption' | 'columns' | 'rowKey' | 'empty' | 'foot' | 'selection'> {
  list: ListState<Row>;
  /** Sums beside the count below. */
  children?: ReactNode;
}

/** A list asked for by pages: its table, sorted from the heads, and below it how much of it is shown. */
export function ListPage<Row>({ list, children, ...table }: Props<Row>) {
  return (
    <>
      <DataTable
        {...table}
        rows={list.rows}
        sort={list.sort}
        onSort={(sort) => list.set({ sort })}
        pending={list.pending}
        stale={list.stale}
        error={list.error}
        onRetry={list.refetch}
      />
      {list.rows.length > 0 && (
        <ListFoot shown={list.rows.length} total={list.total} more={list.more} loading={list.loadingMore}>
          {children}
        </ListFoot>
      )}
    </>
  );
}
