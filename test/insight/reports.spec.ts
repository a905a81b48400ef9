import { currentTemplate } from '#insight/reports/reports.service.js';
import type { ReportPage, ReportView } from '#insight/reports/dto/report.dto.js';
import type { ReportTemplateList } from '#insight/reports/dto/report-template.dto.js';
import { tellReport } from '#insight/reports/domain/tell-report.js';
import { renderSheet } from '#insight/reports/render-sheet.js';
import { renderWords } from '#insight/reports/render-words.js';
import { snapshotOf } from '#insight/reports/report.entities.js';
import { partsOf } from '#platform/workbook/settled-zip.js';
import { must, type ProblemBody } from '../investment/ledger-world.js';
import { runJobs } from '../support/run-jobs.js';
import {
  MONTHLY,
  NOW,
  ask,
  closeReportWorld,
  fileOf,
  ids,
  leader,
  made,
  manager,
  officer,
  sha256,
  sheetOf,
  startReportWorld,
  verifier,
  world,
} from './report-world.js';

beforeAll(startReportWorld, 60_000);
afterAll(closeReportWorld);
afterEach(() => world.clock.set(NOW));

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
});
