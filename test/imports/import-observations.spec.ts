import ExcelJS from 'exceljs';
import type { Evaluation, IndicatorSeries } from '#insight/evaluation/dto/evaluation.dto.js';
import type { RunRowView, RunView } from '#access/imports/dto/import-run.dto.js';
import { type LedgerWorld, must, startLedgerWorld } from '../investment/ledger-world.js';
import type { HttpClient } from '../support/http-client.js';
import { type Cell, Importer, leadList } from './lead-import-client.js';

const LONG = ['指标', '期间', '数值', '单位', '数据来源', '更正理由'];
const BULLETIN = '2024年统计公报';

/** Indicator observations from Excel: both layouts, the export read back, once only, and every refusal a clerk meets. */
describe('importing observations of indicators', () => {
  let world: LedgerWorld;
  let verifier: Importer;
  let leader: HttpClient;

  beforeAll(async () => {
    world = await startLedgerWorld();
    verifier = await Importer.as(world.app, 'verifier', 'observations:14FYP', '/api/observation-imports');
    leader = await world.login('leader');
  });
  afterAll(() => world.close());

  const long = (...rows: Cell[][]): Promise<Buffer> => leadList(rows, LONG, '指标数据');
  const codes = (rows: RunRowView[]): string[][] => rows.map(({ problems }) => problems.map(({ code }) => code));
  const standing = async (code: string): Promise<string[]> => {
    const { observations } = must(200, await leader.get<IndicatorSeries>(`/api/insight/indicators/14FYP/${code}`));
    return observations
      .filter(({ standing: stands, sourceKind }) => stands && sourceKind !== 'plan')
      .map(({ period, printed, source, sourceKind }) => `${period} ${printed} ${sourceKind} ${source}`);
  };
  const exported = async (query: string, language = 'zh-CN'): Promise<Buffer> =>
    (await leader.bytes(`/api/insight/evaluation/export${query}`, { 'accept-language': language })).body;

  it('reads one row per indicator and period, says of each what it would do, and writes it once', async () => {
    const file = await long(
      ['地区生产总值', '2023年', 455.5, '亿元', BULLETIN, ''],
      ['表2-13', '2023', '48.2亿元', '', '', ''],
      ['规模以上工业企业数（家）', new Date(Date.UTC(2023, 5, 1)), 171, '家', '', ''],
      ['地区生产总值', '2024', '', '', '', ''],
      ['地区生产总值', '2023', '455.5', '', BULLETIN, ''],
    );
    const view = await verifier.sends('指标.xlsx', file);
    expect(view).toMatchObject({ state: 'ready', questions: [], summary: { new: 3, duplicate: 1, skipped: 1 } });
    expect(await standing('GDP')).toEqual([]);
    const done = await verifier.loads(view);
    expect(done.summary).toMatchObject({ loaded: 3, duplicate: 1 });
    expect(await standing('GDP')).toEqual([`2023 455.5 imported ${BULLETIN}`]);
    expect(await standing('GENERAL_BUDGET_REVENUE')).toEqual(['2023 48.2亿元 imported 指标.xlsx']);
    expect(await standing('ABOVE_SCALE_INDUSTRIAL_FIRMS')).toEqual(['2023-06 171 imported 指标.xlsx']);
    const again = await verifier.sends('指标.xlsx', file);
    expect(again.summary).toMatchObject({ new: 0, update: 0, unchanged: 3 });
  });

  it('tells a revision from the same figure, and asks for its reason', async () => {
    const bare = await verifier.sends('更正.xlsx', await long(['GDP', '2023', '460', '', BULLETIN, '']));
    expect([bare.summary.error, codes(await verifier.rows(bare.id))]).toEqual([1, [['plan.revision_reason']]]);
    const view = await verifier.sends('更正.xlsx', await long(['GDP', '2023', '460', '', BULLETIN, '经济普查修订']));
    const [row] = await verifier.rows(view.id);
    expect(row).toMatchObject({ outcome: 'update', problems: [{ severity: 'note', code: 'import.cell_revision' }] });
    expect(row?.problems[0]?.textZh).toBe('2023：由 455.5 更正为 460');
    expect((await verifier.loads(view)).summary.updated).toBe(1);
    expect(await standing('GDP')).toEqual([`2023 460 imported ${BULLETIN}`]);
    const same = await verifier.sends('更正.xlsx', await long(['GDP', '2023', '460.00', '', '', '']));
    expect(same.summary.unchanged).toBe(1);
  });

  it('says what is wrong where it is wrong, and loads none of such a row', async () => {
    const view = await verifier.sends(
      '错误.xlsx',
      await long(
        ['没有的指标', '2023', '1', '', '', ''],
        ['GDP', '2022', '4500', '万元', '', ''],
        ['地区生产总值（万元）', '2022', '4500', '', '', ''],
        ['FDI_UTILISED', '2022', '2亿元', '', '', ''],
        ['GDP', '2021-2023', '1000', '', '', ''],
        ['GDP', '2027', '1', '', '', ''],
        ['GDP', '', '1', '', '', ''],
        ['GDP', '2022', '很多', '', '', ''],
        ['PM25', '2022', '[33]', '', '', ''],
        ['', '2022', '33', '', '', ''],
      ),
    );
    expect(view.summary).toMatchObject({ error: 10, new: 0 });
    expect(codes(await verifier.rows(view.id))).toEqual([
      ['plan.indicator_unknown'],
      ['plan.observation_unit'],
      ['plan.observation_unit'],
      ['plan.observation_unit'],
      ['plan.period_not_of_level'],
      ['plan.observation_future'],
      ['import.period_missing'],
      ['plan.observation_value'],
      ['plan.observation_brackets'],
      ['import.indicator_missing'],
    ]);
    const marked = await verifier.http.bytes(`/api/observation-imports/${view.id}/marked-workbook`);
    expect(marked.status).toBe(200);
    const refused = await verifier.http.post<{ code: string }>(`/api/observation-imports/${view.id}/load`);
    expect([refused.status, refused.body.code]).toEqual([409, 'import.nothing_to_load']);
  });

  it('reads years as columns; of the plan’s own table the base and the target are the plan’s, not observations', async () => {
    const header = ['类别', '序号', '指标', '2020年', '2021年', '2022年', '2023年', '2025年', '指标属性'];
    const view = await verifier.sends(
      '年表.xlsx',
      await leadList(
        [
          ['经济发展', '1', '地区生产总值（亿元）', '357.1', '398.2', '421', '460', '800', '预期性'],
          ['经济发展', '12', '实际利用外资（亿美元）', '[7.3]', '1.1', '0.9', '', '[20]', '预期性'],
          ['创新', '10', '创新创业平台数', '8', '九', '', '', '16', '预期性'],
        ],
        header,
        '表2',
      ),
    );
    expect(view).toMatchObject({ state: 'ready', summary: { new: 2, error: 1 } });
    const rows = await verifier.rows(view.id);
    expect(rows.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['地区生产总值', 'new'],
      ['实际利用外资', 'new'],
      ['创新创业平台数', 'error'],
    ]);
    expect(codes(rows)).toEqual([
      ['import.cell_new', 'import.cell_new', 'import.cell_same'],
      ['import.cell_new', 'import.cell_new'],
      ['plan.observation_value'],
    ]);
    // The mark stands in the cell of the year.
    expect(rows[2]?.problems[0]?.column).toBe(5);
    await verifier.loads(view);
    expect(await standing('GDP')).toEqual([
      '2021 398.2 imported 年表.xlsx',
      '2022 421 imported 年表.xlsx',
      `2023 460 imported ${BULLETIN}`,
    ]);
    expect(await standing('FDI_UTILISED')).toEqual(['2021 1.1 imported 年表.xlsx', '2022 0.9 imported 年表.xlsx']);
  });

  describe('of the evaluation’s own sheet', () => {
    let sheet: Buffer;

    beforeAll(async () => {
      const project = await world.project();
      await world.list(project, 2021, 2022);
      await world.completed(project, '2021-03', '1234567890.12');
      await world.completed(project, '2022-03', '1000000000.00');
      sheet = await exported('?year=2022');
    });

    it.each(['zh-CN', 'en'])('finds nothing new, computed and derived figures left alone (%s)', async (language) => {
      const view = await verifier.sends('评估.xlsx', await exported('?year=2022', language));
      expect(view).toMatchObject({ state: 'ready', questions: [] });
      expect(view.summary).toMatchObject({ new: 0, update: 0, error: 0, unchanged: 1 });
      expect(view.summary.skipped).toBeGreaterThan(80);
    });

    it('takes what was filled in: a level of its year, a total since the plan began', async () => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(sheet as unknown as ArrayBuffer);
      const [page] = book.worksheets;
      const fill = (code: string, value: string, source: string) =>
        page!.eachRow((row) => {
          const cells = row.values as Cell[];
          if (cells.at(-1) !== code) return;
          row.getCell(cells.indexOf('2022年实际') === -1 ? actualColumn : 0).value = value;
          row.getCell(sourceColumn).value = source;
        });
      let [actualColumn, sourceColumn] = [0, 0];
      page!.eachRow((row) => {
        const cells = row.values as Cell[];
        if (cells.includes('2022年实际'))
          [actualColumn, sourceColumn] = [cells.indexOf('2022年实际'), cells.indexOf('实际值来源')];
      });
      fill('GENERAL_BUDGET_REVENUE', '46.1', '2022年决算');
      fill('NEW_HIGH_TECH_FIRMS', '38', '');
      fill('GDP_TEXT', '421', '统计公报');
      const view = await verifier.sends('评估.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
      expect(view).toMatchObject({ state: 'ready', summary: { new: 3, error: 0, unchanged: 1 } });
      await verifier.loads(view);
      expect(await standing('GENERAL_BUDGET_REVENUE')).toContain('2022 46.1 imported 2022年决算');
      expect(await standing('NEW_HIGH_TECH_FIRMS')).toEqual(['2021-2022 38 imported 评估.xlsx']);
      // 地区生产总值 of the running text has the same name as row 1 of the table: the code tells them apart.
      expect(await standing('GDP_TEXT')).toEqual(['2022 421 imported 统计公报']);
      const told = must(200, await leader.get<Evaluation>('/api/insight/evaluation?year=2022'));
      expect(told.rows.find(({ indicator }) => indicator.code === 'NEW_HIGH_TECH_FIRMS')?.actual?.value).toBe('38');
    });
  });

  it('leaves the actuals printed in the plan before alone', async () => {
    const old = new Importer(world.app, verifier.http, 'observations:13FYP', '/api/observation-imports');
    // Doubtful as printed: the sheet shows it so, and it is no figure when it comes back.
    await world.app.dataSource.query(
      `UPDATE indicators SET suspect_cells = '{actual}' WHERE plan_code = '13FYP' AND code = 'FDI_UTILISED'`,
    );
    const sheet = await exported('?plan=13FYP');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(sheet as unknown as ArrayBuffer);
    expect(JSON.stringify(book.worksheets[0]!.getSheetValues())).toContain('7.3（存疑）');
    const view = await old.sends('十三五.xlsx', sheet);
    expect(view.summary).toMatchObject({ new: 0, update: 0, error: 0, unchanged: 0, skipped: 26 });
  });

  it('says that a table has no figures', async () => {
    const view = await verifier.sends('无数.xlsx', await leadList([['GDP', '亿元']], ['指标', '单位'], '表'));
    expect(codes(await verifier.rows(view.id))).toEqual([['import.no_value_column']]);
  });

  it('hands out a template that it reads itself without a question', async () => {
    const template = await verifier.http.bytes('/api/observation-imports/template?kind=observations:14FYP');
    const view = await verifier.sends('模板.xlsx', template.body);
    expect(view).toMatchObject({ state: 'ready', questions: [], summary: { new: 0, error: 0 } });
    expect(view.sheets.find(({ status }) => status === 'table')!.columns.map(({ field }) => field)).not.toContain(null);
  });

  it('belongs to who may enter observations, of a plan there is', async () => {
    for (const name of ['officer', 'leader', 'sysadmin']) {
      const other = await world.login(name);
      expect((await other.get('/api/observation-imports')).status).toBe(403);
      expect(
        (await other.upload('/api/observation-imports?kind=observations:14FYP', 'x.xlsx', Buffer.from('x'))).status,
      ).toBe(403);
    }
    const send = (kind: string) =>
      verifier.http.upload<{ code: string }>(`/api/observation-imports?kind=${kind}`, 'x.xlsx', Buffer.from('x'));
    expect((await send('observations:99FYP')).body.code).toBe('plan.period_not_found');
    expect((await send('leads')).status).toBe(400);
    const list = must(200, await verifier.http.get<{ items: RunView[] }>('/api/observation-imports'));
    expect(list.items.map(({ kind }) => kind)).toContain('observations:13FYP');
  });
});
