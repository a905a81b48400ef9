import type { YearPlanHistory, YearPlansSet } from '#investment/year-plans/dto/year-plan.dto.js';
import { type LedgerWorld, must, type ProblemBody, startLedgerWorld } from './ledger-world.js';

/** 年度计划投资: a whole column, all or nothing, the last word of each year counts. */
describe('planning a year', () => {
  let world: LedgerWorld;
  let [one, two] = ['', ''];

  beforeAll(async () => {
    world = await startLedgerWorld();
    one = await world.project();
    two = await world.project();
  });
  afterAll(() => world.close());

  const set = async <T = YearPlansSet>(who: string, plans: object[], reason?: string, year = '2026') =>
    (await world.login(who)).put<T>(`/api/year-plans/${year}`, { plans, reason });
  const standing = (): Promise<{ projectId: string; amount: string }[]> =>
    world.app.dataSource.query(
      `SELECT project_id AS "projectId", amount FROM standing_year_plans WHERE year = 2026 ORDER BY amount`,
    );

  it('takes a column; said twice it is recorded once', async () => {
    const plans = [
      { projectId: one, amount: '5000000' },
      { projectId: two, amount: '7000000.50' },
    ];
    expect(must(200, await set('verifier', plans))).toEqual({ year: 2026, recorded: 2 });
    expect(must(200, await set('verifier', plans))).toEqual({ year: 2026, recorded: 0 });
    expect(await standing()).toEqual([
      { projectId: one, amount: '5000000.00' },
      { projectId: two, amount: '7000000.50' },
    ]);
  });

  it('changes a plan with a reason and with the plan that was seen; all or nothing', async () => {
    const changes = [
      { projectId: two, amount: '8000000', seen: '7000000.50' },
      { projectId: one, amount: '6000000', seen: '4000000' },
    ];
    const stale = await set<ProblemBody>('verifier', changes, '调整');
    expect(stale.status).toBe(400);
    expect(stale.body.errors).toMatchObject([{ field: 'plans.1.amount', code: 'year_plan.stale' }]);
    const silent = await set<ProblemBody>('verifier', [changes[0]!]);
    expect(silent.body.errors).toMatchObject([{ field: 'reason', code: 'year_plan.reason_required' }]);
    expect((await standing()).map(({ amount }) => amount)).toEqual(['5000000.00', '7000000.50']);

    must(200, await set('verifier', [changes[0]!], '年中调整'));
    const verifier = await world.login('verifier');
    const { items } = must(200, await verifier.get<YearPlanHistory>(`/api/projects/${two}/year-plans`));
    expect(items.map(({ amount, stands, reason }) => [amount, stands, reason])).toEqual([
      ['8000000.00', true, '年中调整'],
      ['7000000.50', false, null],
    ]);
  });

  it.each([
    ['a project named twice', 'verifier', () => [row(one, '1'), row(one, '2')], '2027', 400],
    ['below zero', 'verifier', () => [row(one, '-1')], '2027', 400],
    ['not an amount', 'verifier', () => [row(one, '三百')], '2027', 400],
    [
      'a project that does not exist',
      'verifier',
      () => [row('00000000-0000-4000-8000-000000000000', '1')],
      '2027',
      404,
    ],
    ['a year there is not', 'verifier', () => [row(one, '1')], '1066', 404],
    ['the officer who is measured by it', 'officer', () => [row(one, '1')], '2027', 403],
    ['leadership, which asks but does not write', 'leader', () => [row(one, '1')], '2027', 403],
  ])('refuses %s', async (_, who, plans, year, status) => {
    expect((await set(who, plans(), undefined, year)).status).toBe(status);
  });
});

const row = (projectId: string, amount: string) => ({ projectId, amount });
