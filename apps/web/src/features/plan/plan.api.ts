import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '../../api/client';

export interface Period {
  code: string;
  nameZh: string;
  nameEn: string;
  titleZh: string | null;
  titleEn: string | null;
  fromYear: number;
  toYear: number;
  status: 'adopted' | 'draft';
  issuedOn: string | null;
  noteZh: string | null;
  noteEn: string | null;
  source: string | null;
}

export type IndicatorTable = 'table1' | 'table2' | 'text';

export interface Indicator {
  planCode: string;
  code: string;
  table: IndicatorTable;
  ref: string | null;
  categoryZh: string | null;
  categoryEn: string | null;
  nameZh: string;
  nameEn: string;
  unit: string;
  unitEn: string;
  kind: 'level' | 'cumulative' | 'growth' | 'ratio';
  fiveYearTotal: boolean;
  increment: boolean;
  property: 'expected' | 'binding' | null;
  baseline: string | null;
  baselinePrinted: string | null;
  target: string | null;
  targetPrinted: string | null;
  assignedFromAbove: boolean;
  actual: string | null;
  actualPrinted: string | null;
  result: 'met' | 'missed' | 'no_data' | null;
  pipelineLink: 'direct' | 'indirect' | 'none' | null;
  suspect: boolean;
  suspectCells: ('baseline' | 'target' | 'actual')[];
  noteZh: string | null;
  noteEn: string | null;
  source: string;
}

export interface PlanProject {
  code: string;
  nameZh: string;
  nameEn: string;
  industryCode: string | null;
  segmentCode: string | null;
  kind: 'industrialisation' | 'platform' | 'infrastructure' | 'commercial';
  zoneCode: string | null;
  enterpriseNameZh: string | null;
  enterpriseNameEn: string | null;
  statusWords: { words: string; source: string }[];
  noteZh: string | null;
  noteEn: string | null;
  source: string;
}

export interface Target {
  code: string;
  planCode: string;
  nameZh: string;
  nameEn: string;
  basisZh: string;
  basisEn: string;
  unit: string;
  currency: string;
  windowFrom: string;
  windowTo: string;
  amount: string;
  scope: { entryKind: 'completed' | 'funds' | 'foreign_capital'; keyListOnly: boolean };
  baselineAmount: string | null;
  baselineFromYear: number | null;
  baselineToYear: number | null;
  baselineNoteZh: string | null;
  baselineNoteEn: string | null;
  baselineSource: string | null;
  source: string;
  byYear: { year: number; amount: string }[];
  version: number;
}

export interface ZoneFit {
  zoneCode: string;
  industryCode: string;
  segmentCode: string | null;
  reasonZh: string;
  reasonEn: string;
  planWords: string | null;
  source: string | null;
}

const reference = { staleTime: 60 * 60_000 } as const;

export function usePeriods() {
  return useQuery({ queryKey: ['plan', 'periods'], queryFn: () => api.get<Period[]>('plan/periods'), ...reference });
}

export function useIndicators(plan: string) {
  return useQuery({
    queryKey: ['plan', 'indicators', plan],
    queryFn: () => api.get<Indicator[]>('plan/indicators', { plan }),
    ...reference,
  });
}

export function usePlanProjects(plan: string) {
  return useQuery({
    queryKey: ['plan', 'projects', plan],
    queryFn: () => api.get<Page<PlanProject>>('plan/projects', { plan }),
    ...reference,
  });
}

export function useTargets(plan: string) {
  return useQuery({
    queryKey: ['plan', 'targets', plan],
    queryFn: () => api.get<Target[]>('plan/targets', { plan }),
    ...reference,
  });
}

export function useZoneFits() {
  return useQuery({
    queryKey: ['plan', 'zone-fits'],
    queryFn: () => api.get<ZoneFit[]>('plan/zone-fits'),
    ...reference,
  });
}
