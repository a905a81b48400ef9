import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, type Query } from '../../api/client';
import type { Schemas } from '../../api/types';
import type { Axis } from '../plan/axes';

/** The target of the big screen, and of the number page unless another is chosen: key-industry investment of the 14th plan. */
export const HEADLINE_TARGET = 'KEY-INVEST-14';

export type Progress = Schemas['TargetProgress'];
export type Part = Schemas['IndustryPart'];
export type ZonePart = Schemas['ZonePart'];
export type YearPart = Schemas['YearPart'];
export type MonthPart = Schemas['MonthPart'];

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

export type ProjectPart = Schemas['ProjectPart'];
export type Parts = Schemas['TargetParts'];
export type SignedInYear = Schemas['Pipeline']['signedThisYear'];
export type PipelineStage = Schemas['Pipeline']['items'][number];
export type StuckProject = Schemas['StuckProject'];
export type StuckList = Schemas['StuckList'];
export type DeskItem = Schemas['DeskItem'];
export type DeskRow = Schemas['DeskRow'];

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
    queryFn: ({ signal }) => api.get<Schemas['Desk']>('insight/desk', {}, signal),
  });
}
