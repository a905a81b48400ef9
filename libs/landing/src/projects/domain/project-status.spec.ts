import {
  ASKED_MONTHLY,
  CLOCKS_RUN,
  COUNTED,
  IN_PIPELINE,
  nextStatuses,
  type ProjectStatus,
  STANDING,
  STATUS_RULES,
  type StatusFacts,
  STATUSES,
  statusProblem,
  TO_REVIEW,
} from './project-status.js';
import { effectsOf } from './status-effects.js';
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

/** The effects again, as the office would write them down; a changed cell of the table must be changed here, too. */
const EFFECTS: Record<ProjectStatus, string> = {
  //           facts  pipeline counted clocks monthly requests promises
  active: '      y      y        y       y      y      stay     stay',
  paused: '      y      .        y       .      .      stay     stay',
  transferred: ' .      .        y       .      .      closed   closed',
  lost: '        .      .        y       .      .      closed   closed',
  rejected: '    .      .        y       .      .      closed   closed',
  terminated: '  .      .        y       .      .      closed   stay',
  exited: '      .      .        y       .      .      closed   stay',
  merged: '      .      .        .       .      .      moved    moved',
};

describe('what a status does', () => {
  it.each(STATUSES)('%s', (status) => {
    const { open, pipeline, counted, clocks, monthly, requests, promises } = STATUS_RULES[status];
    const marks = [open, pipeline, counted, clocks, monthly].map((yes) => (yes ? 'y' : '.'));
    expect([...marks, requests, promises]).toEqual(EFFECTS[status].trim().split(/\s+/));
  });

  it('is read from the table as lists, so that no reader names a status', () => {
    expect({ STANDING, IN_PIPELINE, CLOCKS_RUN, ASKED_MONTHLY, TO_REVIEW }).toEqual({
      STANDING: ['active', 'paused'],
      IN_PIPELINE: ['active'],
      CLOCKS_RUN: ['active'],
      ASKED_MONTHLY: ['active'],
      TO_REVIEW: ['paused'],
    });
    expect(COUNTED).toEqual(STATUSES.filter((status) => status !== 'merged'));
  });

  it.each(STATUSES)('%s is told in one sentence of each language, money included', (status) => {
    const { zh, en } = effectsOf(status);
    expect(zh).toMatch(/^[^。]+。$/);
    expect(zh).toContain('已核实的投资仍计入当月所在园区');
    expect(en).toContain('verified investment stays with the zone');
    expect(zh).toContain(STATUS_RULES[status].clocks ? '继续计时' : '停止计时');
  });
});
