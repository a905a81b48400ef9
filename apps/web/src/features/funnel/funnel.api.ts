import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, type Query } from '../../api/client';
import type { Schemas } from '../../api/types';

export type FunnelTable = Schemas['FunnelTable'];
export type FunnelGroup = Schemas['FunnelGroup'];
export type FunnelRung = Schemas['FunnelRungView'];
export type CohortTable = Schemas['CohortTable'];
export type Cohort = Schemas['CohortView'];
export type CohortCell = Schemas['CohortCell'];
export type TimeTable = Schemas['TimeTable'];
export type TimeGroup = Schemas['TimeGroup'];
export type StageTime = Schemas['StageTimeView'];
export type Share = Schemas['ShareView'];
export type FlowKey = Schemas['FlowKey'];

export const GROUPS = ['industry', 'zone', 'source', 'team', 'mode'] as const;
export type Group = (typeof GROUPS)[number];

const root = 'flow';

function useAsked<Answer>(path: string, query: Query) {
  return useQuery({
    queryKey: [root, path, query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.get<Answer>(path, query, signal),
  });
}

export const useFunnel = (query: Query) => useAsked<FunnelTable>('insight/funnel', query);
export const useCohorts = (query: Query) => useAsked<CohortTable>('insight/cohorts', query);
export const useTimes = (query: Query) => useAsked<TimeTable>('insight/time-in-stage', query);
