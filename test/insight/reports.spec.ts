import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import type { OpenedFigure } from '#insight/open/dto/opened.dto.js';
import type { BlockerReference } from '#landing/blockers/dto/blocker.dto.js';
import type { BridgeParts, TargetBridge } from '#insight/bridge/dto/bridge.dto.js';
import type { TargetParts } from '#insight/progress/dto/progress.dto.js';
import { add, subtract } from '#platform/money/money.js';
import type { NoticePage } from '#access/notices/dto/notice.dto.js';
import { currentTemplate } from '#insight/reports/reports.service.js';
import type {
  PrintedOpens,
  PrintedReport,
  ReportPage,
  ReportView,
  ReportScheduleList,
  ReportScheduleView,
} from '#insight/reports/dto/report.dto.js';
import type { ReportTemplateList } from '#insight/reports/dto/report-template.dto.js';
import { tellReport } from '#insight/reports/domain/tell-report.js';
import { renderSheet } from '#insight/reports/render-sheet.js';
import { renderWords } from '#insight/reports/render-words.js';
import { snapshotOf } from '#insight/reports/report.entities.js';
import { partsOf } from '#platform/workbook/settled-zip.js';
import { type LedgerWorld, must, type ProblemBody, startLedgerWorld } from '../investment/ledger-world.js';
import type { HttpClient } from '../support/http-client.js';
import { runJobs, runScheduled } from '../support/run-jobs.js';

/** Inside the plan's window, so that the figures of the year stand for something. */
const NOW = new Date('2025-07-04T02:00:00Z');
const MONTHLY = { templateCode: 'LEDGER-M', on: '2025-06-15', unit: 'wan', language: 'zh-CN' };

let world: LedgerWorld;
let verifier: HttpClient;
let leader: HttpClient;
let manager: HttpClient;
let officer: HttpClient;
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await startLedgerWorld(NOW);
  [verifier, leader, manager, officer] = (await Promise.all(
    ['verifier', 'leader', 'manager', 'officer'].map((name) => world.login(name)),
  )) as [HttpClient, HttpClient, HttpClient, HttpClient];
  ids['a'] = await world.project({ name: '澜舟原料药' });
  ids['b'] = await world.project({ name: '海曜制剂' });
  ids['c'] = await world.project({ name: '智联装备', zoneCode: 'C-MAT-S' });
  ids['d'] = await world.project({ name: '名单以外' });
  const planned = { a: '100000000.00', b: '50000000.00', c: '30000000.00', d: '10000000.00' };
  for (const [id, amount] of Object.entries(planned))
    await world.app.dataSource.query('UPDATE projects SET planned_total = $2 WHERE id = $1', [ids[id], amount]);
  for (const id of ['a', 'b', 'c']) await world.list(ids[id]!, 2025);
  await world.completed(ids['a']!, '2025-05', '4999.00');
  ids['entry'] = (await world.completed(ids['a']!, '2025-06', '4999.00')).id;
  await world.completed(ids['b']!, '2025-06', '4999.00');
  await world.completed(ids['c']!, '2025-06', '12345678.91');
  await world.report(ids['b']!, '2025-05', '777.00');
  await world.completed(ids['d']!, '2025-06', '88.00');
}, 60_000);
afterAll(() => world.close());
afterEach(() => world.clock.set(NOW));

const ask = (body: object, client = verifier, headers = {}) => client.post<ReportView>('/api/reports', body, headers);
const read = async (id: string, client = verifier) => must(200, await client.get<ReportView>(`/api/reports/${id}`));
async function made(body: object, client = verifier): Promise<ReportView> {
  const { id, state } = must(202, await ask(body, client));
  expect(state).toBe('queued');
  await runJobs(world.app, { twice: true });
  return read(id, client);
}
const fileOf = async (id: string, client = verifier): Promise<Buffer> => {
  const answer = await client.bytes(`/api/reports/${id}/file`);
  expect(answer.status).toBe(200);
  return answer.body;
};
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const partOf = (zip: Buffer, name: string) =>
  partsOf(zip)
    .find((part) => part.name === name)!
    .bytes.toString('utf8');
const textOf = (xml: string) => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');

/** The sheet as rows of values, from the head down. */
async function sheetOf(bytes: Buffer): Promise<{ title: unknown; sheet: ExcelJS.Worksheet; rows: unknown[][] }> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  const sheet = book.worksheets[0]!;
  const rows = (sheet.getSheetValues() as unknown[][]).slice(4).map((row) => row.slice(1));
  return { title: sheet.getCell(1, 1).value, sheet, rows };
}

