import type { Stage } from '#landing/projects/domain/project-stage.js';
import { cohortOf, fate, headlineOf, signings } from './cohorts.js';
import { partOf, projectRungs, type Travelled } from './funnel.js';
import { journeyOf } from './journey.js';
import { timeInStage } from './time-in-stage.js';

const ASOF = '2025-12-31';
let made = 0;
/** A project by the days of its rungs. */
function project(days: Partial<Record<Stage, string>>, over: { endedOn?: string; contracted?: string | null } = {}) {
  const moves = Object.entries(days).map(([stage, on]) => ({ stage: stage as Stage, on }));
  const journey = journeyOf({ moves, endedOn: over.endedOn ?? null }, ASOF);
  const { contracted = '100.10' } = over;
  return { id: `p${(made += 1)}`, key: null, planned: '200.20', contracted, ...journey } satisfies Travelled;
}
const rung = (projects: Travelled[], stage: Stage) => projectRungs(projects).find((each) => each.stage === stage)!;

describe('the funnel', () => {
  const talks = project({ negotiation: '2025-01-01' });
  const lost = project({ negotiation: '2025-01-01', appraisal: '2025-02-01' }, { endedOn: '2025-03-01' });
  const signed = project({ negotiation: '2025-01-01', appraisal: '2025-02-01', signed: '2025-03-01' });
  const light = project({
    negotiation: '2025-01-01',
    signed: '2025-03-01',
    started: '2025-04-01',
    producing: '2025-06-01',
  });
  const all = [talks, lost, signed, light];

  it('each who entered went on, stands there, or ended there', () => {
    expect(rung(all, 'negotiation')).toMatchObject({ entered: 4, wentOn: 3, standing: 1, ended: 0 });
    expect(rung(all, 'appraisal')).toMatchObject({ entered: 3, wentOn: 2, standing: 0, ended: 1 });
    expect(rung(all, 'signed')).toMatchObject({ entered: 2, wentOn: 1, standing: 1, ended: 0 });
    for (const each of projectRungs(all)) expect((each.wentOn ?? 0) + each.standing + each.ended).toBe(each.entered);
  });

  it('passes rungs that were skipped, and does not convert on the last', () => {
    expect(rung(all, 'building')).toMatchObject({ entered: 1, wentOn: 1 });
    expect(rung(all, 'aftercare')).toMatchObject({ entered: 0, wentOn: null, share: null });
    expect([partOf(light, 'building'), partOf(talks, 'signed')]).toEqual(['went_on', null]);
  });

  it('sums money exactly, and agrees on none before the agreement', () => {
    expect(rung(all, 'negotiation')).toMatchObject({ planned: '800.80', contracted: null });
    expect(rung(all, 'signed')).toMatchObject({ planned: '400.40', contracted: '200.20' });
  });

  it('says that few are few', () => {
    expect(rung(all, 'negotiation')).toMatchObject({ small: true, share: { share: 0.75 } });
    expect(
      rung(
        Array.from({ length: 10 }, () => talks),
        'negotiation',
      ).small,
    ).toBe(false);
  });
});

describe('cohorts', () => {
  const early = project({ signed: '2024-10-05', started: '2025-03-01' });
  const late = project({ signed: '2024-12-20', started: '2025-09-01' });
  const never = project({ signed: '2024-11-01' }, { endedOn: '2025-02-01', contracted: null });
  const q4 = signings([early, late, never], '2024-Q4', '2024-Q4');
  const cell = (months: number, asOf = ASOF, of = q4) =>
    cohortOf('2024-Q4', of, asOf).cells.find((each) => each.rung === 'started' && each.months === months)!;

  it('counts what reached the rung within the months, by number and money', () => {
    expect(cohortOf('2024-Q4', q4, ASOF)).toMatchObject({ signed: 3, contracted: '200.20' });
    expect(cell(6)).toMatchObject({ observed: 'all', of: 3, reached: 1, reachedContracted: '100.10' });
    expect(cell(12)).toMatchObject({ observed: 'all', of: 3, reached: 2, share: { share: 0.6667 } });
  });

  it('says nothing of months that are not over, instead of a low number', () => {
    expect(cell(24)).toMatchObject({ observed: 'none', of: 0, reached: null, share: null, observedFrom: '2026-12-31' });
  });

  it('of a quarter half over, speaks of the half', () => {
    expect(cell(6, '2025-05-01')).toMatchObject({ observed: 'part', of: 2, reached: 1 });
    expect(q4.map((one) => fate(one, 'started', 6, '2025-05-01'))).toEqual(['reached', 'open', 'missed']);
  });

  it('takes the last day in, and not the next', () => {
    const [onTime] = signings([project({ signed: '2024-10-05', started: '2025-04-05' })], '2024-Q4', '2024-Q4');
    const [over] = signings([project({ signed: '2024-10-05', started: '2025-04-06' })], '2024-Q4', '2024-Q4');
    expect([fate(onTime!, 'started', 6, ASOF), fate(over!, 'started', 6, ASOF)]).toEqual(['reached', 'missed']);
    expect(fate(onTime!, 'started', 6, '2025-04-04')).toBe('open');
  });

  it('asks only for the quarters named', () => {
    expect(signings([early], '2025-Q1', '2025-Q4')).toEqual([]);
    expect(cohortOf('2025-Q1', [], ASOF)).toMatchObject({ signed: 0, contracted: '0.00', small: true });
  });

  it('in one sentence: those without their year count as far as they got', () => {
    const started = Array.from({ length: 6 }, () => project({ signed: '2024-06-01', started: '2024-12-01' }));
    const waiting = Array.from({ length: 6 }, () => project({ signed: '2024-06-01' }));
    const young = Array.from({ length: 8 }, () => project({ signed: '2025-12-01' }));
    const old = project({ signed: '2020-01-01', started: '2020-02-01' });
    expect(headlineOf([...started, ...waiting, ...young, old], ASOF)).toMatchObject({
      signed: 20,
      small: false,
      share: { share: 0.5 },
    });
    expect(headlineOf(young, ASOF)).toMatchObject({ signed: 8, small: true, share: null });
  });
});

describe('time in stage', () => {
  it('censors what still stands and what ended; few that went on are few', () => {
    const went = Array.from({ length: 10 }, (_, at) =>
      project({ signed: '2025-01-01', registered: `2025-01-${String(at + 2).padStart(2, '0')}` }),
    );
    const standing = project({ signed: '2025-01-01' });
    const ended = project({ signed: '2025-01-01' }, { endedOn: '2025-01-04' });
    expect(timeInStage([...went, standing, ended], 'signed')).toMatchObject({ n: 12, events: 10, small: false });
    expect(timeInStage([...went.slice(1), standing], 'signed')).toMatchObject({ n: 10, events: 9, small: true });
    expect(timeInStage([standing, ended], 'signed')).toMatchObject({ median: { days: null }, events: 0 });
  });
});
