import { reminderFor } from './task.js';

/** Around the Spring Festival of 2026: worked on Saturday 14 February, free from the 15th to the 23rd. */
const CALENDAR = new Map([
  ['2026-02-14', true],
  ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => [`2026-02-${day}`, false] as const),
]);

describe('what the owner of a task is told', () => {
  it.each([
    // due, today, told
    ['2026-03-05', '2026-03-03', null],
    ['2026-03-05', '2026-03-04', 'due_soon'],
    ['2026-03-05', '2026-03-05', 'due_today'],
    ['2026-03-05', '2026-03-06', 'overdue'],
    ['2026-03-05', '2026-04-06', 'overdue'],
    // Monday is announced on Friday, not on the free days between
    ['2026-03-09', '2026-03-06', 'due_soon'],
    ['2026-03-09', '2026-03-07', null],
    ['2026-03-08', '2026-03-06', 'due_soon'],
    ['2026-03-08', '2026-03-08', 'due_today'],
    // before the holiday for the first day after it
    ['2026-02-24', '2026-02-13', null],
    ['2026-02-24', '2026-02-14', 'due_soon'],
    ['2026-02-24', '2026-02-20', null],
  ])('due %s, on %s: %s', (dueOn, today, told) => {
    expect(reminderFor(dueOn, today, CALENDAR)).toBe(told);
  });
});
