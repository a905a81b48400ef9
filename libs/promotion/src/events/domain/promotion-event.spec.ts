import {
  EVENT_STATES,
  type EventState,
  guestState,
  mayMarkAttendance,
  nextEventStates,
  type Attendance,
  type GuestAnswer,
} from './promotion-event.js';

describe('an event', () => {
  const allowed = new Set(['planned held', 'planned cancelled', 'held planned', 'cancelled planned']);
  const steps = EVENT_STATES.flatMap((from) => EVENT_STATES.map((to) => [from, to] as const));

  it.each(steps)('from %s to %s', (from: EventState, to: EventState) => {
    expect(nextEventStates(from).includes(to)).toBe(allowed.has(`${from} ${to}`));
  });

  it.each([
    ['planned', '2026-05-10', '2026-05-09', false],
    ['planned', '2026-05-10', '2026-05-10', true],
    ['held', '2026-05-10', '2026-06-01', true],
    ['cancelled', '2026-05-10', '2026-05-11', false],
  ] as const)('%s, beginning %s: who came can be said on %s: %s', (state, fromOn, today, may) => {
    expect(mayMarkAttendance({ state, fromOn }, today)).toBe(may);
  });

  it.each([
    ['invited', null, 'invited'],
    ['accepted', null, 'accepted'],
    ['declined', 'attended', 'attended'],
    ['accepted', 'absent', 'absent'],
  ] as [GuestAnswer, Attendance | null, string][])('guest %s, %s stands as %s', (answer, attendance, state) => {
    expect(guestState(answer, attendance)).toBe(state);
  });
});
