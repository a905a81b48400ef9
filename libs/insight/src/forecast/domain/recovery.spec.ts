import { learn } from './model.js';
import { shapeOf, timeOf } from './spend-grid.js';
import { type Estimate, type ModelSummary, summaryOf } from './summary.js';
import { DYNAMICS, type Dynamics, GeneratedZone, WINDOW_TO } from './testing/worlds.js';

/** What is hidden, and where it should be found again. Intervals are of 80 %. */
function hits(dynamics: Dynamics, told: ModelSummary): [string, boolean][] {
  const held = (truth: number, { low, high }: Estimate) => low <= truth && truth <= high;
  const rate = (clock: string) => told.rates.find((each) => each.clock === clock)!;
  return [
    ...dynamics.modes.flatMap(({ mode, works }): [string, boolean][] => {
      const { half, most } = told.modes.find((each) => each.mode === mode)!;
      const truth = (share: number) => works * timeOf(shapeOf(...dynamics.shape), share);
      return [
        [`half of ${mode}`, held(truth(0.5), half)],
        [`most of ${mode}`, held(truth(0.9), most)],
      ];
    }),
    ...told.modes.map(({ mode, ratio }): [string, boolean] => [`ratio of ${mode}`, held(dynamics.ratio.mean, ratio)]),
    ...told.modes.map(({ mode, slip: { low, high } }): [string, boolean] => [
      `slip of ${mode}`,
      held(dynamics.slip.mean, { low: low - 1, middle: 0, high: high + 1 }),
    ]),
    ['appraisal', held(dynamics.steps[0], rate('appraisal'))],
    ['signing', held(dynamics.steps[1], rate('signed'))],
    ['registration', held(dynamics.steps[2], rate('registered'))],
    ['leaving after the agreement', held(dynamics.leaves.agreed, rate('agreed'))],
    ['openings', held(dynamics.opensPerMonth, told.arrivals)],
    ['counted', held(dynamics.counted, told.counted) || dynamics.counted === 1],
  ];
}

describe('hidden parameters are found again', () => {
  it('in three kinds of worlds, within intervals of 80 %, at least that often', () => {
    const found = DYNAMICS.flatMap((dynamics) =>
      [21, 22].flatMap((seed) =>
        hits(dynamics, summaryOf(learn(new GeneratedZone(dynamics, seed).until(WINDOW_TO)), 1)),
      ),
    );
    const missed = found.filter(([, hit]) => !hit).map(([what]) => what);
    process.stdout.write(
      `Recovered ${found.length - missed.length} of ${found.length}; missed: ${missed.join(', ')}\n`,
    );
    expect(1 - missed.length / found.length).toBeGreaterThanOrEqual(0.8);
  });

  it('and the common shock is told apart from its absence', () => {
    const shockOf = (dynamics: Dynamics) => learn(new GeneratedZone(dynamics, 23).until(WINDOW_TO)).shock.sd;
    const [calm, , shaken] = DYNAMICS.map(shockOf);
    expect(shaken! / calm!).toBeGreaterThan(2);
  });
});
