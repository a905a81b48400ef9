import { useInfiniteQuery } from '@tanstack/react-query';
import { api, type Query } from '../../api/client';
import type { Schemas } from '../../api/types';

export type OpenedFigure = Schemas['OpenedFigure'];
export type OpenedRow = Schemas['OpenedRow'];
export type Basis = Schemas['OpenedBasis'];

/** One list of rows behind a figure. */
export interface Section {
  /** Which figure: the last part of the endpoint's address, and its question. */
  of: 'pipeline' | 'signed' | 'desk' | 'land-yield' | 'yield' | 'chain' | 'load' | 'attention';
  query: Query;
  /** What the page shows, and whether it is a sum or a number of rows. */
  shown: string;
  counts?: boolean;
  /** Over the list, where there are several. */
  head?: string;
  /** A project opens to the verified entries its amount is the sum of. */
  entries?: boolean;
}

export interface OpenedOf {
  /** The figure in words. */
  what: string;
  sections: Section[];
  /** What the lists come to together, e.g. one divided by the other. */
  says?: string;
  /** The same rows as a list with filters of its own. */
  list?: string | null;
}

export function useOpened({ of, query }: Section) {
  return useInfiniteQuery({
    queryKey: ['insight', 'opened', of, query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.get<OpenedFigure>(`insight/opened/${of}`, { ...query, cursor: pageParam, limit: 50 }, signal),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
