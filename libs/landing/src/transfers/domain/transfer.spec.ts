import {
  answerRefusal,
  type AnswerRefusal,
  isStale,
  TRANSFER_STATES,
  type TransferAnswer,
  type TransferSide,
} from './transfer.js';

const proposer: TransferSide = { proposer: true, receiver: false };
const receiver: TransferSide = { proposer: false, receiver: true };
const both: TransferSide = { proposer: true, receiver: true };
const neither: TransferSide = { proposer: false, receiver: false };

describe('who answers a transfer', () => {
  const cases: [TransferAnswer, string, TransferSide, AnswerRefusal | null][] = [
    ['accepted', 'the receiver', receiver, null],
    ['accepted', 'the proposer', proposer, 'access.forbidden'],
    ['accepted', 'a proposer who answers for the other zone, too', both, 'project_transfer.own'],
    ['accepted', 'anybody else', neither, 'access.forbidden'],
    ['declined', 'the receiver', receiver, null],
    ['declined', 'the proposer', proposer, 'access.forbidden'],
    ['declined', 'a proposer who answers for the other zone, too', both, 'project_transfer.own'],
    ['declined', 'anybody else', neither, 'access.forbidden'],
    ['withdrawn', 'the receiver', receiver, 'access.forbidden'],
    ['withdrawn', 'the proposer', proposer, null],
    ['withdrawn', 'a proposer who answers for the other zone, too', both, null],
    ['withdrawn', 'anybody else', neither, 'access.forbidden'],
  ];
  it.each(cases)('%s by %s', (answer, _, side, refusal) => {
    for (const state of TRANSFER_STATES) {
      const late = refusal ?? 'project_transfer.answered';
      expect([state, answerRefusal(state, answer, side)]).toEqual([state, state === 'proposed' ? refusal : late]);
    }
  });

  it.each([
    ['as it was', 'A', 'A', false],
    ['moved since', 'B', 'A', true],
    ['moved back from an earlier month', 'A', 'B', true],
    ['moved altogether', 'B', 'B', true],
    ['no zone known of that month', 'A', null, true],
  ])('a proposal of zone A, %s', (_, zoneCode, heldInMonth, stale) => {
    expect(isStale('A', { zoneCode, heldInMonth })).toBe(stale);
  });
});
