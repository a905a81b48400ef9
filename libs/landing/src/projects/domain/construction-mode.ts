/** How a project gets its premises. The mode decides which ladder it climbs and what counts as its start. */
export const CONSTRUCTION_MODES = ['greenfield', 'leased', 'retrofit', 'asset_light'] as const;

export type ConstructionMode = (typeof CONSTRUCTION_MODES)[number];

export const MODE_NAMES: Record<ConstructionMode, { zh: string; en: string }> = {
  greenfield: { zh: '新建供地', en: 'New build on allotted land' },
  leased: { zh: '租赁标准厂房', en: 'Leased standard plant' },
  retrofit: { zh: '技改扩能', en: 'Retrofit or expansion' },
  asset_light: { zh: '轻资产／新业态', en: 'Asset-light' },
};
