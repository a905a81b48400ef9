/** How a person agreed that we keep their details (PIPL art. 13–14). */
export const CONSENT_WAYS = ['in_person', 'business_card', 'phone', 'wechat', 'email', 'written', 'other'] as const;

export type ConsentWay = (typeof CONSENT_WAYS)[number];
