import { CONSTRUCTION_MODES } from './construction-mode.js';
import { type GateItem, gateItems, GATES } from './gate-table.js';
import { mayEnter, type Missing, missingFor } from './gate.js';
import { kindsOpening, type MilestoneKind } from './milestone-kind.js';
import { GATE_FIELDS, type MilestoneFact, type ProjectFacts, type PromiseFact } from './project-facts.js';
import { LADDERS, STAGES } from './project-stage.js';
import { completeFacts } from './testing/complete-facts.js';

const cases = CONSTRUCTION_MODES.flatMap((mode) =>
  LADDERS[mode].flatMap((stage) =>
    gateItems(mode, stage)
      // Promises are named one by one: see below.
      .filter((item) => !('promises' in item))
      .map((item) => [mode, stage, item.code, item] as const),
  ),
);

const kindsOf = (facts: ProjectFacts, item: GateItem): readonly MilestoneKind[] =>
  'milestone' in item ? [item.milestone] : 'opened' in item ? kindsOpening(facts.mode, item.opened) : [];

const change = (
  facts: ProjectFacts,
  kinds: readonly MilestoneKind[],
  how: (fact: MilestoneFact) => MilestoneFact[],
): ProjectFacts => ({
  ...facts,
  milestones: facts.milestones.flatMap((fact) => (kinds.includes(fact.kind) ? how(fact) : [fact])),
});

function broken(facts: ProjectFacts, item: GateItem): ProjectFacts {
  if ('field' in item) return { ...facts, fields: { ...facts.fields, [item.field]: null } };
  if ('evidenceOf' in item) {
    return change(facts, kindsOpening(facts.mode, item.evidenceOf), (fact) => [{ ...fact, hasEvidence: false }]);
  }
  return change(facts, kindsOf(facts, item), () => []);
}

const find = (missing: Missing[], code: string) => missing.find((item) => item.code === code);

describe('missingFor', () => {
  it.each(CONSTRUCTION_MODES.flatMap((mode) => LADDERS[mode].map((stage) => [mode, stage] as const)))(
    '%s %s: nothing is missing when everything is there',
    (mode, stage) => {
      const missing = missingFor(completeFacts(mode, stage), stage);
      expect(missing).toEqual([]);
      expect(mayEnter(missing)).toBe(true);
    },
  );

  it.each(cases)(
    '%s %s: %s taken away is named, with who can supply it, and bars the way',
    (mode, stage, code, item) => {
      const missing = missingFor(broken(completeFacts(mode, stage), item), stage);
      expect(mayEnter(missing)).toBe(false);
      const found = find(missing, code);
      expect(found).toMatchObject({ zh: item.zh, en: item.en, suppliedBy: item.suppliedBy, waived: false });
      expect(found?.kind).toBe('field' in item ? 'field' : 'evidenceOf' in item ? 'evidence' : 'milestone');
      expect(found?.field).toBe('field' in item ? item.field : null);
    },
  );

  it.each(cases.filter(([, , , item]) => 'opened' in item || 'milestone' in item))(
    '%s %s: %s reported but not verified waits for its verifier',
    (mode, stage, code, item) => {
      const facts = completeFacts(mode, stage);
      const missing = missingFor(
        change(facts, kindsOf(facts, item), (fact) => [{ ...fact, state: 'pending' }]),
        stage,
      );
      expect(mayEnter(missing)).toBe(false);
      expect(find(missing, code)?.kind).toBe('verification');
      expect(find(missing, code)?.suppliedBy).toContain('verifier');
    },
  );

  it('a sent-back report counts for nothing', () => {
    const facts = change(completeFacts('greenfield', 'signed'), ['agreement_signed'], (fact) => [
      { ...fact, state: 'sent_back' },
    ]);
    expect(missingFor(facts, 'signed').map((item) => item.code)).toEqual(['signed.opened', 'signed.agreement']);
  });

  it('a framework agreement does not pass for the agreement', () => {
    const facts = change(completeFacts('greenfield', 'signed'), ['agreement_signed'], (fact) => [
      { ...fact, kind: 'framework_agreement' },
    ]);
    expect(find(missingFor(facts, 'signed'), 'signed.opened')?.kind).toBe('milestone');
  });

  it('a file on an unconfirmed report is no evidence for the confirmed one', () => {
    const facts = change(completeFacts('greenfield', 'signed'), ['agreement_signed'], (fact) => [
      { ...fact, hasEvidence: false },
      { ...fact, id: 'later', state: 'pending', correctsId: fact.id },
    ]);
    expect(missingFor(facts, 'signed').map((item) => item.code)).toEqual(['signed.agreement']);
  });

  it('zero promised jobs is an answer, an empty text is none', () => {
    const facts = completeFacts('greenfield', 'signed');
    expect(missingFor({ ...facts, fields: { ...facts.fields, promisedJobs: 0 } }, 'signed')).toEqual([]);
    expect(missingFor({ ...facts, fields: { ...facts.fields, needs: '' } }, 'negotiation')).toHaveLength(1);
  });
});

