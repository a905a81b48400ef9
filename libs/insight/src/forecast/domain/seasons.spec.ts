import { learn } from './model.js';
import { Random } from './random.js';
import { drawSeasons, explainedBySeasons, firstOf, type Miss, quarterAfter } from './seasons.js';
import { seasonsOf } from './shock.js';
import { simulate } from './simulate.js';
import { type Dynamics, GeneratedZone, LIKE_THE_SAMPLE, WINDOW_FROM } from './testing/worlds.js';

const AS_OF = WINDOW_FROM + 44;
const zone = (over: Partial<Dynamics>) => new GeneratedZone({ ...LIKE_THE_SAMPLE, ...over }, 12).until(AS_OF);
const [steady, spurting] = [zone({}), zone({ yearEnd: 1.9 })].map((world) => ({ world, model: learn(world) }));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const quarter = (logs: readonly number[], of: number): Miss[] => logs.map((log) => ({ log, own: 0.001, quarter: of }));
const drawn = ({ shock }: ReturnType<typeof learn>) => {
  const truths = Array.from({ length: 300 }, (_, seed) => {
    const random = Random.of(seed);
    const at = random.uniform() * shock.truths.at(-1)!.cumulated;
    return seasonsOf(
      shock,
      shock.truths.find(({ cumulated }) => cumulated >= at)!,
      random,
    );
  });
  return [0, 1, 2, 3].map((of) => mean(truths.map((seasons) => seasons[of]!)));
};

describe('quarters of the year', () => {
  it.each([
    [WINDOW_FROM + 2, 1, 1],
    [WINDOW_FROM + 11, 0, 1],
    [WINDOW_FROM + 8, 3, 1],
    [WINDOW_FROM + 9, 3, 2],
    [WINDOW_FROM + 10, 3, 3],
  ])('the three months after %d are quarter %d, whose first begins in month %d', (month, of, first) => {
    expect([quarterAfter(month), firstOf(0, month)]).toEqual([of, first]);
  });

  it('explain misses that come back every year, and are a burden where none do', () => {
    const back = [0, 1, 2, 3].flatMap((of) => quarter(of === 3 ? [0.3, 0.28, 0.31] : [-0.1, -0.09, -0.12], of));
    const luck = [0, 1, 2, 3].flatMap((of) => quarter([0.03, -0.03, 0.01], of));
    expect(explainedBySeasons(back, 0.002, 0.2 ** 2)).toBeLessThan(-20);
    expect(explainedBySeasons(luck, 0.002, 0.2 ** 2)).toBeGreaterThan(5);
    expect(explainedBySeasons(back, 0.002, 0)).toBe(0);
  });

  it('are drawn around what they were, and a year stays a year', () => {
    const misses = [0, 1, 2, 3].flatMap((of) => quarter(of === 3 ? [0.3, 0.28, 0.31] : [-0.1, -0.09, -0.12], of));
    for (const seed of [1, 2, 3]) {
      const seasons = drawSeasons(misses, 0.002, 0.2, Random.of(seed));
      expect(mean(seasons)).toBeCloseTo(1, 12);
      expect(seasons[3]!).toBeGreaterThan(1.2);
    }
    expect(drawSeasons(misses, 0.002, 0, Random.of(1))).toEqual([1, 1, 1, 1]);
  });

  it('a year-end spurt is found; where there is none, next to none is', () => {
    const [first, , , last] = drawn(spurting!.model);
    expect(last!).toBeGreaterThan(1.1);
    expect(first!).toBeLessThan(0.9);
    for (const pace of drawn(steady!.model)) expect(Math.abs(pace - 1)).toBeLessThan(0.06);
  });

  it('come into the months they belong to: after September, October to December bring more than the three after', () => {
    const added = ({ world, model }: typeof steady & object) => {
      const settings = { seed: 3, draws: 60, until: AS_OF + 6, measured: AS_OF + 6 };
      const steps = simulate(world, model, settings);
      let step = steps.next();
      while (!step.done) step = steps.next();
      const { totals, months, draws } = step.value;
      const at = (month: number) => mean(Array.from({ length: draws }, (_, draw) => totals[draw * months + month]!));
      return at(2) / (at(5) - at(2));
    };
    expect(AS_OF % 12).toBe(8);
    expect(added(spurting!)).toBeGreaterThan(1.2 * added(steady!));
  });
});
