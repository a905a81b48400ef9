/** How people were in touch. */
export const INTERACTION_KINDS = [
  'call', // 电话
  'visit', // 走访: we go to them
  'reception', // 接待: they come to us
  'event', // 活动
  'wechat', // 微信
  'meeting', // 会谈
  'other', // 其他
] as const;

export type InteractionKind = (typeof INTERACTION_KINDS)[number];

/** What it was about; several may be named. */
export const INTERACTION_THEMES = [
  'land', // 用地
  'plant', // 厂房
  'policy', // 政策
  'funding', // 资金
  'talent', // 人才
  'permits', // 审批
  'market', // 市场
  'technology', // 技术
  'price', // 价格
  'supply_chain', // 配套
  'other', // 其他
] as const;

export type InteractionTheme = (typeof INTERACTION_THEMES)[number];
