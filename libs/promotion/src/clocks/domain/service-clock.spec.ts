import { clocksOfNewLead, dueAfterPause, dueOn } from './service-clock.js';

const CALENDAR = new Map([
  ['2026-02-14', true],
  ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => [`2026-02-${day}`, false] as const),
  ['2026-02-28', true],
]);
const working = (days: number) => ({ days, unit: 'working' as const });

describe('a service clock', () => {
  it.each([
    [working(1), '2026-02-13', '2026-02-14'],
    [working(3), '2026-02-13', '2026-02-25'],
    [working(7), '2026-02-13', '2026-03-02'],
    [{ days: 14, unit: 'calendar' as const }, '2026-02-13', '2026-02-27'],
  ])('of %j from %s is due on %s', (term, from, due) => {
    expect(dueOn(term, from, CALENDAR)).toBe(due);
  });

  it('keeps what was left over a pause', () => {
    const clock = { dueOn: '2026-02-25', pausedOn: '2026-02-14' };
    expect(dueAfterPause(working(3), clock, '2026-03-02', CALENDAR)).toBe('2026-03-04');
    const calendar = { days: 14, unit: 'calendar' as const };
    expect(dueAfterPause(calendar, clock, '2026-03-02', CALENDAR)).toBe('2026-03-13');
    expect(dueAfterPause(working(3), { dueOn: '2026-02-13', pausedOn: '2026-02-14' }, '2026-03-02', CALENDAR)).toBe(
      '2026-02-13',
    );
  });

  it.each([
    ['own_visit', null, ['answer', 'screening', 'follow_up']],
    ['referral', 5, ['answer', 'screening', 'referrer', 'follow_up']],
    ['agency', 10, ['answer', 'screening_major', 'referrer', 'follow_up']],
  ])('a lead by %s over %s starts %j', (source, amount, codes) => {
    expect(clocksOfNewLead(source, amount, 10)).toEqual(codes);
  });
});
