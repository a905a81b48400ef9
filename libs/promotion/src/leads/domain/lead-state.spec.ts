import {
  FIRST_LEAD_STATE,
  isClosed,
  LEAD_STATES,
  LEAD_TRANSITIONS,
  type LeadState,
  mayMove,
  nextStates,
  transitionProblems,
} from './lead-state.js';

/** Rows: from; columns: to, in the order of LEAD_STATES. The table is written twice on purpose. */
const ALLOWED: Record<LeadState, string> = {
  //          cap scr acc rej dor mer
  captured: ' .   x   .   .   x   x ',
  screening: '.   .   x   x   x   x ',
  accepted: ' .   .   .   .   .   . ',
  rejected: ' .   .   .   .   .   . ',
  dormant: '  x   .   .   .   .   . ',
  merged: '   .   .   .   .   .   . ',
};

const PAIRS = LEAD_STATES.flatMap((from) =>
  ALLOWED[from]
    .trim()
    .split(/\s+/)
    .map((mark, column) => ({ from, to: LEAD_STATES[column]!, allowed: mark === 'x' })),
);

describe('lead states', () => {
  it('looks at every pair', () => {
    expect(PAIRS).toHaveLength(LEAD_STATES.length ** 2);
  });

  it.each(PAIRS)('$from → $to: $allowed', ({ from, to, allowed }) => {
    expect(mayMove(from, to)).toBe(allowed);
  });

  it('is closed exactly when nothing follows', () => {
    expect(LEAD_STATES.filter(isClosed)).toEqual(['accepted', 'rejected', 'merged']);
    expect(nextStates('dormant')).toEqual(['captured']);
  });
});

describe('the check of a transition table', () => {
  it('finds nothing wrong with ours', () => {
    expect(transitionProblems(LEAD_TRANSITIONS, FIRST_LEAD_STATE)).toEqual([]);
  });

  it('names a state nothing leads to', () => {
    expect(
      transitionProblems(
        {
          ...LEAD_TRANSITIONS,
          dormant: ['captured'],
          captured: ['screening'],
          screening: ['accepted', 'rejected', 'merged'],
        },
        'captured',
      ),
    ).toEqual(['dormant is never reached from captured']);
  });

  it('names a target that is not a state, and a state that leads to itself', () => {
    const table: Record<string, string[]> = { a: ['b', 'nowhere'], b: ['b'] };
    expect(transitionProblems(table, 'a')).toEqual(['a leads to nowhere, which is not a state', 'b leads to itself']);
  });
});
