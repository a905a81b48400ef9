import { useMemo, useState } from 'react';

export interface Selection<Row> {
  /** The rows ticked, in the order of the list. */
  rows: Row[];
  /** Every row of the filter, shown or not. */
  all: boolean;
  has: (key: string) => boolean;
  /** With `range` all rows from the one touched last to this one go the same way. */
  toggle: (key: string, range: boolean) => void;
  /** All rows shown, or none. */
  togglePage: () => void;
  chooseAll: () => void;
  clear: () => void;
  page: 'none' | 'some' | 'all';
}

/** Rows ticked in a list. Belongs to the list as it is asked for: another filter or order (`of`) starts afresh. */
export function useSelection<Row>(rows: Row[], rowKey: (row: Row) => string, of: string): Selection<Row> {
  const empty = { of, keys: new Set<string>(), last: null as string | null, all: false };
  const [kept, setState] = useState(empty);
  const state = kept.of === of ? kept : empty;
  const chosen = useMemo(() => rows.filter((row) => state.keys.has(rowKey(row))), [rows, rowKey, state]);
  const keysOf = (some: Row[]) => some.map(rowKey);
  return {
    rows: state.all ? rows : chosen,
    all: state.all,
    has: (key) => state.all || state.keys.has(key),
    toggle: (key, range) => {
      const keys = new Set(state.all ? keysOf(rows) : state.keys);
      const on = !keys.has(key);
      const order = keysOf(rows);
      const [from, to] = [order.indexOf(range && state.last !== null ? state.last : key), order.indexOf(key)];
      for (const each of order.slice(Math.min(from, to), Math.max(from, to) + 1)) {
        if (on) keys.add(each);
        else keys.delete(each);
      }
      setState({ of, keys, last: key, all: false });
    },
    togglePage: () => {
      const full = state.all || chosen.length === rows.length;
      setState({ of, keys: new Set(full ? [] : keysOf(rows)), last: null, all: false });
    },
    chooseAll: () => setState({ of, keys: new Set(keysOf(rows)), last: null, all: true }),
    clear: () => setState(empty),
    page:
      state.all || (chosen.length > 0 && chosen.length === rows.length) ? 'all' : chosen.length > 0 ? 'some' : 'none',
  };
}
