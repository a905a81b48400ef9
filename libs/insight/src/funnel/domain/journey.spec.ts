import fc from 'fast-check';
import { type Stage, STAGES } from '#landing/projects/domain/project-stage.js';
import { journeyOf, type StageMove } from './journey.js';

const ASOF = '2025-12-31';
const moves = (...pairs: [Stage, string][]): StageMove[] => pairs.map(([stage, on]) => ({ stage, on }));
const way = (list: StageMove[], endedOn: string | null = null, asOf = ASOF) =>
  journeyOf({ moves: list, endedOn }, asOf);
const brief = (list: StageMove[], endedOn: string | null = null, asOf = ASOF) =>
  way(list, endedOn, asOf).stays.map(({ stage, days, event }) => `${stage} ${days}${event ? '' : '+'}`);

describe('the way of a project', () => {
  const plain = moves(['negotiation', '2025-01-01'], ['appraisal', '2025-01-31'], ['signed', '2025-03-02']);

  it('from rung to rung; on the last it still stands', () => {
    expect(way(plain)).toMatchObject({ at: 'signed', reached: { appraisal: '2025-01-31', registered: null } });
    expect(brief(plain)).toEqual(['negotiation 30', 'appraisal 30', 'signed 304+']);
  });

  it('ended by its status: watched until then, not longer', () => {
    expect(brief(plain, '2025-03-12')).toEqual(['negotiation 30', 'appraisal 30', 'signed 10+']);
    expect(brief(plain, '2026-06-01')).toEqual(['negotiation 30', 'appraisal 30', 'signed 304+']);
    expect(brief(plain, '2025-02-01').at(-1)).toBe('signed 0+');
  });

  it('as of a day: what came later has not happened', () => {
    expect(brief(plain, null, '2025-02-10')).toEqual(['negotiation 30', 'appraisal 10+']);
    expect(way(plain, null, '2024-12-31')).toMatchObject({ at: null, stays: [] });
  });

  it('a rung skipped is passed on the day of the next; nobody stood on it', () => {
    const skipping = moves(['negotiation', '2025-01-01'], ['signed', '2025-02-10']);
    expect(way(skipping).reached).toMatchObject({ appraisal: '2025-02-10', signed: '2025-02-10' });
    expect(brief(skipping)).toEqual(['negotiation 40', 'signed 324+']);
  });

  it('a rung dated after a higher one takes no time, and none is counted', () => {
    const late = moves(['negotiation', '2025-03-01'], ['appraisal', '2025-02-01'], ['signed', '2025-04-01']);
    expect(way(late).reached).toMatchObject({ negotiation: '2025-02-01', appraisal: '2025-02-01' });
    expect(brief(late)).toEqual(['appraisal 59', 'signed 274+']);
  });

  it('falling back takes the rungs above away and lets the time run on', () => {
    const back = moves(...plain.map(({ stage, on }): [Stage, string] => [stage, on]), ['appraisal', '2025-01-31']);
    expect(way(back)).toMatchObject({ at: 'appraisal', reached: { signed: null } });
    expect(brief(back)).toEqual(['negotiation 30', 'appraisal 334+']);
    expect(brief([...back, { stage: 'signed', on: '2025-06-01' }])).toEqual([
      'negotiation 30',
      'appraisal 121',
      'signed 213+',
    ]);
  });

  it('whatever the log says, rungs are reached in order and no time is negative', () => {
    const log = fc.array(
      fc.record({
        stage: fc.constantFrom(...STAGES),
        on: fc.integer({ min: 1, max: 28 }).map((day) => `2025-02-${String(day).padStart(2, '0')}`),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(log, (list) => {
        const { reached, stays } = way(list);
        const days = STAGES.map((stage) => reached[stage]).filter((on) => on !== null);
        expect(days).toEqual([...days].sort());
        expect(days.length).toBe(STAGES.filter((stage) => reached[stage] !== null).length);
        expect(stays.filter((stay) => !stay.event).length).toBeLessThanOrEqual(1);
        expect(stays.every((stay) => stay.days >= 0)).toBe(true);
      }),
    );
  });
});
