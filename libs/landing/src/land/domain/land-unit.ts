/** 地块 is measured in 亩, a standard plant 标准厂房 in m². */
export const LAND_KINDS = ['land', 'plant'] as const;
export type LandKind = (typeof LAND_KINDS)[number];

export interface LandKindRule {
  zh: string;
  en: string;
  unitZh: string;
  unitEn: string;
  /** What its price may be a price of. */
  priceBases: readonly PriceBasis[];
  /** How it may be given. */
  allocationBases: readonly AllocationBasis[];
}

export const PRICE_BASES = ['per_mu', 'per_m2', 'per_m2_month'] as const;
/** 元/亩, 元/㎡, 元/㎡/月 */
export type PriceBasis = (typeof PRICE_BASES)[number];

export const ALLOCATION_BASES = ['grant', 'lease', 'sale'] as const;
/** 出让, 租赁, 出售 */
export type AllocationBasis = (typeof ALLOCATION_BASES)[number];

export const KIND_RULES: Record<LandKind, LandKindRule> = {
  land: {
    zh: '地块',
    en: 'Parcel',
    unitZh: '亩',
    unitEn: 'mu',
    priceBases: ['per_mu'],
    allocationBases: ['grant', 'lease'],
  },
  plant: {
    zh: '标准厂房',
    en: 'Standard plant',
    unitZh: '㎡',
    unitEn: 'm²',
    priceBases: ['per_m2', 'per_m2_month'],
    allocationBases: ['lease', 'sale'],
  },
};

export const PRICE_BASIS_NAMES: Record<PriceBasis, { zh: string; en: string }> = {
  per_mu: { zh: '元/亩', en: 'CNY/mu' },
  per_m2: { zh: '元/㎡', en: 'CNY/m²' },
  per_m2_month: { zh: '元/㎡/月', en: 'CNY/m²/month' },
};

/** 用地性质, by the codes of GB 50137 where there is one. */
export const LAND_USES = ['m1', 'm2', 'm3', 'm0', 'research', 'logistics', 'commercial', 'mixed'] as const;
export type LandUse = (typeof LAND_USES)[number];

export const LAND_USE_NAMES: Record<LandUse, { zh: string; en: string }> = {
  m1: { zh: '一类工业 M1', en: 'Industry class 1 (M1)' },
  m2: { zh: '二类工业 M2', en: 'Industry class 2 (M2)' },
  m3: { zh: '三类工业 M3', en: 'Industry class 3 (M3)' },
  m0: { zh: '新型产业 M0', en: 'New-type industry (M0)' },
  research: { zh: '科研', en: 'Research' },
  logistics: { zh: '物流仓储', en: 'Logistics' },
  commercial: { zh: '商务商业', en: 'Commercial' },
  mixed: { zh: '混合', en: 'Mixed' },
};

export const LAND_STATES = ['free', 'partly', 'reserved', 'allocated'] as const;
/** Nothing held; some held; nothing free but some only reserved; all allocated. */
export type LandState = (typeof LAND_STATES)[number];

export const LAND_STATE_NAMES: Record<LandState, { zh: string; en: string }> = {
  free: { zh: '空闲', en: 'Free' },
  partly: { zh: '部分可用', en: 'Partly free' },
  reserved: { zh: '已预留满', en: 'Reserved' },
  allocated: { zh: '已供满', en: 'Allocated' },
};

export type LandUnitProblem = 'price_half' | 'price_basis';

/** A price says what it is a price of, and of the right thing. */
export function priceProblem(
  kind: LandKind,
  { price, priceBasis }: { price: string | null; priceBasis: PriceBasis | null },
): LandUnitProblem | null {
  if ((price === null) !== (priceBasis === null)) return 'price_half';
  return priceBasis === null || KIND_RULES[kind].priceBases.includes(priceBasis) ? null : 'price_basis';
}
