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

/** For lists people print; the screen has its own texts. */
export const HOME_REGION_ZH: Record<HomeRegion, string> = {
  yangtze_delta: '长三角',
  bohai_rim: '环渤海',
  pearl_delta: '珠三角',
  other_domestic: '境内其他地区',
  hk_mo_tw: '港澳台',
  overseas: '境外',
};
