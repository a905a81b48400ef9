import { type Gap, GAPS, GAP_NAMES, GAP_RULES, gapOf } from './gap.js';

describe('the gap of a link', () => {
  it.each<[number, number, number, Gap]>([
    [0, 0, 0, 'empty'],
    [0, 1, 0, 'coming'],
    [0, 9, 0, 'coming'],
    [1, 0, 0, 'untended'],
    [1, 1, 0, 'held'],
    [0, 0, 1, 'held'],
    [0, 1, 1, 'held'],
    [3, 0, 2, 'held'],
  ])('with %d enterprises, %d under way, %d settled is %s', (enterprises, underWay, settled, gap) => {
    expect(gapOf({ enterprises, underWay, settled })).toBe(gap);
  });

  it('is named and explained, each', () => {
    for (const gap of GAPS) expect([GAP_NAMES[gap].zh, GAP_RULES[gap].en].every((text) => text !== '')).toBe(true);
  });
});
