/** How people were in touch. */
export const INTERACTION_KINDS = ['meeting', 'call', 'visit', 'wechat', 'other'] as const;

export type InteractionKind = (typeof INTERACTION_KINDS)[number];
