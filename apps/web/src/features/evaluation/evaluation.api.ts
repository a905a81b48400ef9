import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Evaluation = Schemas['Evaluation'];
export type EvaluationRow = Schemas['EvaluationRow'];
export type IndicatorSeries = Schemas['IndicatorSeries'];
export type Observation = Schemas['ObservationView'];
export type PasteAnswer = Schemas['PasteAnswer'];
export type PastedRow = Schemas['PastedRow'];
export type RecordObservation = Schemas['RecordObservation'];

const root = ['insight', 'evaluation'] as const;

export function useEvaluation(plan: string, year: string | null) {
  return useQuery({
    queryKey: [...root, plan, year],
    queryFn: ({ signal }) => api.get<Evaluation>('insight/evaluation', { plan, year }, signal),
    placeholderData: (before) => before,
  });
}

export function useSeries(plan: string, code: string) {
  return useQuery({
    queryKey: [...root, 'series', plan, code],
    queryFn: ({ signal }) => api.get<IndicatorSeries>(`insight/indicators/${plan}/${code}`, {}, signal),
  });
}

/** `from`: with all years from that one on. */
export function useCounted(code: string, year: number, from?: number) {
  return useQuery({
    queryKey: [...root, 'counted', code, year, from],
    queryFn: ({ signal }) =>
      api.get<Schemas['CountedProjects']>(`insight/computed/${code}/projects`, { year, from }, signal),
  });
}

function useAfter() {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: root });
}

export function useRecordObservation(plan: string, code: string) {
  const after = useAfter();
  return useMutation({
    mutationFn: ({ key, ...body }: RecordObservation & { key: string }) =>
      api.post<Observation>(`plan/periods/${plan}/indicators/${code}/observations`, body, { idempotencyKey: key }),
    onSettled: after,
  });
}

export function usePasteObservations(plan: string) {
  const after = useAfter();
  return useMutation({
    mutationFn: (body: Schemas['PasteObservations']) =>
      api.post<PasteAnswer>(`plan/periods/${plan}/observation-pastes`, body),
    onSuccess: (_, { dryRun }) => (dryRun ? undefined : after()),
  });
}

export function useWriteComment(plan: string, code: string, year: number) {
  const after = useAfter();
  return useMutation({
    mutationFn: ({ text, version }: { text: string; version: number }) =>
      api.put(`plan/periods/${plan}/indicators/${code}/comments/${year}`, { text }, { version }),
    onSettled: after,
  });
}
