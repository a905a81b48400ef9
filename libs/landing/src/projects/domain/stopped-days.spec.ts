import fc from 'fast-check';
import { addDays, daysBetween } from '#platform/clock/calendar.js';
import { prolonged, stoppedDays } from './stopped-days.js';

const JUNE = { from: '2026-06-01', to: '2026-07-01' };

describe('days on which the clocks stood still', () => {
  it.each([
    ['none', [], '2026-05-01', '2026-08-01', 0],
    ['a whole span', [JUNE], '2026-05-01', '2026-08-01', 30],
    ['only what lies after the start', [JUNE], '2026-06-21', '2026-08-01', 10],
    ['only what lies before the end', [JUNE], '2026-05-01', '2026-06-11', 10],
    ['up to today while it lasts', [{ from: '2026-06-01', to: null }], '2026-05-01', '2026-06-06', 5],
    ['spans add up', [JUNE, { from: '2026-07-10', to: '2026-07-12' }], '2026-05-01', '2026-08-01', 32],
    ['resumed on the same day', [{ from: '2026-06-01', to: '2026-06-01' }], '2026-05-01', '2026-08-01', 0],
    ['outside', [JUNE], '2026-07-01', '2026-08-01', 0],
  ])('%s', (_, stops, from, to, days) => expect(stoppedDays(stops, from, to)).toBe(days));

  it.each([
    ['a deadline passed before is not moved', [JUNE], '2026-05-31', '2026-05-31'],
    ['one the stop began on is not moved', [JUNE], '2026-06-01', '2026-06-01'],
    ['one inside the span gets the whole of it', [JUNE], '2026-06-10', '2026-07-10'],
    ['one after it, too', [JUNE], '2026-08-01', '2026-08-31'],
    [
      'a span reached only by an earlier one counts',
      [{ from: '2026-08-05', to: '2026-08-08' }, JUNE],
      '2026-08-01',
      '2026-09-03',
    ],
    ['one that lasts gives back nothing yet', [{ from: '2026-06-01', to: null }], '2026-08-01', '2026-08-01'],
  ])('%s', (_, stops, deadline, day) => expect(prolonged(stops, '2026-04-01', deadline)).toBe(day));

  it('a deadline so many days away is reached after exactly that many running days', () => {
    const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2026-01-01', days));
    const spans = fc.uniqueArray(day, { maxLength: 8 }).map((days) => {
      const sorted = [...days].sort();
      return Array.from({ length: sorted.length >> 1 }, (_, i) => ({ from: sorted[2 * i]!, to: sorted[2 * i + 1]! }));
    });
    fc.assert(
      fc.property(spans, day, fc.integer({ min: 0, max: 200 }), (stops, from, days) => {
        const on = prolonged(stops, from, addDays(from, days));
        expect(daysBetween(from, on) - stoppedDays(stops, from, on)).toBe(days);
      }),
    );
  });
});
