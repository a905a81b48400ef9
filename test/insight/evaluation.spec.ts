import ExcelJS from 'exceljs';
import type {
  CountedProjects,
  Evaluation,
  EvaluationRow,
  IndicatorSeries,
} from '#insight/evaluation/dto/evaluation.dto.js';
import type { EvaluationCommentView, ObservationView, PasteAnswer } from '#plan/observations/observation.dto.js';
import { type LedgerWorld, must, type ProblemBody, startLedgerWorld } from '../investment/ledger-world.js';
import type { HttpClient } from '../support/http-client.js';

/** Every trap of reading the plan's tables (reference: units, kinds, doubtful cells), each a test named after it. */
let world: LedgerWorld;
let verifier: HttpClient;
let leader: HttpClient;

beforeAll(async () => {
  world = await startLedgerWorld();
  [verifier, leader] = [await world.login('verifier'), await world.login('leader')];
});
afterAll(() => world.close());

const BULLETIN = '2023年统计公报';
const observe = (code: string, body: object, by = verifier, key: Record<string, string> = {}) =>
  by.post<ObservationView & ProblemBody>(
    `/api/plan/periods/14FYP/indicators/${code}/observations`,
    { source: BULLETIN, ...body },
    key,
  );
const stated = async (code: string, period: string, value: string) => must(201, await observe(code, { period, value }));
const evaluation = async (query = '') => must(200, await leader.get<Evaluation>(`/api/insight/evaluation${query}`));
const row = (told: Evaluation, code: string): EvaluationRow => {
  const found = told.rows.find((each) => each.indicator.code === code);
  if (found === undefined) throw new Error(`no row ${code}`);
  return found;
};
const series = async (code: string, plan = '14FYP') =>
  must(200, await leader.get<IndicatorSeries>(`/api/insight/indicators/${plan}/${code}`));

