import fc from 'fast-check';
import { inForce } from './credited-zone.js';

/** Histories in the order they were recorded. */
const line = (fromMonth: string, zone: string) => ({ fromMonth, zone });

describe('the zone credited with a month', () => {
  const moved = [line('1990-01', 'A'), line('2023-04', 'B')];
  const corrected = [...moved, line('2023-04', 'C')];
  const backDated = [...moved, line('2022-01', 'D')];
  const late = [line('2022-05', 'A'), line('2024-01', 'B')];

  it.each([
    ['none known', [], '2023-01', null],
    ['before a move', moved, '2023-03', 'A'],
    ['from the month of a move on', moved, '2023-04', 'B'],
    ['long after', moved, '2030-01', 'B'],
    ['two lines of one month: the later recorded', corrected, '2023-04', 'C'],
    ['… and it holds on', corrected, '2025-01', 'C'],
    ['… but not before', corrected, '2023-03', 'A'],
    ['a line recorded later for an earlier month does not undo the later one', backDated, '2023-05', 'B'],
    ['… it fills the months between', backDated, '2022-06', 'D'],
    ['a month before anything is known takes the first line', late, '2021-01', 'A'],
  ])('%s', (_, history, month, zone) => expect(inForce(history, month)?.zone ?? null).toBe(zone));
});

/** Histories as transfers write them: from a month on, in any order, back-dated and corrected. */
const transfers = fc.array(
  fc.record({ fromMonth: fc.integer({ min: 1, max: 24 }).map(monthOf), zone: fc.constantFrom('A', 'B', 'C', 'D') }),
  { maxLength: 12 },
);
const amounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 14n }), { minLength: 24, maxLength: 24 });
const projects = fc.array(fc.record({ transfers, amounts }), { minLength: 1, maxLength: 6 });

function monthOf(index: number): string {
  return `${2024 + Math.floor((index - 1) / 12)}-${String(((index - 1) % 12) + 1).padStart(2, '0')}`;
}

describe('whatever is transferred', () => {
  const opened = { fromMonth: '1990-01', zone: 'A' };

  it('the sums of all zones equal the whole at every month, after every single transfer', () => {
    fc.assert(
      fc.property(projects, fc.nat(12), (world, done) => {
        for (let index = 1; index <= 24; index += 1) {
          const zones = new Map<string, bigint>();
          let whole = 0n;
          for (const { transfers, amounts } of world) {
            const amount = amounts[index - 1] ?? 0n;
            const zone = inForce([opened, ...transfers.slice(0, done)], monthOf(index))?.zone ?? 'nowhere';
            zones.set(zone, (zones.get(zone) ?? 0n) + amount);
            whole += amount;
          }
          expect(zones.has('nowhere')).toBe(false);
          expect([...zones.values()].reduce((sum, each) => sum + each, 0n)).toBe(whole);
        }
      }),
    );
  });

  it('a transfer splits the credit at its month: what lies before stays, what no later line holds moves', () => {
    fc.assert(
      fc.property(transfers, fc.integer({ min: 1, max: 24 }), (before, from) => {
        const history = [opened, ...before];
        const after = [...history, { fromMonth: monthOf(from), zone: 'NEW' }];
        const next = before
          .map((each) => each.fromMonth)
          .filter((month) => month > monthOf(from))
          .sort()[0];
        for (let index = 1; index <= 24; index += 1) {
          const month = monthOf(index);
          const moved = month >= monthOf(from) && (next === undefined || month < next);
          expect(inForce(after, month)?.zone).toBe(moved ? 'NEW' : inForce(history, month)?.zone);
        }
      }),
    );
  });
});
