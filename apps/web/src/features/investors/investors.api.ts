import type { Page } from '../../api/client';

export const homeRegions = [
  'yangtze_delta',
  'bohai_rim',
  'pearl_delta',
  'other_domestic',
  'hk_mo_tw',
  'overseas',
] as const;
export type HomeRegion = (typeof homeRegions)[number];

export interface InvestorRow {
  id: string;
  name: string;
  uscc: string | null;
  homeRegion: HomeRegion | null;
  country: string | null;
  leadCount: number;
  version: number;
  createdAt: string;
}

export interface Investor extends InvestorRow {
  note: string | null;
  contacts: {
    id: string;
    name: string;
    title: string | null;
    phone: string | null;
    email: string | null;
    wechat: string | null;
    masked: boolean;
  }[];
}

export type InvestorPage = Page<InvestorRow>;
