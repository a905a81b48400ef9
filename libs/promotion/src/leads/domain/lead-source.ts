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

/** For lists people print; the screen has its own texts. */
export const LEAD_SOURCE_ZH: Record<LeadSource, string> = {
  own_visit: '主动拜访',
  event: '招商活动',
  chamber: '商会协会',
  agency: '委托招商机构',
  existing_enterprise: '园区企业',
  referral: '他人推荐',
  walk_in: '主动来访',
  other: '其他',
};
