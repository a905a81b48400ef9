import { type DecisionFacts, hindrances } from './decision.js';
import { isInvolved } from './four-eyes.js';
import { REVIEW_STATES, REVIEW_VERDICTS, type ReviewVerdict } from './review-words.js';

const READY: DecisionFacts = {
  state: 'in_review',
  opinions: 3,
  quorum: 3,
  score: '70.0',
  passMark: 70,
  vetoesUnruled: 0,
  vetoesStanding: 0,
  clausesPending: 0,
  clausesRefused: 0,
  hasMinutes: true,
};

const against = (verdict: ReviewVerdict, over: Partial<DecisionFacts>) =>
  hindrances(verdict, { ...READY, ...over }).map(({ code }) => code.replace('review.', ''));

describe('what stands against a decision', () => {
  it.each(REVIEW_VERDICTS)('nothing against %s when all is in order', (verdict) => {
    expect(against(verdict, {})).toEqual([]);
  });

  it.each<[Partial<DecisionFacts>, string, { approved: boolean; rejected: boolean; returned: boolean }]>([
    [{ opinions: 2 }, 'quorum_missing', { approved: true, rejected: true, returned: false }],
    [{ hasMinutes: false }, 'minutes_missing', { approved: true, rejected: true, returned: false }],
    [{ vetoesUnruled: 1 }, 'veto_unruled', { approved: true, rejected: true, returned: false }],
    [{ vetoesStanding: 1 }, 'veto_stands', { approved: true, rejected: false, returned: false }],
    [{ clausesPending: 1 }, 'clauses_open', { approved: true, rejected: false, returned: false }],
    [{ clausesRefused: 1 }, 'clauses_refused', { approved: true, rejected: false, returned: false }],
    [{ score: '69.9' }, 'below_pass_mark', { approved: true, rejected: false, returned: false }],
    [{ state: 'submitted' }, 'not_in_review', { approved: true, rejected: true, returned: false }],
    [{ state: 'draft' }, 'not_in_review', { approved: true, rejected: true, returned: true }],
  ])('%j is %s', (over, code, verdicts) => {
    expect(against('approved', over)).toEqual(verdicts.approved ? [code] : []);
    expect(against('approved_with_conditions', over)).toEqual(verdicts.approved ? [code] : []);
    expect(against('rejected', over)).toEqual(verdicts.rejected ? [code] : []);
    expect(against('returned', over)).toEqual(verdicts.returned ? [code] : []);
  });

  it('says everything at once', () => {
    expect(
      against('approved', { opinions: 0, hasMinutes: false, vetoesStanding: 1, clausesPending: 2, score: '10.0' }),
    ).toEqual(['quorum_missing', 'minutes_missing', 'veto_stands', 'clauses_open', 'below_pass_mark']);
  });

  it.each(REVIEW_STATES)('lets nothing but a round under way be decided: %s', (state) => {
    const open = state === 'in_review';
    expect(against('approved', { state }).length === 0).toBe(open);
    expect(against('returned', { state }).length === 0).toBe(open || state === 'submitted');
  });
});

describe('who has a hand in the proposal', () => {
  const involved = { proposedBy: 'proposer', officerId: 'officer', clauseAuthors: ['author'] };
  it.each([
    ['proposer', true],
    ['officer', true],
    ['author', true],
    ['somebody', false],
  ])('%s: %s', (userId, expected) => {
    expect(isInvolved(userId, involved)).toBe(expected);
  });
});
