import {
  nextStatuses,
  type ProjectStatus,
  STATUS_RULES,
  type StatusFacts,
  STATUSES,
  statusProblem,
} from './project-status.js';
import { STAGES, type Stage } from './project-stage.js';

/** The whole table again, as a person would say it: from → to, each marked yes or no. */
const ALLOWED: Record<ProjectStatus, string> = {
  //            act pau tra los rej ter exi mer
  active: '      .   y   y   y   y   y   y   y',
  paused: '      y   .   y   y   y   y   y   y',
  transferred: ' y   .   .   .   .   .   .   .',
  lost: '        y   .   .   .   .   .   .   .',
  rejected: '    y   .   .   .   .   .   .   .',
  terminated: '  y   .   .   .   .   .   .   .',
  exited: '      .   .   .   .   .   .   .   .',
  merged: '      .   .   .   .   .   .   .   .',
};

const ALL_FACTS: StatusFacts = { reviewOn: '2026-01-01', destination: '外地', mergedIntoId: 'other' };

/** A stage at which the target's own limits do not stand in the way. */
const fittingStage = (to: ProjectStatus): Stage => STATUS_RULES[to].from ?? 'negotiation';

const pairs = STATUSES.flatMap((from) => {
  const marks = ALLOWED[from].trim().split(/\s+/);
  return STATUSES.map((to, index) => [from, to, marks[index] === 'y'] as const);
});

describe('a change of status', () => {
  it.each(pairs)('%s → %s: %s', (from, to, allowed) => {
    const problem = statusProblem(from, to, fittingStage(to), ALL_FACTS);
    expect(problem).toEqual(allowed ? null : { problem: 'not_allowed' });
  });

  it.each(STATUSES.flatMap((to) => STAGES.map((stage) => [to, stage] as const)))(
    'to %s at %s keeps to its stages',
    (to, stage) => {
      const from: ProjectStatus = to === 'active' ? 'paused' : 'active';
      const reached = (limit: Stage) => STAGES.indexOf(stage) >= STAGES.indexOf(limit);
      const problem = statusProblem(from, to, stage, ALL_FACTS)?.problem ?? null;
      if (to === 'lost' || to === 'rejected') expect(problem).toBe(reached('signed') ? 'too_late' : null);
      else if (to === 'terminated') expect(problem).toBe(reached('signed') ? null : 'too_early');
      else if (to === 'exited') expect(problem).toBe(reached('producing') ? null : 'too_early');
      else expect(problem).toBeNull();
    },
  );

  it.each([
    ['paused', 'reviewOn'],
    ['transferred', 'destination'],
    ['merged', 'mergedIntoId'],
  ] as const)('%s asks for its %s', (to, fact) => {
    for (const absent of [undefined, null, '']) {
      expect(statusProblem('active', to, 'signed', { ...ALL_FACTS, [fact]: absent })).toEqual({
        problem: 'missing',
        facts: [fact],
      });
    }
  });

  it('offers only what fits the stage', () => {
    expect(nextStatuses('active', 'negotiation')).toEqual(['paused', 'transferred', 'lost', 'rejected', 'merged']);
    expect(nextStatuses('active', 'producing')).toEqual(['paused', 'transferred', 'terminated', 'exited', 'merged']);
    expect(nextStatuses('exited', 'producing')).toEqual([]);
  });

  it('reaches every status from the first one', () => {
    const seen = new Set<ProjectStatus>(['active']);
    for (const status of seen) STATUS_RULES[status].to.forEach((to) => seen.add(to));
    expect([...seen].sort()).toEqual([...STATUSES].sort());
  });
});
