import ExcelJS from 'exceljs';
import type { AuditPage } from '#access/audit/dto/audit.dto.js';
import type { PrintedReport, ReportScheduleView, ReportView } from '#insight/reports/dto/report.dto.js';
import type {
  ReportTemplateList,
  ReportTemplateVersions,
  ReportTemplateView,
} from '#insight/reports/dto/report-template.dto.js';
import { type LedgerWorld, must, type ProblemBody, startLedgerWorld } from '../investment/ledger-world.js';
import type { HttpClient } from '../support/http-client.js';
import { runJobs, runScheduled } from '../support/run-jobs.js';

const NOW = new Date('2025-07-04T02:00:00Z');
const ON = { on: '2025-06-15', language: 'zh-CN' };

/** Templates are changed by people: what was made before is as it was. */
describe('templates of reports', () => {
  let world: LedgerWorld;
  let verifier: HttpClient;
  let leader: HttpClient;
  let officer: HttpClient;

  beforeAll(async () => {
    world = await startLedgerWorld(NOW);
    [verifier, leader, officer] = (await Promise.all(
      ['verifier', 'leader', 'officer'].map((name) => world.login(name)),
    )) as [HttpClient, HttpClient, HttpClient];
    for (const [name, zoneCode] of [
      ['澜舟原料药', 'C-MED-W'],
      ['智联装备', 'C-MAT-S'],
    ] as const) {
      const id = await world.project({ name, zoneCode });
      await world.list(id, 2025);
      await world.completed(id, '2025-06', '10000.00');
    }
  }, 60_000);
  afterAll(() => world.close());
  afterEach(() => world.clock.set(NOW));

  const all = async () => must(200, await verifier.get<ReportTemplateList>('/api/report-templates')).items;
  const current = async (code: string) => (await all()).find((each) => each.code === code)!;
  /** What the screen sends back of what it was shown. */
  const bodyOf = (shown: ReportTemplateView, over: object = {}) => ({
    ...{ titleZh: shown.titleZh, titleEn: shown.titleEn, grouping: shown.grouping, sheets: shown.sheets },
    ...{ keyListOnly: shown.keyListOnly, sections: shown.sections, unit: shown.unit, active: shown.active },
    columns: shown.columns.map(({ field, headerZh, headerEn, width }) => ({
      field,
      zh: headerZh,
      en: headerEn,
      width,
    })),
    reason: '按统计口径调整',
    ...over,
  });
  const change = async (code: string, over: object, by = verifier, version?: number) => {
    const shown = await current(code);
    const seen = { 'if-match': `"${version ?? shown.version}"` };
    return by.put<ReportTemplateView & ProblemBody>(`/api/report-templates/${code}`, bodyOf(shown, over), seen);
  };
  const refused = async (code: string, over: object) => {
    const { status, body } = await change(code, over);
    return [status, (body.errors ?? []).map((each) => [each.field, each.code])];
  };
  const copy = (code: string, over: object, by = verifier, headers = {}) =>
    by.post<ReportTemplateView & ProblemBody>(
      `/api/report-templates/${code}/copies`,
      { titleZh: '领导要的台账', titleEn: 'A ledger of its own', period: 'monthly', reason: '领导要求', ...over },
      headers,
    );
  const preview = async (code: string, over: object = {}, by = verifier) => {
    const { reason: _reason, active: _active, ...layout } = bodyOf(await current(code), over);
    return by.post<PrintedReport & ProblemBody>(`/api/report-templates/${code}/preview`, { ...layout, ...ON });
  };
  const made = async (templateCode: string): Promise<ReportView> => {
    const asked = { templateCode, ...ON, unit: 'wan' };
    const { id } = must(202, await verifier.post<ReportView>('/api/reports', asked));
    await runJobs(world.app, { twice: true });
    return must(200, await verifier.get<ReportView>(`/api/reports/${id}`));
  };
  const bytesOf = async (id: string) => (await verifier.bytes(`/api/reports/${id}/file`)).body;
  const sheetsOf = async (bytes: Buffer) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    return book.worksheets;
  };
  const heads = (sheet: ExcelJS.Worksheet | undefined) => (sheet?.getRow(4).values as string[]).slice(1);

  it('say of what they can be made, with words for each', async () => {
    const { fields, sections } = must(200, await officer.get<ReportTemplateList>('/api/report-templates'));
    expect(fields.find(({ field }) => field === 'contracted')).toEqual({
      ...{ field: 'contracted', zh: '协议投资额', en: 'Contracted', kind: 'money' },
    });
    expect(sections.map(({ code }) => code)).toEqual(['changes', 'year', 'industry', 'zone', 'red', 'waiting']);
  });

  it('changed, the next report looks so; one made before is downloaded byte for byte and told as it was', async () => {
    const before = await made('LEDGER-M');
    const [bytes, printed] = [
      await bytesOf(before.id),
      must(200, await verifier.get<PrintedReport>(`/api/reports/${before.id}/print`)),
    ];
    const columns = [
      { field: 'name', zh: '项目', en: 'Project', width: 30 },
      { field: 'contracted', zh: '协议额', en: 'Agreed', width: 14 },
      { field: 'completed_of_month', zh: '当月', en: 'Month', width: 14 },
    ];
    const changed = must(200, await change('LEDGER-M', { columns, titleZh: '月度台账', unit: 'yi' }));
    expect(changed).toMatchObject({ version: 2, titleZh: '月度台账', unit: 'yi', reason: '按统计口径调整' });
    const after = await made('LEDGER-M');
    expect([after.templateVersion, after.titleZh, before.templateVersion]).toEqual([2, '月度台账', 1]);
    expect(heads((await sheetsOf(await bytesOf(after.id)))[0])).toEqual(['项目', '协议额（万元）', '当月（万元）']);
    expect((await bytesOf(before.id)).equals(bytes)).toBe(true);
    expect(must(200, await verifier.get(`/api/reports/${before.id}/print`))).toEqual(printed);
    const listed = must(200, await verifier.get<{ items: ReportView[] }>('/api/reports')).items;
    expect(listed.find(({ id }) => id === before.id)?.titleZh).toBe('重点项目推进台账');
    const { items } = must(200, await verifier.get<ReportTemplateVersions>('/api/report-templates/LEDGER-M/versions'));
    expect(items.map(({ version, setByName, columns: { length } }) => [version, setByName, length])).toEqual([
      [2, '赵敏', 3],
      [1, null, 16],
    ]);
    const auditor = await world.login('auditor');
    const trail = must(200, await auditor.get<AuditPage>('/api/audit-events?subjectType=report_template'));
    expect(trail.items[0]).toMatchObject({
      action: 'report_template.edited',
      subjectId: 'LEDGER-M',
      detail: { version: 2, fields: ['titleZh', 'unit', 'columns'] },
    });
  });

  it('asked for before a change and made after it, a report keeps the version it was asked with', async () => {
    const { id } = must(
      202,
      await verifier.post<ReportView>('/api/reports', { templateCode: 'LEDGER-Q', ...ON, unit: 'wan' }),
    );
    must(200, await change('LEDGER-Q', { titleZh: '季度台账' }));
    await runJobs(world.app, { twice: true });
    expect(must(200, await verifier.get<ReportView>(`/api/reports/${id}`))).toMatchObject({
      ...{ state: 'done', templateVersion: 1, titleZh: '重点项目推进台账（季）' },
    });
  });

  it('has a sheet for each group where that is asked for', async () => {
    must(200, await change('LEDGER-Y', { sheets: 'each' }));
    const sheets = await sheetsOf(await bytesOf((await made('LEDGER-Y')).id));
    const names = sheets.map(({ name }) => name);
    expect(names).toHaveLength(3);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3);
    const [whole, ...groups] = sheets;
    const rows = (sheet: ExcelJS.Worksheet) => sheet.rowCount - 4;
    // Two projects, their two subtotals, the total; of a group its project and its total.
    expect([rows(whole!), ...groups.map(rows)]).toEqual([5, 2, 2]);
  });

  it('leaves out the sections of a brief that are switched off', async () => {
    const headings = async () =>
      must(200, await preview('BRIEF-M'))
        .sections.map(({ heading }) => heading)
        .filter((heading) => heading !== null);
    const before = await headings();
    expect(before).toEqual(expect.arrayContaining(['分产业', '分园区', '红灯项目', '等待最久的要素请求']));
    must(200, await change('BRIEF-M', { sections: ['waiting', 'zone'] }));
    expect((await current('BRIEF-M')).sections).toEqual(['zone', 'waiting']);
    expect(await headings()).toEqual(['分园区', '等待最久的要素请求']);
    must(200, await change('BRIEF-M', { sections: null }));
    expect(await headings()).toEqual(before);
  });

  it('is shown with the current figures before it is kept, and nothing of it stays', async () => {
    const columns = [{ field: 'name', zh: '名字', en: 'Name', width: 20 }];
    const [versions, runs] = [await all(), must(200, await verifier.get<{ total: number }>('/api/reports')).total];
    const shown = must(200, await preview('LEDGER-W', { columns, titleZh: '试一试' }));
    expect(shown.title).toContain('试一试');
    expect(shown.sections[0]?.table?.columns).toEqual([{ header: '名字', width: 20, kind: 'text' }]);
    expect(JSON.stringify(shown.sections[0]?.table?.rows)).toContain('澜舟原料药');
    expect(await all()).toEqual(versions);
    expect(must(200, await verifier.get<{ total: number }>('/api/reports')).total).toBe(runs);
    expect((await preview('LEDGER-W', {}, officer)).status).toBe(403);
    const future = await verifier.post<ProblemBody>('/api/report-templates/LEDGER-W/preview', {
      ...(({ reason: _r, active: _a, ...rest }) => rest)(bodyOf(await current('LEDGER-W'))),
      ...{ on: '2031-01-01', language: 'zh-CN' },
    });
    expect([future.status, future.body.code]).toEqual([422, 'report.period_in_future']);
  });

  it('takes known columns alone, each once, under heads that differ, and sums that can be named', async () => {
    const column = (field: string, zh = field, en = field, width = 12) => ({ field, zh, en, width });
    const name = column('name');
    for (const [columns, problems] of [
      [[name, column('contact_phone')], [['columns[1].field', 'field.not_in_list']]],
      [[name, { ...name, zh: '另', en: 'Other' }], [['columns[1].field', 'report_template.column_twice']]],
      [[name, column('zone', 'name')], [['columns[1].zh', 'report_template.header_twice']]],
      [[column('number'), column('contracted')], [['columns', 'report_template.no_text_column']]],
      [[], [['columns', 'report_template.no_text_column']]],
      [[column('name', '')], [['columns[0].zh', 'field.required']]],
      [[column('name', '名', 'name', 400)], [['columns[0].width', 'field.number_range']]],
    ] as const)
      expect(await refused('LEDGER-B', { columns })).toEqual([400, problems]);
    expect(await refused('LEDGER-B', { sheets: 'each', grouping: null })).toEqual([
      400,
      [['sheets', 'report_template.no_groups']],
    ]);
    expect(await refused('LEDGER-B', { reason: '' })).toEqual([400, [['reason', 'field.required']]]);
    expect(await refused('LEDGER-B', {})).toEqual([400, [['columns', 'report_template.unchanged']]]);
    expect(await refused('BRIEF-W', { sections: [] })).toEqual([400, [['sections', 'report_template.no_section']]]);
    expect(await refused('BRIEF-W', { sections: ['weather'] })).toEqual([400, [['sections', 'field.invalid']]]);
    expect(await refused('BRIEF-W', { columns: [name] })).toEqual([
      400,
      [['columns', 'report_template.no_columns_in_brief']],
    ]);
    expect((await change('LEDGER-B', { titleZh: (await current('LEDGER-W')).titleZh })).body.code).toBe(
      'report_template.title_taken',
    );
    expect((await current('LEDGER-B')).version).toBe(1);
  });

  it('is for statistics and leadership, and for the version seen', async () => {
    expect((await change('LEDGER-B', { titleZh: '我的台账' }, officer)).status).toBe(403);
    expect((await copy('LEDGER-B', {}, officer)).status).toBe(403);
    expect((await change('NO-SUCH', { titleZh: '没有' }, verifier, 1).catch(() => ({ status: 0 }))).status).not.toBe(
      200,
    );
    const both = await Promise.all(
      ['双周台账甲', '双周台账乙'].map((titleZh) => change('LEDGER-B', { titleZh }, leader, 1)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await current('LEDGER-B')).version).toBe(2);
  });

  it('is copied into a new one of its own name and period, once', async () => {
    const key = { 'idempotency-key': 'template-copy-0001' };
    const first = must(201, await copy('LEDGER-W', {}, leader, key));
    expect(first).toMatchObject({ code: 'LEDGER-M-2', version: 1, period: 'monthly', kind: 'ledger', active: true });
    expect(first.columns).toEqual((await current('LEDGER-W')).columns);
    expect(must(201, await copy('LEDGER-W', {}, leader, key)).code).toBe('LEDGER-M-2');
    expect((await copy('LEDGER-W', {})).body.code).toBe('report_template.title_taken');
    expect((await made('LEDGER-M-2')).state).toBe('done');
    const codes = (
      await Promise.all(['一', '二'].map((n) => copy('LEDGER-M', { titleZh: `台账${n}`, titleEn: `L ${n}` })))
    )
      .map(({ body }) => body.code)
      .sort();
    expect(codes).toEqual(['LEDGER-M-3', 'LEDGER-M-4']);
  });

  it('switched off, it is neither asked for nor made by a schedule, and what was made stays; on again it is', async () => {
    const kept = await made('BRIEF-Q');
    const schedule = { templateCode: 'BRIEF-Q', unit: 'yi', language: 'zh-CN', day: 5, hour: 8, tellLeadership: false };
    must(201, await verifier.post<ReportScheduleView>('/api/report-schedules', { ...schedule, active: true }));
    must(200, await change('BRIEF-Q', { active: false }));
    expect(await current('BRIEF-Q')).toMatchObject({ active: false, schedules: 1 });
    const asked = await verifier.post<ProblemBody>('/api/reports', { templateCode: 'BRIEF-Q', ...ON, unit: 'yi' });
    expect([asked.status, asked.body.code]).toEqual([422, 'report.template_off']);
    const again = await verifier.post<ProblemBody>('/api/report-schedules', { ...schedule, active: true });
    expect(again.body.code).toBe('report.template_off');
    world.clock.set(new Date('2025-07-05T01:00:00Z'));
    await runScheduled(world.app, 'insight.reports-due');
    const ofIt = async () =>
      must(200, await verifier.get<{ total: number }>('/api/reports?templateCode=BRIEF-Q')).total;
    expect(await ofIt()).toBe(1);
    expect((await bytesOf(kept.id)).length).toBeGreaterThan(1000);
    must(200, await change('BRIEF-Q', { active: true }));
    await runScheduled(world.app, 'insight.reports-due');
    expect(await ofIt()).toBe(2);
  });
});
