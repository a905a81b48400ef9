import { windowProblems } from './target-window.js';

const next = { fromYear: 2026, toYear: 2030 };
const outside = 'plan.window_outside_period';

describe('the window of a target', () => {
  it.each([
    ['the whole period', '2026-01', '2030-12', []],
    ['one month of it', '2028-06', '2028-06', []],
    ['the month before it', '2025-12', '2030-12', [['windowFrom', outside]]],
    ['the month after it', '2026-01', '2031-01', [['windowTo', outside]]],
    [
      'outside on both sides',
      '2021-01',
      '2035-12',
      [
        ['windowFrom', outside],
        ['windowTo', outside],
      ],
    ],
    ['reversed', '2030-12', '2026-01', [['windowTo', 'plan.window_reversed']]],
  ])('of a draft: %s', (_, from, to, told) => {
    expect(windowProblems({ from, to }, next).map(({ field, code }) => [field, code])).toEqual(told);
  });

  it('of a plan in force is what it was given', () => {
    expect(windowProblems({ from: '2020-01', to: '2035-12' }, null)).toEqual([]);
  });
});
