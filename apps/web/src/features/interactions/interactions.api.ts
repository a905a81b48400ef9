import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';

export const interactionKinds = ['call', 'visit', 'reception', 'event', 'wechat', 'meeting', 'other'] as const;
export type InteractionKind = (typeof interactionKinds)[number];

export const interactionThemes = [
  'land',
  'plant',
  'policy',
  'funding',
  'talent',
  'permits',
  'market',
  'technology',
  'price',
  'supply_chain',
  'other',
] as const;
export type InteractionTheme = (typeof interactionThemes)[number];

export const policyAreas = [
  'land',
  'tax',
  'subsidy',
  'talent',
  'permits',
  'energy',
  'environment',
  'finance',
  'logistics',
  'other',
] as const;
export type PolicyArea = (typeof policyAreas)[number];

export const feedbackKinds = ['complaint', 'request', 'question', 'praise'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

export type Interaction = Schemas['InteractionView'];
export type LogInteraction = Schemas['LogInteraction'];
type Colleague = Schemas['ColleagueView'];
type Contact = Schemas['ContactView'];

export function useColleagues(q: string) {
  return useQuery({
    queryKey: ['colleagues', q],
    queryFn: ({ signal }) => api.get<{ items: Colleague[] }>('colleagues', { q }, signal),
    select: ({ items }) => items,
    staleTime: 60_000,
  });
}

/** The people known at the lead's company. */
export function useContactsOf(investorId: string) {
  return useQuery({
    queryKey: ['investors', investorId],
    queryFn: ({ signal }) => api.get<{ contacts: Contact[] }>(`investors/${investorId}`, undefined, signal),
    select: ({ contacts }) => contacts.filter((contact) => contact.erasedAt === null),
  });
}
