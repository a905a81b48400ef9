import { batchState, type Drawable, drawSample, LARGE_FROM, sampleSize } from './draw-sample.js';

const entries = (count: number, over: Partial<Drawable> = {}): Drawable[] =>
  Array.from({ length: count }, (_, at) => ({ id: `e${at}`, amount: '100.00', outlier: false, ...over }));
const counts = (drawn: Map<string, string>) => {
  const sums: Record<string, number> = {};
  for (const why of drawn.values()) sums[why] = (sums[why] ?? 0) + 1;
  return sums;
};

describe('a sample', () => {
  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [8, 2],
    [9, 3],
    [25, 5],
    [26, 8],
    [80, 13],
    [91, 20],
    [500, 50],
    [501, 80],
    [5000, 125],
  ])('of %i is %i', (lot, size) => expect(sampleSize(lot)).toBe(size));

  it('holds all that stand out, all that are large, and a share of the others', () => {
    const lot = [
      ...entries(80),
      { id: 'odd', amount: '1.00', outlier: true },
      { id: 'odd and large', amount: LARGE_FROM, outlier: true },
      { id: 'large', amount: LARGE_FROM, outlier: false },
      { id: 'just below', amount: '49999999.99', outlier: false },
    ];
    const drawn = drawSample(lot, 'seed');
    expect([drawn.get('odd'), drawn.get('odd and large'), drawn.get('large')]).toEqual(['outlier', 'outlier', 'large']);
    expect(['random', 'rest']).toContain(drawn.get('just below'));
    expect(counts(drawn)).toEqual({ outlier: 2, large: 1, random: 13, rest: 68 });
  });

  it('is the same for the same seed, in whatever order the entries come, and another for another', () => {
    const lot = entries(80);
    const once = drawSample(lot, 'a');
    const again = drawSample([...lot].reverse(), 'a');
    expect(lot.map(({ id }) => again.get(id))).toEqual(lot.map(({ id }) => once.get(id)));
    const other = drawSample(lot, 'b');
    expect(lot.some(({ id }) => other.get(id) !== once.get(id))).toBe(true);
  });
});

describe('a batch', () => {
  it.each([
    [{ waiting: 2, sentBack: 0, restWaiting: 5 }, 'open'],
    [{ waiting: 2, sentBack: 1, restWaiting: 5 }, 'failed'],
    [{ waiting: 0, sentBack: 1, restWaiting: 5 }, 'failed'],
    [{ waiting: 0, sentBack: 0, restWaiting: 5 }, 'passed'],
    [{ waiting: 0, sentBack: 0, restWaiting: 0 }, 'done'],
  ])('with %j is %s', (standing, state) => expect(batchState(standing)).toBe(state));
});
