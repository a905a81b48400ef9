import fc from 'fast-check';
import { CONSTRUCTION_MODES } from './construction-mode.js';
import { deriveStage, ladderOf } from './derive-stage.js';
import { missingFor } from './gate.js';
import { kindsOpening, MILESTONE_KIND_CODES, type MilestoneKind } from './milestone-kind.js';
import type { MilestoneFact, MilestoneState, ProjectFacts } from './project-facts.js';
import { LADDERS, STAGES } from './project-stage.js';
import { completeFacts, FIELDS, milestone } from './testing/complete-facts.js';

const without = (facts: ProjectFacts, ...kinds: MilestoneKind[]): ProjectFacts => ({
  ...facts,
  milestones: facts.milestones.filter((fact) => !kinds.includes(fact.kind)),
});

describe('deriveStage', () => {
  it.each(CONSTRUCTION_MODES.flatMap((mode) => LADDERS[mode].map((stage) => [mode, stage] as const)))(
    '%s with everything up to %s stands there',
    (mode, stage) => {
      const facts = completeFacts(mode, stage);
      const opening = facts.milestones.find((fact) => kindsOpening(mode, stage).includes(fact.kind))!;
      expect(deriveStage(facts)).toEqual({ stage, since: opening.effectiveOn, milestoneId: opening.id });
    },
  );

  it('begins on the floor, since its first dated meeting or its opening', () => {
    const empty: ProjectFacts = { ...completeFacts('greenfield', 'negotiation'), milestones: [] };
    expect(deriveStage(empty)).toEqual({ stage: 'negotiation', since: '2023-01-01', milestoneId: null });
    const met = milestone('meeting', '2022-12-20', { state: 'pending' });
    expect(deriveStage({ ...empty, milestones: [met] })).toEqual({
      stage: 'negotiation',
      since: '2022-12-20',
      milestoneId: met.id,
    });
  });

  it('registration may come before signing: the rung below is a hole', () => {
    const facts = without(completeFacts('greenfield', 'registered'), 'agreement_signed');
    expect(deriveStage(facts).stage).toBe('registered');
    expect(ladderOf(facts).find((rung) => rung.stage === 'signed')?.state).toBe('hole');
  });

  it('falls back when a fact its gate stands on is taken away', () => {
    const facts = completeFacts('greenfield', 'signed');
    expect(deriveStage({ ...facts, fields: { ...facts.fields, contractedAmount: null } }).stage).toBe('appraisal');
  });

  it('an event of another mode opens nothing', () => {
    const facts = completeFacts('leased', 'registered');
    expect(
      deriveStage({ ...facts, milestones: [...facts.milestones, milestone('construction_started', '2024-01-01')] })
        .stage,
    ).toBe('registered');
  });

  it('falls back on the day after a waiver ends', () => {
    const gap = completeFacts('greenfield', 'signed');
    const facts = {
      ...gap,
      fields: { ...gap.fields, promisedTax: null },
      waivers: [{ stage: 'signed' as const, expiresOn: '2025-11-20', closed: false }],
    };
    expect(deriveStage(facts).stage).toBe('signed');
    expect(ladderOf(facts).find((rung) => rung.stage === 'signed')).toMatchObject({ state: 'current', waived: true });
    expect(deriveStage({ ...facts, today: '2025-11-21' }).stage).toBe('appraisal');
  });
});

describe('a correction', () => {
  const signed = completeFacts('greenfield', 'signed');
  const wrong = signed.milestones.find((fact) => fact.kind === 'agreement_signed')!;
  const right = milestone('agreement_signed', '2023-09-09', { id: 'right', correctsId: wrong.id });
  const withMore = (...more: MilestoneFact[]) =>
    deriveStage({ ...signed, milestones: [...signed.milestones, ...more] });

  it('replaces the date once it is verified, and not before', () => {
    expect(withMore({ ...right, state: 'pending' }).since).toBe(wrong.effectiveOn);
    expect(withMore({ ...right, state: 'sent_back' }).since).toBe(wrong.effectiveOn);
    expect(withMore(right)).toEqual({ stage: 'signed', since: '2023-09-09', milestoneId: 'right' });
  });

  it('of a correction replaces the whole chain', () => {
    const last = milestone('agreement_signed', '2023-10-10', { id: 'last', correctsId: 'right' });
    expect(withMore(right, last).since).toBe('2023-10-10');
    expect(withMore({ ...right, state: 'sent_back' }, last).since).toBe('2023-10-10');
  });

  it('that withdraws takes the event away', () => {
    expect(withMore({ ...right, withdraws: true }).stage).toBe('appraisal');
  });
});

