import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '../../api/client';
import type { Schemas } from '../../api/types';
import { currentPlan } from '../../app/reference';

export const eventKinds = ['fair', 'forum', 'roadshow', 'visit_tour', 'signing', 'other'] as const;
export const eventStates = ['planned', 'held', 'cancelled'] as const;

export type EventRow = Schemas['EventRow'];
export type PromotionEvent = Schemas['EventView'];
export type Guest = Schemas['GuestView'];
export type GuestCheck = Schemas['GuestCheck'];
export type GuestsAdded = Schemas['GuestsAdded'];
export type PlanEvent = Schemas['PlanEventView'];
/** An audit event of the promotion event. */
export type EventHistory = Schemas['HistoryEvent'];

export function useEvent(id: string | undefined) {
  return useQuery({
    queryKey: ['events', id],
    enabled: id !== undefined && id !== '',
    queryFn: ({ signal }) => api.get<PromotionEvent>(`events/${id}`, undefined, signal),
  });
}

/** Events a lead may come from, the latest first. */
export function useRecentEvents(q: string, enabled: boolean) {
  return useQuery({
    queryKey: ['events', 'recent', q],
    enabled,
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      api.get<Page<EventRow>>('events', { q, state: 'planned,held', sort: '-fromOn', limit: 30 }, signal),
  });
}

export function useEventHistory(id: string) {
  return useQuery({
    queryKey: ['events', id, 'history'],
    queryFn: ({ signal }) => api.get<EventHistory[]>(`events/${id}/history`, undefined, signal),
  });
}

/** The events the plan names: suggestions for the name. */
export function usePlanEvents() {
  return useQuery({
    queryKey: ['plan', 'events'],
    staleTime: Infinity,
    queryFn: ({ signal }) => api.get<PlanEvent[]>('plan/events', { plan: currentPlan }, signal),
  });
}

export function useTeams() {
  return useQuery({
    queryKey: ['teams'],
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) => api.get<Schemas['TeamView'][]>('teams', undefined, signal),
  });
}
