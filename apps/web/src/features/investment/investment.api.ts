import { useMutation, useQuery } from '@tanstack/react-query';
import { api, newKey, type Page } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useForgetFacts } from '../projects/projects.api';

export const ENTRY_KINDS = ['completed', 'funds', 'foreign_capital'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
export const ENTRY_STATES = ['pending', 'verified', 'sent_back', 'superseded'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

export type EntryRow = Schemas['EntryRow'];

export type EntryHint = Schemas['EntryHint'];

export type EntryView = Schemas['EntryView'];

export type EntrySums = Schemas['EntrySums'];

export type EntryPage = Schemas['EntryPage'];

export type InvestmentMonth = Schemas['InvestmentMonth'];

export type ProjectInvestment = Schemas['ProjectInvestment'];

export const CURRENCIES = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP', 'KRW', 'TWD', 'SGD', 'MOP'] as const;

export type ReportEntry = Schemas['ReportEntry'];

const root = ['entries'] as const;

export function useEntry(id: string | null, knownAt?: string) {
  return useQuery({
    queryKey: [...root, id, knownAt],
    queryFn: ({ signal }) => api.get<EntryView>(`entries/${id}`, { knownAt }, signal),
    enabled: id !== null,
  });
}

/** Every statement ever made of one project's months: the chain an entry belongs to is read from it. */
export function useProjectEntries(projectId: string | null, kind: EntryKind, knownAt?: string) {
  return useQuery({
    queryKey: [...root, 'of-project', projectId, kind, knownAt],
    queryFn: ({ signal }) =>
      api.get<Page<EntryRow>>(`projects/${projectId}/entries`, { kind, knownAt, limit: 200 }, signal),
    enabled: projectId !== null,
  });
}

export function usePendingEntries(enabled: boolean) {
  return useQuery({
    queryKey: [...root, 'pending'],
    queryFn: ({ signal }) => api.get<Page<EntryRow>>('entries/pending', { limit: 200 }, signal),
    enabled,
  });
}

export function useProjectInvestment(projectId: string, kind: EntryKind) {
  return useQuery({
    queryKey: [...root, 'project', projectId, kind],
    queryFn: ({ signal }) => api.get<ProjectInvestment>(`projects/${projectId}/investment`, { kind }, signal),
  });
}

export function reportEntry(projectId: string, body: ReportEntry, key: string) {
  return api.post<EntryView>(`projects/${projectId}/entries`, body, { idempotencyKey: key });
}

export function useReportEntry(projectId: string) {
  const forget = useForgetFacts();
  return useMutation({
    mutationFn: ({ key, ...body }: ReportEntry & { key: string }) => reportEntry(projectId, body, key),
    onSuccess: forget,
  });
}

export function sendEntryVerdict(
  id: string,
  verdict: 'verified' | 'sent_back',
  reason: string | undefined,
  key: string,
) {
  return api.post(`entries/${id}/verdict`, { verdict, reason }, { idempotencyKey: key });
}

export type KeyListYear = Schemas['KeyListYear'];

export function useProjectKeyList(projectId: string) {
  return useQuery({
    queryKey: ['projects', projectId, 'key-list'],
    queryFn: ({ signal }) => api.get<Schemas['ProjectKeyList']>(`projects/${projectId}/key-list`, undefined, signal),
  });
}

export function usePutOnKeyList(projectId: string) {
  const forget = useForgetFacts();
  return useMutation({
    mutationFn: ({ year, listed, reason }: { year: number; listed: boolean; reason: string }) =>
      api.put(`projects/${projectId}/key-list/${year}`, { listed, reason }, { idempotencyKey: newKey() }),
    onSuccess: forget,
  });
}
