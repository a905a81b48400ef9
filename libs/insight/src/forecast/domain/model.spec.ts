import { drawTruth, learn, type Model } from './model.js';
import { Random } from './random.js';
import { simulate } from './simulate.js';
import { DYNAMICS, GeneratedZone, WINDOW_FROM } from './testing/worlds.js';

const AS_OF = WINDOW_FROM + 40;
const [calm, , shaken] = DYNAMICS.slice(0, 3).map((dynamics) => new GeneratedZone(dynamics, 5).until(AS_OF));
const [calmModel, shakenModel] = [learn(calm!), learn(shaken!)];

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
const truths = (model: Model) => Array.from({ length: 400 }, (_, seed) => drawTruth(model, Random.of(seed)));

describe('possible truths', () => {
  it('the zone’s luck in the months behind its works may turn, the more the stronger its pace swings', () => {
    const drift = (model: Model) => deviation(truths(model).map((truth) => truth.drift));
    expect(calmModel.luck.told).toBeGreaterThan(0.2);
    expect(calmModel.luck.told).toBeLessThanOrEqual(1);
    expect(drift(shakenModel)).toBeGreaterThan(2 * drift(calmModel));
    expect(drift({ ...shakenModel, luck: { age: 12, told: 0 } })).toBe(0);
  });

  it('modes have run through the same months: their paces err together', () => {
    const [first, second] = shakenModel.modes.map((mode) =>
      truths(shakenModel).map(({ paces }) => paces.get(mode)!.months),
    );
    const together = mean(first!.map((value, index) => (value - mean(first!)) * (second![index]! - mean(second!))));
    expect(together / (deviation(first!) * deviation(second!))).toBeGreaterThan(0.3);
  });

  it('each future has its own: twenty of them already spread as widely as what is unsure', () => {
    const unsure = { ...calmModel, counted: { counted: 2, of: 4 } };
    const projects = calm!.projects.map((project) => ({ ...project, counted: null }));
    const steps = simulate({ ...calm!, projects }, unsure, {
      seed: 1,
      draws: 20,
      until: AS_OF + 6,
      measured: AS_OF + 6,
    });
    let step = steps.next();
    while (!step.done) step = steps.next();
    const { totals, months } = step.value;
    const ends = Array.from({ length: 20 }, (_, draw) => totals[draw * months + 5]!);
    expect(deviation(ends) / mean(ends)).toBeGreaterThan(0.3);
  });
});
