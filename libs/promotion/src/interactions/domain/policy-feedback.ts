/** Which of our policies the firm speaks of. */
export const POLICY_AREAS = [
  'land',
  'tax',
  'subsidy',
  'talent',
  'permits',
  'energy',
  'environment',
  'finance',
  'logistics',
  'other',
] as const;
export type PolicyArea = (typeof POLICY_AREAS)[number];

/** In what tone: something is wrong, something is wanted, something is asked, something is good. */
export const FEEDBACK_KINDS = ['complaint', 'request', 'question', 'praise'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

/** For files; the screen has its own texts. */
export const POLICY_AREA_NAMES: Record<PolicyArea, { zh: string; en: string }> = {
  land: { zh: '用地', en: 'Land' },
  tax: { zh: '税收', en: 'Tax' },
  subsidy: { zh: '奖补', en: 'Subsidies' },
  talent: { zh: '人才', en: 'Talent' },
  permits: { zh: '审批', en: 'Permits' },
  energy: { zh: '用电用能', en: 'Power and energy' },
  environment: { zh: '环保', en: 'Environment' },
  finance: { zh: '融资', en: 'Finance' },
  logistics: { zh: '物流', en: 'Logistics' },
  other: { zh: '其他', en: 'Other' },
};

export const FEEDBACK_KIND_NAMES: Record<FeedbackKind, { zh: string; en: string }> = {
  complaint: { zh: '反映问题', en: 'Complaint' },
  request: { zh: '诉求', en: 'Request' },
  question: { zh: '咨询', en: 'Question' },
  praise: { zh: '肯定', en: 'Praise' },
};
