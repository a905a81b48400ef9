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
