import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey, type Page } from '../../api/client';
import type { Schemas } from '../../api/types';
import type { Stage } from '../../components/stage-tag';
import { useImportKind } from './import-kind';

export type ImportState = Schemas['RunView']['state'];
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

export type ImportQuestion = Schemas['ImportQuestion'];
export type ImportColumn = Schemas['ImportColumn'];
export type ImportSheet = Schemas['ImportSheet'];

/** Rows by outcome; which outcomes there are is a matter of the kind. */
export interface ImportSummary extends Partial<Record<Outcome, number>> {
  rows: number;
  skipped: number;
  /** Of projects: milestones that wait for a verifier. */
  pendingMilestones?: number;
}

export const written = (summary: ImportSummary): number => (summary.loaded ?? 0) + (summary.updated ?? 0);
export const toLoad = (summary: ImportSummary): number => (summary.new ?? 0) + (summary.update ?? 0);

/** What an import of any workbook tells, those of projects and those that a page takes several of. */
type AnyKind<Projects, Others> = Omit<Projects & Others, 'kind' | 'summary'> & {
  /** Of which workbook, where a page takes several. */
  kind?: string;
  summary: ImportSummary | null;
};

export type ImportListRow = AnyKind<Schemas['ImportListRow'], Schemas['RunListRow']>;
export type ImportView = AnyKind<Omit<Schemas['ImportView'], keyof ProjectDefaults>, Schemas['RunView']> &
  ProjectDefaults;

/** Where rows of projects go that the workbook does not place. */
type ProjectDefaults = Pick<Schemas['AnswerImport'], 'defaultZoneCode' | 'defaultIndustryCode' | 'defaultMode'>;

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
  problems: Schemas['ImportProblem'][];
}

export interface SheetCorrection {
  ignore?: boolean;
  headerRow?: number;
  columns?: Record<string, string | null>;
  units?: Record<string, string>;
}

export interface Answers extends ProjectDefaults {
  sheets?: Record<string, SheetCorrection>;
  questions?: Record<string, string>;
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
    mutationFn: (body: Schemas['VerifyImport']) =>
      api.post<Schemas['ImportVerdictResult']>(`project-imports/${id}/verdict`, body, {
        idempotencyKey: newKey(),
      }),
    onSuccess: () => client.invalidateQueries(),
  });
}
