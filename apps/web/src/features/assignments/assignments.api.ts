import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';

export type PoolRow = Schemas['PoolRow'];
export type BoardRow = Schemas['BoardRow'];
export type Transfer = Schemas['TransferView'];
export type LeadHandsView = Schemas['LeadHandsView'];
export type Rule = Schemas['RuleView'];
export type ReassignAnswer = Schemas['ReassignAnswer'];
export type Officer = Schemas['OfficerChoice'];

const read =
  <T>(path: string) =>
  ({ signal }: { signal: AbortSignal }) =>
    api.get<T>(path, undefined, signal);

export const usePoolTerms = () =>
  useQuery({ queryKey: ['lead-pool', 'terms'], queryFn: read<Schemas['PoolTermsView']>('lead-pool/terms') });
export const useBoard = () => useQuery({ queryKey: ['leads', 'board'], queryFn: read<BoardRow[]>('team-board') });
export const useTransfers = () =>
  useQuery({ queryKey: ['leads', 'transfers'], queryFn: read<Transfer[]>('lead-transfers') });
export const useLeadHands = (leadId: string) =>
  useQuery({ queryKey: ['leads', leadId, 'handovers'], queryFn: read<LeadHandsView>(`leads/${leadId}/handovers`) });
export const useRules = () => useQuery({ queryKey: ['assignment-rules'], queryFn: read<Rule[]>('assignment-rules') });
export const useOfficers = (enabled: boolean) =>
  useQuery({ queryKey: ['lead-officers'], queryFn: read<Officer[]>('lead-officers'), enabled });

/** For a choice: name, team and what each carries now. */
export const officerOptions = (officers: readonly Officer[], english: boolean, carries: (count: number) => string) =>
  officers.map((each) => ({
    value: each.id,
    label: [each.name, english ? each.teamNameEn : each.teamNameZh, carries(each.open)].filter(Boolean).join(' · '),
  }));
