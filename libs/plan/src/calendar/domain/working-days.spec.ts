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

  /** Every day that is not what its weekday says, as the State Council's notices of 2023, 2024 and 2025 name them. */
  const NOTICES: Record<number, { free: [string, string][]; made: string[] }> = {
    2024: {
      free: [
        ['01-01', '01-01'],
        ['02-10', '02-17'],
        ['04-04', '04-06'],
        ['05-01', '05-05'],
        ['06-10', '06-10'],
        ['09-15', '09-17'],
        ['10-01', '10-07'],
      ],
      made: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
    },
    2025: {
      free: [
        ['01-01', '01-01'],
        ['01-28', '02-04'],
        ['04-04', '04-06'],
        ['05-01', '05-05'],
        ['05-31', '06-02'],
        ['10-01', '10-08'],
      ],
      made: ['01-26', '02-08', '04-27', '09-28', '10-11'],
    },
    2026: {
      free: [
        ['01-01', '01-03'],
        ['02-15', '02-23'],
        ['04-04', '04-06'],
        ['05-01', '05-05'],
        ['06-19', '06-21'],
        ['09-25', '09-27'],
        ['10-01', '10-07'],
      ],
      made: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
    },
  };

  it.each([2024, 2025, 2026])('is, day by day, what the notice for %i says', (year) => {
    const { free, made } = NOTICES[year]!;
    const wrong: string[] = [];
    for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      const date = day.slice(5);
      const weekend = [0, 6].includes(new Date(at).getUTCDay());
      const off = free.some(([from, to]) => from <= date && date <= to);
      if (isWorkingDay(day, CALENDAR) !== (made.includes(date) || (!off && !weekend))) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });
});
