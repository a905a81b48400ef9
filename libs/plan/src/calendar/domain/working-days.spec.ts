import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addWorkingDays, isWorkingDay, workingDayBefore, workingDaysBetween } from './working-days.js';

const seed = JSON.parse(readFileSync(join(process.cwd(), 'libs/plan/seed/calendar-days.json'), 'utf8')) as {
  day: string;
  working: boolean;
}[];
const CALENDAR = new Map(seed.map(({ day, working }) => [day, working]));

describe('the working calendar of China', () => {
  it.each([
    ['2026-02-13', true, 'Friday before Spring Festival'],
    ['2026-02-14', true, 'make-up Saturday before Spring Festival'],
    ['2026-02-15', false, 'first day of Spring Festival'],
    ['2026-02-23', false, 'last day, a Monday'],
    ['2026-02-24', true, 'the day after'],
    ['2026-02-28', true, 'make-up Saturday after it'],
    ['2025-01-26', true, 'make-up Sunday'],
    ['2025-02-04', false, 'Spring Festival 2025, a Tuesday'],
    ['2025-10-08', false, 'National Day with Mid-Autumn'],
    ['2025-10-11', true, 'make-up Saturday'],
    ['2023-10-06', false, 'eighth day of the double holiday'],
    ['2022-12-31', false, 'New Year of the next year’s notice'],
    ['2024-05-11', true, 'make-up Saturday of May'],
    ['2026-11-28', false, 'an ordinary Saturday'],
  ])('%s: worked %s (%s)', (day, working) => {
    expect(isWorkingDay(day, CALENDAR)).toBe(working);
  });

  it.each([
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-17', 1, '2026-02-24'],
    ['2025-01-24', 3, '2025-02-05'],
    ['2025-09-30', 1, '2025-10-09'],
    ['2025-09-30', 3, '2025-10-11'],
    ['2026-04-30', 7, '2026-05-13'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2024-12-31', 1, '2025-01-02'],
  ])('%s and %i working days is %s', (from, count, to) => {
    expect(addWorkingDays(from, count, CALENDAR)).toBe(to);
    expect(workingDaysBetween(from, to, CALENDAR)).toBe(count);
  });

  it('knows the working day before', () => {
    expect(workingDayBefore('2026-02-24', CALENDAR)).toBe('2026-02-14');
  });

  it('has every year of the plan and the one that runs, each with Spring Festival and National Day', () => {
    for (const year of [2021, 2022, 2023, 2024, 2025, 2026]) {
      const free = seed.filter(({ day, working }) => day.startsWith(`${year}-`) && !working);
      expect(free.length).toBeGreaterThanOrEqual(25);
      expect(seed.some(({ day, working }) => day.startsWith(`${year}-`) && working)).toBe(true);
    }
  });
});
