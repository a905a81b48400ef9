import { readSeed } from '../seed-files.js';
import { actualOf, type Judged, judge } from './indicator-evaluation.js';

const observed = (values: Record<string, string | null>) =>
  Object.entries(values).map(([period, value]) => ({ period, value, printed: value ?? 'IV 类' }));
const reached = (value: string, printed = value) => ({ value, printed });

const base: Judged = {
  kind: 'level',
  target: '300',
  targetMax: null,
  comparator: '=',
  assignedFromAbove: false,
  suspectCells: [],
  result: null,
};
const final = { fromYear: 2021, toYear: 2025, year: 2025 };
const midTerm = { ...final, year: 2023 };

describe('what was reached by the end of a year', () => {
  it.each([
    ['a level is the year’s own', 'level', { 2022: '100', 2023: '150' }, '150', 'stated'],
    ['a level is never summed', 'level', { 2021: '1', 2022: '2' }, null, null],
    ['a level is not a total that was stated', 'level', { '2021-2023': '9' }, null, null],
    ['a ratio is the year’s own', 'ratio', { 2023: '7.2' }, '7.2', 'stated'],
    ['a stated total', 'cumulative', { '2021-2023': '9', 2021: '1', 2022: '2', 2023: '3' }, '9', 'stated'],
    ['the sum of every year', 'cumulative', { 2021: '0.1', 2022: '0.2', 2023: '3' }, '3.3', 'summed'],
    ['a total of other years is no total of these', 'cumulative', { '2016-2020': '7.3' }, null, null],
    ['a stated average growth', 'growth', { '2021-2023': '5', 2023: '9' }, '5', 'stated'],
    [
      'growth of every year: the geometric mean, not the sum',
      'growth',
      { 2021: '10', 2022: '10', 2023: '10' },
      '10',
      'mean_growth',
    ],
    ['growth is no arithmetic mean either', 'growth', { 2021: '50', 2022: '0', 2023: '-20' }, '6.27', 'mean_growth'],
    ['a grade', 'level', { 2023: null }, null, 'stated'],
  ] as const)('%s', (_, kind, values, value, way) => {
    const { actual } = actualOf(kind, 2021, 2023, observed(values));
    expect([actual?.value ?? null, actual?.way ?? null]).toEqual([value, way]);
  });

  it('names the years without which there is no sum', () => {
    expect(actualOf('cumulative', 2021, 2024, observed({ 2021: '1', 2023: '1' }))).toEqual({
      actual: null,
      missing: [2022, 2024],
    });
    expect(actualOf('cumulative', 2021, 2024, [])).toEqual({ actual: null, missing: [] });
  });
});

describe('how an actual stands to its target', () => {
  it.each<[string, Partial<Judged>, [string, string?], string | null, string]>([
    ['higher is better', {}, ['330'], '1.1000', 'met'],
    ['exactly reached', {}, ['300'], '1.0000', 'met'],
    ['below', {}, ['117'], '0.3900', 'missed'],
    ['超过 means more than', { comparator: '>', target: '10' }, ['10'], '1.0000', 'missed'],
    ['PM2.5: lower is better', { comparator: '<=', target: '36' }, ['32'], '1.1250', 'met'],
    ['PM2.5 above its limit', { comparator: '<=', target: '36' }, ['40'], '0.9000', 'missed'],
    ['a rank: 17th of the best 20', { comparator: '<=', target: '20' }, ['17'], '1.1765', 'met'],
    ['<4% is not met at 4', { comparator: '<', target: '4' }, ['4'], '1.0000', 'missed'],
    ['<4% printed as <4%', { comparator: '<', target: '4' }, ['4', '<4%'], '1.0000', 'met'],
    ['nothing at all, lower is better', { comparator: '<=', target: '36' }, ['0'], null, 'met'],
    ['下达考核目标: no number to measure by', { target: null, assignedFromAbove: true }, ['5'], null, 'open'],
    ['a grade instead of a number', { target: null }, ['5'], null, 'open'],
    ['a suspect target is never computed from', { suspectCells: ['target'] }, ['330'], null, 'open'],
    ['a suspect base does not touch the rate', { suspectCells: ['baseline'] }, ['330'], '1.1000', 'met'],
  ])('%s', (_, over, [value, printed], rate, result) => {
    expect(judge({ ...base, ...over }, reached(value, printed), final)).toMatchObject({ rate, result });
  });

  it('is not missed before the last year, and a cumulative one has its share of the years', () => {
    const cumulative = { ...base, kind: 'cumulative', target: '1500' } as const;
    expect(judge(cumulative, reached('700'), midTerm)).toMatchObject({ result: 'not_yet', due: '900', rate: '0.4667' });
    expect(judge(cumulative, reached('1500'), midTerm)).toMatchObject({ result: 'met' });
    expect(judge(cumulative, null, final)).toMatchObject({ result: 'no_data', due: '1500', rate: null });
    expect(judge(base, reached('1'), midTerm).due).toBeNull();
  });

  it('comes to the plan’s own results for all 26 rows of table 1', () => {
    const rows = readSeed().indicators.filter((row) => row['sourceTable'] === 'table1') as unknown as (Judged & {
      actual?: string;
      actualPrinted: string;
    })[];
    const window = { fromYear: 2016, toYear: 2020, year: 2020 };
    const results = rows.map((row) => {
      const actual = row.actual === undefined ? null : reached(row.actual, row.actualPrinted);
      return judge({ ...row, target: row.target ?? null }, actual, window).result;
    });
    expect(results).toEqual(rows.map((row) => row.result));
    const counted = (result: string) => results.filter((each) => each === result).length;
    expect([counted('met'), counted('missed'), counted('no_data')]).toEqual([15, 10, 1]);
  });
});
