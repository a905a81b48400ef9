import ExcelJS from 'exceljs';
import type { HttpClient } from '../support/http-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const GBK_LEDGER =
  'z+7Ev8P7s8YszbbXyre9LNSwx/gsvMa7rtfczbbXyijS2tSqKQ0K0Om5ucSkssTBz8/uxL8s0Om5ucSkv8a8vNPQz965q8u+LNbQu6qyxMHPuNuxsdSwLDIuNQ0K';

interface View {
  id: string;
  state: string;
  version: number;
  errorCode: string | null;
  errorZh: string | null;
  summary: { new: number; error: number; loaded: number; unchanged: number; update: number; pendingMilestones: number };
  questions: {
    id: string;
    kind: string;
    default: string | null;
    options: { value: string; textZh: string }[];
    textZh: string;
  }[];
  sheets: {
    sheet: string;
    status: string;
    headerTo: number;
    columns: { field: string | null; header: string; unit: string | null }[];
  }[];
}

interface Row {
  row: number;
  outcome: string;
  name: string | null;
  plannedTotal: string | null;
  projectId: string | null;
  problems: { code: string; textZh: string }[];
}

/** A ledger as an office sends it: title and unit rows, section rows, a subtotal, 同上, notes, dates in every manner. */
async function officeLedger(extra: (string | number)[][] = []): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('2023年台账');
  sheet.addRow(['某片区重点产业项目台账（虚构）']);
  sheet.mergeCells('A1:H1');
  sheet.addRow(['', '', '', '', '', '', '', '单位：万元']);
  sheet.addRow(['序号', '项目名称', '投资主体', '产业', '落户园区', '计划总投资', '签约时间', '开工日期']);
  sheet.addRow(['一、新医药产业']);
  sheet.addRow([
    1,
    '虚构抗体药产业化项目',
    '虚构生物医药有限公司',
    '新医药',
    '中华药港核心区',
    35000,
    '2022年5月',
    new Date(Date.UTC(2022, 8, 1)),
  ]);
  sheet.addRow([2, '虚构制剂车间项目', '同上', '新医药', '中华药港东园', '1.2亿元', '2022.11', '待定']);
  sheet.addRow(['', '小计', '', '', '', 47000]);
  sheet.addRow(['二、新材料产业']);
  sheet.addRow([
    3,
    '虚构碳纤维项目',
    '虚构新材料股份公司',
    '新材料',
    '中华材料港南园',
    '约2000',
    '20230508',
    '2023/10/8',
  ]);
  for (const row of extra) sheet.addRow(row);
  sheet.addRow(['', '合计', '', '', '', 49000]);
  sheet.addRow(['备注：数据截至2023年底']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('importing a project ledger', () => {
  let app: TestApp;
  let officer: HttpClient;

  beforeAll(async () => {
    app = await startTestApp({ worker: true });
    officer = await app.login('officer');
  });
  afterAll(() => app.close());

  async function until(id: string, states: string[], client = officer): Promise<View> {
    for (let attempt = 0; attempt < 150; attempt += 1) {
      const { body } = await client.get<View>(`/api/project-imports/${id}`);
      if (states.includes(body.state)) return body;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The import never became ${states.join(' or ')}`);
  }

  async function send(name: string, bytes: Buffer): Promise<View> {
    const { status, body } = await officer.upload<View>('/api/project-imports', name, bytes);
    expect(status).toBe(201);
    return until(body.id, ['ready', 'needs_answers', 'failed']);
  }

  const rowsOf = async (id: string): Promise<Row[]> =>
    (await officer.get<{ items: Row[] }>(`/api/project-imports/${id}/rows?limit=200`)).body.items;

  async function answerAll(view: View): Promise<View> {
    const open = view.questions.filter((question) => question.default === null);
    const questions = Object.fromEntries(open.map((question) => [question.id, question.options[0]?.value ?? '']));
    const { status } = await officer.patch(`/api/project-imports/${view.id}/answers`, { questions }, view.version);
    expect(status).toBe(200);
    return until(view.id, ['ready', 'needs_answers', 'failed']);
  }

  let first: View;

  it('understands the layout and the units, and loads nothing before it is told to', async () => {
    first = await send('台账.xlsx', await officeLedger());
    const [sheet] = first.sheets;
    expect(sheet?.headerTo).toBe(3);
    expect(sheet?.columns.find((column) => column.header.includes('计划总投资'))).toMatchObject({
      field: 'plannedTotal',
      unit: '万元',
    });
    const rows = await rowsOf(first.id);
    const amounts = rows.filter((row) => row.outcome === 'new').map((row) => [row.name, row.plannedTotal]);
    expect(amounts).toEqual([
      ['虚构抗体药产业化项目', '350000000.00'],
      ['虚构制剂车间项目', '120000000.00'],
      ['虚构碳纤维项目', '20000000.00'],
    ]);
    const { body } = await officer.get<{ total: number }>('/api/projects');
    expect(body.total).toBe(0);
  });

  it('asks in words, never in keys', () => {
    for (const question of first.questions) {
      expect(question.textZh).not.toMatch(/^question\./);
      for (const option of question.options) expect(option.textZh).not.toMatch(/^option\./);
    }
  });

  it('loads the good rows once, with their milestones waiting for a verifier', async () => {
    if (first.state === 'needs_answers') first = await answerAll(first);
    expect(first.state).toBe('ready');
    expect((await officer.post(`/api/project-imports/${first.id}/load`)).status).toBe(202);
    const done = await until(first.id, ['done']);
    expect(done.summary).toMatchObject({ loaded: 3, error: 0 });
    const { body } = await officer.get<{
      total: number;
      items: { name: string; plannedTotal: string; stage: string }[];
    }>('/api/projects');
    expect(body.total).toBe(3);
    expect(body.items.every((project) => project.stage === 'negotiation')).toBe(true);
    expect(done.summary.pendingMilestones).toBeGreaterThan(0);
  });

  it('finds nothing new in the same file sent again, and only the new row in a longer one', async () => {
    const again = await send('台账.xlsx', await officeLedger());
    expect(again.summary).toMatchObject({ new: 0, update: 0, unchanged: 3 });
    const refused = await officer.post<{ code: string }>(`/api/project-imports/${again.id}/load`);
    expect([refused.status, refused.body.code]).toEqual([409, 'import.nothing_to_load']);
    const longer = await send(
      '台账2.xlsx',
      await officeLedger([
        [4, '虚构风电叶片项目', '虚构装备有限公司', '高端装备制造', '高端装备制造产业园', '3亿', '2023-03-01', ''],
      ]),
    );
    expect(longer.summary).toMatchObject({ new: 1, unchanged: 3 });
  });

  it('keeps a wrong row out, says why, and returns the workbook marked', async () => {
    const bad = await send(
      '有错.xlsx',
      await officeLedger([[4, '虚构错误项目', '虚构甲公司', '新医药', '中华药港西园', '三千多吧', '2023-02-30', '']]),
    );
    const wrong = (await rowsOf(bad.id)).find((row) => row.name === '虚构错误项目');
    expect(wrong?.outcome).toBe('error');
    expect(wrong?.problems.length).toBeGreaterThanOrEqual(1);
    for (const problem of wrong?.problems ?? []) expect(problem.textZh).not.toBe(problem.code);
    const marked = await officer.bytes(`/api/project-imports/${bad.id}/marked-workbook`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(marked.body as unknown as ArrayBuffer);
    expect(book.worksheets.map((sheet) => sheet.name)).toContain('导入结果');
  });

  it('lets a verifier accept the whole ledger, but never the one who imported it', async () => {
    const body = { reason: '历史台账，纸质档案已核对', waiverExpiresOn: '2027-12-31' };
    const own = await officer.post(`/api/project-imports/${first.id}/verdict`, body);
    expect(own.status).toBe(403);
    const verifier = await app.login('verifier');
    const verdict = await verifier.post<{ verified: number; projects: number }>(
      `/api/project-imports/${first.id}/verdict`,
      body,
    );
    expect(verdict.status).toBe(200);
    expect(verdict.body.projects).toBe(3);
    const { body: projects } = await verifier.get<{ items: { name: string; stage: string }[] }>('/api/projects');
    const stages = new Map(projects.items.map((project) => [project.name, project.stage]));
    expect(stages.get('虚构抗体药产业化项目')).toBe('started');
    expect(stages.get('虚构制剂车间项目')).toBe('signed');
  });

  it.each([
    ['not a workbook.xlsx', Buffer.from('hello, this is not a workbook'.repeat(3)), /.+/],
    ['old.xls', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'), /workbook\.old_xls|workbook\.encrypted/],
    ['broken.xlsx', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(500, 7)]), /workbook\.corrupt/],
  ])('refuses %s with a reason a clerk understands', async (name, bytes, code) => {
    const { body } = await officer.upload<View>('/api/project-imports', name, bytes);
    const view = await until(body.id, ['failed', 'ready', 'needs_answers']);
    if (view.state === 'failed') {
      expect(view.errorCode).toMatch(code);
      expect(view.errorZh).not.toBe(view.errorCode);
    } else {
      expect(view.summary.new).toBe(0);
    }
  });

  it('shows a stranger nothing of it', async () => {
    const other = await app.login('officer2');
    expect((await other.get(`/api/project-imports/${first.id}`)).status).toBe(404);
  });

  it('reads a ledger in GBK', async () => {
    // "项目名称,投资方,园区,计划总投资(亿元)" and one row, as Excel on a Chinese Windows saves it.
    const gbk = Buffer.from(GBK_LEDGER, 'base64');
    const view = await send('台账.csv', gbk);
    const row = (await rowsOf(view.id)).find((one) => one.outcome === 'new' || one.outcome === 'error');
    expect(row?.plannedTotal).toBe('250000000.00');
  });

  it('hands out a template that it reads itself without a question', async () => {
    const template = await officer.bytes('/api/project-imports/template');
    const view = await send('模板.xlsx', template.body);
    expect(view.questions.filter((question) => question.default === null)).toEqual([]);
    expect(view.summary.new).toBe(0);
  });
});
