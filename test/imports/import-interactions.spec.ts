import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { Person } from '../promotion/leads-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { type Cell, Importer, leadList } from './lead-import-client.js';

const HEADER = ['线索编号', '企业名称', '项目名称', '洽谈日期', '方式', '洽谈纪要', '参加人', '下一步'];

describe('importing a record of talks', () => {
  let app: TestApp;
  let officer: Importer;
  let person: Person;
  let lead: LeadView;

  beforeAll(async () => {
    app = await startTestApp();
    officer = await Importer.as(app, 'officer', 'interactions');
    person = new Person(app, 'officer');
    lead = await person.logs({ title: '洽谈主线', investor: { name: '洽谈样例科技有限公司' } });
  });
  afterAll(() => app.close());

  const talks = (rows: Cell[][]): Promise<Buffer> => leadList(rows, HEADER, '洽谈记录');
  const told = (leadId: string): Promise<{ kind: string; on: string; summary: string; by: string }[]> =>
    app.dataSource.query(
      `SELECT n.kind, n."on"::text AS "on", n.summary, u.username AS by FROM lead_interactions n JOIN users u ON u.id = n.by
        WHERE n.lead_id = $1 ORDER BY n."on", n.summary`,
      [leadId],
    );

  it('finds the lead by its code, or by company and title, and writes each talk once', async () => {
    const rows: Cell[][] = [
      [lead.code, '', '', '2025-03-04', '电话', '了解投资意向', '李四', '下周来访'],
      [lead.code.toLowerCase(), '', '', '2025年3月9日', '来园考察', '看了两处厂房', '', ''],
      ['', '洽谈样例科技', '洽谈主线', new Date(Date.UTC(2025, 3, 1)), '微信', '发送政策资料', '', ''],
      ['', '洽谈样例科技有限公司', '', '2025/4/1', '微信', '发送政策资料', '', ''],
      [lead.code, '', '', '2025-03-04', '电话', '了解投资意向', '李四', '下周来访'],
    ];
    const view = await officer.sends('洽谈.xlsx', await talks(rows));
    expect(view).toMatchObject({ state: 'ready', summary: { new: 4, duplicate: 1, error: 0 } });
    expect(await told(lead.id)).toEqual([]);
    const done = await officer.loads(view);
    // Two ways to name one lead, and one talk: the second finds it told already.
    expect(done.summary).toMatchObject({ loaded: 3, unchanged: 1, duplicate: 1 });
    expect(await told(lead.id)).toEqual([
      { kind: 'call', on: '2025-03-04', summary: '了解投资意向\n参加人：李四\n下一步：下周来访', by: 'officer' },
      { kind: expect.any(String), on: '2025-03-09', summary: '看了两处厂房', by: 'officer' },
      { kind: 'wechat', on: '2025-04-01', summary: '发送政策资料', by: 'officer' },
    ]);
    const again = await officer.sends('洽谈.xlsx', await talks(rows));
    expect(again.summary).toMatchObject({ new: 0, unchanged: 4, duplicate: 1 });
  });

  it('lets a talk of today keep the claim and meet the clocks, as one entered by hand', async () => {
    const fresh = await person.logs({ investor: { name: '洽谈时钟有限公司' } });
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await officer.brings('今天.xlsx', await talks([[fresh.code, '', '', today, '走访', '当面谈过', '', '']]));
    const clocks: { code: string; state: string }[] = await app.dataSource.query(
      `SELECT rule_code AS code, state FROM lead_clocks WHERE lead_id = $1 AND rule_code = 'answer'`,
      [fresh.id],
    );
    expect(clocks).toEqual([{ code: 'answer', state: 'met' }]);
  });

  it('says of a lead that is not the importer’s only that it is not among theirs, there or not', async () => {
    const rival = await new Person(app, 'officer2').logs({ title: '别人的', investor: { name: '洽谈他人有限公司' } });
    const line = (code: string, company = ''): Cell[] => [code, company, '', '2025-03-04', '电话', '试探', '', ''];
    const view = await officer.sends(
      '他人.xlsx',
      await talks([
        line(rival.code),
        line('L-2020-999999'),
        line('', '洽谈他人有限公司'),
        line('', '洽谈没有有限公司'),
      ]),
    );
    expect(view.summary).toMatchObject({ error: 4, new: 0 });
    const rows = await officer.rows(view.id);
    expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual(
      Array.from({ length: 4 }, () => ['import.lead_not_found']),
    );
    expect(rows.every(({ subjectId }) => subjectId === null)).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('别人的');
  });

  it('asks for the code when a company has several leads, and refuses a day to come and a talk without words', async () => {
    const name = '洽谈两案有限公司';
    const first = await person.logs({ title: '一案', investor: { name } });
    await person.logs({ title: '二案', investor: { id: first.investorId } });
    const view = await officer.sends(
      '不清.xlsx',
      await talks([
        ['', name, '', '2025-03-04', '电话', '哪一案', '', ''],
        [lead.code, '', '', '2099-01-01', '电话', '将来', '', ''],
        ['', '', '', '2025-03-04', '电话', '没有线索', '', ''],
        [lead.code, '', '', '', '电话', '没有日期', '', ''],
        [lead.code, '', '', '2025-03-04', '电话', '', '某人', '再联系'],
      ]),
    );
    const rows = await officer.rows(view.id, '&outcome=error');
    expect(rows.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
      'import.lead_ambiguous',
      'date.future',
      'import.lead_unnamed',
      'import.day_missing',
      'import.summary_missing',
    ]);
    expect(view.summary.new).toBe(0);
  });

  it('tells those who follow the lead nothing of a hundred old talks', async () => {
    const follower = await app.login('manager');
    const watched = await person.logs({ zoneCode: 'C-MED', investor: { name: '洽谈关注有限公司' } });
    await follower.put(`/api/discussion/lead/${watched.id}/watch`);
    await officer.brings('旧谈.xlsx', await talks([[watched.code, '', '', '2025-03-04', '电话', '旧谈', '', '']]));
    const notices: unknown[] = await app.dataSource.query(
      `SELECT 1 FROM notices WHERE subject_id = $1 AND kind = 'watch.lead_interaction'`,
      [watched.id],
    );
    expect(notices).toEqual([]);
  });

  it('goes on after a kill without telling a talk twice', async () => {
    const many = await person.logs({ investor: { name: '洽谈续传有限公司' } });
    const rows = Array.from({ length: 60 }, (_, n): Cell[] => [
      many.code,
      '',
      '',
      '2025-05-06',
      '电话',
      `第${n}次`,
      '',
      '',
    ]);
    const view = await officer.sends('续.xlsx', await talks(rows));
    await officer.http.post(`/api/lead-imports/${view.id}/load`);
    const handler = app.get(JobRegistry).handlerOf('imports.load');
    const abort = new AbortController();
    abort.abort();
    await expect(handler({ importId: view.id }, { attempt: 1, signal: abort.signal })).rejects.toThrow();
    expect(await told(many.id)).toHaveLength(25);
    await handler({ importId: view.id }, { attempt: 2, signal: new AbortController().signal });
    expect(await told(many.id)).toHaveLength(60);
    expect(await officer.view(view.id)).toMatchObject({ state: 'done', summary: { loaded: 60, new: 0 } });
  });

  it('hands out a template that it reads itself without a question', async () => {
    const template = await officer.http.bytes('/api/lead-imports/template?kind=interactions');
    const view = await officer.sends('模板.xlsx', template.body);
    expect(view).toMatchObject({ state: 'ready', questions: [], summary: { new: 0 } });
    expect(view.sheets.find(({ status }) => status === 'table')!.columns.map(({ field }) => field)).not.toContain(null);
  });
});
