import { compare, ratio } from '#platform/money/money.js';

export const OBLIGATION_STATES = ['open', 'kept', 'partly', 'broken', 'waived', 'withdrawn'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** Where it came from; `sourceId` names the record there: the review, the visit's next step, or the project itself. */
export const OBLIGATION_SOURCES = ['review_condition', 'by_hand', 'agreement', 'visit'] as const;
export type ObligationSource = (typeof OBLIGATION_SOURCES)[number];

/** `reported`: somebody says it is kept, with proof. Verdicts are somebody else's answer; `changed`: new terms. */
export const OBLIGATION_STEPS = [
  'reported',
  'kept',
  'partly',
  'broken',
  'sent_back',
  'waived',
  'changed',
  'withdrawn',
] as const;
export type ObligationStepKind = (typeof OBLIGATION_STEPS)[number];

/** One field of new terms, before and after. */
export interface TermChange {
  field: string;
  from: string | null;
  to: string | null;
}

export const OBLIGATION_VERDICTS = ['kept', 'partly', 'broken', 'sent_back'] as const;
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

export type PartProblem = 'obligation.not_measured' | 'field.required' | 'obligation.not_a_part';

/** Kept in part: more than nothing and less than the whole, of what is measured. */
export function partProblem(promised: string | null, kept: string | null): PartProblem | null {
  if (promised === null) return 'obligation.not_measured';
  if (kept === null) return 'field.required';
  return compare(kept, '0') > 0 && compare(kept, promised) < 0 ? null : 'obligation.not_a_part';
}

/** How much of it a verdict says was kept, in the unit of its kind; null while there is none. */
export function keptAmount(
  verdict: ObligationVerdict,
  { amount, reportedAmount }: { amount: string | null; reportedAmount: string | null },
  part: string | null,
): string | null {
  if (verdict === 'sent_back' || amount === null) return null;
  if (verdict === 'broken') return '0.00';
  return verdict === 'partly' ? part : (reportedAmount ?? amount);
}

export type Judged = { state: ObligationState; amount: string | null; keptAmount: string | null };

/**
 * 兑现率: of what has its verdict, how much was kept, as a fraction. Units differ, so each promise counts once: kept 1, in part
 * its share, broken 0. Null before the first verdict. What was waived or withdrawn is owed no more.
 */
export function keptRate(obligations: readonly Judged[]): string | null {
  const shares = obligations.flatMap(({ state, amount, keptAmount: kept }) => {
    if (state === 'kept') return [1];
    if (state === 'broken') return [0];
    if (state === 'partly') return [Number(ratio(kept ?? '0', amount ?? '0') ?? 0)];
    return [];
  });
  if (shares.length === 0) return null;
  return (shares.reduce((sum, share) => sum + share, 0) / shares.length).toFixed(4);
}
