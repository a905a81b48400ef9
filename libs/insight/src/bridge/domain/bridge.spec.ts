import fc from 'fast-check';
import { add } from '#platform/money/money.js';
import { bridge, BRIDGE_ROWS, bridgesByZone, type Movement, type MovementCause, projectsOf, rowOf } from './bridge.js';

const movement = (over: Partial<Movement>): Movement => ({
  projectId: 'p',
  zoneCode: 'A',
  cause: 'verify',
  withdrawn: false,
  hadBefore: true,
  up: '0.00',
  down: '0.00',
  ...over,
});

describe('where a movement belongs', () => {
  it.each<[string, Partial<Movement>, string]>([
    ['verified money of a project that had some', { cause: 'verify' }, 'progress'],
    ['verified money of a project that had none', { cause: 'verify', hadBefore: false }, 'new'],
    ['a month that came into the count', { cause: 'counted' }, 'progress'],
    ['the same of a project that had none', { cause: 'counted', hadBefore: false }, 'new'],
    ['a correction', { cause: 'restate' }, 'restated'],
    [
      'a correction of a project that had none: verified and corrected in between',
      { cause: 'restate', hadBefore: false },
      'restated',
    ],
    ['a correction to nothing', { cause: 'restate', withdrawn: true }, 'removed'],
    ['nothing verified for a month is no removal', { cause: 'verify', withdrawn: true }, 'progress'],
    ['on the list', { cause: 'list' }, 'listed'],
    ['off the list', { cause: 'unlist' }, 'unlisted'],
    ['another zone', { cause: 'rezone' }, 'rezoned'],
    ['another industry', { cause: 'reindustry' }, 'reindustried'],
  ])('%s', (_, over, row) => expect(rowOf(movement(over))).toBe(row));
});

it('a transfer goes out of one zone and into the other, and is nothing for the whole', () => {
  const moved = [
    movement({ cause: 'rezone', zoneCode: 'A', down: '-60.00' }),
    movement({ cause: 'rezone', zoneCode: 'B', up: '60.00' }),
  ];
  expect(bridge('100.00', moved).rows.find(({ row }) => row === 'rezoned')).toEqual({
    row: 'rezoned',
    amount: '0.00',
    up: '60.00',
    down: '-60.00',
    projects: 1,
  });
  const zones = bridgesByZone(new Map([['A', '100.00']]), moved);
  expect([...zones].map(([zone, { opening, closing }]) => [zone, opening, closing])).toEqual([
    ['A', '100.00', '40.00'],
    ['B', '0.00', '60.00'],
  ]);
});

const money = fc
  .integer({ min: 0, max: 10 ** 9 })
  .map((fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`);
const causes: MovementCause[] = ['verify', 'restate', 'list', 'unlist', 'rezone', 'reindustry', 'counted'];
const movements = fc.array(
  fc.record({
    projectId: fc.constantFrom('p', 'q', 'r'),
    zoneCode: fc.constantFrom('A', 'B', 'unassigned'),
    cause: fc.constantFrom(...causes),
    withdrawn: fc.boolean(),
    hadBefore: fc.boolean(),
    up: money,
    down: money.map((amount) => (/[1-9]/.test(amount) ? `-${amount}` : amount)),
  }),
);

it('whatever moved: nothing is left over, zones add up to the whole, and every step to its projects', () => {
  fc.assert(
    fc.property(money, money, movements, (inA, inB, moved) => {
      const whole = bridge(add(inA, inB), moved);
      expect(add(whole.opening, ...moved.flatMap(({ up, down }) => [up, down]))).toBe(whole.closing);
      const zones = [
        ...bridgesByZone(
          new Map([
            ['A', inA],
            ['B', inB],
          ]),
          moved,
        ).values(),
      ];
      expect(add('0', ...zones.map((zone) => zone.closing))).toBe(whole.closing);
      for (const row of BRIDGE_ROWS) {
        const step = whole.rows.find((each) => each.row === row)!;
        expect(add('0', ...projectsOf(row, moved).map(({ amount }) => amount))).toBe(step.amount);
        expect(projectsOf(row, moved)).toHaveLength(step.projects);
        const inZones = zones.flatMap(({ rows }) => rows.filter((each) => each.row === row));
        expect(add('0', ...inZones.map(({ up }) => up))).toBe(step.up);
      }
    }),
  );
});
