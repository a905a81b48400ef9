import { type PlannedYear, plannedCurve, plannedDue, spreadOf, type YearOfMonths } from './planned-curve.js';

const months = (...first: string[]): YearOfMonths => [...first, ...Array<string>(12 - first.length).fill('0.00')];
const window = { from: '2021-01', to: '2022-12' };
const even = (year: number, planned: string | null): PlannedYear => ({ year, planned, spread: 'even', seasonFrom: [] });

describe('how a year’s plan is spread', () => {
  const history = new Map([
    [2018, months('1.00')],
    [2019, months('1.00')],
    [2020, months('1.00')],
    [2021, months()],
    [2022, months('9.00')],
  ]);
  it.each([
    ['three closed years before it', 2021, 'seasonal', [2018, 2019, 2020]],
    ['two are too few', 2020, 'even', []],
    ['an empty year is no season', 2022, 'seasonal', [2018, 2019, 2020]],
    ['never by what came after', 2019, 'even', []],
  ])('%s', (_, year, spread, seasonFrom) => expect(spreadOf(year, history)).toEqual({ spread, seasonFrom }));
});

describe('the planned curve', () => {
  it('is a twelfth a month where there is no season, and the whole plan in December', () => {
    const curve = plannedCurve(window, [even(2021, '100.00'), even(2022, '50.00')], new Map());
    expect([curve[0], curve[6], curve[11], curve[12], curve[23]].map((each) => each?.planned)).toEqual([
      '8.33',
      '58.33',
      '100.00',
      '104.17',
      '150.00',
    ]);
  });

  it('follows the season, by money and not by year', () => {
    const history = new Map([
      [2018, months('10.00', '30.00')],
      [2019, months('0.00', '50.00')],
      [2020, months('0.00', '10.00')],
    ]);
    const year: PlannedYear = { year: 2021, planned: '200.00', spread: 'seasonal', seasonFrom: [2018, 2019, 2020] };
    const curve = plannedCurve(window, [year], history);
    expect(curve.slice(0, 3).map((each) => each.planned)).toEqual(['20.00', '200.00', '200.00']);
  });

  it('adds nothing for a year without a plan', () => {
    const curve = plannedCurve(window, [even(2021, null), even(2022, '12.00')], new Map());
    expect([curve[11]?.planned, curve[12]?.planned]).toEqual(['0.00', '1.00']);
  });

  it.each([
    ['before the window', '2020-12', '0.00'],
    ['inside', '2021-06', '50.00'],
    ['after', '2030-01', '150.00'],
  ])('%s', (_, asOf, due) => {
    expect(plannedDue(plannedCurve(window, [even(2021, '100.00'), even(2022, '50.00')], new Map()), asOf)).toBe(due);
  });
});
