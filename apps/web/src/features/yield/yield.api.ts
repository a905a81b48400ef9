import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, type Query } from '../../api/client';
import type { Schemas } from '../../api/types';

export type YieldTable = Schemas['YieldTable'];
export type YieldRow = Schemas['YieldRow'];
export type YieldFigures = Schemas['YieldFigures'];

export const yieldGroups = ['event', 'source', 'intermediary', 'team'] as const;
export type YieldGroup = (typeof yieldGroups)[number];

export function useYield(query: Query & { by: YieldGroup }, enabled = true) {
  return useQuery({
    queryKey: ['yield', query],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.get<YieldTable>('insight/yield', query, signal),
  });
}

/** Rounded percent; null where there is nothing to divide by. */
export function percent(part: number, whole: number): string | null {
  return whole === 0 ? null : `${Math.round((part * 100) / whole)}%`;
}
