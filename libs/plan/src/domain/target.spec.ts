import { add } from '#platform/money/money.js';
import { contains, defaultAsOf, linearDue, monthsElapsed, monthsOf, windowOf, yearlySplit } from './target.js';

const window = { from: '2021-01', to: '2025-12' };
const keyInvestment = { amount: '150000000000.00', window };

describe('the linear 序时 of a target', () => {
  it.each([
    ['long before the window', '2015-06', 0, '0.00'],
    ['the month before it begins', '2020-12', 0, '0.00'],
    ['after its first month', '2021-01', 1, '2500000000.00'],
    ['after its first year', '2021-12', 12, '30000000000.00'],
    ['half way', '2023-06', 30, '75000000000.00'],
    ['one month before its end', '2025-11', 59, '147500000000.00'],
    ['at its end', '2025-12', 60, '150000000000.00'],
    ['when it is past', '2026-11', 60, '150000000000.00'],
    ['long past', '2035-01', 60, '150000000000.00'],
  ])('%s (%s): %d months', (_, asOf, months, due) => {
    expect(monthsElapsed(window, asOf)).toBe(months);
    expect(linearDue(keyInvestment, asOf)).toBe(due);
  });

  it.each([
    // amount, window, as of, due: half a fen rounds up, and nothing drifts
    ['100.00', '2024-01', '2024-03', '2024-01', '33.33'],
    ['100.00', '2024-01', '2024-03', '2024-02', '66.67'],
    ['0.01', '2024-01', '2024-02', '2024-01', '0.01'],
    ['0.03', '2024-01', '2024-06', '2024-01', '0.01'],
    ['9999999999999999.99', '2024-01', '2024-03', '2024-03', '9999999999999999.99'],
    ['5.00', '2024-05', '2024-05', '2024-05', '5.00'],
  ])('is exact to the fen: %s over %s..%s as of %s is %s', (amount, from, to, asOf, due) => {
    expect(linearDue({ amount, window: { from, to } }, asOf)).toBe(due);
  });
});

describe('the yearly split', () => {
  it('is equal over five whole years', () => {
    expect(yearlySplit(keyInvestment)).toEqual(
      [2021, 2022, 2023, 2024, 2025].map((year) => ({ year, amount: '30000000000.00' })),
    );
  });

  it.each([
    ['100.00', '2021-01', '2025-12'],
    ['0.07', '2021-01', '2023-12'],
    ['1234567.89', '2021-07', '2024-02'],
    ['10.00', '2022-03', '2022-05'],
  ])('of %s over %s..%s adds up to the whole', (amount, from, to) => {
    const split = yearlySplit({ amount, window: { from, to } });
    expect(add(...split.map((share) => share.amount))).toBe(amount);
  });

  it('gives a year that is in the window for some months only its share', () => {
    const split = yearlySplit({ amount: '24.00', window: { from: '2021-07', to: '2023-06' } });
    expect(split).toEqual([
      { year: 2021, amount: '6.00' },
      { year: 2022, amount: '12.00' },
      { year: 2023, amount: '6.00' },
    ]);
  });
});

describe('the window', () => {
  it('is read from the stored first days', () => {
    expect(windowOf({ windowFrom: '2021-01-01', windowTo: '2025-12-01' })).toEqual(window);
    expect(monthsOf(window)).toBe(60);
  });

  it.each([
    ['2020-12', false],
    ['2021-01', true],
    ['2025-12', true],
    ['2026-01', false],
  ])('%s inside: %s', (month, inside) => expect(contains(window, month)).toBe(inside));

  it.each([
    ['2026-11', '2025-12', true],
    ['2023-04', '2023-04', false],
    ['2025-12', '2025-12', false],
    ['2019-01', '2021-01', true],
  ])('in %s the page shows %s', (thisMonth, asOf, defaulted) => {
    expect(defaultAsOf(window, thisMonth)).toEqual({ asOf, defaulted });
  });
});
