import { type AgreementFields, proposedFrom } from './agreement-terms.js';
import { keptAmount, keptRate, type ObligationState, partProblem, verdictRefusal } from './obligation.js';
import { checkedAtCapacity, OBLIGATION_KINDS, obligationRule, termProblems, type Terms } from './obligation-kind.js';

describe('terms', () => {
  const terms = (over: Partial<Terms>): Terms => ({
    side: 'investor',
    kind: 'tax',
    amount: '1.00',
    teamId: null,
    ...over,
  });

  it.each<[string, Partial<Terms>, string[]]>([
    ['a measured promise of the investor', {}, []],
    ['a date without a figure', { kind: 'dates', amount: null }, []],
    ['a date with a figure', { kind: 'dates' }, ['amount: obligation.no_amount']],
    ['the check at capacity without a figure', { amount: null }, ['amount: field.required']],
    ['half a person', { kind: 'jobs', amount: '1.50' }, ['amount: obligation.whole_people']],
    ['whole people', { kind: 'jobs', amount: '120' }, []],
    ['land promised by the investor', { kind: 'land' }, ['kind: obligation.other_side']],
    ['tax promised by the zone', { side: 'zone' }, ['kind: obligation.other_side']],
    ['a department of the zone', { side: 'zone', kind: 'power', teamId: 'T' }, []],
    ['a department of the investor', { teamId: 'T' }, ['teamId: obligation.team_of_zone']],
  ])('%s', (_, over, problems) => {
    expect(termProblems(terms(over)).map(({ field, code }) => `${field}: ${code}`)).toEqual(problems);
  });

  it('are checked at capacity when the investor promised money or jobs before it', () => {
    const checked = OBLIGATION_KINDS.filter((kind) => checkedAtCapacity({ side: 'investor', kind }, true));
    expect(checked).toEqual(['investment', 'output', 'tax', 'jobs']);
    expect(checked.every((kind) => obligationRule(kind).unit !== null)).toBe(true);
    expect(checkedAtCapacity({ side: 'investor', kind: 'tax' }, false)).toBe(false);
    expect(checkedAtCapacity({ side: 'zone', kind: 'other' }, true)).toBe(false);
  });
});

describe('a verdict', () => {
  it.each<[string, Parameters<typeof verdictRefusal>, string | null]>([
    [
      'reported by another',
      [{ state: 'open', dueOn: '2027-01-01', reportedBy: 'A' }, 'partly', 'B', '2026-01-01'],
      null,
    ],
    [
      'of one’s own report',
      [{ state: 'open', dueOn: '2027-01-01', reportedBy: 'A' }, 'kept', 'A', '2026-01-01'],
      'obligation.own_report',
    ],
    [
      'broken after its day',
      [{ state: 'open', dueOn: '2025-12-31', reportedBy: null }, 'broken', 'B', '2026-01-01'],
      null,
    ],
    [
      'in part without a report',
      [{ state: 'open', dueOn: '2025-12-31', reportedBy: null }, 'partly', 'B', '2026-01-01'],
      'obligation.not_reported',
    ],
    [
      'given already',
      [{ state: 'partly', dueOn: '2025-12-31', reportedBy: null }, 'broken', 'B', '2026-01-01'],
      'obligation.closed',
    ],
  ])('%s', (_, facts, refusal) => expect(verdictRefusal(...facts)).toBe(refusal));

  it.each([
    [null, '1.00', 'obligation.not_measured'],
    ['10.00', null, 'field.required'],
    ['10.00', '0.00', 'obligation.not_a_part'],
    ['10.00', '10.00', 'obligation.not_a_part'],
    ['10.00', '9.99', null],
  ])('of a part of %s: %s', (promised, kept, problem) => expect(partProblem(promised, kept)).toBe(problem));

  it.each([
    ['kept', '10.00', null, '10.00'],
    ['kept', '10.00', '12.00', '12.00'],
    ['kept', null, null, null],
    ['partly', '10.00', '12.00', '4.00'],
    ['broken', '10.00', '12.00', '0.00'],
    ['sent_back', '10.00', '12.00', null],
  ] as const)('%s of %s, reported %s: %s is kept', (verdict, amount, reportedAmount, kept) => {
    expect(keptAmount(verdict, { amount, reportedAmount }, '4.00')).toBe(kept);
  });
});

describe('the rate of promises kept', () => {
  const of = (...states: ([ObligationState] | [ObligationState, string, string])[]) =>
    keptRate(states.map(([state, keptAmount = null, amount = null]) => ({ state, keptAmount, amount })));

  it('counts each promise once, whatever its unit, and only what has its verdict', () => {
    expect(of()).toBeNull();
    expect(of(['open'], ['waived'], ['withdrawn'])).toBeNull();
    expect(of(['kept'], ['open'])).toBe('1.0000');
    expect(of(['kept'], ['broken'])).toBe('0.5000');
    expect(of(['kept'], ['partly', '25.00', '100.00'], ['waived'])).toBe('0.6250');
  });
});

describe('what the agreement promises', () => {
  const fields: AgreementFields = {
    contractedAmount: '300.00',
    promisedStartOn: '2027-03-01',
    promisedProductionOn: '2028-02-29',
    promisedOutput: '500.00',
    promisedTax: '30.00',
    promisedJobs: 120,
  };

  it('is proposed once, each with its day', () => {
    const all = proposedFrom(fields, []);
    expect(all.map(({ term, kind, amount, dueOn }) => [term, kind, amount, dueOn])).toEqual([
      ['contractedAmount', 'investment', '300.00', '2028-02-29'],
      ['promisedStartOn', 'dates', null, '2027-03-01'],
      ['promisedProductionOn', 'dates', null, '2028-02-29'],
      ['promisedOutput', 'output', '500.00', '2030-02-28'],
      ['promisedTax', 'tax', '30.00', '2030-02-28'],
      ['promisedJobs', 'jobs', '120.00', '2030-02-28'],
    ]);
    expect(
      proposedFrom(
        fields,
        all.map(({ term }) => term),
      ),
    ).toEqual([]);
    expect(proposedFrom(fields, ['promisedTax']).map(({ term }) => term)).not.toContain('promisedTax');
    expect(all.flatMap(({ kind, amount }) => termProblems({ side: 'investor', kind, amount, teamId: null }))).toEqual(
      [],
    );
  });

  it('is not proposed without its figure or a day to hang on', () => {
    const none = { ...fields, promisedTax: null, promisedProductionOn: null };
    expect(proposedFrom(none, []).map(({ term }) => term)).toEqual(['promisedStartOn']);
  });
});
