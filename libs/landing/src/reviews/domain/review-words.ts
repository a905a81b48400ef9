/** 准入评审: one round of judging a project before it is signed. A re-submission is a new round beside the old one. */
export const REVIEW_STATES = ['draft', 'submitted', 'in_review', 'decided', 'withdrawn'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Still on somebody's desk: a project has one such round at most. */
export const OPEN_STATES: readonly ReviewState[] = ['draft', 'submitted', 'in_review'];

export const REVIEW_VERDICTS = ['approved', 'approved_with_conditions', 'rejected', 'returned'] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

export const isApproval = (verdict: ReviewVerdict): boolean =>
  verdict === 'approved' || verdict === 'approved_with_conditions';

export const REVIEW_VERDICT_NAMES: Record<ReviewVerdict, { zh: string; en: string }> = {
  approved: { zh: '通过', en: 'approved' },
  approved_with_conditions: { zh: '有条件通过', en: 'approved with conditions' },
  rejected: { zh: '否决', en: 'rejected' },
  returned: { zh: '退回补正', en: 'returned for correction' },
};

/** What a named reviewer is there for. One person may hold several. */
export const SEATS = ['panel', 'legal', 'fair_competition'] as const;
export type Seat = (typeof SEATS)[number];

export const SEAT_NAMES: Record<Seat, { zh: string; en: string }> = {
  panel: { zh: '评审组', en: 'panel' },
  legal: { zh: '合法性审查', en: 'review in law' },
  fair_competition: { zh: '公平竞争审查', en: 'fair-competition review' },
};

export const OPINIONS = ['support', 'oppose', 'abstain'] as const;
export type Opinion = (typeof OPINIONS)[number];

export const VETO_RULINGS = ['stands', 'lifted'] as const;
export type VetoRuling = (typeof VETO_RULINGS)[number];

/** What the zone offers the investor. */
export const CLAUSE_KINDS = ['land_price', 'subsidy', 'tax', 'rent', 'talent', 'infrastructure', 'other'] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** Each clause is looked at twice: 合法性审查, and 公平竞争审查 (公平竞争审查条例, in force since 2024-08-01). */
export const CLAUSE_ASPECTS = ['legal', 'fair_competition'] as const;
export type ClauseAspect = (typeof CLAUSE_ASPECTS)[number];

/** `passed_with_change`: passed as the reviewer words it in the reason; that wording is what the zone may offer. */
export const CLAUSE_VERDICTS = ['passed', 'passed_with_change', 'refused'] as const;
export type ClauseVerdict = (typeof CLAUSE_VERDICTS)[number];
