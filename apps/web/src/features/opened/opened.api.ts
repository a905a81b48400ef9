import { useInfiniteQuery } from '@tanstack/react-query';
import { api, type Query } from '../../api/client';
import type { Schemas } from '../../api/types';
import type { Opened } from '../insight/parts-list';

/** What is due also says what it is worked out from. */
export type OpenedFigure = Schemas['OpenedFigure'] & Partial<Pick<Schemas['OpenedDue'], 'schedule'>>;
export type OpenedRow = Schemas['OpenedRow'];
export type Basis = Schemas['OpenedBasis'];

/** One list of rows behind a figure. */
export interface Section {
  /** Which figure: the last part of the endpoint's address, and its question. */
  of:
    | 'pipeline'
    | 'signed'
    | 'desk'
    | 'land-yield'
    | 'yield'
    | 'chain'
    | 'load'
    | 'attention'
    | 'due'
    | 'planned-due'
    | 'closed'
    | 'funnel'
    | 'cohort'
    | 'signed-lately'
    | 'time-in-stage'
    | 'promised';
  query: Query;
  /** What the page shows, and whether it is a sum or a number of rows. */
  shown: string;
  counts?: boolean;
  /** Over the list, where there are several. */
  head?: string;
  /** A project opens to the verified entries its amount is the sum of. */
  entries?: boolean;
}

/** What is verified of a target: its projects and their entries. */
export interface TargetSection {
  target: string;
  asOf: string;
  /** Of a moment of its own, whatever moment the page is told of. */
  knownAt?: string;
  opened: Opened;
  head?: string;
}

/** Rows the page has told already, each with what it adds to the figure. */
export interface HeldSection {
  rows: HeldRow[];
  /** What the page shows: a whole number. */
  shown: string;
  head?: string;
}

export interface HeldRow {
  key: string;
  name: string;
  /** Where it leads. */
  to?: string;
  said?: string;
  /** 1 unless told otherwise. */
  adds?: number;
}

/** How a figure is worked out from the lists below it. */
export interface Formula {
  says: string;
  /** Whether it comes to the figure on the page. */
  agrees: boolean;
}

export interface OpenedOf {
  /** The figure in words. */
  what: string;
  sections: (Section | TargetSection | HeldSection)[];
  /** What it is worked out from besides the lists. */
  facts?: { name: string; value: string }[];
  formula?: Formula;
  /** What its amounts are in, where it is not the page's. */
  currency?: string;
  /** The moment its entries are told of, where it is not the page's. */
  knownAt?: string;
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
