import { add } from '#platform/money/money.js';
import { chooseAsOf } from './as-of.js';
import { dueByMonth, dueByYear, line } from './progress.js';
import { type ZoneFact, zoneSums } from './zone-sums.js';

const window = { from: '2021-01', to: '2025-12' };
const target = { amount: '150000000000.00', window };
const sum = (verified: string, pending = '0.00') => ({ verified, pending });

describe('the month a figure is told for', () => {
  it.each([
    ['today inside the window', undefined, '2023-06', '2023-06', 'current_month'],
    ['today past the window', undefined, '2026-11', '2025-12', 'window_over'],
    ['today before the window', undefined, '2020-03', '2021-01', 'window_not_begun'],
    ['asked inside', '2022-01', '2026-11', '2022-01', 'asked'],
    ['asked past the window', '2026-06', '2026-11', '2026-06', 'asked'],
  ])('%s', (_, asked, now, month, reason) => expect(chooseAsOf(window, asked, now)).toEqual({ month, reason }));
});

describe('a target month by month', () => {
  const sums = new Map([
    ['2021-02', sum('1000000000.01', '5.00')],
    ['2022-01', sum('2000000000.02')],
  ]);

  it.each([
    ['inside', '2022-01', 13, '3000000000.03', '32500000000.00'],
    ['at the end', '2025-12', 60, '3000000000.03', '150000000000.00'],
    ['past the end: no month more, nothing due beyond the amount', '2026-11', 60, '3000000000.03', '150000000000.00'],
    ['before it begins', '2020-12', 0, '0.00', '0.00'],
  ])('as of %s', (_, asOf, months, verified, due) => {
    const told = line(target, asOf, sums);
    expect([told.months.length, told.verified, told.linearDue]).toEqual([months, verified, due]);
    expect(told.months.at(-1)?.cumulative ?? '0.00').toBe(verified);
    expect(add(told.linearDue, told.aheadOfLinear)).toBe(verified);
  });

  it.each(['2020-12', '2021-07', '2023-12', '2025-12', '2030-01'])('as of %s its years add up to the whole', (asOf) => {
    const told = line(target, asOf, sums);
    expect(add('0', ...told.byYear.map((year) => year.verified))).toBe(told.verified);
    expect(add('0', ...told.byYear.map((year) => year.pending))).toBe(told.pending);
    expect(add('0', ...told.byYear.map((year) => year.linearDue))).toBe(told.linearDue);
  });
});

describe('what is due', () => {
  // Sevenths of a yuan: no month is even, and what rounding takes from one it gives to another.
  const odd = { amount: '100.00', window: { from: '2021-07', to: '2023-03' } };

  it.each(['2021-06', '2021-07', '2022-05', '2023-03', '2030-01'])('as of %s is the sum of its months', (asOf) => {
    for (const year of dueByYear(odd, asOf)) {
      const months = dueByMonth(odd, asOf, Number(year.at));
      expect([year.at, add('0', ...months.map(({ amount }) => amount))]).toEqual([year.at, year.amount]);
      expect(months.at(-1)?.elapsed ?? 0).toBe(months.length === 0 ? 0 : year.elapsed);
    }
    expect(line(odd, asOf, new Map()).byYear.map(({ linearDue }) => linearDue)).toEqual(
      dueByYear(odd, asOf).map(({ amount }) => amount),
    );
  });

  it('falls due in the months of the window that are over, and in no other', () => {
    expect(dueByMonth(odd, '2021-09', 2021)).toEqual([
      { at: '2021-07', amount: '4.76', elapsed: 1, months: 21 },
      { at: '2021-08', amount: '4.76', elapsed: 2, months: 21 },
      { at: '2021-09', amount: '4.77', elapsed: 3, months: 21 },
    ]);
    expect(dueByMonth(odd, '2021-09', 2022)).toEqual([]);
  });
});

describe('zones', () => {
  const zone = (code: string, parentCode: string | null, active = true): ZoneFact => ({
    code,
    parentCode,
    nameZh: code,
    nameEn: code,
    active,
  });
  const tree = [
    zone('ROOT', null),
    zone('A', 'ROOT'),
    zone('A1', 'A'),
    zone('A2', 'A', false),
    zone('B', 'ROOT'),
    zone('OLD', 'ROOT', false),
  ];
  const own = new Map([
    ['ROOT', sum('1.00')],
    ['A', sum('10.00', '2.00')],
    ['A1', sum('100.00')],
    ['A2', sum('1000.00', '-3.00')],
  ]);

  it('sum what they contain, keep their own part, and show a closed place while money is credited to it', () => {
    const rows = zoneSums(tree, own).map((row) => [row.code, row.depth, row.verified, row.pending, row.ownVerified]);
    expect(rows).toEqual([
      ['ROOT', 0, '1111.00', '-1.00', '1.00'],
      ['A', 1, '1110.00', '-1.00', '10.00'],
      ['A1', 2, '100.00', '0.00', '100.00'],
      ['A2', 2, '1000.00', '-3.00', '1000.00'],
      ['B', 1, '0.00', '0.00', '0.00'],
    ]);
  });

  it('a place whose parent is unknown becomes a root: nothing is lost', () => {
    const [row] = zoneSums([zone('X', 'GONE')], new Map([['X', sum('7.00')]]));
    expect(row).toMatchObject({ code: 'X', depth: 0, verified: '7.00' });
  });
});
