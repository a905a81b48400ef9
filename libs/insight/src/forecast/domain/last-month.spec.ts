import { lastMonth } from './last-month.js';

describe('the last month the facts cover', () => {
  const counts = (...projects: number[]) => projects.map((count, index) => ({ month: 100 + index, projects: count }));
  it.each([
    ['the last before the moment', counts(10, 11, 12), 103, 102],
    ['not the month that has not ended', counts(10, 11, 12), 102, 101],
    ['not one that few have reported of', counts(10, 11, 3), 103, 101],
    ['a real fall counts', counts(10, 11, 6), 103, 102],
    ['nothing, nothing', [], 103, null],
  ])('is %s', (_, months, before, expected) => expect(lastMonth(months, before)).toBe(expected));
});
