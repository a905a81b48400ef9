import {
  actionsOf,
  BLOCKER_ACTIONS,
  BLOCKER_RULES,
  BLOCKER_STATES,
  type BlockerState,
  type BlockerStep,
  waitingOf,
} from './blocker.js';

describe('the workflow of a blocker', () => {
  it.each<[BlockerState, string[], string[]]>([
    ['requested', ['accept', 'hand_over', 'solve', 'refuse'], ['withdraw', 'escalate']],
    ['accepted', ['hand_over', 'solve', 'refuse'], ['withdraw', 'escalate']],
    ['solved', [], ['confirm', 'reopen', 'withdraw']],
    ['confirmed', [], []],
    ['refused', [], ['reopen', 'escalate']],
    ['withdrawn', [], []],
  ])('%s: the department may %j, the requester %j', (state, desk, requester) => {
    expect(actionsOf(state, ['desk'])).toEqual(desk);
    expect(actionsOf(state, ['requester'])).toEqual(requester);
    expect(actionsOf(state, [])).toEqual([]);
  });

  it('reaches every state and leaves none that is open without a way out', () => {
    const reached = new Set<BlockerState>(['requested']);
    for (const action of BLOCKER_ACTIONS) reached.add(BLOCKER_RULES[action].to ?? 'requested');
    expect([...reached].sort()).toEqual([...BLOCKER_STATES].sort());
  });
});

describe('waiting', () => {
  const story = (...steps: [BlockerStep['action'], string, string][]): BlockerStep[] =>
    steps.map(([action, teamId, on]) => ({ action, teamId, on }));

  it.each([
    ['an open request', story(['request', 'A', '2026-03-01']), '2026-03-11', 10, { A: 10 }, 0],
    [
      'laid aside by a word that came after it was handed over',
      story(
        ['request', 'A', '2026-03-01'],
        ['hand_over', 'B', '2026-03-10'],
        ['pause', 'B', '2026-03-05'],
        ['resume', 'B', '2026-03-20'],
      ),
      '2026-03-25',
      9,
      { A: 4, B: 5 },
      1,
    ],
    [
      'handed over',
      story(['request', 'A', '2026-03-01'], ['hand_over', 'B', '2026-03-04'], ['accept', 'B', '2026-03-06']),
      '2026-03-11',
      10,
      { A: 3, B: 7 },
      1,
    ],
    [
      'solved, and confirmed only later',
      story(['request', 'A', '2026-03-01'], ['solve', 'A', '2026-03-05'], ['confirm', 'A', '2026-03-08']),
      '2026-12-31',
      7,
      { A: 4 },
      0,
    ],
    [
      'reopened',
      story(['request', 'A', '2026-03-01'], ['solve', 'A', '2026-03-05'], ['reopen', 'A', '2026-03-08']),
      '2026-03-10',
      9,
      { A: 6 },
      0,
    ],
    [
      'refused, escalated while refused, then opened again',
      story(
        ['request', 'A', '2026-03-01'],
        ['refuse', 'A', '2026-03-03'],
        ['escalate', 'A', '2026-03-05'],
        ['reopen', 'A', '2026-03-09'],
      ),
      '2026-03-10',
      3,
      { A: 3 },
      0,
    ],
    [
      'laid aside with its project, worked on meanwhile, and taken up again',
      story(
        ['request', 'A', '2026-03-01'],
        ['pause', 'A', '2026-03-04'],
        ['hand_over', 'B', '2026-03-10'],
        ['resume', 'B', '2026-03-20'],
      ),
      '2026-03-25',
      8,
      { A: 3, B: 5 },
      1,
    ],
    [
      'refused before its project is taken up',
      story(
        ['request', 'A', '2026-03-01'],
        ['pause', 'A', '2026-03-04'],
        ['refuse', 'A', '2026-03-10'],
        ['resume', 'A', '2026-03-20'],
      ),
      '2026-03-25',
      3,
      { A: 3 },
      0,
    ],
    [
      'withdrawn the same day',
      story(['request', 'A', '2026-03-01'], ['withdraw', 'A', '2026-03-01']),
      '2027-01-01',
      0,
      { A: 0 },
      0,
    ],
  ])('%s', (_, steps, today, total, byTeam, handOvers) => {
    const waiting = waitingOf(steps, today);
    expect([waiting.total, Object.fromEntries(waiting.byTeam), waiting.handOvers]).toEqual([total, byTeam, handOvers]);
  });
});
