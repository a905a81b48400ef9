import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Breakdown = Schemas['BreakdownView'];
export type Division = Schemas['DivisionView'];
export type BreakdownKey = Schemas['BreakdownKey'];
export type PartDraft = Schemas['PartDraft'];
export type BreakdownProgress = Schemas['BreakdownProgress'];
export function useBreakdown(code: string) {
  return useQuery({
    queryKey: ['plan', 'breakdown', code],
    queryFn: () => api.get<Breakdown>(`plan/targets/${code}/breakdown`),
  });
}

export function useBreakdownKeys(code: string) {
  return useQuery({
    queryKey: ['plan', 'breakdown-keys', code],
    queryFn: () => api.get<{ items: BreakdownKey[] }>(`plan/targets/${code}/breakdown-keys`),
  });
}

export function useSetBreakdown(code: string, version: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { parts: PartDraft[]; reason: string }) =>
      api.put<Breakdown>(`plan/targets/${code}/breakdown`, body, { version }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['plan', 'breakdown', code] });
      void client.invalidateQueries({ queryKey: ['insight', 'breakdown', code] });
    },
  });
}

export function useBreakdownProgress(code: string, asOf: string) {
  return useQuery({
    queryKey: ['insight', 'breakdown', code, asOf],
    queryFn: () => api.get<BreakdownProgress>(`targets/${code}/breakdown-progress`, { asOf }),
  });
}
