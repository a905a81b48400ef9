import type { PlanComparison } from '#insight/evaluation/dto/evaluation.dto.js';
import type { IndicatorView } from '#plan/document/document.dto.js';
import type { DroppedFromDraft } from '#plan/drafts/draft.dto.js';
import { LoadPlan } from '#plan/load-plan.service.js';
import type { TargetVersionView, TargetView } from '#plan/targets/targets.dto.js';
import { type LedgerWorld, must, type ProblemBody, startLedgerWorld } from '../investment/ledger-world.js';
import type { HttpClient } from '../support/http-client.js';

const NEXT = '/api/plan/periods/15FYP';
const reason = '“十五五”编制';

const ships = {
  ...{ code: 'GREEN_SHIPS', nameZh: '绿色船舶靠泊', nameEn: 'Green ships berthed' },
  ...{ unit: '艘', unitEn: 'ships', kind: 'cumulative', comparator: '>=', target: '120', reason },
};
const funds = {
  ...{ code: 'FUNDS-15', nameZh: '五年到位资金', nameEn: 'Funds in place, five years' },
  ...{ basisZh: '经核实的到位资金之和', basisEn: 'Verified funds in place' },
  ...{ unit: '亿元', amount: '60000000000.00', windowFrom: '2026-01', windowTo: '2030-12' },
  ...{ entryKind: 'funds', keyListOnly: false, reason },
};

