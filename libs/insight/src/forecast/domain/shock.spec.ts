import { Random } from './random.js';
import { drawShock, learnShock, varianceOfMean } from './shock.js';
import { learnSpend } from './spend.js';
import { type Dynamics, GeneratedZone, LIKE_THE_SAMPLE, WINDOW_TO } from './testing/worlds.js';

const shockOf = (sd: number, persistence: number, over: Partial<Dynamics> = {}) => {
  const world = new GeneratedZone({ ...LIKE_THE_SAMPLE, ...over, shock: { sd, persistence } }, 31).until(WINDOW_TO);
  return learnShock(world, learnSpend(world));
};

describe('the zone’s common pace', () => {
  it('the mean of so many months varies less, the less is left of a month in the next', () => {
    expect(varianceOfMean(0, 4)).toBeCloseTo(0.25, 12);
    expect(varianceOfMean(0.5, 2)).toBeCloseTo(0.75, 12);
    expect(varianceOfMean(1, 12)).toBeCloseTo(1, 12);
  });

  it('is found among the projects’ own luck, strong or weak', () => {
    const [calm, shaken] = [shockOf(0.02, 0.3), shockOf(0.3, 0.5)];
    expect(calm.sd).toBeLessThan(0.1);
    expect(shaken.sd).toBeGreaterThan(0.2);
    expect(shaken.sd).toBeLessThan(0.45);
  });

  it('is not what a few unsteady projects make of their months', () => {
    expect(shockOf(0.02, 0.3, { opensPerMonth: 1, worksSd: 0.5, unsteady: 1.5 }).sd).toBeLessThan(0.14);
  });

  it('is drawn anew for each future, as widely as few quarters leave it open', () => {
    const shock = shockOf(0.3, 0.5);
    const draws = Array.from({ length: 400 }, (_, seed) => drawShock(shock, Random.of(seed)));
    const mean = draws.reduce((sum, { sd }) => sum + sd, 0) / draws.length;
    expect(mean / shock.sd).toBeCloseTo(1, 1);
    expect(new Set(draws.map(({ sd }) => sd)).size).toBeGreaterThan(3);
    expect(new Set(draws.map(({ persistence }) => persistence)).size).toBeGreaterThan(3);
  });

  it('of a zone with nothing behind it is what is believed beforehand', () => {
    const nothing = { ...new GeneratedZone(LIKE_THE_SAMPLE, 1).until(0), asOf: 0 };
    const shock = learnShock(nothing, learnSpend(nothing));
    expect(shock.months).toBe(0);
    expect(shock.sd).toBeGreaterThan(0.05);
    expect(shock.sd).toBeLessThan(0.4);
  });
});
