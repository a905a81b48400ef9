import { reminderOf, roundDates } from './round-due.js';

const NATIONAL_DAY = new Map([1, 2, 3, 4, 5, 6, 7].map((day) => [`2026-10-0${day}`, false]));

describe('when a round is due', () => {
  it.each([
    ['a weekday', '2026-04', 5, 2, '2026-05-05', '2026-05-01'],
    ['a Saturday moves to Monday', '2026-08', 5, 2, '2026-09-07', '2026-09-03'],
    ['the turn of the year', '2025-12', 8, 1, '2026-01-08', '2026-01-07'],
    ['the holidays of October', '2026-09', 5, 2, '2026-10-08', '2026-09-29'],
  ])('%s', (_, month, dueDay, remindDays, dueOn, remindOn) =>
    expect(roundDates(month, { dueDay, remindDays }, NATIONAL_DAY)).toEqual({ dueOn, remindOn }),
  );
});

describe('what the reporter is told', () => {
  const dates = { remindOn: '2026-09-03', dueOn: '2026-09-07' };
  it.each([
    ['2026-09-02', null],
    ['2026-09-03', 'due_soon'],
    ['2026-09-06', 'due_soon'],
    ['2026-09-07', 'due_today'],
    ['2026-09-10', 'due_today'],
    ['2026-09-11', null],
  ])('on %s: %s', (today, told) => expect(reminderOf(today, dates)).toBe(told));
});
