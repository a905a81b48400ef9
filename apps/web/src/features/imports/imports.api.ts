import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey, type Page } from '../../api/client';
import type { Mode, Stage } from '../../components/stage-tag';
import { useImportKind } from './import-kind';

export type ImportState =
  'uploaded' | 'reading' | 'needs_answers' | 'ready' | 'loading' | 'done' | 'failed' | 'cancelled';
export const OUTCOMES = [
  'error',
  'claimed',
  'new',
  'update',
  'unchanged',
  'duplicate',
  'skipped',
  'loaded',
  'updated',
] as const;
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

/** Rows by outcome; which outcomes there are is a matter of the kind. */
export interface ImportSummary extends Partial<Record<Outcome, number>> {
  rows: number;
  skipped: number;
  /** Of projects: milestones that wait for a verifier. */
  pendingMilestones?: number;
}

export const written = (summary: ImportSummary): number => (summary.loaded ?? 0) + (summary.updated ?? 0);
export const toLoad = (summary: ImportSummary): number => (summary.new ?? 0) + (summary.update ?? 0);

export interface ImportListRow {
  id: string;
  /** Of which workbook, where a page takes several. */
  kind?: string;
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
  defaultZoneCode?: string | null;
  defaultIndustryCode?: string | null;
  defaultMode?: Mode | null;
  version: number;
}

export interface ImportRow {
  sheet: string;
  row: number;
  outcome: Outcome;
  name: string | null;
  zoneCode: string | null;
  /** Of projects. */
  investor?: string | null;
  plannedTotal?: string | null;
  stage?: Stage | null;
  projectId?: string | null;
  /** Of leads and talks. */
  about?: string | null;
  amount?: string | null;
  on?: string | null;
  personName?: string | null;
  subjectId?: string | null;
  problems: {
    column: number | null;
    field: string | null;
    severity: 'error' | 'note';
    code: string;
    textZh: string;
    textEn: string;
  }[];
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

export function useImport(id: string) {
  const kind = useImportKind();
  return useQuery({
    queryKey: [kind.api, id],
    queryFn: ({ signal }) => api.get<ImportView>(`${kind.api}/${id}`, {}, signal),
    // While the job runs the page follows it; nothing is asked of a finished one.
    refetchInterval: (query) => (query.state.data !== undefined && isWorking(query.state.data.state) ? 1000 : false),
  });
}

export function useEarlierImports() {
  const kind = useImportKind();
  return useQuery({
    queryKey: [kind.api, 'list'],
    queryFn: ({ signal }) => api.get<Page<ImportListRow>>(kind.api, { limit: 50 }, signal),
  });
}

function useImportWrite<Body>(send: (path: string, body: Body) => Promise<ImportView>) {
  const client = useQueryClient();
  const kind = useImportKind();
  return useMutation({
    mutationFn: (body: Body) => send(kind.api, body),
    onSuccess: (view) => {
      client.setQueryData([kind.api, view.id], view);
      return client.invalidateQueries({ queryKey: [kind.api, 'list'] });
    },
  });
}

export const useUpload = () =>
  useImportWrite((path, { file, kind }: { file: File; kind: string | null }) =>
    api.upload<ImportView>(kind === null ? path : `${path}?kind=${kind}`, file),
  );

export const useAnswer = (id: string) =>
  useImportWrite((path, { version, answers }: { version: number; answers: Answers }) =>
    api.patch<ImportView>(`${path}/${id}/answers`, answers, { version }),
  );

export const useLoad = (id: string) =>
  useImportWrite((path) => api.post<ImportView>(`${path}/${id}/load`, {}, { idempotencyKey: newKey() }));

export const useCancel = (id: string) => useImportWrite((path) => api.post<ImportView>(`${path}/${id}/cancellation`));

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
