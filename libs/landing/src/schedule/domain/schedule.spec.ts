import fc from 'fast-check';
import { addDays } from '#platform/clock/calendar.js';
import { planFrom, scheduleOf, type StepFacts, templateProblems, type TemplateStep } from './schedule.js';

const TEMPLATE: TemplateStep[] = [
  { kind: 'agreement_signed', afterKinds: [], days: 0 },
  { kind: 'land_obtained', afterKinds: ['agreement_signed'], days: 90 },
  { kind: 'eia_approved', afterKinds: ['agreement_signed'], days: 60 },
  { kind: 'construction_started', afterKinds: ['land_obtained', 'eia_approved'], days: 30 },
  { kind: 'production_started', afterKinds: ['construction_started'], days: 300 },
];

const step = (kind: StepFacts['kind'], over: Partial<StepFacts>): StepFacts => ({
  ...TEMPLATE.find((each) => each.kind === kind)!,
  plannedOn: null,
  forecastOn: null,
  actualOn: null,
  ...over,
});

describe('a plan from a template', () => {
  it('puts each step so many days after the last it waits for, and builds on what is promised', () => {
    expect(planFrom(TEMPLATE, '2026-01-01', { production_started: '2027-12-31' })).toEqual({
      agreement_signed: '2026-01-01',
      land_obtained: '2026-04-01',
      eia_approved: '2026-03-02',
      construction_started: '2026-05-01',
      production_started: '2027-12-31',
    });
    expect(planFrom(TEMPLATE, '2026-01-01', { construction_started: '2026-09-01' }).production_started).toBe(
      '2027-06-28',
    );
  });

  it('knows circles and strangers', () => {
    expect(templateProblems(TEMPLATE)).toEqual([]);
    const circle: TemplateStep[] = [
      ...TEMPLATE.slice(1),
      { kind: 'agreement_signed', afterKinds: ['production_started'], days: 0 },
    ];
    expect(templateProblems(circle).map(({ problem }) => problem)).toEqual(Array(5).fill('circle'));
    expect(templateProblems([{ kind: 'topped_out', afterKinds: ['above_scale'], days: 1 }])).toEqual([
      { kind: 'topped_out', problem: 'unknown' },
    ]);
  });
});

describe('a schedule', () => {
  const planned: StepFacts[] = [
    step('agreement_signed', { plannedOn: '2026-01-01', actualOn: '2026-01-01' }),
    step('land_obtained', { plannedOn: '2026-04-01' }),
    step('eia_approved', { plannedOn: '2026-03-02' }),
    step('construction_started', { plannedOn: '2026-05-01' }),
    step('production_started', { plannedOn: '2027-02-25' }),
  ];
  const of = (steps: StepFacts[], today: string) => new Map(scheduleOf(steps, today).map((each) => [each.kind, each]));
  it('leaves out the days on hold', () => {
    const stops = [{ from: '2026-04-05', to: '2026-05-05' }];
    const land = (today: string) => scheduleOf(planned, today, stops).find(({ kind }) => kind === 'land_obtained');
    expect([land('2026-04-05')?.slipDays, land('2026-05-05')?.slipDays, land('2026-05-06')?.slipDays]).toEqual([
      4, 4, 5,
    ]);
    const held = scheduleOf(planned, '2026-04-20', [{ from: '2026-03-20', to: null }]);
    expect(held.find(({ kind }) => kind === 'land_obtained')).toMatchObject({ overdue: false, slipDays: 0 });
  });

  const withStep = (kind: StepFacts['kind'], over: Partial<StepFacts>) =>
    planned.map((each) => (each.kind === kind ? { ...each, ...over } : each));

  it('expects what is planned while nothing slips', () => {
    const all = of(planned, '2026-02-01');
    expect([...all.values()].map(({ expectedOn, slipDays, overdue }) => [expectedOn, slipDays, overdue])).toEqual([
      ['2026-01-01', 0, false],
      ['2026-04-01', 0, false],
      ['2026-03-02', 0, false],
      ['2026-05-01', 0, false],
      ['2027-02-25', 0, false],
    ]);
  });

  it('is pushed on by a later forecast, as far as the last step', () => {
    const all = of(withStep('land_obtained', { forecastOn: '2026-06-01' }), '2026-02-01');
    expect(all.get('construction_started')).toMatchObject({
      expectedOn: '2026-07-01',
      pushedBy: 'land_obtained',
      slipDays: 61,
    });
    expect(all.get('production_started')).toMatchObject({ expectedOn: '2027-04-27', pushedBy: 'construction_started' });
    expect(all.get('eia_approved')?.pushedBy).toBeNull();
  });

  it('counts an open step that is due on, day by day', () => {
    const all = of(planned, '2026-04-11');
    expect(all.get('land_obtained')).toMatchObject({ overdue: true, slipDays: 10, expectedOn: '2026-04-01' });
    expect(all.get('construction_started')).toMatchObject({ expectedOn: '2026-05-11', slipDays: 10 });
  });

  it('believes what was verified, and points out what contradicts it', () => {
    const early = of(withStep('construction_started', { actualOn: '2026-03-15' }), '2026-03-20');
    expect(early.get('construction_started')).toMatchObject({
      expectedOn: '2026-03-15',
      slipDays: -47,
      before: 'land_obtained',
    });
    const stated = of(withStep('construction_started', { forecastOn: '2026-03-20' }), '2026-02-01');
    expect(stated.get('construction_started')).toMatchObject({ expectedOn: '2026-03-20', before: 'land_obtained' });
  });

  it('says nothing of steps without any date, and leaves slip out without a plan', () => {
    const all = of([step('land_obtained', {}), step('eia_approved', { forecastOn: '2026-03-02' })], '2026-04-01');
    expect(all.get('land_obtained')).toMatchObject({ expectedOn: null, slipDays: null, overdue: false });
    expect(all.get('eia_approved')).toMatchObject({ slipDays: null, overdue: true });
  });

  it('never expects an unstated step before what it waits for, whatever slips', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays('2026-01-01', count));
    const maybe = fc.option(day);
    const facts = fc.tuple(...TEMPLATE.map(() => fc.record({ plannedOn: day, forecastOn: maybe, actualOn: maybe })));
    fc.assert(
      fc.property(facts, day, (given, today) => {
        const steps = TEMPLATE.map((each, index) => ({ ...each, ...given[index]! }));
        const all = of(steps, today);
        for (const each of all.values()) {
          if (each.actualOn !== null || each.forecastOn !== null) continue;
          for (const kind of each.afterKinds) {
            const before = all.get(kind)!;
            const reached = before.overdue ? today : before.expectedOn!;
            expect(each.expectedOn! >= addDays(reached, each.days)).toBe(true);
          }
          expect(each.expectedOn! >= each.plannedOn!).toBe(true);
        }
      }),
    );
  });
});