describe('ladderOf', () => {
  it('measures the slip against the promise, counting on until the rung is reached', () => {
    const facts = { ...completeFacts('greenfield', 'registered'), today: '2023-06-11' };
    const rung = (given: ProjectFacts, stage: string) => ladderOf(given).find((item) => item.stage === stage);
    expect(rung(facts, 'started')).toMatchObject({ state: 'next', plannedOn: '2023-06-01', slipDays: 10 });
    expect(rung(facts, 'producing')).toMatchObject({ state: 'todo', plannedOn: '2024-12-01', slipDays: null });
    const stops = [{ from: '2023-06-03', to: '2023-06-08' }];
    expect(rung({ ...facts, stops }, 'started')).toMatchObject({ slipDays: 5 });
    const started = completeFacts('greenfield', 'started');
    const early = started.milestones.map((fact) =>
      fact.kind === 'construction_started' ? { ...fact, effectiveOn: '2023-05-30' } : fact,
    );
    expect(rung({ ...started, milestones: early }, 'started')).toMatchObject({ state: 'current', slipDays: -2 });
  });
});

/** Random histories: any kinds, dates, states, evidence, with corrections of earlier reports. */
const history = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...MILESTONE_KIND_CODES),
      day: fc.integer({ min: 1, max: 28 }),
      state: fc.constantFrom<MilestoneState>('verified', 'verified', 'verified', 'pending', 'sent_back'),
      hasEvidence: fc.boolean(),
      corrects: fc.option(fc.nat(30), { freq: 4 }),
      withdraws: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((drafts) =>
    drafts.map((draft, index): MilestoneFact => {
      const corrects = draft.corrects !== null && index > 0 ? String(draft.corrects % index) : null;
      return {
        id: String(index),
        kind: draft.kind,
        effectiveOn: `2024-03-${String(draft.day).padStart(2, '0')}`,
        hasEvidence: draft.hasEvidence,
        state: draft.state,
        correctsId: corrects,
        withdraws: corrects !== null && draft.withdraws,
      };
    }),
  );

const worlds = fc
  .record({
    mode: fc.constantFrom(...CONSTRUCTION_MODES),
    milestones: history,
    waived: fc.subarray([...STAGES]),
    cleared: fc.subarray(Object.keys(FIELDS), { maxLength: 3 }),
  })
  .map(({ mode, milestones, waived, cleared }): ProjectFacts => ({
    mode,
    milestones,
    fields: { ...FIELDS, ...Object.fromEntries(cleared.map((field) => [field, null])) },
    promises: [],
    waivers: waived.map((stage) => ({ stage, expiresOn: '2026-01-01', closed: false })),
    openedOn: '2024-01-01',
    today: '2025-11-20',
  }));

describe('whatever happened', () => {
  it('the order in which reports arrive does not matter', () => {
    const shuffled = worlds.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts.milestones], { minLength: facts.milestones.length })),
    );
    fc.assert(
      fc.property(shuffled, ([facts, milestones]) => {
        expect(deriveStage({ ...facts, milestones })).toEqual(deriveStage(facts));
        expect(ladderOf({ ...facts, milestones })).toEqual(ladderOf(facts));
      }),
      { numRuns: 300 },
    );
  });

  it('the stage is the highest rung whose gate lacks nothing but what is waived, found by trying them all', () => {
    fc.assert(
      fc.property(worlds, (facts) => {
        const passable = LADDERS[facts.mode].filter((rung) => missingFor(facts, rung).every((item) => item.waived));
        expect(deriveStage(facts).stage).toBe(passable[passable.length - 1] ?? 'negotiation');
      }),
      { numRuns: 300 },
    );
  });

  it('exactly one rung is current, at most one is next, and nothing above it is done', () => {
    fc.assert(
      fc.property(worlds, (facts) => {
        const states = ladderOf(facts).map((rung) => rung.state);
        const current = states.indexOf('current');
        expect(states.filter((state) => state === 'current')).toHaveLength(1);
        expect(states.slice(current + 1)).toEqual(
          states.slice(current + 1).map((_, index) => (index === 0 ? 'next' : 'todo')),
        );
        expect(states.slice(0, current).every((state) => ['done', 'hole', 'waived'].includes(state))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
