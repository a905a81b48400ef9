import { learn } from './model.js';
import { binomialAtMost } from './score.js';
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

/** So rare, in either direction, that it is not luck. */
const RARE = 0.005;
/** One parameter has few trials, and there are many parameters. */
const RARE_FOR_ONE = 0.0005;

/** The worlds that stand still: what turns half-way has no one truth to find. */
const STEADY = DYNAMICS.filter(({ turn }) => turn.month > WINDOW_TO);
const HITS = STEADY.flatMap((dynamics) =>
  [21, 22].flatMap((seed) => hits(dynamics, summaryOf(learn(new GeneratedZone(dynamics, seed).until(WINDOW_TO)), 1))),
);

describe('hidden parameters are found again', () => {
  it('within intervals of 80 %, neither less nor more often than luck would have it', () => {
    const held = HITS.filter(([, hit]) => hit).length;
    const missed = HITS.filter(([, hit]) => !hit).map(([what]) => what);
    process.stdout.write(`Recovered ${held} of ${HITS.length}; missed: ${missed.join(', ')}\n`);
    expect(binomialAtMost(held, HITS.length, 0.8)).toBeGreaterThan(RARE);
    expect(binomialAtMost(missed.length, HITS.length, 0.2)).toBeGreaterThan(RARE);
  });

  it('no parameter is missed more often than luck would have it', () => {
    const kinds = [...new Set(HITS.map(([what]) => what.replace(/ of .*/, '')))];
    const chances = kinds.map((kind) => {
      const of = HITS.filter(([what]) => what.replace(/ of .*/, '') === kind);
      return [kind, binomialAtMost(of.filter(([, hit]) => hit).length, of.length, 0.8)] as const;
    });
    expect(chances.filter(([, chance]) => chance < RARE_FOR_ONE)).toEqual([]);
  });

  it('and the common shock is told apart from its absence', () => {
    const shockOf = (dynamics: Dynamics) => learn(new GeneratedZone(dynamics, 23).until(WINDOW_TO)).shock.sd;
    const [calm, , shaken] = STEADY.map(shockOf);
    expect(shaken! / calm!).toBeGreaterThan(2);
  });
});
