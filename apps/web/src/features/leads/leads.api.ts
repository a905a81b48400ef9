import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '../../api/client';

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

export const interactionKinds = ['meeting', 'call', 'visit', 'wechat', 'other'] as const;
export type InteractionKind = (typeof interactionKinds)[number];

export interface LeadRow {
  id: string;
  code: string;
  title: string;
  state: LeadState;
  investorId: string;
  investorName: string;
  source: LeadSource;
  homeRegion: HomeRegion;
  industryCode: string | null;
  segmentCode: string | null;
  zoneCode: string | null;
  plannedTotal: string | null;
  ownerId: string;
  ownerName: string;
  capturedOn: string;
  sample: boolean;
  version: number;
}

export interface LeadPage extends Page<LeadRow> {
  plannedTotal: string;
}

export interface Contact {
  id?: string;
  name: string;
  title?: string | null;
  phone?: string | null;
  email?: string | null;
  wechat?: string | null;
  masked?: boolean;
}

export interface Interaction {
  id: string;
  kind: InteractionKind;
  on: string;
  summary: string;
  byName: string;
}

export interface Lead extends LeadRow {
  nextStates: LeadState[];
  /** What the reader may do with it, by right and by its state. */
  may: { edit: boolean; screen: boolean; decide: boolean };
  investor: { id: string; name: string; uscc: string | null; country: string | null };
  contact: Contact | null;
  sourceDetail: string | null;
  note: string | null;
  screeningOpinion: string | null;
  screenedByName: string | null;
  screenedAt: string | null;
  rejectReason: string | null;
  decidedByName: string | null;
  decidedAt: string | null;
  /** The latest fifty, newest first. */
  interactions: Interaction[];
}

export interface HistoryEvent {
  id: string;
  at: string;
  actorName: string | null;
  action: string;
  detail: Record<string, unknown>;
}

export interface Duplicate {
  id: string;
  name: string;
  uscc: string | null;
  reason: 'uscc' | 'name';
  leadCount: number;
}

export interface LogLead {
  title?: string;
  investor: { id: string } | { name: string; uscc?: string; country?: string };
  contact?: Omit<Contact, 'id' | 'masked'>;
  source: LeadSource;
  sourceDetail?: string;
  homeRegion: HomeRegion;
  industryCode?: string;
  segmentCode?: string;
  zoneCode?: string;
  plannedTotal?: string;
  note?: string;
  /** The person has seen the registered company of the same name and says this is another. */
  confirmDifferent?: boolean;
}

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

export function useDuplicates(name: string, uscc: string) {
  return useQuery({
    queryKey: ['investors', 'duplicates', name, uscc],
    enabled: name.length >= 2 || uscc.length === 18,
    queryFn: ({ signal }) => {
      const query = { name: name.length >= 2 ? name : undefined, uscc: uscc.length === 18 ? uscc : undefined };
      return api.get<Duplicate[]>('investors/duplicates', query, signal);
    },
    staleTime: 30_000,
  });
}
