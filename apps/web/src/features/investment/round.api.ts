import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey } from '../../api/client';
import type { Schemas } from '../../api/types';

export type DraftView = Schemas['DraftView'];

export type RoundEntry = Schemas['RoundEntry'];

export type RoundRow = Schemas['RoundRow'];

export type RoundView = Schemas['RoundView'];

export type SaveDraft = Schemas['SaveDraft'];

export type DraftSaved = Schemas['DraftSaved'];

export type RowSubmitted = Schemas['RowSubmitted'];

export type StandingRow = Schemas['RoundStandingRow'];

export type RoundStanding = Schemas['RoundStanding'];

export const roundKey = (month: string) => ['rounds', month] as const;

export function useRound(month: string) {
  return useQuery({
    queryKey: roundKey(month),
    queryFn: ({ signal }) => api.get<RoundView>(`rounds/${month}`, {}, signal),
  });
}

/** Reported figures stand until somebody judges them; only blank and sent-back months are open. */
export function isLocked(row: RoundRow): boolean {
  return row.current?.state === 'pending' || row.current?.state === 'verified';
}

export const saveDrafts = (month: string, rows: SaveDraft[]) =>
  api.put<{ rows: DraftSaved[] }>(`rounds/${month}/drafts`, { rows });

export const changedDrafts = (month: string, since: string) =>
  api.get<{ items: DraftView[]; cursor: string }>(`rounds/${month}/drafts`, { since });

export const submitDrafts = (month: string, rows: { projectId: string; version: number }[]) =>
  api.post<{ rows: RowSubmitted[] }>(`rounds/${month}/submissions`, { rows });

export const setYearPlans = (
  year: string,
  plans: { projectId: string; amount: string; seen: string | null }[],
  reason: string | undefined,
) => api.put<{ recorded: number }>(`year-plans/${year}`, { plans, reason }, { idempotencyKey: newKey() });

export function useRoundStanding(month: string, zoneCode: string | undefined) {
  return useQuery({
    queryKey: ['rounds', 'standing', month, zoneCode],
    queryFn: ({ signal }) => api.get<RoundStanding>(`rounds/${month}/standing`, { zoneCode }, signal),
  });
}

export type RoundTermList = Schemas['RoundTerms'];
export type RoundTerm = Schemas['RoundTermView'];
export type SetRoundTerm = Schemas['SetRoundTerm'];

export function useRoundTerms() {
  return useQuery({
    queryKey: ['rounds', 'terms'],
    queryFn: ({ signal }) => api.get<RoundTermList>('round-terms', {}, signal),
  });
}

/** Due days of every round are read by it. */
export function useSetRoundTerm() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: SetRoundTerm & { key: string }) =>
      api.put<RoundTermList>('round-terms', body, { idempotencyKey: key }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['rounds'] }),
  });
}
