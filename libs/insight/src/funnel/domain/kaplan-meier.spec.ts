import fc from 'fast-check';
import { goneBy, kaplanMeier, type Watched } from './kaplan-meier.js';

/**
 * Weeks of remission under 6-mercaptopurine: Freireich et al. (1963), as printed by Gehan (1965) and worked through in Cox
 * and Oakes, and in Kleinbaum and Klein, "Survival Analysis"; + is censored. The intervals are those of Stata's `sts list`.
 */
const REMISSION = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';
const watched = (text: string): Watched[] =>
  text.split(' ').map((each) => ({ days: Number.parseInt(each, 10), event: !each.endsWith('+') }));

describe('the textbook', () => {
  const curve = kaplanMeier(watched(REMISSION));

  it.each([
    [6, 21, 3, 0.8571, 0.6197, 0.9516],
    [7, 17, 1, 0.8067, 0.5631, 0.9228],
    [10, 15, 1, 0.7529, 0.5032, 0.8894],
    [13, 12, 1, 0.6902, 0.4316, 0.8491],
    [16, 11, 1, 0.6275, 0.3675, 0.8049],
    [22, 7, 1, 0.5378, 0.2678, 0.7468],
    [23, 6, 1, 0.4482, 0.1881, 0.6801],
  ])('after %d: of %d, %d; %d still there (%d to %d)', (days, atRisk, events, survival, low, high) => {
    expect(curve.steps.find((step) => step.days === days)).toEqual({ days, atRisk, events, survival, low, high });
  });

  it('knows the median, and says that the upper bound and the ninth tenth were not reached', () => {
    expect(curve).toMatchObject({ n: 21, events: 9, watchedDays: 35 });
    expect(curve.median).toEqual({ days: 23, low: 13, high: null });
    expect(curve.p90).toEqual({ days: null, low: null, high: null });
  });

  it('says how many have gone by a day, and nothing of days nobody was watched', () => {
    expect(goneBy(curve, 12)).toEqual({ share: 0.2471, low: 0.1106, high: 0.4968 });
    expect(goneBy(curve, 5)).toEqual({ share: 0, low: 0, high: 0 });
    expect(goneBy(curve, 36)).toBeNull();
  });
});

describe('the ends', () => {
  it('of nothing', () => {
    expect(kaplanMeier([])).toMatchObject({ n: 0, events: 0, steps: [], median: { days: null } });
    expect(goneBy(kaplanMeier([]), 0)).toBeNull();
  });

  it('everybody gone: no one is left', () => {
    const curve = kaplanMeier(watched('1 2 3 4 5 6 7 8 9 10'));
    expect(curve.steps.at(-1)).toMatchObject({ days: 10, survival: 0, low: 0, high: 0 });
    expect(curve.median.days).toBe(5);
    expect(curve.p90.days).toBe(9);
  });

  it('nobody gone: nothing is reached', () => {
    const curve = kaplanMeier(watched('5+ 9+'));
    expect(curve).toMatchObject({ steps: [], median: { days: null }, p90: { days: null }, watchedDays: 9 });
  });
});

describe('whatever is watched', () => {
  const anything = fc.array(fc.record({ days: fc.nat(400), event: fc.boolean() }), { maxLength: 60 });

  it('the curve falls, stays within its band, and does not depend on the order', () => {
    fc.assert(
      fc.property(anything, (facts) => {
        const curve = kaplanMeier(facts);
        curve.steps.forEach((step, at) => {
          expect(step.survival).toBeLessThanOrEqual(curve.steps[at - 1]?.survival ?? 1);
          expect(step.low).toBeLessThanOrEqual(step.survival);
          expect(step.high).toBeGreaterThanOrEqual(step.survival);
        });
        expect(kaplanMeier([...facts].reverse())).toEqual(curve);
      }),
    );
  });

  it('without censoring it is the plain share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 40 }), (days) => {
        const curve = kaplanMeier(days.map((each) => ({ days: each, event: true })));
        for (const step of curve.steps)
          expect(step.survival).toBeCloseTo(days.filter((each) => each > step.days).length / days.length, 3);
      }),
    );
  });
});
