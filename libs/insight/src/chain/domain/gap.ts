/** Where a link of the chain stands, by what there is of it. The first rule that holds decides. */
export const GAPS = ['empty', 'coming', 'untended', 'held'] as const;
export type Gap = (typeof GAPS)[number];

export interface LinkFacts {
  /** Enterprises the plan names here. */
  enterprises: number;
  /** Open leads and projects in talks. */
  underWay: number;
  /** Projects signed or further. */
  settled: number;
}

export function gapOf({ enterprises, underWay, settled }: LinkFacts): Gap {
  if (enterprises + settled === 0) return underWay === 0 ? 'empty' : 'coming';
  return underWay + settled === 0 ? 'untended' : 'held';
}

export const GAP_NAMES: Record<Gap, { zh: string; en: string }> = {
  empty: { zh: '空白', en: 'Nothing yet' },
  coming: { zh: '在谈未落', en: 'Talks only' },
  untended: { zh: '无人跟进', en: 'Untended' },
  held: { zh: '已有布局', en: 'Held' },
};

export const GAP_RULES: Record<Gap, { zh: string; en: string }> = {
  empty: {
    zh: '没有规划企业、没有线索、没有项目',
    en: 'No enterprise of the plan, no lead, no project',
  },
  coming: {
    zh: '有线索或在谈项目，尚无企业和签约项目',
    en: 'Leads or talks, but no enterprise and no signed project',
  },
  untended: {
    zh: '有规划企业，但没有线索，也没有项目',
    en: 'Enterprises of the plan, but no lead and no project',
  },
  held: { zh: '有企业或签约项目，并有项目在推进', en: 'Enterprises or signed projects, and work going on' },
};
