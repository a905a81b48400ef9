import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey, type Page } from '../../api/client';
import type { Mode, Stage } from '../../components/stage-tag';

export type ImportState =
  'uploaded' | 'reading' | 'needs_answers' | 'ready' | 'loading' | 'done' | 'failed' | 'cancelled';
export const OUTCOMES = ['error', 'new', 'update', 'unchanged', 'skipped', 'loaded'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ImportQuestion {
  id: string;
  key: string;
  sheet: string;
  kind: string;
  row: number | null;
  column: number | null;
  textZh: string;
  textEn: string;
  options: { value: string; textZh: string; textEn: string }[];
  default: string | null;
  answer: string | null;
}

export interface ImportColumn {
  column: number;
  letters: string;
  header: string;
  field: string | null;
  unit: string | null;
  unitSource: string | null;
  score: number;
  samples: string[];
}

export interface ImportSheet {
  sheet: string;
  hidden: boolean;
  status: 'table' | 'no_table' | 'ignored' | 'empty';
  titles: string[];
  headerFrom: number | null;
  headerTo: number | null;
  columns: ImportColumn[];
  counts: Record<string, number>;
  remembered: boolean;
}

export interface ImportSummary {
  rows: number;
  new: number;
  unchanged: number;
  update: number;
  error: number;
  skipped: number;
  loaded: number;
  pendingMilestones: number;
}

export interface ImportListRow {
  id: string;
  fileName: string;
  state: ImportState;
  progress: number;
  total: number;
  createdByName: string;
  createdAt: string;
  summary: ImportSummary | null;
}

export interface ImportView extends ImportListRow {
  errorCode: string | null;
  errorZh: string | null;
  errorEn: string | null;
  createdById: string;
  sheets: ImportSheet[];
  questions: ImportQuestion[];
  defaultZoneCode: string | null;
  defaultIndustryCode: string | null;
  defaultMode: Mode | null;
  version: number;
}

export interface ImportRow {
  sheet: string;
  row: number;
  outcome: Outcome;
  name: string | null;
  investor: string | null;
  zoneCode: string | null;
  industryCode: string | null;
  plannedTotal: string | null;
  stage: Stage | null;
  problems: {
    column: number | null;
    field: string | null;
    severity: 'error' | 'note';
    code: string;
    textZh: string;
    textEn: string;
  }[];
  projectId: string | null;
}

export interface SheetCorrection {
  ignore?: boolean;
  headerRow?: number;
  columns?: Record<string, string | null>;
  units?: Record<string, string>;
}

export interface Answers {
  sheets?: Record<string, SheetCorrection>;
  questions?: Record<string, string>;
  defaultZoneCode?: string | null;
  defaultIndustryCode?: string | null;
  defaultMode?: Mode | null;
}

export const isWorking = (state: ImportState): boolean =>
  state === 'uploaded' || state === 'reading' || state === 'loading';

const root = ['imports'] as const;

export function useImport(id: string | undefined) {
  return useQuery({
    queryKey: [...root, id],
    queryFn: ({ signal }) => api.get<ImportView>(`project-imports/${id}`, {}, signal),
    enabled: id !== undefined,
    // While the job runs the page follows it; nothing is asked of a finished one.
    refetchInterval: (query) => (query.state.data !== undefined && isWorking(query.state.data.state) ? 1000 : false),
  });
}

export function useEarlierImports() {
  return useQuery({
    queryKey: [...root, 'list'],
    queryFn: ({ signal }) => api.get<Page<ImportListRow>>('project-imports', { limit: 50 }, signal),
  });
}

function useImportWrite<Body>(send: (body: Body) => Promise<ImportView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (view) => {
      client.setQueryData([...root, view.id], view);
      return client.invalidateQueries({ queryKey: [...root, 'list'] });
    },
  });
}

export const useUpload = () => useImportWrite((file: File) => api.upload<ImportView>('project-imports', file));

export const useAnswer = (id: string) =>
  useImportWrite(({ version, answers }: { version: number; answers: Answers }) =>
    api.patch<ImportView>(`project-imports/${id}/answers`, answers, { version }),
  );

export const useLoad = (id: string) =>
  useImportWrite(() => api.post<ImportView>(`project-imports/${id}/load`, {}, { idempotencyKey: newKey() }));

export const useCancel = (id: string) =>
  useImportWrite(() => api.post<ImportView>(`project-imports/${id}/cancellation`));

export function useVerifyImport(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { reason: string; waiverExpiresOn: string }) =>
      api.post<{ verified: number; waivers: number; projects: number }>(`project-imports/${id}/verdict`, body, {
        idempotencyKey: newKey(),
      }),
    onSuccess: () => client.invalidateQueries(),
  });
}
