import { type Backtest, backtest } from '#insight/forecast/domain/backtest.js';
import { binomialAtMost } from '#insight/forecast/domain/score.js';
import {
  DYNAMICS,
  type Dynamics,
  GeneratedZone,
  WINDOW_FROM,
  WINDOW_TO,
} from '#insight/forecast/domain/testing/worlds.js';

const ZONES = [401, 402, 403, 404];
const QUARTERS = Array.from({ length: 18 }, (_, index) => WINDOW_FROM + 2 + 3 * index);
/** So rare that it is not luck. */
const RARE = 0.005;
/** What turns half-way was not to be foreseen: there the forecast need not keep its word. */
const STEADY = DYNAMICS.filter(({ turn }) => turn.month > WINDOW_TO);

function judged(dynamics: Dynamics): Backtest['rows'] {
  return ZONES.flatMap((seed) => {
    const zone = new GeneratedZone(dynamics, seed);
    const origins = QUARTERS.map((quarter) => ({ quarter, world: zone.until(quarter) }));
    const steps = backtest(origins, origins.length, (month) => zone.monthTotal(month), { seed: 1, draws: 200 });
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value.rows;
  });
}

const JUDGED = STEADY.map((dynamics) => ({ name: dynamics.name, rows: judged(dynamics) }));

describe.each(JUDGED)('in zones of a kind: $name', ({ rows }) => {
  // Too narrow is held to the claim itself. On the other side calm zones hold some 90 % (docs/forecast.md, Limits): more not.
  it.each([3, 6, 12])(
    '%d months ahead the interval of 80 %% holds as often as it says, and not much more',
    (horizon) => {
      const of = rows.filter((row) => row.horizon === horizon);
      // Windows that overlap are not as many trials.
      const trials = Math.round((of.length * 3) / horizon);
      const held = Math.round((trials * of.filter(({ inside }) => inside[80]).length) / of.length);
      process.stdout.write(`${horizon} months: ${held} of ${trials} separate windows held\n`);
      expect(binomialAtMost(held, trials, 0.8)).toBeGreaterThan(RARE);
      expect(binomialAtMost(trials - held, trials, 0.1)).toBeGreaterThan(RARE);
    },
  );

  it.each([3, 6, 12])('%d months ahead it errs less than what offices do', (horizon) => {
    const of = rows.filter((row) => row.horizon === horizon);
    const error = (key: 'predicted' | 'naive' | 'linear') =>
      of.reduce((sum, row) => sum + Math.abs(Number(row[key]) - Number(row.actual)), 0) / of.length;
    expect(error('predicted')).toBeLessThan(error('naive'));
    expect(error('predicted')).toBeLessThan(error('linear'));
  });
});
