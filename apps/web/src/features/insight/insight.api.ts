import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, type Query } from '../../api/client';
import type { Schemas } from '../../api/types';
import type { Stage } from '../../components/stage-tag';
import type { EntryRow } from '../investment/investment.api';
import type { Axis } from '../plan/axes';

/** The target of the big screen, and of the number page unless another is chosen: key-industry investment of the 14th plan. */
export const HEADLINE_TARGET = 'KEY-INVEST-14';

export interface Part {
  code: string;
  nameZh: string;
  nameEn: string;
  verified: string;
  pending: string;
}

export interface ZonePart extends Part {
  parentCode: string | null;
  depth: number;
}

export interface YearPart {
  year: number;
  verified: string;
  pending: string;
  linearDue: string;
}

export interface MonthPart {
  month: string;
  verified: string;
  pending: string;
  cumulative: string;
  linear: string;
}

export interface Progress {
  target: {
    code: string;
    nameZh: string;
    nameEn: string;
    basisZh: string;
    basisEn: string;
    amount: string;
    currency: string;
    entryKind: 'completed' | 'funds' | 'foreign_capital';
    windowFrom: string;
    windowTo: string;
  };
  asOf: string;
  asOfDefaulted: boolean;
  verified: string;
  pending: string;
  linearDue: string;
  ratio: string | null;
  aheadOfLinear: string;
  baseline: {
    amount: string;
    fromYear: number | null;
    toYear: number | null;
    noteZh: string | null;
    noteEn: string | null;
  } | null;
  byYear: YearPart[];
  byIndustry: Part[];
  byZone: ZonePart[];
  months: MonthPart[];
  otherCurrencies: { currency: string; verified: string; pending: string }[];
}

/** The same words as the figure that is opened. */
export interface PartsFilter {
  year?: number;
  month?: string;
  industryCode?: string;
  zoneCode?: string;
  /** Without what the zone contains. */
  zoneAlone?: boolean;
  department?: string;
  leader?: string;
  /** Only what lies in none of the parts by this axis. */
  outside?: Axis;
  projectId?: string;
  /** Only what was stated in this currency, in it. */
  currency?: string;
  sort?: string;
}

export interface ProjectPart {
  /** Null for a project outside the reader's rights: its money still belongs to the sum. */
  projectId: string | null;
  projectName: string | null;
  projectCode: string | null;
  zoneCode: string | null;
  industryCode: string | null;
  visible: boolean;
  verified: string;
  pending: string;
  entries: EntryRow[];
}

export interface Parts {
  verified: string;
  pending: string;
  projects: ProjectPart[];
  /** What the amounts are in. */
  currency: string;
  basis: Schemas['OpenedBasis'][];
  nextCursor: string | null;
  total: number;
}

/** Each project once, at its first agreement; an increase adds itself alone. */
export interface SignedInYear {
  year: number;
  count: number;
  contracted: string;
  increases: string;
}

export interface PipelineStage {
  stage: Stage;
  count: number;
  plannedTotal: string;
  contractedAmount: string;
}

export interface StuckProject {
  projectId: string;
  code: string;
  name: string;
  zoneCode: string;
  stage: Stage;
  reasonCode: string;
  since: string;
  days: number;
  amount: string | null;
  officerName: string;
}

export interface StuckList {
  items: StuckProject[];
  counts: { reasonCode: string; count: number }[];
  total: number;
}

export interface DeskItem {
  code: string;
  count: number;
  amount: string | null;
  oldest: string | null;
  rows: DeskRow[];
}

export interface DeskRow {
  id: string;
  kind: Schemas['DeskRow']['kind'];
  title: string;
  subtitle: string | null;
  date: string | null;
  amount: string | null;
}

const root = ['insight'] as const;

export function useProgress(code: string, asOf: string | null) {
  return useQuery({
    queryKey: [...root, 'progress', code, asOf],
    queryFn: ({ signal }) => api.get<Progress>(`targets/${code}/progress`, { asOf }, signal),
    placeholderData: (before) => before,
  });
}

/** `knownAt`: of a moment of its own, whatever moment the page is told of. */
export function useParts(code: string, asOf: string, filter: PartsFilter | null, knownAt?: string) {
  return useInfiniteQuery({
    queryKey: [...root, 'parts', code, asOf, filter, knownAt],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.get<Parts>(
        `targets/${code}/entries`,
        { asOf, knownAt, ...filter, cursor: pageParam, limit: 50 } as Query,
        signal,
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: filter !== null,
  });
}

export function usePipeline() {
  return useQuery({
    queryKey: [...root, 'pipeline'],
    queryFn: ({ signal }) => api.get<Schemas['Pipeline']>('insight/pipeline', {}, signal),
  });
}

export function useStuck() {
  return useQuery({
    queryKey: [...root, 'stuck'],
    queryFn: ({ signal }) => api.get<StuckList>('insight/stuck', { limit: 20 }, signal),
  });
}

export function useDesk() {
  return useQuery({
    queryKey: [...root, 'desk'],
    queryFn: ({ signal }) => api.get<{ items: DeskItem[] }>('insight/desk', {}, signal),
  });
}
