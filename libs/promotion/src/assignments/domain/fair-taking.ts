import { addDays } from '#platform/clock/calendar.js';

/** What speaks against somebody's taking a lead from the pool; the first that applies. Numbers: pool_terms. */
export interface TakingFacts {
  /** Leads the person carries that are not closed or resting. */
  open: number;
  /** Taken from the pool in the last seven days. */
  takenThisWeek: number;
  /** The person let this very lead go, on this day. */
  letGoOn: string | null;
  today: string;
}

export interface TakingTerms {
  mostOpen: number;
  mostTakenWeekly: number;
  ownRestDays: number;
}

export type TakingRefusal = 'pool.too_many_open' | 'pool.too_many_taken' | 'pool.own_lead';

export function refusalToTake(terms: TakingTerms, facts: TakingFacts): TakingRefusal | null {
  if (facts.letGoOn !== null && facts.today < addDays(facts.letGoOn, terms.ownRestDays)) return 'pool.own_lead';
  if (facts.open >= terms.mostOpen) return 'pool.too_many_open';
  if (facts.takenThisWeek >= terms.mostTakenWeekly) return 'pool.too_many_taken';
  return null;
}
