import type { OpenedFigure } from '#insight/open/dto/opened.dto.js';
import type { BlockerReference } from '#landing/blockers/dto/blocker.dto.js';
import type { BridgeParts, TargetBridge } from '#insight/bridge/dto/bridge.dto.js';
import type { TargetParts } from '#insight/progress/dto/progress.dto.js';
import { add, subtract } from '#platform/money/money.js';
import type { PrintedOpens, PrintedReport, ReportPage } from '#insight/reports/dto/report.dto.js';
import { partsOf } from '#platform/workbook/settled-zip.js';
import { must } from '../investment/ledger-world.js';
import type { HttpClient } from '../support/http-client.js';
import {
  MONTHLY,
  NOW,
  closeReportWorld,
  fileOf,
  ids,
  leader,
  made,
  manager,
  officer,
  partOf,
  startReportWorld,
  textOf,
  world,
} from './report-world.js';

beforeAll(startReportWorld, 60_000);
afterAll(closeReportWorld);
afterEach(() => world.clock.set(NOW));

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