describe('a monthly ledger', () => {
  it('holds in each cell what the ledger says, summed apart from it', async () => {
    const run = await made(MONTHLY);
    expect(run).toMatchObject({
      state: 'done',
      spanZh: '2025年6月',
      ownerName: '赵敏',
      scheduled: false,
      kind: 'ledger',
    });
    const bytes = await fileOf(run.id);
    expect(sha256(bytes)).toBe(run.fileSha256);
    const { title, sheet, rows } = await sheetOf(bytes);
    expect(title).toBe('重点项目推进台账（2025年6月）');
    expect(rows[0]).toEqual([
      ...['序号', '项目名称', '投资方', '园区', '产业', '建设模式', '计划总投资（万元）', '年度计划投资（万元）'],
      ...['本月完成（万元）', '本年累计完成（万元）', '开工以来累计完成（万元）', '形象进度（阶段）', '亮灯'],
      ...['存在问题（堵点）', '责任人/挂钩领导', '备注'],
    ]);
    const lines = new Map(rows.slice(1).map((row) => [row[1], row]));
    expect([...lines.keys()].filter((name) => name === '名单以外')).toEqual([]);
    const independent: { name: string; month: string; year: string }[] = await world.app.dataSource.query(
      `SELECT p.name, (SELECT sum(amount) FROM ledger_entries e JOIN entry_verdicts v ON v.entry_id = e.id AND v.verdict = 'verified'
                        WHERE e.project_id = p.id AND e.month = '2025-06-01') AS month,
              (SELECT sum(amount) FROM ledger_entries e JOIN entry_verdicts v ON v.entry_id = e.id AND v.verdict = 'verified'
                WHERE e.project_id = p.id AND e.month >= '2025-01-01') AS year FROM projects p WHERE p.id = ANY($1)`,
      [[ids['a'], ids['b'], ids['c']]],
    );
    for (const { name, month, year } of independent) {
      expect([name, lines.get(name)![8], lines.get(name)![9]]).toEqual([
        name,
        Number(month) / 10_000,
        Number(year) / 10_000,
      ]);
    }
    const all = rows.at(-1)!;
    expect([all[1], all[6], all[8], all[9]]).toEqual(['合计（3）', 18_000, 1235.567691, 1236.067591]);
    expect(lines.get('澜舟原料药')!.slice(2, 8)).toEqual([
      '澜舟原料药投资方',
      expect.any(String),
      expect.any(String),
      '新建供地',
      10_000,
      undefined,
    ]);
    expect(sheet.getCell(rows.length + 3, 9).numFmt).toBe('#,##0.00');
    expect(sheet.getCell(1, 1).font.name).toBe('Microsoft YaHei');
    expect(sheet.pageSetup.printTitlesRow).toMatch(/4/);
  });

  it('shows 亿元 where it is asked for, of the same amounts', async () => {
    const { rows } = await sheetOf(await fileOf((await made({ ...MONTHLY, unit: 'yi', language: 'en' })).id));
    expect([rows[0]![8], rows.at(-1)![1], rows.at(-1)![8]]).toEqual([
      'Completed in the month (CNY 100m)',
      'Total (3)',
      0.1235567691,
    ]);
  });

  it('stays byte for byte what it was, whatever is learned later; a new one knows it, one of the old cut does not', async () => {
    const run = await made(MONTHLY);
    const before = await fileOf(run.id);
    world.clock.set(new Date('2025-07-20T02:00:00Z'));
    await world.verify(
      (await world.report(ids['a']!, '2025-06', '6000.00', { reason: '更正', expectedVerified: ids['entry'] })).id,
    );
    expect((await fileOf(run.id)).equals(before)).toBe(true);
    const late = await sheetOf(await fileOf((await made(MONTHLY)).id));
    expect(late.rows.at(-1)![8]).toBe(1235.667791);
    const same = await made({ ...MONTHLY, knownAt: run.knownAt });
    expect(same.snapshotSha256).toBe(run.snapshotSha256);
    expect((await fileOf(same.id)).equals(before)).toBe(true);
  });

  it('rendered from its snapshot again gives the same bytes, sheet and words', async () => {
    for (const [templateCode, render] of [
      ['LEDGER-M', renderSheet],
      ['BRIEF-M', renderWords],
    ] as const) {
      const run = await made({ ...MONTHLY, templateCode });
      const [row]: { snapshot: string }[] = await world.app.dataSource.query(
        `SELECT snapshot FROM report_runs WHERE id = $1`,
        [run.id],
      );
      const again = await render(tellReport(snapshotOf(row!.snapshot)), new Date(run.knownAt));
      expect([templateCode, sha256(again)]).toEqual([templateCode, run.fileSha256]);
    }
  });
});

