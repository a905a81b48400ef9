import { useQuery } from '@tanstack/react-query';
import { api, type Query } from '../../api/client';
import type { Stage } from '../../components/stage-tag';
import type { EntryRow } from '../investment/investment.api';

export interface Part {
  code: string;
  nameZh: string;
  nameEn: string;
  verified: string;
  pending: string;
  depth?: number;
  parentCode?: string | null;
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
    basisZh: string | null;
    basisEn: string | null;
    amount: string;
    currency: string;
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
  baseline: { amount: string; noteZh: string | null; noteEn: string | null } | null;
  byYear: YearPart[];
  byIndustry: Part[];
  byZone: Part[];
  months: MonthPart[];
}

export interface PartsFilter {
  year?: number;
  month?: string;
  industryCode?: string;
  zoneCode?: string;
  projectId?: string;
}

export interface ProjectPart {
  projectId: string;
  projectName: string;
  projectCode: string;
  zoneCode: string | null;
  industryCode: string | null;
  verified: string;
  pending: string;
  entries: EntryRow[];
}

export interface Parts {
  verified: string;
  pending: string;
  projects: ProjectPart[];
  nextCursor?: string | null;
}

export interface PipelineStage {
  stage: Stage;
  count: number;
  plannedTotal: string;
  contractedAmount: string;
}

export interface StuckProject {
  projectId: string;
  name: string;
  zoneCode: string;
  stage: Stage;
  reasonCode: string;
  days: number;
  amount?: string | null;
}

export interface DeskItem {
  code: string;
  count: number;
  amount?: string | null;
  rows?: DeskRow[];
}

export interface DeskRow {
  id: string;
  kind: 'lead' | 'project' | 'entry' | 'milestone';
  title: string;
  subtitle?: string | null;
  date?: string | null;
  amount?: string | null;
}

const root = ['insight'] as const;

export function useProgress(code: string, asOf: string | null) {
  return useQuery({
    queryKey: [...root, 'progress', code, asOf],
    queryFn: ({ signal }) => api.get<Progress>(`targets/${code}/progress`, { asOf }, signal),
    placeholderData: (before) => before,
  });
}

export function useParts(code: string, asOf: string, filter: PartsFilter | null) {
  return useQuery({
    queryKey: [...root, 'parts', code, asOf, filter],
    queryFn: ({ signal }) => api.get<Parts>(`targets/${code}/entries`, { asOf, ...filter } as Query, signal),
    enabled: filter !== null,
  });
}

export function usePipeline() {
  return useQuery({
    queryKey: [...root, 'pipeline'],
    queryFn: ({ signal }) => api.get<{ items: PipelineStage[] }>('insight/pipeline', {}, signal),
  });
}

export function useStuck() {
  return useQuery({
    queryKey: [...root, 'stuck'],
    queryFn: ({ signal }) => api.get<{ items: StuckProject[] }>('insight/stuck', {}, signal),
  });
}

export function useDesk() {
  return useQuery({
    queryKey: [...root, 'desk'],
    queryFn: ({ signal }) => api.get<{ items: DeskItem[] }>('insight/desk', {}, signal),
  });
}
