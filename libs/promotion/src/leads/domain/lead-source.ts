/** How a lead came to us. */
export const LEAD_SOURCES = [
  'own_visit', // 主动拜访
  'event', // 招商活动
  'chamber', // 商会协会
  'agency', // 委托招商机构
  'existing_enterprise', // 园区企业
  'referral', // 他人推荐
  'walk_in', // 主动来访
  'other',
] as const;

export type LeadSource = (typeof LEAD_SOURCES)[number];

/** Sources behind which somebody stands who recommended the investor. */
const THROUGH_INTERMEDIARY: readonly LeadSource[] = ['chamber', 'agency', 'referral'];

/** What may be named beside a source: the event it came from, or the intermediary it came through. */
export function carries(source: LeadSource): { event: boolean; intermediary: boolean } {
  return { event: source === 'event', intermediary: THROUGH_INTERMEDIARY.includes(source) };
}

/** For files and messages; the screen has its own texts. */
export const LEAD_SOURCE_NAMES: Record<LeadSource, { zh: string; en: string }> = {
  own_visit: { zh: '主动拜访', en: 'Own visit' },
  event: { zh: '招商活动', en: 'Event' },
  chamber: { zh: '商会协会', en: 'Chamber or association' },
  agency: { zh: '委托招商机构', en: 'Paid agency' },
  existing_enterprise: { zh: '园区企业', en: 'Existing enterprise' },
  referral: { zh: '他人推荐', en: 'Referral' },
  walk_in: { zh: '主动来访', en: 'Walk-in' },
  other: { zh: '其他', en: 'Other' },
};