describe('what a drafted plan holds', () => {
  let world: LedgerWorld;
  let admin: HttpClient;
  let leader: HttpClient;

  beforeAll(async () => {
    world = await startLedgerWorld();
    [admin, leader] = [await world.login('sysadmin'), await world.login('leader')];
    must(201, await admin.post(`${NEXT}/draft`, { from: '14FYP', reason }));
  });
  afterAll(() => world.close());

  const problem = ({ status, body }: { status: number; body: ProblemBody }) => [
    status,
    body.code,
    ...(body.errors ?? []).map(({ field, code }) => `${field} ${code}`),
  ];
  const addIndicator = (body: object, plan = NEXT) =>
    admin.post<IndicatorView & ProblemBody>(`${plan}/indicators`, { ...ships, ...body });
  const addTarget = (body: object, plan = NEXT) =>
    admin.post<TargetView & ProblemBody>(`${plan}/targets`, { ...funds, ...body });
  const step = (what: string, version: number, by = admin) =>
    by.post<IndicatorView & TargetView & ProblemBody>(`${NEXT}/${what}`, { reason }, { 'if-match': `"${version}"` });
  const indicators = async () => must(200, await leader.get<IndicatorView[]>('/api/plan/indicators?plan=15FYP'));
  const targets = async () => must(200, await leader.get<TargetView[]>('/api/plan/targets?plan=15FYP'));
  const dropped = async () => must(200, await admin.get<DroppedFromDraft>(`${NEXT}/dropped`));

  it('takes an indicator the plan before did not have, last of its table, by the administrator', async () => {
    expect((await leader.post(`${NEXT}/indicators`, ships)).status).toBe(403);
    expect(must(201, await addIndicator({}))).toMatchObject({
      ...{ planCode: '15FYP', code: 'GREEN_SHIPS', table: 'table2', ref: null, unitEn: 'ships', fiveYearTotal: true },
      ...{ target: '120', targetPrinted: '120', assignedFromAbove: false, source: reason, version: 1 },
    });
    const told = await indicators();
    expect([told.length, told.at(-1)?.code]).toEqual([86, 'GREEN_SHIPS']);
    const compared = must(
      200,
      await leader.get<PlanComparison>('/api/insight/plan-comparison?plan=15FYP&against=14FYP'),
    );
    expect(compared.rows.at(-1)).toMatchObject({ code: 'GREEN_SHIPS', before: null, change: null });
  });

  it('refuses an indicator that is there already, by code or by name, and one measured in no unit', async () => {
    expect(problem(await addIndicator({}))).toEqual([409, 'plan.code_taken', 'code plan.code_taken']);
    const named = await addIndicator({ code: 'OTHER', nameZh: ships.nameZh });
    expect(problem(named)).toEqual([409, 'plan.indicator_name_taken', 'nameZh plan.indicator_name_taken']);
    for (const [body, at] of [
      [{ unit: '桶', unitEn: undefined }, 'unitEn plan.unit_new'],
      [{ unit: '亿人民币' }, 'unit plan.unit_of_money'],
      [{ kind: 'growth' }, 'unit plan.unit_of_growth'],
      [{ target: '一百' }, 'target plan.observation_value'],
      [{ code: '绿色船舶' }, 'code field.invalid'],
      [{ reason: ' ' }, 'reason field.required'],
    ] as const) {
      const answer = await addIndicator({ code: 'OTHER', nameZh: '另一项', ...body });
      expect(problem(answer)).toEqual([400, 'request.invalid', at]);
    }
    const inForce = await addIndicator({ code: 'OTHER', nameZh: '另一项' }, '/api/plan/periods/14FYP');
    expect(problem(inForce)).toEqual([409, 'plan.not_a_draft']);
    expect(await indicators()).toHaveLength(86);
  });

  it('takes a target for its own period, and counts it nowhere', async () => {
    expect(must(201, await addTarget({}))).toMatchObject({
      ...{ planCode: '15FYP', currency: 'CNY', draft: true, active: true, version: 1, indicatorCode: null },
      scope: { entryKind: 'funds', keyListOnly: false },
    });
    expect((await targets()).map(({ code }) => code)).toEqual(['KEY-INVEST-15', 'FOREIGN-CAPITAL-15', 'FUNDS-15']);
    const progress = await leader.get<ProblemBody>('/api/targets/FUNDS-15/progress');
    expect(problem(progress)).toEqual([409, 'target.is_draft']);
    expect(problem(await addTarget({}))).toEqual([409, 'plan.code_taken', 'code plan.code_taken']);
    const old = await addTarget({ code: 'KEY-INVEST-14' });
    expect(problem(old)).toEqual([409, 'plan.code_taken', 'code plan.code_taken']);
  });

  it('refuses a target outside its period, in another unit, or of an indicator that has one', async () => {
    const outside = 'plan.window_outside_period';
    for (const [body, ...at] of [
      [{ windowFrom: '2025-12' }, `windowFrom ${outside}`],
      [{ windowFrom: '2021-01', windowTo: '2031-01' }, `windowFrom ${outside}`, `windowTo ${outside}`],
      [{ windowFrom: '2030-01', windowTo: '2026-01' }, 'windowTo plan.window_reversed'],
      [{ unit: '万元' }, 'unit field.not_in_list'],
      [{ unit: '亿美元', entryKind: 'completed' }, 'unit plan.target_currency'],
      [{ indicatorCode: 'PM25' }, 'unit plan.target_unit_of_indicator'],
      [{ indicatorCode: 'NONE' }, 'indicatorCode plan.indicator_not_found'],
      [{ amount: '0' }, 'amount field.money_range'],
    ] as const) {
      expect(problem(await addTarget({ code: 'OTHER-15', ...body }))).toEqual([400, 'request.invalid', ...at]);
    }
    const second = await addTarget({ code: 'OTHER-15', indicatorCode: 'KEY_PROJECT_INVESTMENT' });
    expect(problem(second)).toEqual([409, 'plan.indicator_has_target']);
    const edit = await admin.patch<ProblemBody>('/api/plan/targets/FUNDS-15', { windowTo: '2031-01', reason }, 1);
    expect(problem(edit)).toEqual([400, 'request.invalid', `windowTo ${outside}`]);
    expect(await targets()).toHaveLength(3);
  });

  it('drops an indicator and takes it back, each with the version seen', async () => {
    expect((await step('indicators/GREEN_SHIPS/drop', 1, leader)).status).toBe(403);
    expect(problem(await step('indicators/GREEN_SHIPS/drop', 7))).toEqual([412, 'record.stale']);
    expect(must(200, await step('indicators/GREEN_SHIPS/drop', 1)).version).toBe(2);
    expect((await indicators()).map(({ code }) => code)).not.toContain('GREEN_SHIPS');
    expect((await dropped()).indicators.map(({ code }) => code)).toEqual(['GREEN_SHIPS']);
    expect(problem(await step('indicators/GREEN_SHIPS/drop', 2))).toEqual([404, 'plan.indicator_not_found']);
    expect(problem(await addIndicator({}))).toEqual([409, 'plan.code_dropped', 'code plan.code_dropped']);
    const edit = await admin.patch<ProblemBody>(`${NEXT}/indicators/GREEN_SHIPS`, { target: '1', reason }, 2);
    expect(problem(edit)).toEqual([404, 'plan.indicator_not_found']);
    // Its name went to another meanwhile.
    must(201, await addIndicator({ code: 'GREEN_SHIPS_2' }));
    expect(problem(await step('indicators/GREEN_SHIPS/restoration', 2)).slice(0, 2)).toEqual([
      409,
      'plan.indicator_name_taken',
    ]);
    must(200, await step('indicators/GREEN_SHIPS_2/drop', 1));
    expect(must(200, await step('indicators/GREEN_SHIPS/restoration', 2))).toMatchObject({ version: 3, target: '120' });
    expect(problem(await step('indicators/GREEN_SHIPS/restoration', 3))).toEqual([404, 'plan.indicator_not_found']);
    expect((await dropped()).indicators.map(({ code }) => code)).toEqual(['GREEN_SHIPS_2']);
  });

  it('takes back, and names again, what the plan before prints twice under one name', async () => {
    const twins = (await indicators()).filter(({ nameZh }) => nameZh === '地区生产总值');
    expect(twins.map(({ code }) => code)).toEqual(['GDP', 'GDP_TEXT']);
    must(200, await step('indicators/GDP_TEXT/drop', 1));
    must(200, await step('indicators/GDP_TEXT/restoration', 2));
    const named = (nameZh: string, version: number, code = 'GDP_TEXT') =>
      admin.patch<IndicatorView & ProblemBody>(`${NEXT}/indicators/${code}`, { nameZh, reason }, version);
    must(200, await named('地区生产总值（正文）', 3));
    must(200, await named('地区生产总值', 4));
    const other = await named('地区生产总值', 1, 'PM25');
    expect(problem(other).slice(0, 2)).toEqual([409, 'plan.indicator_name_taken']);
  });

  it('drops no indicator from under its target, and takes none back over a dropped one', async () => {
    const under = await step('indicators/KEY_PROJECT_INVESTMENT/drop', 1);
    expect(problem(under)).toEqual([409, 'plan.indicator_has_target']);
    expect(under.body.title).toContain('KEY-INVEST-15');
    must(200, await step('targets/KEY-INVEST-15/drop', 1));
    must(200, await step('indicators/KEY_PROJECT_INVESTMENT/drop', 1));
    expect(problem(await step('targets/KEY-INVEST-15/restoration', 2))).toEqual([409, 'plan.indicator_dropped']);
    must(200, await step('indicators/KEY_PROJECT_INVESTMENT/restoration', 2));
    must(200, await step('targets/KEY-INVEST-15/restoration', 2));
  });

  it('orphans no part of a broken-down target, and says which', async () => {
    const parts = ['2026', '2030'].map((key) => ({ axis: 'year', key, amount: '100.00' }));
    const breakdown = '/api/plan/targets/FUNDS-15/breakdown';
    must(200, await admin.put(breakdown, { parts, reason }, { 'if-match': '"0"' }));
    const kept = await step('targets/FUNDS-15/drop', 1);
    expect(problem(kept)).toEqual([409, 'plan.target_has_parts']);
    expect(kept.body.title).toMatch(/2 .*2026.*2030/);
    const edit = await admin.patch<ProblemBody>('/api/plan/targets/FUNDS-15', { windowTo: '2029-12', reason }, 1);
    expect(problem(edit)).toEqual([409, 'plan.window_leaves_parts']);
    expect(edit.body.title).toContain('2030');
    must(200, await admin.put(breakdown, { parts: [], reason }, { 'if-match': '"1"' }));
    must(200, await step('targets/FUNDS-15/drop', 1));
    const late = await admin.put<ProblemBody>(breakdown, { parts, reason }, { 'if-match': '"2"' });
    expect(problem(late)).toEqual([409, 'plan.target_dropped']);
    const touched = await admin.patch<ProblemBody>('/api/plan/targets/FUNDS-15', { amount: '1.00', reason }, 2);
    expect(problem(touched)).toEqual([409, 'plan.target_dropped']);
    expect((await dropped()).targets.map(({ code, version }) => [code, version])).toEqual([['FUNDS-15', 2]]);
  });

  it('keeps every version of a target that was dropped and taken back', async () => {
    expect(problem(await step('targets/FUNDS-15/restoration', 1))).toEqual([412, 'record.stale']);
    must(200, await step('targets/FUNDS-15/restoration', 2));
    const versions = must(200, await leader.get<TargetVersionView[]>('/api/plan/targets/FUNDS-15/versions'));
    expect(versions.map(({ version, content }) => [version, content['active']])).toEqual([
      [3, true],
      [2, false],
      [1, true],
    ]);
    const other = await step('targets/KEY-INVEST-14/drop', 1);
    expect(problem(other)).toEqual([404, 'plan.target_not_found']);
  });

  it('in force counts what stayed, and nothing that was dropped', async () => {
    must(200, await step('targets/FUNDS-15/drop', 3));
    await world.app.get(LoadPlan).load();
    must(200, await leader.post(`${NEXT}/adoption`, { reason }, { 'if-match': '"1"' }));
    expect((await leader.get('/api/targets/FUNDS-15/progress')).status).toBe(404);
    must(200, await leader.get('/api/targets/KEY-INVEST-15/progress'));
    expect(problem(await step('targets/FUNDS-15/restoration', 4))).toEqual([409, 'plan.not_a_draft']);
    expect(problem(await step('indicators/GREEN_SHIPS/drop', 3))).toEqual([409, 'plan.not_a_draft']);
  });
});
