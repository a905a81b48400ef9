import { isApproval, type ReviewState, type ReviewVerdict } from './review-words.js';

/** Everything a decision has to look at. Plain counts: the same facts always give the same answer. */
export interface DecisionFacts {
  state: ReviewState;
  /** Opinions of panel members who are not recused. */
  opinions: number;
  quorum: number;
  score: string | null;
  passMark: number;
  vetoesUnruled: number;
  vetoesStanding: number;
  clausesPending: number;
  clausesRefused: number;
  hasMinutes: boolean;
}

export type Hindrance =
  | { code: 'review.not_in_review' }
  | { code: 'review.minutes_missing' }
  | { code: 'review.quorum_missing'; opinions: number; quorum: number }
  | { code: 'review.veto_unruled'; count: number }
  | { code: 'review.veto_stands'; count: number }
  | { code: 'review.clauses_open'; count: number }
  | { code: 'review.clauses_refused'; count: number }
  | { code: 'review.below_pass_mark'; score: string; passMark: number };

/**
 * What stands against this verdict; empty when it may be given. Returning for correction is always possible while the
 * round is open; any other verdict is the panel's, with minutes and every veto ruled on; an approval also needs the
 * marks, no standing veto, and every clause of the offer passed twice.
 */
export function hindrances(verdict: ReviewVerdict, facts: DecisionFacts): Hindrance[] {
  if (verdict === 'returned') {
    return facts.state === 'submitted' || facts.state === 'in_review' ? [] : [{ code: 'review.not_in_review' }];
  }
  if (facts.state !== 'in_review') return [{ code: 'review.not_in_review' }];
  const found: Hindrance[] = [];
  if (facts.opinions < facts.quorum) {
    found.push({ code: 'review.quorum_missing', opinions: facts.opinions, quorum: facts.quorum });
  }
  if (!facts.hasMinutes) found.push({ code: 'review.minutes_missing' });
  if (facts.vetoesUnruled > 0) found.push({ code: 'review.veto_unruled', count: facts.vetoesUnruled });
  return isApproval(verdict) ? [...found, ...againstApproval(facts)] : found;
}

function againstApproval(facts: DecisionFacts): Hindrance[] {
  const found: Hindrance[] = [];
  if (facts.vetoesStanding > 0) found.push({ code: 'review.veto_stands', count: facts.vetoesStanding });
  if (facts.clausesPending > 0) found.push({ code: 'review.clauses_open', count: facts.clausesPending });
  if (facts.clausesRefused > 0) found.push({ code: 'review.clauses_refused', count: facts.clausesRefused });
  if (facts.score !== null && Number(facts.score) < facts.passMark) {
    found.push({ code: 'review.below_pass_mark', score: facts.score, passMark: facts.passMark });
  }
  return found;
}
