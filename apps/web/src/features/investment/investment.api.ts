import { useMutation, useQuery } from '@tanstack/react-query';
import { api, newKey, type Page } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useForgetFacts } from '../projects/projects.api';
import type { ScanState } from '../../components/file-words.texts';

export const ENTRY_KINDS = ['completed', 'funds', 'foreign_capital'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
export const ENTRY_STATES = ['pending', 'verified', 'sent_back', 'superseded'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

export interface EntryRow {
  id: string;
  projectId: string;
  projectCode: string;
  projectName: string;
  kind: EntryKind;
  month: string;
  amount: string;
  /** What it adds to the sums of the list; null where it adds nothing. */
  adds: string | null;
  currency: string;
  originalAmount: string;
  rate: string;
  rateOn: string | null;
  state: EntryState;
  zoneCode: string;
  industryCode: string;
  segmentCode: string;
  listed: boolean;
  restatesId: string | null;
  reason: string | null;
  note: string | null;
  evidenceFileId: string | null;
  reportedBy: string;
  reportedByName: string;
  recordedAt: string;
  verdictReason: string | null;
  verdictBy: string | null;
  verdictByName: string | null;
  verdictAt: string | null;
  verdictBatchId: string | null;
}

export interface EntryHint {
  code: string;
  params: Record<string, string | number | boolean | null>;
  asksWord: boolean;
}

export interface EntryView extends EntryRow {
  verifiedNow: { id: string; amount: string } | null;
  hints: EntryHint[];
  /** Of the rules the entry is counted by. */
  rulesVersion: number;
  evidenceFileName: string | null;
  evidenceState: ScanState | null;
}

export interface EntrySums {
  verified: string;
  pending: string;
  byCurrency: { currency: string; verified: string; pending: string }[];
}

export interface EntryPage extends Page<EntryRow> {
  sums: EntrySums;
}

export interface InvestmentMonth {
  month: string;
  verified: string | null;
  verifiedEntryId: string | null;
  pending: string | null;
  pendingEntryId: string | null;
  plan: string | null;
  cumulative: string;
  zoneCode: string;
  industryCode: string;
  listed: boolean;
}

export interface ProjectInvestment {
  projectId: string;
  kind: EntryKind;
  months: InvestmentMonth[];
  verified: string;
  pending: string;
  plannedTotal: string | null;
  ratio: string | null;
}

export const CURRENCIES = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP', 'KRW', 'TWD', 'SGD', 'MOP'] as const;

export interface ReportEntry {
  kind: EntryKind;
  month: string;
  amount?: string;
  originalAmount?: string;
  currency?: string;
  rate?: string;
  rateOn?: string;
  note?: string;
  evidenceFileId?: string;
  reason?: string;
  expectedVerified?: string;
}

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
