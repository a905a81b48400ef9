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
export type FlowProjects = Schemas['FlowProjects'];

export const GROUPS = ['industry', 'zone', 'source', 'team', 'mode'] as const;
export type Group = (typeof GROUPS)[number];

const root = 'flow';

function useAsked<Answer>(path: string, query: Query, enabled = true) {
  return useQuery({
    queryKey: [root, path, query],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.get<Answer>(path, query, signal),
  });
}

export const useFunnel = (query: Query) => useAsked<FunnelTable>('insight/funnel', query);
export const useCohorts = (query: Query) => useAsked<CohortTable>('insight/cohorts', query);
export const useTimes = (query: Query) => useAsked<TimeTable>('insight/time-in-stage', query);

/** A figure that was clicked: which door opens it, with which words. */
export interface OpenedCell {
  path: 'insight/funnel/projects' | 'insight/cohorts/projects' | 'insight/time-in-stage/projects';
  query: Query;
  what: string;
  /** Says of a row what the cell asks: how long, or whether it got there. */
  says: 'nothing' | 'reached' | 'days';
}

export function useCell(opened: OpenedCell | null) {
  return useQuery({
    queryKey: [root, 'cell', opened?.path, opened?.query],
    enabled: opened !== null,
    queryFn: ({ signal }) => api.get<FlowProjects>(opened!.path, opened!.query, signal),
  });
}
