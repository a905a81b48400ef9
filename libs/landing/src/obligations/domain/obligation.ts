/** 双兑现: what the investor and the zone have promised each other, each with a day and a proof. */
export const OBLIGATION_SIDES = ['investor', 'zone'] as const;
export type ObligationSide = (typeof OBLIGATION_SIDES)[number];

export const OBLIGATION_KINDS = [
  'investment',
  'intensity',
  'output',
  'tax',
  'jobs',
  'dates',
  'environment',
  'energy',
  'safety',
  'land',
  'plant',
  'power',
  'permits',
  'subsidy',
  'other',
] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

export const OBLIGATION_STATES = ['open', 'kept', 'broken', 'waived'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** Where it came from; `sourceId` names the record there. */
export const OBLIGATION_SOURCES = ['review_condition'] as const;
export type ObligationSource = (typeof OBLIGATION_SOURCES)[number];

/** `reported`: somebody says it is kept, with proof. The others are somebody else's answer. */
export const OBLIGATION_STEPS = ['reported', 'kept', 'broken', 'sent_back', 'waived'] as const;
export type ObligationStepKind = (typeof OBLIGATION_STEPS)[number];

export const OBLIGATION_VERDICTS = ['kept', 'broken', 'sent_back'] as const;
export type ObligationVerdict = (typeof OBLIGATION_VERDICTS)[number];

export interface ObligationFacts {
  state: ObligationState;
  dueOn: string;
  /** Who reported it kept, while that waits for an answer. */
  reportedBy: string | null;
}

export type VerdictRefusal = 'obligation.closed' | 'obligation.own_report' | 'obligation.not_reported';

/** Why this person may not give this verdict; null: they may. Broken needs no report once its day is over. */
export function verdictRefusal(
  { state, dueOn, reportedBy }: ObligationFacts,
  verdict: ObligationVerdict,
  userId: string,
  today: string,
): VerdictRefusal | null {
  if (state !== 'open') return 'obligation.closed';
  if (reportedBy === userId) return 'obligation.own_report';
  if (reportedBy === null && !(verdict === 'broken' && dueOn < today)) return 'obligation.not_reported';
  return null;
}
