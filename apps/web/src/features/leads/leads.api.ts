import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '../../api/client';
import type { Schemas } from '../../api/types';

export const leadStates = ['captured', 'screening', 'accepted', 'rejected', 'dormant', 'merged'] as const;
export type LeadState = (typeof leadStates)[number];

export const leadSources = [
  'own_visit',
  'event',
  'chamber',
  'agency',
  'existing_enterprise',
  'referral',
  'walk_in',
  'other',
] as const;
export type LeadSource = (typeof leadSources)[number];

export const homeRegions = [
  'yangtze_delta',
  'bohai_rim',
  'pearl_delta',
  'other_domestic',
  'hk_mo_tw',
  'overseas',
] as const;
export type HomeRegion = (typeof homeRegions)[number];

export type LeadRow = Schemas['LeadRow'];
export type LeadPage = Schemas['LeadPage'];
export type Lead = Schemas['LeadView'];
/** An audit event of the lead; its detail is told by its action. */
export interface HistoryEvent {
  id: string;
  at: string;
  actorName: string | null;
  byKey: boolean;
  action: string;
  detail: Record<string, unknown>;
}
export type Duplicate = Schemas['InvestorMatch'];
export type LogLead = Schemas['LogLead'];

export function useLead(id: string) {
  return useQuery({
    queryKey: ['leads', id],
    queryFn: ({ signal }) => api.get<Lead>(`leads/${id}`, undefined, signal),
  });
}

export function useLeadHistory(id: string) {
  return useQuery({
    queryKey: ['leads', id, 'history'],
    queryFn: ({ signal }) => api.get<HistoryEvent[]>(`leads/${id}/history`, undefined, signal),
  });
}

/** The project an accepted lead became, when the reader may see it. */
export function useProjectOf(lead: Pick<Lead, 'id' | 'state' | 'investorId'> | undefined) {
  return useQuery({
    queryKey: ['leads', lead?.id, 'project'],
    enabled: lead?.state === 'accepted',
    queryFn: async ({ signal }) => {
      const query = { investorId: lead!.investorId, limit: 200 };
      const { items } = await api.get<Page<{ id: string; leadId?: string | null }>>('projects', query, signal);
      return items.find((each) => each.leadId === lead!.id) ?? (items.length === 1 ? items[0]! : null);
    },
  });
}

export function useDuplicates(name: string, uscc: string, segmentCode: string | null = null, phone?: string) {
  return useQuery({
    queryKey: ['investors', 'matches', name, uscc, segmentCode, phone],
    enabled: name.length >= 2 || uscc.length === 18,
    queryFn: ({ signal }) => {
      const query = {
        name: name.length >= 2 ? name : undefined,
        uscc: uscc.length === 18 ? uscc : undefined,
        segmentCode,
      };
      return api.get<Schemas['MatchAnswer']>('investors/matches', query, signal);
    },
    staleTime: 30_000,
  });
}
