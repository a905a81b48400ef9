/** Where an investor comes from, by the regions the plan directs its promotion to (ch. 5). */
export const HOME_REGIONS = [
  'yangtze_delta', // 长三角
  'bohai_rim', // 环渤海
  'pearl_delta', // 珠三角
  'other_domestic', // 境内其他地区
  'hk_mo_tw', // 港澳台
  'overseas', // 境外
] as const;

export type HomeRegion = (typeof HOME_REGIONS)[number];

/** For files and messages; the screen has its own texts. */
export const HOME_REGION_NAMES: Record<HomeRegion, { zh: string; en: string }> = {
  yangtze_delta: { zh: '长三角', en: 'Yangtze River Delta' },
  bohai_rim: { zh: '环渤海', en: 'Bohai Rim' },
  pearl_delta: { zh: '珠三角', en: 'Pearl River Delta' },
  other_domestic: { zh: '境内其他地区', en: 'Other mainland' },
  hk_mo_tw: { zh: '港澳台', en: 'Hong Kong, Macao, Taiwan' },
  overseas: { zh: '境外', en: 'Overseas' },
};
