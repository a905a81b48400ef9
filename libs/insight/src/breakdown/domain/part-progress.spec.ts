import { type Cell, dueOf, partProgress } from './part-progress.js';

const window = { from: '2021-01', to: '2025-12' };
const cell = (year: number, zone: string, verified: string, over: Partial<Cell> = {}): Cell => ({
  year,
  zone,
  industry: 'MED',
  department: null,
  leader: null,
  verified,
  pending: '0.00',
  ...over,
});
const year = (key: string, amount: string) => ({ axis: 'year' as const, key, amount });

describe('what of a part is due', () => {
  it.each([
    ['a year that is over', year('2021', '100.00'), '2022-06', '100.00'],
    ['half of a year', year('2022', '100.00'), '2022-06', '50.00'],
    ['a year not begun', year('2023', '100.00'), '2022-06', '0.00'],
    ['a zone, linear over the window', { axis: 'zone' as const, key: 'Z', amount: '60.00' }, '2021-06', '6.00'],
  ])('%s', (_, part, asOf, due) => expect(dueOf(part, null, { window, asOf })).toEqual({ due, dueBasis: 'linear' }));

  const zone = (difference: string) => ({
    axis: 'zone' as const,
    key: 'Z',
    amount: '100.00',
    divisions: [{ axis: 'year' as const, difference, parts: [year('2021', '10.00'), year('2022', '90.00')] }],
  });
  it('follows its years where they sum to it', () => {
    expect(dueOf(zone('0.00'), null, { window, asOf: '2022-06' })).toEqual({ due: '55.00', dueBasis: 'years' });
  });
  it('is linear where they do not: nobody guesses where the rest belongs', () => {
    expect(dueOf(zone('5.00'), null, { window, asOf: '2021-12' })).toEqual({ due: '20.00', dueBasis: 'linear' });
  });
});

describe('what was completed of a part', () => {
  const world = {
    window,
    asOf: '2022-12',
    zones: new Map([['C', new Set(['C', 'C-1'])]]),
    cells: [
      cell(2021, 'C', '1.00'),
      cell(2021, 'C-1', '2.00', { industry: 'MAT', department: 'd1', leader: 'l1' }),
      cell(2022, 'X', '4.00', { pending: '0.50' }),
    ],
  };
  it.each([
    ['a zone with all it contains', { axis: 'zone' as const, key: 'C' }, null, '3.00'],
    ['a year', { axis: 'year' as const, key: '2022' }, null, '4.00'],
    ['an industry', { axis: 'industry' as const, key: 'MAT' }, null, '2.00'],
    ['a department', { axis: 'department' as const, key: 'd1' }, null, '2.00'],
    ['a leader', { axis: 'leader' as const, key: 'l1' }, null, '2.00'],
    ['a zone inside a year', { axis: 'zone' as const, key: 'X' }, year('2021', '9.00'), '0.00'],
    [
      'a year inside a zone',
      { axis: 'year' as const, key: '2021' },
      { axis: 'zone' as const, key: 'C', amount: '9.00' },
      '3.00',
    ],
  ])('%s', (_, part, above, verified) => {
    expect(partProgress({ ...part, amount: '10.00' }, above, world)).toMatchObject({ verified });
  });
  it('a zone inside a year is due inside that year', () => {
    const part = { axis: 'zone' as const, key: 'X', amount: '12.00' };
    expect(partProgress(part, year('2022', '12.00'), { ...world, asOf: '2022-03' }).due).toBe('3.00');
  });
});
