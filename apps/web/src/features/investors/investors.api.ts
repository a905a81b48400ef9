import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '../../api/client';
import type { Schemas } from '../../api/types';

export const homeRegions = [
  'yangtze_delta',
  'bohai_rim',
  'pearl_delta',
  'other_domestic',
  'hk_mo_tw',
  'overseas',
] as const;
export type HomeRegion = (typeof homeRegions)[number];

export const investorRoles = ['investor', 'intermediary', 'project_company'] as const;
export type InvestorRole = (typeof investorRoles)[number];

export const currencies = ['CNY', 'USD', 'EUR', 'HKD', 'TWD', 'JPY', 'KRW', 'GBP', 'SGD', 'CHF', 'AUD', 'CAD'] as const;

export const consentWays = ['in_person', 'business_card', 'phone', 'wechat', 'email', 'written', 'other'] as const;

export type InvestorRow = Schemas['InvestorRow'];
export type Investor = Schemas['InvestorView'];
export type Contact = Schemas['ContactView'];
export type ContactDetails = Schemas['ContactDetails'];
export type InvestorList = Schemas['InvestorListView'];

/** The lists companies stand on: reference data, asked once. */
export function useInvestorLists() {
  return useQuery({
    queryKey: ['investor-lists'],
    staleTime: 60 * 60_000,
    queryFn: ({ signal }) => api.get<InvestorList[]>('investors/lists', undefined, signal),
  });
}

export function useInvestorSearch(q: string) {
  return useQuery({
    queryKey: ['investors', 'search', q],
    enabled: q.length >= 1,
    queryFn: ({ signal }) => api.get<Page<InvestorRow>>('investors', { q, limit: 20, sort: 'name' }, signal),
  });
}
