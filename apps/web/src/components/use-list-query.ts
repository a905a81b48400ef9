import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { api, type Page, type Query } from '../api/client';

interface Options {
  /** Names of the filters this list understands, all kept in the address. */
  filters: readonly string[];
  /** The sort in force when the address names none. */
  sort: string;
  /** Sent with every request, not shown in the address. */
  fixed?: Query;
  limit?: number;
  enabled?: boolean;
}

/**
 * A list whose filters, search and sort live in the address, so that a link, a reload and "back" show the same list.
 * Rows come in pages by cursor. Extra fields of the first page (sums) are in `first`.
 */
export function useListQuery<Row, Answer extends Page<Row> = Page<Row>>(path: string, options: Options) {
  const [search, setSearch] = useSearchParams();
  const sort = search.get('sort') ?? options.sort;
  const q = search.get('q') ?? '';
  const names = options.filters.join(',');
  const filters = useMemo(() => {
    const chosen: Record<string, string> = {};
    for (const name of names.split(',')) {
      const value = search.get(name);
      if (value !== null && value !== '') chosen[name] = value;
    }
    return chosen;
  }, [search, names]);
  const query: Query = { ...options.fixed, ...filters, q, sort };
  const list = useInfiniteQuery({
    queryKey: [path, 'list', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.get<Answer>(path, { ...query, limit: options.limit ?? 50, cursor: pageParam }, signal),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
  });
  const set = useCallback(
    (changes: Record<string, string | null | undefined>) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value === null || value === undefined || value === '') after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const first = list.data?.pages[0];
  return {
    rows: list.data?.pages.flatMap((page) => page.items) ?? [],
    first,
    total: first?.total ?? 0,
    q,
    sort,
    filters,
    filtered: q !== '' || Object.keys(filters).length > 0,
    query,
    set,
    clear: () => set(Object.fromEntries([...options.filters, 'q'].map((name) => [name, null]))),
    more: list.hasNextPage ? () => void list.fetchNextPage() : null,
    loadingMore: list.isFetchingNextPage,
    pending: list.isPending,
    stale: list.isPlaceholderData,
    error: list.error,
    refetch: () => void list.refetch(),
  };
}

export type ListState<Row> = ReturnType<typeof useListQuery<Row>>;
