import {
  addQuarters,
  firstDayOfQuarter,
  isQuarter,
  lastDayOfQuarter,
  monthsLater,
  quarterOf,
  quartersBetween,
} from './quarter.js';

describe('quarters', () => {
  it.each([
    ['2024-01-01', '2024-Q1', '2024-01-01', '2024-03-31'],
    ['2024-05-31', '2024-Q2', '2024-04-01', '2024-06-30'],
    ['2024-09-30', '2024-Q3', '2024-07-01', '2024-09-30'],
    ['2024-12-31', '2024-Q4', '2024-10-01', '2024-12-31'],
  ])('%s lies in %s, from %s to %s', (date, quarter, first, last) => {
    expect([quarterOf(date), firstDayOfQuarter(quarter), lastDayOfQuarter(quarter)]).toEqual([quarter, first, last]);
  });

  it('counts over the year', () => {
    expect([addQuarters('2024-Q4', 1), addQuarters('2024-Q1', -5)]).toEqual(['2025-Q1', '2022-Q4']);
    expect(quartersBetween('2023-Q3', '2024-Q1')).toEqual(['2023-Q3', '2023-Q4', '2024-Q1']);
    expect(quartersBetween('2024-Q2', '2024-Q1')).toEqual([]);
  });

  it.each(['2024-Q0', '2024-Q5', '2024Q1', '1899-Q1', '2024-Q11', ''])('%j is none', (text) =>
    expect(isQuarter(text)).toBe(false),
  );

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-01-31', 12, '2025-01-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-03-15', 24, '2026-03-15'],
  ])('%s and %d months are %s', (date, months, later) => expect(monthsLater(date, months)).toBe(later));
});
