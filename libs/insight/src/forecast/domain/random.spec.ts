import { keyOf, Random } from './random.js';

describe('the generator', () => {
  it('is xoshiro128++: the first ten outputs of state 1, 2, 3, 4 by its authors’ reference', () => {
    const random = Random.ofState(1, 2, 3, 4);
    expect(Array.from({ length: 10 }, () => random.bits())).toEqual([
      641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011, 621204420,
    ]);
  });

  it('is still it after 102 400 steps: the value that php-src tests its own against', () => {
    const random = Random.ofState(1, 2, 3, 4);
    for (let step = 0; step < 102_400; step += 1) random.bits();
    expect(random.bits()).toBe(0x2c873cfa);
  });

  it('names streams: the same keys the same luck, any other key another', () => {
    const first = (...keys: number[]) => Random.of(...keys).bits();
    expect(first(7, 1, keyOf('a'))).toBe(first(7, 1, keyOf('a')));
    const streams = new Set(Array.from({ length: 1000 }, (_, draw) => first(7, draw, keyOf(`p${draw % 10}`))));
    expect(streams.size).toBe(1000);
  });

  it.each<[string, (random: Random) => number, number, number]>([
    ['uniform', (random) => random.uniform(), 1 / 2, 1 / 12],
    ['normal', (random) => random.normal(), 0, 1],
    ['gamma(0.4)', (random) => random.gamma(0.4), 0.4, 0.4],
    ['gamma(5)', (random) => random.gamma(5), 5, 5],
    ['beta(2, 6)', (random) => random.beta(2, 6), 0.25, 12 / (64 * 9)],
    ['poisson(3)', (random) => random.poisson(3), 3, 3],
    ['poisson(90)', (random) => random.poisson(90), 90, 90],
    ['geometric(0.2)', (random) => random.geometric(0.2), 5, 20],
  ])('%s has its mean and variance', (_, draw, mean, variance) => {
    const random = Random.of(11);
    const values = Array.from({ length: 40_000 }, () => draw(random));
    const average = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / values.length;
    expect(Math.abs(average - mean)).toBeLessThan(0.04 * Math.max(1, Math.sqrt(variance)));
    expect(spread / variance).toBeGreaterThan(0.93);
    expect(spread / variance).toBeLessThan(1.07);
  });
});
