import { EXITS, STEPS, classCount, type Clock } from './hazards.js';
import { addWorks, startMonth, type Standing } from './path.js';
import { Random } from './random.js';
import { shapeOf } from './spend-grid.js';

const chances = (over: Partial<Record<Clock, number>>): Record<Clock, Float64Array> =>
  Object.fromEntries(
    [...STEPS, ...EXITS].map((clock) => [clock, new Float64Array(classCount(clock)).fill(over[clock] ?? 0)]),
  ) as Record<Clock, Float64Array>;
const unchanged = { earlier: 0, dropped: false, unblocked: false };
const sure = { appraisal: 1, signed: 1, registered: 1, start: 1 };
const talks: Standing = { rung: 0, since: 10, signed: null, plannedStart: null, stopped: false };
const start = (standing: Standing, over: Partial<Record<Clock, number>>, change = unchanged) =>
  startMonth(standing, 20, 40, { chances: chances(over), lags: [3], change }, Random.of(1));

describe('the way to the start', () => {
  it.each<[string, number, number]>([
    ['climbs all rungs in a month when nothing holds it', start(talks, sure), 20],
    ['waits for ever on a rung nobody leaves', start(talks, { ...sure, signed: 0 }), Infinity],
    ['is gone when it leaves', start(talks, { ...sure, talks: 1 }), Infinity],
    [
      'never leaves in the month it came: no month at risk was counted then',
      start({ ...talks, since: 20 }, { ...sure, talks: 1 }),
      20,
    ],
    ['stands still while paused', start({ ...talks, stopped: true }, sure), Infinity],
    ['goes on when the pause ends', start({ ...talks, stopped: true }, { ...sure, resume: 1 }), 21],
    [
      'unblocked, neither pauses nor leaves',
      start({ ...talks, stopped: true }, { ...sure, talks: 1, agreed: 1 }, { ...unchanged, unblocked: true }),
      20,
    ],
    ['sped up, still does not start in the past', start(talks, sure, { ...unchanged, earlier: 5 }), 20],
  ])('%s', (_, month, expected) => expect(month).toBe(expected));
});

describe('the money of works', () => {
  const line = shapeOf(1, 1);
  const steady = new Float64Array(12).fill(1);
  const paid = (over: object, clock = steady, stop = 99) => {
    const into = new Float64Array(12);
    addWorks(
      into,
      0,
      stop,
      { months: 10, ratio: 1, age: 0, earlier: 0, own: 0, ...over },
      line,
      clock,
      1000,
      Random.of(1),
    );
    return [...into].map(Math.round);
  };

  it('follows the curve to its end and not beyond', () => {
    expect(paid({})).toEqual([100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 0, 0]);
    expect(paid({ age: 8 })).toEqual([100, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(paid({ age: 30 })).toEqual(new Array(12).fill(0));
  });

  it('costs what it costs in the end', () => expect(paid({ ratio: 1.2 }).slice(0, 2)).toEqual([120, 120]));
  it('stops when it is given up', () => expect(paid({}, steady, 3).slice(0, 5)).toEqual([100, 100, 100, 0, 0]));
  it('runs with the zone’s clock', () =>
    expect(paid({}, new Float64Array(12).fill(0.5))).toEqual(new Array(12).fill(50)));
  it('sped up by two months does two months’ work in the first two months more', () =>
    expect(paid({ earlier: 2 })).toEqual([200, 200, 100, 100, 100, 100, 100, 100, 0, 0, 0, 0]));
});
