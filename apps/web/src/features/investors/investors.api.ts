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

export type InvestorRow = Schemas['InvestorRow'];
export type Investor = Schemas['InvestorView'];