describe('the agreement check at capacity', () => {
  const promised = (...states: PromiseFact['state'][]): ProjectFacts => ({
    ...completeFacts('greenfield', 'at_capacity'),
    promises: states.map((state, index) => ({ id: `P${index}`, text: `年税收${index}`, state })),
  });

  it.each<[PromiseFact['state'][], string[]]>([
    [[], []],
    [['settled', 'settled'], []],
    [
      ['open', 'settled', 'reported'],
      ['promise', 'verification'],
    ],
  ])('promises %j lack %j', (states, kinds) => {
    const missing = missingFor(promised(...states), 'at_capacity');
    expect(missing.map(({ kind }) => kind)).toEqual(kinds);
    expect(mayEnter(missing)).toBe(kinds.length === 0);
    expect(missingFor(promised(...states), 'producing')).toEqual([]);
  });

  it('names each open promise by its words, and who can answer', () => {
    expect(missingFor(promised('open', 'reported'), 'at_capacity')).toMatchObject([
      {
        code: 'at_capacity.promises.P0',
        zh: '承诺兑现：年税收0',
        obligationId: 'P0',
        suppliedBy: ['promotion_officer', 'zone_manager'],
      },
      { code: 'at_capacity.promises.P1', obligationId: 'P1', suppliedBy: ['verifier', 'leadership'] },
    ]);
  });
});

describe('a waiver', () => {
  const facts = broken(
    completeFacts('greenfield', 'signed'),
    GATES.signed.find((item) => item.code === 'signed.promised_tax')!,
  );
  const waived = (expiresOn: string, closed = false) => ({
    ...facts,
    waivers: [{ stage: 'signed' as const, expiresOn, closed }],
  });

  it('lets the project pass and leaves the gap on the list', () => {
    const missing = missingFor(waived('2025-11-20'), 'signed');
    expect(missing).toMatchObject([{ code: 'signed.promised_tax', waived: true }]);
    expect(mayEnter(missing)).toBe(true);
  });

  it('ends with its last day, or when it is closed', () => {
    expect(mayEnter(missingFor(waived('2025-11-19'), 'signed'))).toBe(false);
    expect(mayEnter(missingFor(waived('2026-11-20', true), 'signed'))).toBe(false);
  });

  it('covers its own stage only', () => {
    expect(
      mayEnter(missingFor({ ...waived('2026-01-01'), fields: { ...facts.fields, needs: null } }, 'negotiation')),
    ).toBe(false);
  });

  it.each(CONSTRUCTION_MODES.flatMap((mode) => LADDERS[mode].map((stage) => [mode, stage] as const)))(
    '%s %s: never replaces the event itself',
    (mode, stage) => {
      const complete = completeFacts(mode, stage);
      const without = change(complete, kindsOpening(mode, stage), () => []);
      const missing = missingFor({ ...without, waivers: [{ stage, expiresOn: '2026-01-01', closed: false }] }, stage);
      expect(mayEnter(missing)).toBe(false);
      expect(find(missing, `${stage}.opened`)?.waived).toBe(false);
    },
  );
});

describe('the gate table', () => {
  it('opens with the event of its own stage, and names each item once', () => {
    for (const stage of STAGES) {
      expect(GATES[stage][0]).toMatchObject({ code: `${stage}.opened`, opened: stage });
    }
    const codes = STAGES.flatMap((stage) => GATES[stage].map((item) => item.code));
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('uses every field it declares', () => {
    const used = new Set(
      STAGES.flatMap((stage) => GATES[stage].flatMap((item) => ('field' in item ? [item.field] : []))),
    );
    expect([...used].sort()).toEqual([...GATE_FIELDS].sort());
  });
});
