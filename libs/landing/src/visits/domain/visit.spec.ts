import { monthsLater } from '#platform/clock/calendar.js';
import { STAGES } from '../../projects/domain/project-stage.js';
import { isYearlyVisit, nextVisitOn, VISIT_RHYTHM } from './visit.js';

describe('visits', () => {
  it.each([
    ['2026-11-24', 1, '2026-12-24'],
    ['2026-11-24', 3, '2027-02-24'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s and %i months: %s', (day, months, later) => expect(monthsLater(day, months)).toBe(later));

  it('come less often the further a project has got', () => {
    const months = STAGES.map((stage) => VISIT_RHYTHM[stage].months);
    expect(months).toEqual([...months].sort((left, right) => left - right));
    expect(nextVisitOn('2026-11-24', 'building')).toBe('2027-02-24');
    expect(nextVisitOn('2026-11-24', 'aftercare')).toBe('2027-11-24');
  });

  it.each([
    ['building', [], false],
    ['producing', [], true],
    ['at_capacity', ['2025-12-31'], true],
    ['aftercare', ['2026-01-01'], false],
  ] as const)('at %s with yearly visits %j: yearly %s', (stage, before, yearly) => {
    expect(isYearlyVisit(stage, '2026-11-24', before)).toBe(yearly);
  });
});