describe('observations of indicators', () => {
  it('keep who stated what from which source, and every revision', async () => {
    const first = await stated('GDP', '2023年', '455.5亿元');
    expect(first).toMatchObject({
      period: '2023',
      value: '455.5',
      printed: '455.5亿元',
      sourceKind: 'entered',
      unit: '亿元',
      standing: true,
      recordedByName: '赵敏',
    });
    const again = await observe('GDP', { period: '2023', value: '460' });
    expect([again.status, again.body.code]).toEqual([409, 'plan.observation_exists']);
    const unreasoned = await observe('GDP', { period: '2023', value: '460', revises: first.id });
    expect([unreasoned.status, unreasoned.body.errors[0]?.field]).toEqual([400, 'reason']);
    const stale = { period: '2023', value: '460', revises: '00000000-0000-4000-8000-000000000000', reason: 'x' };
    expect((await observe('GDP', stale)).status).toBe(412);
    must(201, await observe('GDP', { period: '2023', value: '460', revises: first.id, reason: '经济普查修订' }));
    expect((await observe('GDP', { period: '2023', value: '470', revises: first.id, reason: 'x' })).status).toBe(412);
    const { observations } = await series('GDP');
    expect(
      observations.map(({ period, value, sourceKind, standing, reason }) => [
        period,
        value,
        sourceKind,
        standing,
        reason,
      ]),
    ).toEqual([
      ['2020', '357.1', 'plan', true, null],
      ['2023', '460', 'entered', true, '经济普查修订'],
      ['2023', '455.5', 'entered', false, null],
    ]);
    await expect(world.app.dataSource.query(`UPDATE indicator_observations SET value = 1`)).rejects.toThrow(
      /append-only/i,
    );
  });

  it('sent twice under one key stand once', async () => {
    const key = { 'idempotency-key': 'observation-1' };
    const first = must(201, await observe('PM25', { period: '2023', value: '33' }, verifier, key));
    expect(must(201, await observe('PM25', { period: '2023', value: '33' }, verifier, key)).id).toBe(first.id);
  });

  it.each([
    ['units: 万元 is not 亿元', 'GDP', { period: '2022', value: '4500万元' }, 400, 'value'],
    ['units: USD is not CNY', 'FDI_UTILISED', { period: '2022', value: '2', unit: '亿元' }, 400, 'unit'],
    ['a level has no span of years', 'GDP', { period: '2021-2023', value: '1000' }, 400, 'period'],
    ['[ ] means a five-year total', 'GDP', { period: '2022', value: '[450]' }, 400, 'value'],
    ['a year to come', 'GDP', { period: '2027', value: '1' }, 400, 'period'],
    ['a word for a number', 'GDP', { period: '2022', value: '很多' }, 400, 'value'],
    ['nothing', 'GDP', { period: '2022', value: ' ' }, 400, 'value'],
    ['no source', 'GDP', { period: '2022', value: '1', source: '' }, 400, 'source'],
  ])('refuse %s', async (_, code, body, status, field) => {
    const answer = await observe(code, body);
    expect([answer.status, answer.body.errors.map((each) => each.field)]).toEqual([status, [field]]);
  });

  it('are stated by the verifier, of indicators there are', async () => {
    expect((await observe('NONE', { period: '2022', value: '1' })).status).toBe(404);
    for (const name of ['officer', 'leader', 'sysadmin']) {
      expect((await observe('GDP', { period: '2022', value: '1' }, await world.login(name))).status).toBe(403);
    }
    expect((await (await world.login('sysadmin')).get('/api/insight/indicators/14FYP/GDP')).status).toBe(403);
    expect((await leader.get('/api/insight/indicators/99FYP/GDP')).status).toBe(404);
  });

  it('are pasted from Excel: a dry run marks each row, the real run writes all or none', async () => {
    const paste = (rows: object[], over: object = {}) =>
      verifier.post<PasteAnswer & ProblemBody>('/api/plan/periods/14FYP/observation-pastes', {
        rows,
        source: '统计月报',
        dryRun: true,
        ...over,
      });
    const good = [
      { indicator: '13', period: '2021', value: '48.2' },
      { indicator: '规模以上工业企业数（家）', period: '2023', value: '171' },
    ];
    const bad = [
      { indicator: '没有的指标', period: '2021', value: '1' },
      { indicator: '13', period: '2021', value: '49' },
      { indicator: '表2-1', period: '2023', value: '461' },
      { indicator: '表2-1', period: '2022', value: '4万元' },
    ];
    const dry = must(200, await paste([...good, ...bad]));
    expect(dry.written).toBe(0);
    expect(
      dry.rows.map(({ state, indicatorCode, problems }) => [state, indicatorCode, problems.map((each) => each.code)]),
    ).toEqual([
      ['new', 'GENERAL_BUDGET_REVENUE', []],
      ['new', 'ABOVE_SCALE_INDUSTRIAL_FIRMS', []],
      ['error', null, ['plan.indicator_unknown']],
      ['error', 'GENERAL_BUDGET_REVENUE', ['plan.row_twice']],
      ['error', 'GDP', ['plan.revision_reason']],
      ['error', 'GDP', ['plan.observation_unit']],
    ]);
    expect(dry.rows[3]?.problems[0]?.message).toContain('第 1 行');
    const whole = await paste([...good, ...bad], { dryRun: false });
    expect([whole.status, whole.body.errors.map((each) => each.field)]).toEqual([
      400,
      ['rows[2].indicator', 'rows[3].period', 'rows[4].reason', 'rows[5].value'],
    ]);
    expect((await series('GENERAL_BUDGET_REVENUE')).observations).toHaveLength(1);
    expect(must(200, await paste(good, { dryRun: false })).written).toBe(2);
    const twice = must(200, await paste(good, { dryRun: false }));
    expect([twice.written, twice.rows.map((each) => each.state)]).toEqual([0, ['same', 'same']]);
    const revised = must(200, await paste([{ ...good[0], value: '48.3' }], { dryRun: false, reason: '决算数' }));
    expect([revised.written, revised.rows[0]?.state, revised.rows[0]?.standing]).toEqual([1, 'revision', '48.2']);
    const { observations } = await series('GENERAL_BUDGET_REVENUE');
    expect(
      observations.map(({ period, value, sourceKind, standing }) => [period, value, sourceKind, standing]),
    ).toEqual([
      ['2020', '42.6', 'plan', true],
      ['2021', '48.3', 'imported', true],
      ['2021', '48.2', 'imported', false],
    ]);
    expect((await paste([{ indicator: 1, period: '2021', value: '1' }])).status).toBe(400);
    expect((await paste(Array.from({ length: 501 }, () => good[0]!))).status).toBe(400);
  });
});