describe('the brief', () => {
  it('is a document with the headline, what changed, charts of its own figures and Chinese fonts', async () => {
    const run = await made({ ...MONTHLY, templateCode: 'BRIEF-M', unit: 'wan' });
    expect(run.fileName).toBe('招商与项目推进月度简报（2025年6月）.docx');
    const bytes = await fileOf(run.id);
    const text = textOf(partOf(bytes, 'word/document.xml'));
    const [sum]: { wan: string }[] = await world.app.dataSource.query(
      `SELECT to_char(sum(verified_delta) / 10000, 'FM999,990.00') AS wan FROM credits
        WHERE kind = 'completed' AND listed AND recorded_at <= $1`,
      [NOW],
    );
    expect(text).toContain(`核实完成 ${sum!.wan} 万元`);
    expect(text).toContain('另有已上报待核实 0.08 万元');
    expect(text).toContain(`核实完成变化 +${sum!.wan} 万元：新增 +${sum!.wan} 万元（3 个项目）`);
    expect(text).toContain('智联装备');
    expect(text).toContain('目前没有亮红灯的项目。');
    const names = partsOf(bytes).map(({ name }) => name);
    expect(names.filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(2);
    expect(partOf(bytes, 'word/charts/chart1.xml')).toContain('核实完成');
    expect(partOf(bytes, 'word/styles.xml')).toContain('w:eastAsia="Microsoft YaHei"');
    expect(partOf(bytes, 'docProps/core.xml')).toContain('2025-07-04T02:00:00Z');
  });

  it('tells what changed since the one before it', async () => {
    const may = await made(
      { ...MONTHLY, templateCode: 'BRIEF-M', on: '2025-05-02', knownAt: '2025-07-04T02:00:00Z' },
      leader,
    );
    expect(may.state).toBe('done');
    world.clock.set(new Date('2025-07-21T02:00:00Z'));
    await world.completed(ids['b']!, '2025-04', '20000.00');
    const june = await made({ ...MONTHLY, templateCode: 'BRIEF-M' }, leader);
    const printed = must(200, await leader.get<PrintedReport>(`/api/reports/${june.id}/print`));
    const told = printed.sections.find(({ heading }) => heading === '比上次的变化')!;
    expect(told.sentences[0]).toContain('与 2025-07-04 10:00 相比');
    const progress = must(
      200,
      await leader.get<{ verified: string }>('/api/targets/KEY-INVEST-14/progress?asOf=2025-06'),
    );
    expect(printed.sections.find(({ heading }) => heading === '分年度')!.table!.rows.at(-1)!.cells[1]).toBe(
      progress.verified,
    );
    expect(printed.sections.find(({ heading }) => heading === '分园区')!.table!.rows.at(-1)!.cells[1]).toBe(
      progress.verified,
    );
  });
});

describe('the figures of the brief open', () => {
  const searchOf = (asked: object) => {
    const search = new URLSearchParams({ limit: '1' });
    for (const [name, value] of Object.entries(asked))
      if (value !== null && value !== false) search.set(name, String(value));
    return search;
  };

  const entriesOf = async ({ target, measure, ...asked }: PrintedOpens, client: HttpClient): Promise<string> => {
    const of = measure === 'pending' ? 'pending' : 'verified';
    const search = searchOf(asked);
    const told = new Set<string>();
    let sum = '0.00';
    for (let cursor: string | null = ''; cursor !== null;) {
      if (cursor !== '') search.set('cursor', cursor);
      const path = `/api/targets/${target}/entries?${search.toString()}`;
      const parts: TargetParts = must(200, await client.get<TargetParts>(path));
      told.add(parts[of]);
      sum = add(sum, ...parts.projects.map((part) => part[of]));
      cursor = parts.nextCursor;
    }
    expect([asked, [...told]]).toEqual([asked, [sum]]);
    return sum;
  };

  /** The schedule divides by year and by nothing else. */
  const dueOf = async ({ target, asOf, knownAt, year }: PrintedOpens, client: HttpClient): Promise<string> => {
    const asked = searchOf({ target, asOf, knownAt, year, limit: 200 });
    const { sum, rows } = must(200, await client.get<OpenedFigure>(`/api/insight/opened/due?${asked.toString()}`));
    expect(add('0.00', ...rows.map(({ amount }) => amount!))).toBe(sum ?? '0.00');
    return sum ?? '0.00';
  };

  const opensTo = async (opens: PrintedOpens, amount: string, client: HttpClient) => {
    const { measure } = opens;
    const [verified, due] = [
      measure === 'due' ? '0.00' : await entriesOf(opens, client),
      measure === 'due' || measure === 'ahead' ? await dueOf(opens, client) : '0.00',
    ];
    expect([opens, measure === 'ahead' ? subtract(verified, due) : measure === 'due' ? due : verified]).toEqual([
      opens,
      amount,
    ]);
  };

  it('to their parts as known at the report’s moment, whatever was recorded since and whoever reads', async () => {
    world.clock.set(new Date('2025-08-01T02:00:00Z'));
    // Credited to the zone itself, none of the places inside it.
    ids['root'] = await world.project({ name: '直属项目', zoneCode: 'ROOT' });
    await world.list(ids['root'], 2025);
    await world.completed(ids['root'], '2025-06', '33.33');
    ids['moved'] = await world.project({ name: '将要移交' });
    await world.list(ids['moved'], 2025);
    await world.completed(ids['moved'], '2025-06', '44.44');
    await world.report(ids['a']!, '2025-04', '66.60');
    const july = await made({ ...MONTHLY, templateCode: 'BRIEF-M', on: '2025-07-02' }, leader);
    world.clock.set(new Date('2025-08-02T02:00:00Z'));
    await world.completed(ids['c']!, '2025-05', '1000000.00');
    const { projects } = must(
      200,
      await leader.get<TargetParts>(`/api/targets/KEY-INVEST-14/entries?projectId=${ids['b']}&month=2025-06`),
    );
    const expectedVerified = projects[0]!.entries[0]!.id;
    const restated = await world.report(ids['b']!, '2025-06', '1.00', { expectedVerified, reason: '核减' });
    await world.verify(restated.id);
    must(
      200,
      await leader.post(`/api/projects/${ids['moved']}/zone`, {
        zoneCode: 'C-MAT-S',
        fromMonth: '2025-01',
        reason: '移交',
      }),
    );
    const printed = must(200, await leader.get<PrintedReport>(`/api/reports/${july.id}/print`));
    const tables = printed.sections.flatMap(({ table }) => table ?? []);
    const figures = tables.flatMap(({ columns, rows: of }) =>
      of.flatMap(({ opens, cells }) =>
        columns.flatMap(({ measure }, at) =>
          opens && measure ? [{ opens: { ...opens, measure }, amount: cells[at]! }] : [],
        ),
      ),
    );
    const measured = (measure: string) => figures.filter(({ opens }) => opens.measure === measure).length;
    // Five years and the total, of each of the three.
    expect(['due', 'ahead'].map(measured)).toEqual([6, 6]);
    expect(measured('verified')).toBeGreaterThan(9);
    expect(figures.filter(({ opens }) => opens.zoneAlone).map(({ opens, amount }) => [opens.zoneCode, amount])).toEqual(
      [['ROOT', '33.33']],
    );
    // What is due now is another figure, and no part of a report made before.
    const admin = await world.login('sysadmin');
    const { version } = must(200, await admin.get<{ version: number }>('/api/plan/targets/KEY-INVEST-14'));
    const amended = { amount: '160000000000.00', reason: '调整' };
    must(200, await admin.patch('/api/plan/targets/KEY-INVEST-14', amended, version));
    for (const client of [leader, officer])
      for (const { opens, amount } of figures) await opensTo(opens, amount, client);
    for (const { target, amount } of printed.figures) if (target !== null) await opensTo(target, amount, leader);
    const { rows: years } = printed.sections.find(({ heading }) => heading === '分年度')!.table!;
    expect(printed.figures.slice(0, 4).map(({ name, amount }) => [name, amount])).toEqual([
      ['核实完成', years.at(-1)!.cells[1]],
      ['已上报待核实', '843.60'],
      ['序时应完成', years.at(-1)!.cells[2]],
      ['比序时', years.at(-1)!.cells[3]],
    ]);
  });

  it('the change to the bridge between the two reports, the period to the archived rows', async () => {
    world.clock.set(new Date('2025-08-03T02:00:00Z'));
    const { items } = must(200, await leader.get<ReportPage>('/api/reports?templateCode=BRIEF-M&sort=-periodFrom'));
    const briefs = await Promise.all(
      items.map(async ({ id }) => must(200, await leader.get<PrintedReport>(`/api/reports/${id}/print`))),
    );
    const changed = briefs.flatMap(({ figures }) =>
      figures.filter(({ bridge, step }) => bridge !== null && step === null),
    );
    expect(changed.length).toBeGreaterThan(2);
    for (const { bridge, amount } of changed) {
      const { target, ...ends } = bridge!;
      const search = new URLSearchParams({ ...ends }).toString();
      const told = must(200, await leader.get<TargetBridge>(`/api/targets/${target}/bridge?${search}`));
      expect(subtract(told.closing, told.opening)).toBe(amount);
      expect(add('0.00', ...told.rows.map((row) => row.amount))).toBe(amount);
    }
    const steps = briefs.flatMap(({ figures, sections }) => [
      ...figures.flatMap(({ bridge, step, amount }) =>
        bridge === null || step === null ? [] : [{ bridge, step, amount }],
      ),
      ...sections.flatMap(({ table }) =>
        (table?.rows ?? []).flatMap(({ bridge, step, cells }) =>
          bridge === undefined || step === undefined ? [] : [{ bridge, step, amount: cells.at(-1)! }],
        ),
      ),
    ]);
    expect(steps.some(({ step }) => step.projectId === null)).toBe(true);
    expect(steps.some(({ step }) => step.projectId !== null)).toBe(true);
    for (const { bridge, step, amount } of steps) {
      const { target, ...ends } = bridge;
      const asked = { ...ends, row: step.row, ...(step.projectId === null ? {} : { projectId: step.projectId }) };
      const search = new URLSearchParams(asked).toString();
      const moved = must(200, await leader.get<BridgeParts>(`/api/targets/${target}/bridge/parts?${search}`));
      expect([step, add('0.00', ...moved.projects.map((part) => part.amount))]).toEqual([step, amount]);
    }
    const periods = briefs.flatMap(({ figures }) => figures.filter(({ parts }) => parts !== null));
    for (const figure of periods) expect(sumOfParts(figure)).toBe(figure.amount);
    expect(periods.some(({ name, parts }) => name === '本期完成' && parts!.length > 2)).toBe(true);
  });

  const sumOfParts = ({ measure, parts }: PrintedReport['figures'][number]): string =>
    measure === 'count' ? String(parts!.length) : add('0.00', ...parts!.map((part) => part.amount ?? '0.00'));

  it('red lights and waiting requests to all rows, however many the sentences name', async () => {
    world.clock.set(new Date('2025-08-04T02:00:00Z'));
    const { teams } = must(200, await manager.get<BlockerReference>('/api/blocker-kinds'));
    for (const title of ['一路电', '二路电', '三路电', '四路电', '五路电', '六路电', '七路电'])
      must(
        201,
        await manager.post(`/api/projects/${ids['a']}/blockers`, { kindCode: 'power', title, teamId: teams[0]!.id }),
      );
    await world.app.dataSource.query(
      `INSERT INTO light_changes (project_id, from_light, to_light, reading, "on", recorded_at)
       SELECT id, NULL, 'red', '{"light":"red","rules":[],"next":null}', '2025-08-01'::date, $2::timestamptz FROM projects WHERE id = ANY($1::uuid[])`,
      [[ids['a'], ids['b']], world.clock.now()],
    );
    const brief = async (by: HttpClient) => {
      const { id } = await made({ ...MONTHLY, templateCode: 'BRIEF-M', on: '2025-08-02' }, by);
      return must(200, await by.get<PrintedReport>(`/api/reports/${id}/print`));
    };
    const told = await brief(leader);
    const figure = (report: PrintedReport, name: string) => report.figures.find((each) => each.name === name)!;
    const said = (heading: string) => told.sections.find((section) => section.heading === heading)!.sentences;
    const [red, waiting, all] = ['红灯项目', '等待办理的要素请求', '报告的项目'].map((name) => figure(told, name));
    expect(said('红灯项目')[0]).toBe(`亮红灯的项目 ${red!.amount} 个。`);
    expect([Number(red!.amount) >= 2, said('红灯项目').length]).toEqual([true, Number(red!.amount) + 1]);
    expect([waiting!.amount, said('等待最久的要素请求').length]).toEqual(['7', 5]);
    for (const each of told.figures) if (each.parts !== null) expect(sumOfParts(each)).toBe(each.amount);
    expect(told.sections[0]!.sentences.at(-1)).toContain(`本期 ${all!.amount} 个项目中`);
    // A manager's brief counts the manager's own rows.
    const theirs = await brief(manager);
    expect(figure(theirs, '报告的项目').parts!.map(({ projectId }) => projectId)).not.toContain(ids['c']);
  });
});

describe('whose rows, and who may take them out', () => {
  it('shows the rows of who asks: a park manager those of the park', async () => {
    const { rows } = await sheetOf(await fileOf((await made(MONTHLY, manager)).id, manager));
    const names = rows.map((row) => row[1]);
    expect(names).toContain('澜舟原料药');
    expect(names).not.toContain('智联装备');
  });

  it('is read by who made it and by who reads every row anyway; to others it does not exist', async () => {
    const mine = await made(MONTHLY, manager);
    const all = await made(MONTHLY, verifier);
    expect((await manager.get(`/api/reports/${all.id}`)).status).toBe(404);
    expect((await manager.bytes(`/api/reports/${all.id}/file`)).status).toBe(404);
    expect((await manager.get(`/api/reports/${all.id}/print`)).status).toBe(404);
    const listed = must(200, await manager.get<ReportPage>('/api/reports'));
    expect(listed.items.map(({ ownerName }) => ownerName)).toEqual(listed.items.map(() => '王海平'));
    expect(must(200, await leader.get<ReportView>(`/api/reports/${mine.id}`)).id).toBe(mine.id);
    expect((await (await world.login('department')).get('/api/reports')).status).toBe(403);
  });

  it('each download and each print stands in the trail, with who and what', async () => {
    const run = await made(MONTHLY, manager);
    await fileOf(run.id, manager);
    must(200, await manager.get(`/api/reports/${run.id}/print`));
    const trail = await world.app.dataSource.query(
      `SELECT u.username, a.detail FROM audit_events a JOIN users u ON u.id = a.actor_id
        WHERE a.action = 'report.exported' AND a.subject_id = $1 ORDER BY a.id`,
      [run.id],
    );
    expect(trail).toMatchObject(
      ['file', 'print'].map((how) => ({
        username: 'manager',
        detail: { how, sha256: run.fileSha256, template: 'LEDGER-M' },
      })),
    );
  });

  it('a confidential project goes by its code name for everybody, and a report made before is withheld', async () => {
    const before = await made(MONTHLY);
    world.clock.set(new Date('2025-07-04T03:00:00Z'));
    must(201, await manager.post(`/api/projects/${ids['b']}/secrecy`, { codeName: '远帆', reason: '投资方要求保密' }));
    expect((await verifier.get<ProblemBody>(`/api/reports/${before.id}/print`)).body.code).toBe(
      'report.names_hidden_since',
    );
    world.clock.set(new Date('2025-07-04T04:00:00Z'));
    // The officer is let in, and still: a file leaves the house.
    const bytes = await fileOf((await made(MONTHLY, officer)).id, officer);
    const { rows } = await sheetOf(bytes);
    const line = rows.find((row) => row[1] === '远帆')!;
    expect(line[2]).toBeUndefined();
    expect(JSON.stringify(rows)).not.toContain('海曜');
    expect(partsOf(bytes).some((part) => part.bytes.includes('海曜'))).toBe(false);
  });
});

describe('by the calendar', () => {
  it('each period once, whatever is started anew, and told to its owner and to leadership', async () => {
    const body = {
      templateCode: 'LEDGER-M',
      unit: 'yi',
      language: 'zh-CN',
      day: 5,
      hour: 8,
      tellLeadership: true,
      active: true,
    };
    const schedule = must(201, await verifier.post<ReportScheduleView>('/api/report-schedules', body));
    const runs = async () => {
      const { items } = must(200, await verifier.get<ReportPage>('/api/reports?sort=-createdAt&limit=200'));
      return items.filter(({ scheduled }) => scheduled);
    };
    await runScheduled(world.app, 'insight.reports-due');
    // What was due before the schedule was made is not made up for.
    expect(await runs()).toEqual([]);
    world.clock.set(new Date('2025-07-05T00:05:00Z'));
    await runScheduled(world.app, 'insight.reports-due');
    await runScheduled(world.app, 'insight.reports-due');
    expect(await runs()).toMatchObject([
      { spanZh: '2025年6月', knownAt: '2025-07-05T00:00:00.000Z', state: 'done', unit: 'yi', ownerName: '赵敏' },
    ]);
    const [run] = await runs();
    for (const who of [verifier, leader]) {
      const { items } = must(200, await who.get<NoticePage>('/api/notices?limit=100'));
      expect(items.filter(({ kind, subject }) => kind === 'report.ready' && subject?.id === run!.id)).toHaveLength(1);
    }
    const off = { ...body, active: false };
    const url = `/api/report-schedules/${schedule.id}`;
    expect((await leader.put(url, off, { 'if-match': '"1"' })).status).toBe(403);
    expect((await manager.put(url, off, { 'if-match': '"1"' })).status).toBe(404);
    must(200, await verifier.put(url, off, { 'if-match': '"1"' }));
    expect((await verifier.put(url, off, { 'if-match': '"1"' })).status).toBe(412);
    world.clock.set(new Date('2025-08-06T00:00:00Z'));
    await runScheduled(world.app, 'insight.reports-due');
    expect(await runs()).toHaveLength(1);
    expect(must(200, await leader.get<ReportScheduleList>('/api/report-schedules')).items).toMatchObject([
      { mine: false, active: false },
    ]);
  });

  it('a report whose owner has left fails and says so instead of being tried for ever', async () => {
    const run = must(202, await ask(MONTHLY));
    await world.app.dataSource.query(`UPDATE users SET status = 'disabled' WHERE username = 'verifier'`);
    await runJobs(world.app);
    await world.app.dataSource.query(`UPDATE users SET status = 'active' WHERE username = 'verifier'`);
    expect((await read(run.id, leader)).state).toBe('failed');
    expect((await leader.get<ProblemBody>(`/api/reports/${run.id}/print`)).body.code).toBe('report.not_finished');
  });
});

describe('templates and what is refused', () => {
  it('are data: columns of the closed table, in the order offices know', async () => {
    const { items } = must(200, await officer.get<ReportTemplateList>('/api/report-templates'));
    expect(items.map(({ code }) => code)).toEqual([
      ...['LEDGER-W', 'LEDGER-B', 'LEDGER-M', 'LEDGER-Q', 'LEDGER-Y', 'BRIEF-W', 'BRIEF-M', 'BRIEF-Q'],
    ]);
    expect((await currentTemplate(world.app.dataSource.manager, 'LEDGER-W')).columns.map(({ zh }) => zh)).toContain(
      '本周核实入账',
    );
  });

  it('sent twice it is one report', async () => {
    const key = { 'idempotency-key': 'report-twice-0001' };
    const first = must(202, await ask(MONTHLY, verifier, key));
    expect(must(202, await ask(MONTHLY, verifier, key)).id).toBe(first.id);
    await runJobs(world.app);
  });

  it.each<[string, object, number, string]>([
    ['no such template', { templateCode: 'NOPE' }, 422, 'report.no_template'],
    ['a period to come', { on: '2025-08-01' }, 422, 'report.period_in_future'],
    ['a cut to come', { knownAt: '2025-07-04T02:00:01Z' }, 400, 'request.invalid'],
    ['no date', { on: '2025-02-30' }, 400, 'request.invalid'],
    ['another unit', { unit: 'yuan' }, 400, 'request.invalid'],
    ['no moment', { knownAt: 'yesterday' }, 400, 'request.invalid'],
  ])('%s', async (_, over, status, code) => {
    const answer = await verifier.post<ProblemBody>('/api/reports', { ...MONTHLY, ...over });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('a day no week has', async () => {
    const body = {
      templateCode: 'LEDGER-W',
      unit: 'yi',
      language: 'en',
      day: 8,
      hour: 8,
      tellLeadership: false,
      active: true,
    };
    expect((await leader.post<ProblemBody>('/api/report-schedules', body)).body.code).toBe('report.day_beyond_period');
    expect((await officer.post('/api/report-schedules', body)).status).toBe(403);
  });
});
