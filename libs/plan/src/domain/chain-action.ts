/**
 * What promotion has to do about a link of the chain: 强链 strengthen, 补链 complete, 建链 build. The plan demands all
 * three (ch. 3) and says for no segment which, so it is derived from whom the plan names there; an administrator may
 * set it otherwise.
 */
export const CHAIN_ACTIONS = ['strengthen', 'complete', 'build'] as const;
export type ChainAction = (typeof CHAIN_ACTIONS)[number];

/** `derived`: by the rule below; `set`: the office has said otherwise, with its reason. */
export const CHAIN_ACTION_BASES = ['derived', 'set'] as const;
export type ChainActionBasis = (typeof CHAIN_ACTION_BASES)[number];

export interface ChainFacts {
  /** Enterprises the plan names in the segment. */
  enterprises: number;
  /** Those among them it calls leaders (龙头, or listed among its industry's leading enterprises). */
  leaders: number;
}

export function chainActionOf({ enterprises, leaders }: ChainFacts): ChainAction {
  if (leaders > 0) return 'strengthen';
  return enterprises > 0 ? 'complete' : 'build';
}

/** Why the rule says so. */
export const CHAIN_ACTION_RULES: Record<ChainAction, { zh: string; en: string }> = {
  strengthen: {
    zh: '规划在此环节点名龙头企业：以龙头带动，做强上下游',
    en: 'The plan names a leading enterprise here: let it draw what lies around it',
  },
  complete: {
    zh: '规划在此环节点名企业而无龙头：补齐配套，引进龙头',
    en: 'The plan names enterprises here but no leader: fill in what is missing, bring a leader',
  },
  build: {
    zh: '规划在此环节未点名任何企业：从引进第一家做起',
    en: 'The plan names no enterprise here: start with the first',
  },
};
