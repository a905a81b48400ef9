import { compare } from '#platform/money/money.js';
import { type Asked, forecast, type Forecast, type Refusal, sumOf } from './forecast.js';
import { GeneratedZone, LIKE_THE_SAMPLE, WINDOW_FROM, WINDOW_TO } from './testing/worlds.js';

const AS_OF = WINDOW_FROM + 40;
const zone = new GeneratedZone({ ...LIKE_THE_SAMPLE, opensPerMonth: 1.5 }, 3);
const world = { ...zone.until(AS_OF), amount: '60000000000.00' };
const ASKED: Asked = { seed: 9, draws: 60, beyond: 12 };

function run(over: Partial<Asked> = {}, of = world): Forecast {
  const steps = forecast(of, { ...ASKED, ...over });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value as Forecast;
}
const base = run();
const endOf = (told: Forecast, side: 'base' | 'changed', at = 3) => Number(told[side]!.end!.quantiles[at]);
/** Half a year from now, when what is sped up shows. */
const soon = (told: Forecast, side: 'base' | 'changed') => Number(told[side]!.months[5]!.quantiles[3]);
const busy = base.base.movers[0]!.id;

describe('the forecast', () => {
  it('gives the same bytes for the same facts and seed, others for another seed', () => {
    expect(JSON.stringify(run())).toBe(JSON.stringify(base));
    expect(JSON.stringify(run({ seed: 10 }))).not.toBe(JSON.stringify(base));
  });

  it('never simulates the past, and never falls', () => {
    expect(base.past.at(-1)!.cumulative).toBe(sumOf(world));
    expect(base.done).toBe(sumOf(world));
    for (const [index, month] of base.base.months.entries()) {
      expect(compare(month.quantiles[0]!, base.done)).not.toBe(-1);
      month.quantiles.slice(1).forEach((quantile, at) => expect(compare(quantile, month.quantiles[at]!)).not.toBe(-1));
      const before = base.base.months[index - 1];
      if (before !== undefined) expect(month.reached!).toBeGreaterThanOrEqual(before.reached!);
    }
    expect(base.base.months.map(({ month }) => month).slice(0, 1)).toEqual(['2024-06']);
    expect(base.base.months).toHaveLength(WINDOW_TO - AS_OF + 12);
  });

  it('contains what came, in its widest interval', () => {
    const came = Number(sumOf(zone.until(WINDOW_TO)));
    expect(came).toBeGreaterThan(endOf(base, 'base', 0));
    expect(came).toBeLessThan(endOf(base, 'base', 6));
  });

  it('names first what moves it most, and the parts move no more than the whole', () => {
    const shares = base.base.movers.map(({ share }) => share);
    expect([...shares].sort((left, right) => right - left)).toEqual(shares);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(1.05);
  });

  it('is sure of what is reached already', () => {
    const reached = run({}, { ...world, amount: '1.00' });
    expect([reached.base.probability, reached.base.reachedMonth]).toEqual([1, '2024-05']);
  });

  it('of a window that is over there is no probability, but a later horizon', () => {
    const over = run({}, { ...world, windowTo: AS_OF - 3, amount: '900000000000.00' });
    expect([over.base.probability, over.base.end, over.base.months.length]).toEqual([null, null, 12]);
  });

  it('says what is missing instead of a figure', () => {
    const steps = forecast(zone.until(WINDOW_FROM - 20), ASKED);
    const { refused } = steps.next().value as Refusal;
    expect(refused.map(({ what }) => what)).toContain('months');
    expect(refused.every(({ has, needs }) => has < needs)).toBe(true);
  });
});

describe('what if', () => {
  it.each<[string, Asked['changes'], (changed: number, base: number) => boolean]>([
    ['nothing changes, nothing changes to the fen', {}, (changed, before) => changed === before],
    ['dropping a large one takes away', { drop: [busy] }, (changed, before) => changed < before],
    ['speeding it up adds', { speedUp: { projectIds: [busy], months: 6 } }, (changed, before) => changed > before],
    ['unblocking it takes nothing away', { unblock: [busy] }, (changed, before) => changed >= before],
    [
      'signing so much more adds, less than was signed',
      { add: [{ amount: 8e9, mode: 'leased', month: AS_OF + 1, projects: 4 }] },
      (changed, before) => changed > before && changed < before + 9e9,
    ],
  ])('%s', (_, changes, holds) => {
    const told = run({ changes });
    expect(JSON.stringify(told.base)).toBe(JSON.stringify(base.base));
    const at = changes?.speedUp === undefined ? endOf : soon;
    expect(holds(at(told, 'changed'), at(told, 'base'))).toBe(true);
  });
});
