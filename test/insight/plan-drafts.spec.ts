import type { PlanComparison } from '#insight/evaluation/dto/evaluation.dto.js';
import type { PlannedCurve } from '#insight/planned-curve/dto/planned-curve.dto.js';
import type { IndicatorView, PeriodView } from '#plan/document/document.dto.js';
import type { DraftCopied } from '#plan/drafts/draft.dto.js';
import { LoadPlan } from '#plan/load-plan.service.js';
import type { TargetView } from '#plan/targets/targets.dto.js';
import { type LedgerWorld, must, type ProblemBody, startLedgerWorld } from '../investment/ledger-world.js';
import type { HttpClient } from '../support/http-client.js';

const NEXT = '/api/plan/periods/15FYP';

describe('the planned curve and the next plan', () => {
  let world: LedgerWorld;
  let admin: HttpClient;
  let leader: HttpClient;
  let verifier: HttpClient;

  beforeAll(async () => {
    world = await startLedgerWorld();
    [admin, leader, verifier] = [
      await world.login('sysadmin'),
      await world.login('leader'),
      await world.login('verifier'),
    ];
  });
  afterAll(() => world.close());

  const curve = async (code: string, asOf: string) =>
    must(200, await leader.get<PlannedCurve>(`/api/targets/${code}/planned-curve?asOf=${asOf}`));

  it('has no planned curve before any project has a year plan, and never one in dollars', async () => {
    expect(await curve('KEY-INVEST-14', '2021-06')).toMatchObject({
      plannedDue: null,
      aheadOfPlanned: null,
      yearsWithoutPlan: [2021],
    });
    expect(await curve('FOREIGN-CAPITAL-14', '2021-06')).toMatchObject({ plannedDue: null });
  });

  it('sums the year plans of listed projects, evenly by month, and says whose plan is missing', async () => {
    const [one, two, unlisted] = [await world.project(), await world.project(), await world.project()];
    await world.list(one, 2021, 2022);
    await world.list(two, 2021);
    const plan = async (year: number, ...plans: [string, string][]) =>
      must(
        200,
        await verifier.put(`/api/year-plans/${year}`, {
          plans: plans.map(([projectId, amount]) => ({ projectId, amount })),
        }),
      );
    await plan(2021, [one, '1200.00'], [unlisted, '9999.00']);
    await plan(2022, [one, '2400.00']);
    await world.completed(one, '2021-03', '500.00');
    expect(await curve('KEY-INVEST-14', '2021-06')).toMatchObject({
      verified: '500.00',
      plannedDue: '600.00',
      aheadOfPlanned: '-100.00',
      yearsWithoutPlan: [],
      years: [
        { year: 2021, planned: '1200.00', projects: 2, withoutPlan: 1, spread: 'even', seasonFrom: [] },
        { year: 2022, planned: '2400.00', projects: 1, withoutPlan: 0, spread: 'even' },
        { year: 2023, planned: null },
        { year: 2024 },
        { year: 2025 },
      ],
    });
    expect(await curve('KEY-INVEST-14', '2023-01')).toMatchObject({ plannedDue: '3600.00', yearsWithoutPlan: [2023] });
  });

  it('follows the season of the closed years before, once there are three', async () => {
    const project = await world.project();
    await world.list(project, 2024);
    for (const year of [2022, 2023]) await world.completed(project, `${year}-12`, '500.00');
    must(200, await verifier.put('/api/year-plans/2024', { plans: [{ projectId: project, amount: '3000.00' }] }));
    const told = await curve('KEY-INVEST-14', '2024-11');
    expect(told.years[3]).toMatchObject({ spread: 'seasonal', seasonFrom: [2021, 2022, 2023] });
    // Of 1500 completed in three years, 500 fell before December.
    expect(told.plannedDue).toBe('4600.00');
    expect((await admin.get('/api/targets/KEY-INVEST-14/planned-curve')).status).toBe(403);
  });

  it('drafts the next period from the one in force, by the administrator, once', async () => {
    const body = { from: '14FYP', reason: '启动“十五五”编制' };
    expect((await leader.post(`${NEXT}/draft`, body)).status).toBe(403);
    expect((await admin.post(`${NEXT}/draft`, { ...body, from: 'NONE' })).status).toBe(404);
    const empty = await leader.post<ProblemBody>(`${NEXT}/adoption`, { reason: 'x' }, { 'if-match': '"1"' });
    expect([empty.status, empty.body.code]).toEqual([409, 'plan.draft_is_empty']);
    expect(must(201, await admin.post<DraftCopied>(`${NEXT}/draft`, body))).toEqual({
      plan: '15FYP',
      indicators: 85,
      targets: 2,
    });
    const again = await admin.post<ProblemBody>(`${NEXT}/draft`, body);
    expect([again.status, again.body.code]).toEqual([409, 'plan.draft_not_empty']);
    const old = await admin.post<ProblemBody>('/api/plan/periods/14FYP/draft', { ...body, from: '13FYP' });
    expect([old.status, old.body.code]).toEqual([409, 'plan.not_a_draft']);
    const targets = must(200, await leader.get<TargetView[]>('/api/plan/targets?plan=15FYP'));
    expect(
      targets.map(({ code, windowFrom, windowTo, amount, draft }) => [code, windowFrom, windowTo, amount, draft]),
    ).toEqual([
      ['KEY-INVEST-15', '2026-01', '2030-12', '150000000000.00', true],
      ['FOREIGN-CAPITAL-15', '2026-01', '2030-12', '2000000000.00', true],
    ]);
  });

  it('edits the draft with the version seen, and only the draft', async () => {
    const edit = (code: string, body: object, version = 1, plan = '15FYP', by = admin) =>
      by.patch<IndicatorView & ProblemBody>(
        `/api/plan/periods/${plan}/indicators/${code}`,
        { reason: '测算', ...body },
        version,
      );
    expect(must(200, await edit('GDP', { target: '1200' }))).toMatchObject({
      target: '1200',
      targetPrinted: '1200',
      version: 2,
    });
    expect((await edit('GDP', { target: '1300' })).status).toBe(412);
    expect(must(200, await edit('LABOUR_PRODUCTIVITY', { target: '45' })).suspectCells).toEqual([]);
    const left = await admin.post(
      `${NEXT}/indicators/FIVE_G_SCENARIOS/drop`,
      { reason: '测算' },
      { 'if-match': '"1"' },
    );
    expect(must(200, left)).toMatchObject({ version: 2 });
    expect(must(200, await edit('PM25', { target: '30', comparator: '<=' })).targetPrinted).toBe('≤30');
    expect(must(200, await edit('RD_INTENSITY', { nameZh: '研发投入强度' }))).toMatchObject({
      nameZh: '研发投入强度',
      targetPrinted: '8',
    });
    expect((await edit('GDP', { target: '很多' }, 2)).status).toBe(400);
    expect((await edit('NONE', { target: '1' })).status).toBe(404);
    expect((await edit('GDP', { target: '1' }, 2, '15FYP', leader)).status).toBe(403);
    const printed = await edit('GDP', { target: '900' }, 1, '14FYP');
    expect([printed.status, printed.body.code]).toEqual([409, 'plan.not_a_draft']);
    must(200, await admin.patch('/api/plan/targets/KEY-INVEST-15', { amount: '180000000000.00', reason: '测算' }, 1));
  });

  it('compares old target, what was reached, new target and change, of one measure only', async () => {
    const told = must(200, await leader.get<PlanComparison>('/api/insight/plan-comparison?plan=15FYP&against=14FYP'));
    const of = (code: string) => told.rows.find((row) => row.code === code);
    expect(of('GDP')).toMatchObject({
      before: { target: '800' },
      after: { target: '1200' },
      change: '400',
      changeRatio: '0.5000',
    });
    expect(of('KEY_PROJECT_INVESTMENT')).toMatchObject({ actual: { way: 'summed' }, result: 'missed', change: '0' });
    expect(of('LABOUR_PRODUCTIVITY')).toMatchObject({ after: { target: '45' }, change: null });
    expect(of('FIVE_G_SCENARIOS')).toMatchObject({ before: { target: '10' }, after: null, change: null });
    expect(of('CIVILITY_INDEX')).toMatchObject({ change: null });
    expect((await leader.get('/api/insight/plan-comparison?plan=15FYP')).status).toBe(400);
  });

  it('a draft has no progress and survives a load of the plan’s data', async () => {
    for (const path of ['progress', 'entries', 'breakdown-progress', 'planned-curve']) {
      const answer = await leader.get<ProblemBody>(`/api/targets/KEY-INVEST-15/${path}`);
      expect([path, answer.status, answer.body.code]).toEqual([path, 409, 'target.is_draft']);
    }
    const report = await world.app.get(LoadPlan).load();
    expect([report.inserted, report.updated, report.switchedOff]).toEqual([0, 0, 0]);
    expect(must(200, await leader.get<IndicatorView[]>('/api/plan/indicators?plan=15FYP'))).toHaveLength(84);
  });

  it('is put in force by leadership; then its target counts and its table stands', async () => {
    expect((await admin.post(`${NEXT}/adoption`, { reason: 'x' }, { 'if-match': '"1"' })).status).toBe(403);
    expect((await leader.post(`${NEXT}/adoption`, { reason: 'x' }, { 'if-match': '"9"' })).status).toBe(412);
    const adopted = must(
      200,
      await leader.post<PeriodView>(`${NEXT}/adoption`, { reason: '党工委会议通过' }, { 'if-match': '"1"' }),
    );
    expect(adopted).toMatchObject({ status: 'adopted', version: 2 });
    expect(must(200, await leader.get('/api/targets/KEY-INVEST-15/progress'))).toMatchObject({
      target: { amount: '180000000000.00', windowFrom: '2026-01' },
    });
    const late = await admin.patch<ProblemBody>(`${NEXT}/indicators/GDP`, { target: '1', reason: 'x' }, 2);
    expect([late.status, late.body.code]).toEqual([409, 'plan.not_a_draft']);
    await world.app.get(LoadPlan).load();
    const periods = must(200, await leader.get<PeriodView[]>('/api/plan/periods'));
    expect(periods.find((each) => each.code === '15FYP')?.status).toBe('adopted');
  });
});
