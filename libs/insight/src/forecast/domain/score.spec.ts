import { binomialAtMost, crps, interval, pinball, quantile, scoreOf } from './score.js';

describe('scores', () => {
  it.each([
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[1, 2, 3, 4], 0, 1],
    [[1, 2, 3, 4], 1, 4],
    [[7], 0.9, 7],
  ])('quantile of %j at %d is %d, as R’s default', (values, share, expected) => {
    expect(quantile(values, share)).toBeCloseTo(expected, 12);
  });

  it('CRPS of one value is the absolute error, of many it is the integral over all thresholds', () => {
    expect(crps([5], 8)).toBe(3);
    const values = [1, 2, 4, 7];
    const actual = 3;
    let integral = 0;
    for (let at = 0; at < 10; at += 0.001) {
      const below = values.filter((value) => value <= at).length / values.length;
      integral += (below - (actual <= at ? 1 : 0)) ** 2 * 0.001;
    }
    expect(crps(values, actual)).toBeCloseTo(integral, 2);
  });

  it('pinball punishes the wrong side by the share', () => {
    expect(pinball(10, 20, 0.9)).toBeCloseTo(9);
    expect(pinball(20, 10, 0.9)).toBeCloseTo(1);
  });

  it('the chance of so many hits or fewer is the sum of the binomial', () => {
    expect(binomialAtMost(0, 3, 0.8)).toBeCloseTo(0.008, 12);
    expect(binomialAtMost(2, 3, 0.8)).toBeCloseTo(0.488, 12);
    expect(binomialAtMost(3, 3, 0.8)).toBeCloseTo(1, 12);
    // dbinom of R: sum(dbinom(0:152, 180, 0.8))
    expect(binomialAtMost(152, 180, 0.8)).toBeCloseTo(0.947013, 5);
  });

  it('the interval of 80 % leaves a tenth on each side', () => {
    const values = Array.from({ length: 101 }, (_, index) => index);
    expect(interval(values, 80).map((end) => Number(end.toFixed(9)))).toEqual([10, 90]);
  });

  it('counts what was inside, and gives no share of nothing', () => {
    const inside = (held: boolean) => ({ 50: false, 80: held, 90: true });
    const score = scoreOf([
      { predicted: 12, actual: 10, inside: inside(true), crps: 1 },
      { predicted: 5, actual: 10, inside: inside(false), crps: 3 },
    ]);
    expect(score).toEqual({ count: 2, mae: 3.5, mape: 0.35, bias: -1.5, covered: { 50: 0, 80: 1, 90: 2 }, crps: 2 });
    expect(scoreOf([{ predicted: 1, actual: 0 }])?.mape).toBeNull();
    expect(scoreOf([])).toBeNull();
  });
});
