import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, newKey } from '../../api/client';
import type { Schemas } from '../../api/types';
import type { EntryHint } from './investment.api';

export interface DraftView {
  projectId: string;
  amountText: string;
  amount: string | null;
  note: string;
  version: number;
  editedBy: string;
  editedByName: string;
  editedAt: string;
  submittedEntryId: string | null;
}

export interface RoundEntry {
  entryId: string;
  amount: string;
  state: 'pending' | 'verified' | 'sent_back';
  note: string | null;
  reason: string | null;
}

export interface RoundRow {
  projectId: string;
  code: string;
  name: string;
  zoneCode: string;
  reporterId: string;
  reporterName: string;
  last: string | null;
  verified: string;
  reported: string;
  yearVerified: string;
  yearReported: string;
  yearPlan: string | null;
  yearShare: string | null;
  plannedTotal: string | null;
  left: string | null;
  current: RoundEntry | null;
  draft: DraftView | null;
  hints: EntryHint[];
}

export interface RoundView {
  month: string;
  remindOn: string;
  dueOn: string;
  expectedShare: string;
  items: RoundRow[];
  total: number;
  cursor: string;
  mayReport: boolean;
  mayPlan: boolean;
}

export interface SaveDraft {
  projectId: string;
  version: number;
  amountText: string;
  amount: string | null;
  note: string;
}

export interface DraftSaved {
  projectId: string;
  status: number;
  code: string | null;
  draft: DraftView | null;
}

export interface RowSubmitted {
  projectId: string;
  status: number;
  code: string | null;
  message: string | null;
  entryId: string | null;
}

export interface StandingRow {
  projectId: string;
  code: string;
  name: string;
  zoneCode: string;
  reporterId: string;
  reporterName: string;
  state: 'missing' | 'sent_back' | 'pending' | 'verified';
  reportedOn: string | null;
  daysLate: number;
}

export interface RoundStanding {
  month: string;
  dueOn: string;
  owed: number;
  missing: number;
  pending: number;
  verified: number;
  late: number;
  items: StandingRow[];
}

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
