import { EMPTY_POSITION, type Figure, type Position, refusalToReport, report, sendBack, verify } from './position.js';

const figure = (entryId: string, amount: string): Figure => ({ entryId, amount, currency: 'CNY', original: amount });
const first = figure('e1', '100.00');
const second = figure('e2', '80.00');

const STATES: Record<string, Position> = {
  empty: EMPTY_POSITION,
  waiting: { verified: null, pending: first },
  verified: { verified: first, pending: null },
  restating: { verified: first, pending: second },
};

describe('reporting a month', () => {
  it.each([
    // state, the verified entry the reporter saw, reason, refusal
    ['empty', null, null, null],
    ['empty', null, 'why', null],
    ['empty', 'e1', 'why', 'entry.nothing_to_restate'],
    ['waiting', null, null, 'entry.pending_exists'],
    ['waiting', 'e1', 'why', 'entry.pending_exists'],
    ['verified', null, null, 'entry.already_reported'],
    ['verified', null, 'why', 'entry.already_reported'],
    ['verified', 'e0', 'why', 'entry.already_reported'],
    ['verified', 'e1', null, 'entry.reason_required'],
    ['verified', 'e1', 'why', null],
    ['restating', 'e1', 'why', 'entry.pending_exists'],
  ])('%s, having seen %s, reason %s: %s', (state, expectedVerified, reason, refusal) => {
    expect(refusalToReport(STATES[state] ?? EMPTY_POSITION, { expectedVerified, reason })).toBe(refusal);
  });
});

describe('every step from every state', () => {
  it.each([
    ['empty', 'report', { verified: null, pending: second }],
    ['verified', 'report', { verified: first, pending: second }],
    ['waiting', 'report', 'refused'],
    ['restating', 'report', 'refused'],
    ['waiting', 'verify e1', { verified: first, pending: null }],
    ['restating', 'verify e2', { verified: second, pending: null }],
    ['restating', 'verify e1', 'refused'],
    ['verified', 'verify e1', 'refused'],
    ['empty', 'verify e1', 'refused'],
    ['waiting', 'send back e1', { verified: null, pending: null }],
    ['restating', 'send back e2', { verified: first, pending: null }],
    ['restating', 'send back e1', 'refused'],
    ['verified', 'send back e1', 'refused'],
    ['empty', 'send back e1', 'refused'],
  ])('%s, %s', (state, step, expected) => {
    const position = STATES[state] ?? EMPTY_POSITION;
    const [entryId = ''] = step.split(' ').slice(-1);
    const run = () =>
      step === 'report'
        ? report(position, second)
        : step.startsWith('verify')
          ? verify(position, entryId)
          : sendBack(position, entryId);
    if (expected === 'refused') expect(run).toThrow();
    else expect(run()).toEqual(expected);
  });
});