describe('the evaluation of the plan', () => {
  it('suspect cells are shown as printed and flagged, and never computed from', async () => {
    await stated('LABOUR_PRODUCTIVITY', '2025', '9');
    const told = await evaluation();
    const labour = row(told, 'LABOUR_PRODUCTIVITY');
    expect(labour).toMatchObject({ rule: 'suspect', rate: null, result: 'open', actual: { value: '9' } });
    expect(labour.indicator).toMatchObject({
      baselinePrinted: '7.1',
      targetPrinted: '8',
      suspectCells: ['baseline', 'target'],
    });
    const pension = await series('PENSION_PARTICIPATION');
    expect(pension.observations).toMatchObject([{ period: '2020', printed: '99% 99', suspect: true }]);
  });

  it('[ ] five-year totals: the base [7.3] is of 2016–2020, not of 2020', async () => {
    expect((await series('FDI_UTILISED')).observations.map(({ period, printed }) => [period, printed])).toEqual([
      ['2016-2020', '[7.3]'],
    ]);
  });

  it('cumulative, level and increment are read each by its own rule', async () => {
    await stated('NEW_HIGH_TECH_FIRMS', '2021', '20');
    await stated('NEW_HIGH_TECH_FIRMS', '2022', '30');
    const two = await evaluation('?year=2022');
    expect(row(two, 'NEW_HIGH_TECH_FIRMS')).toMatchObject({
      actual: { value: '50', way: 'summed' },
      rate: '0.5000',
      due: '40',
      result: 'not_yet',
    });
    const three = await evaluation('?year=2023');
    expect(row(three, 'NEW_HIGH_TECH_FIRMS')).toMatchObject({ actual: null, missing: [2023], result: 'no_data' });
    // 300家: the level of 表2 and the addition of the text are two rows, and neither fills the other.
    expect(row(three, 'ABOVE_SCALE_INDUSTRIAL_FIRMS')).toMatchObject({
      actual: { value: '171' },
      due: null,
      rate: '0.5700',
    });
    expect(row(three, 'NEW_ABOVE_SCALE_FIRMS').actual).toBeNull();
    expect(row(await evaluation('?year=2024'), 'ABOVE_SCALE_INDUSTRIAL_FIRMS').actual).toBeNull();
  });

  it('lower is better where the plan says so, and 下达考核目标 has no rate', async () => {
    const told = await evaluation('?year=2023');
    expect(told.phase).toBe('mid_term');
    expect(row(told, 'PM25')).toMatchObject({ rule: 'lower', rate: '1.0909', result: 'met' });
    expect(row(told, 'ENERGY_INTENSITY_CUT')).toMatchObject({ rule: 'assigned', rate: null, result: 'open' });
    expect(row(told, 'WATER_CLASS')).toMatchObject({ rule: 'words', rate: null });
  });

  it('what the pipeline can produce is computed and marked so: investment in 亿元, exact', async () => {
    expect(row(await evaluation(), 'KEY_PROJECT_INVESTMENT')).toMatchObject({
      actual: null,
      result: 'no_data',
      computed: { partial: false },
    });
    const project = await world.project();
    await world.list(project, 2021, 2022);
    await world.completed(project, '2021-03', '1234567890.12');
    await world.completed(project, '2022-03', '1000000000.00');
    const told = await evaluation('?year=2022');
    expect(row(told, 'KEY_PROJECT_INVESTMENT')).toMatchObject({
      actual: { value: '22.3456789012', way: 'summed', of: [{ sourceKind: 'computed' }, { sourceKind: 'computed' }] },
      due: '600',
    });
  });

  it('baseline 462.4 is not part of 1500', async () => {
    const told = await evaluation();
    const { actual, indicator } = row(told, 'KEY_PROJECT_INVESTMENT');
    expect(indicator.previousPeriod).toBe('462.4');
    expect(actual?.value).toBe('22.3456789012');
  });

  it('USD is not CNY: foreign capital is computed in dollars, and a stated figure stands beside it', async () => {
    const project = await world.project();
    const kind = 'foreign_capital' as const;
    const rate = { rate: '7', rateOn: '2023-05-31' };
    await world.completed(project, '2023-05', '', { kind, currency: 'USD', originalAmount: '150000000.00', ...rate });
    await world.completed(project, '2023-06', '', { kind, currency: 'EUR', originalAmount: '900000000.00', ...rate });
    await world.completed(project, '2023-07', '700000000.00', { kind });
    await stated('FDI_UTILISED', '2021-2025', '[1.6]');
    const fdi = row(await evaluation(), 'FDI_UTILISED');
    expect(fdi).toMatchObject({
      actual: { value: '1.5', way: 'summed' },
      beside: { value: '1.6', way: 'stated' },
      rate: '0.0750',
    });
    expect(fdi.indicator.unit).toBe('亿美元');
  });

  it('the three 产值 and 销售收入 are never totalled: no row and no sum of 2400', async () => {
    for (const [code, value] of [
      ['MED_OUTPUT', '1000'],
      ['MAT_OUTPUT', '600'],
      ['EQP_OUTPUT', '200'],
      ['NEW_SALES', '600'],
    ] as const)
      await stated(code, '2025', value);
    const told = await evaluation();
    expect(told.rows).toHaveLength(85);
    expect(row(told, 'INDUSTRIAL_TAXABLE_SALES').actual).toBeNull();
    expect(JSON.stringify(told)).not.toContain('"2400"');
  });

  it('counts firms and projects only as far as its records tell, and opens to them', async () => {
    const [one, two] = [await world.project(), await world.project({ owner: 'officer2' })];
    for (const id of [one, two]) await reach(id, 'above_scale', '2022-06-30');
    await reach(one, 'production_started', '2023-02-01');
    const told = await evaluation('?year=2023');
    expect(row(told, 'NEW_ABOVE_SCALE_FIRMS')).toMatchObject({ actual: { value: '2' }, computed: { partial: true } });
    expect(told.system).toMatchObject([
      { code: 'projects_producing', ofYear: '1', sinceStart: '1' },
      { code: 'firms_registered', ofYear: null },
    ]);
    const opened = must(
      200,
      await leader.get<CountedProjects>('/api/insight/computed/firms_above_scale/projects?year=2022'),
    );
    expect(opened.items.map(({ projectId, on }) => [projectId, on]).sort()).toEqual(
      [
        [one, '2022-06-30'],
        [two, '2022-06-30'],
      ].sort(),
    );
    const since = must(
      200,
      await leader.get<CountedProjects>('/api/insight/computed/firms_above_scale/projects?year=2023&from=2021'),
    );
    expect([since.total, since.items.map(({ on }) => on)]).toEqual([2, ['2022-06-30', '2022-06-30']]);
    const officer = await world.login('officer');
    const hidden = must(
      200,
      await officer.get<CountedProjects>('/api/insight/computed/firms_above_scale/projects?year=2022'),
    );
    expect(hidden.total).toBe(2);
    expect(hidden.items.filter(({ visible }) => !visible)).toMatchObject([
      { projectId: null, projectCode: null, projectName: null, companyName: null },
    ]);
    // A stated figure outranks a lower bound.
    await stated('NEW_ABOVE_SCALE_FIRMS', '2021-2023', '60');
    expect(row(await evaluation('?year=2023'), 'NEW_ABOVE_SCALE_FIRMS')).toMatchObject({
      actual: { value: '60' },
      beside: { value: '2' },
    });
    expect((await leader.get('/api/insight/computed/none/projects?year=2022')).status).toBe(404);
  });

  it('comes to the results table 1 itself prints', async () => {
    const told = await evaluation('?plan=13FYP');
    expect(told).toMatchObject({ year: 2020, phase: 'final', counts: { met: 15, missed: 10, noData: 1 } });
    expect(row(told, 'FDI_UTILISED')).toMatchObject({
      actual: { printed: '7.3', of: [{ period: '2016-2020', sourceKind: 'plan' }] },
      rate: '0.4867',
    });
  });

  it('keeps comments with their versions', async () => {
    const path = '/api/plan/periods/14FYP/indicators/GDP/comments/2025';
    const put = (text: string, version: number, by = leader) =>
      by.put<EvaluationCommentView>(path, { text }, { 'if-match': `"${version}"` });
    expect(must(200, await put('受外部环境影响', 0))).toMatchObject({
      version: 1,
      text: '受外部环境影响',
      recordedByName: '郑国强',
    });
    expect((await put('again', 0)).status).toBe(412);
    must(200, await put('增速高于全市', 1, verifier));
    expect(row(await evaluation(), 'GDP').comment).toMatchObject({ version: 2, text: '增速高于全市' });
    expect(row(await evaluation('?year=2023'), 'GDP').comment).toBeNull();
    expect(must(200, await leader.get<EvaluationCommentView[]>(path)).map((each) => each.version)).toEqual([2, 1]);
    expect((await put('x', 2, await world.login('officer'))).status).toBe(403);
    expect((await leader.put(path.replace('2025', '2031'), { text: 'x' }, { 'if-match': '"0"' })).status).toBe(404);
  });

  it('refuses a year outside the plan', async () => {
    for (const query of ['?year=2020', '?year=2026', '?year=x']) {
      expect((await leader.get(`/api/insight/evaluation${query}`)).status).toBe(400);
    }
    expect((await leader.get('/api/insight/evaluation?plan=NONE')).status).toBe(404);
    expect((await (await world.login('sysadmin')).get('/api/insight/evaluation')).status).toBe(403);
  });

  it('is exported as the table the plan prints, read back cell by cell', async () => {
    const sheetOf = async (query: string) => {
      const answer = await leader.bytes(`/api/insight/evaluation/export${query}`);
      expect(answer.status).toBe(200);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(answer.body as never);
      return book.worksheets[0]!;
    };
    const cells = (sheet: ExcelJS.Worksheet, at: number) => (sheet.getRow(at).values as unknown[]).slice(1);
    const sheet = await sheetOf('?year=2023');
    expect(sheet.getCell('A1').value).toContain('中期评估（2023年）');
    const heads = [
      '类别',
      '序号',
      '指标',
      '2020年',
      '2025年',
      '2023年实际',
      '指标属性',
      '完成率',
      '完成率算法',
      '结果',
      '实际值来源',
      '说明',
      '指标编码',
    ];
    expect(cells(sheet, 4)).toEqual(heads);
    expect(sheet.rowCount).toBe(4 + 85);
    const lines = Array.from({ length: 85 }, (_, index) => cells(sheet, 5 + index));
    const told = await evaluation('?year=2023');
    expect(lines.map((line) => line[2])).toEqual(
      told.rows.map(({ indicator }) => `${indicator.nameZh}（${indicator.unit}）`),
    );
    expect(lines[0]).toEqual([
      '经济强',
      '1',
      '地区生产总值（亿元）',
      '357.1',
      '800',
      '460',
      '预期性',
      0.575,
      '实际÷目标',
      '尚未达到',
      `录入：${BULLETIN}`,
      undefined,
      'GDP',
    ]);
    expect(lines[1]?.slice(2, 5)).toEqual(['全员劳动生产率（万元）', '7.1（存疑）', '8（存疑）']);
    expect(lines[11]?.slice(1, 5)).toEqual(['12', '实际利用外资（亿美元）', '[7.3]', '[20]']);
    expect(lines[16]?.slice(4, 9)).toEqual(['下达考核目标', undefined, '约束性', undefined, '下达考核目标']);
    const old = await sheetOf('?plan=13FYP');
    expect(cells(old, 4).slice(0, 6)).toEqual(['类别', '序号', '指标', '“十三五”预期目标', '实际完成情况', '指标属性']);
    expect(cells(old, 5).slice(1, 9)).toEqual([
      '1',
      '高新技术产业产值占规模以上工业总产值比重（%）',
      '68',
      '77.3',
      '预期性',
      1.1368,
      '实际÷目标',
      '完成',
    ]);
    const english = await fetch(`${world.app.url}/api/insight/evaluation/export`, {
      headers: { authorization: `Bearer ${await world.app.tokenOf('leader')}`, 'accept-language': 'en' },
    });
    expect(decodeURIComponent(english.headers.get('content-disposition') ?? '')).toContain('Evaluation 2025');
    await english.arrayBuffer();
    const audit: { n: string }[] = await world.app.dataSource.query(
      `SELECT count(*) AS n FROM audit_events WHERE action = 'evaluation.exported'`,
    );
    expect(Number(audit[0]?.n)).toBe(3);
    expect((await (await world.login('department')).get('/api/insight/evaluation/export')).status).toBe(403);
  });
});

/** A verified event of a project, as the landing room leaves it. */
async function reach(projectId: string, kind: string, on: string): Promise<void> {
  const [officer, judge] = [await world.actor('officer'), await world.actor('verifier')];
  await world.app.dataSource.query(
    `WITH m AS (INSERT INTO milestones (project_id, kind, effective_on, reported_by, recorded_at)
       VALUES ($1, $2, $3, $4, now()) RETURNING id)
     INSERT INTO milestone_verdicts (milestone_id, verdict, by, recorded_at) SELECT id, 'verified', $5, now() FROM m`,
    [projectId, kind, on, officer.userId, judge.userId],
  );
}
