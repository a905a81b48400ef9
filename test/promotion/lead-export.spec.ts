import { DataSource } from 'typeorm';
import { FixedClock } from '#platform/clock/clock.js';
import { readWorkbook } from '#platform/workbook/read-workbook.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { Person } from './leads-client.js';

describe('leads as .xlsx', () => {
  let app: TestApp;
  let officer: Person;

  beforeAll(async () => {
    app = await startTestApp({ clock: new FixedClock(new Date('2026-03-02T01:00:00Z')) });
    officer = new Person(app, 'officer');
    await officer.logs({
      title: '=HYPERLINK("http://example.com")',
      investor: { name: '示例药业有限公司' },
      contact: { name: '张伟', phone: '13812345678' },
      plannedTotal: '1234567.80',
      zoneCode: 'C-MED',
    });
    await officer.logs({ title: '第二条', source: 'event' });
  });
  afterAll(() => app.close());

  const exported = async (username: string, query = '', language = 'zh-CN') => {
    const token = await app.tokenOf(username);
    const response = await fetch(`${app.url}/api/leads/export?${query}`, {
      headers: { authorization: `Bearer ${token}`, 'accept-language': language },
    });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const table = async (username: string, query?: string, language?: string) => {
    const { bytes } = await exported(username, query, language);
    return (await readWorkbook(bytes)).sheets[0]!.rows.map((row) => row.map((cell) => cell.text));
  };

  it('is a file with a name people can read', async () => {
    const { status, headers } = await exported('officer');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('线索-2026-03-02.xlsx');
  });

  it('holds the rows of the list, named in words, formulas as text', async () => {
    const [title, note, head, first, second] = await table('officer', 'sort=-plannedTotal');
    expect(title?.[0]).toBe('招商线索');
    expect(note?.[0]).toBe('截至 2026-03-02，共 2 条');
    const cells = new Map(head?.map((name, column) => [name, first?.[column]]));
    expect(Object.fromEntries(cells)).toMatchObject({
      线索名称: '=HYPERLINK("http://example.com")',
      状态: '新线索',
      投资方: '示例药业有限公司',
      联系电话: '13812345678',
      来源: '主动拜访',
      来源地区: '长三角',
      '计划总投资（元）': '1234567.80',
      负责人: '陈晓岚',
      获知日期: '2026-03-02',
    });
    expect(cells.get('意向园区')).not.toBe('C-MED');
    expect(second?.[1]).toBe('第二条');
  });

  it('keeps to the filters and to the rights, masks included', async () => {
    expect((await table('officer', 'source=event')).slice(3).map((row) => row[1])).toEqual(['第二条']);
    expect((await table('officer2')).slice(3)).toEqual([]);
    const seen = await table('leader', 'q=示例药业');
    expect(seen[3]?.[5]).toBe('138****5678');
  });

  it('speaks English when asked', async () => {
    const [title, , head, first] = await table('officer', 'sort=-plannedTotal', 'en');
    expect([title?.[0], head?.[2], first?.[2]]).toEqual(['Investment leads', 'State', 'Captured']);
  });

  it('goes on past the first page', async () => {
    await app.get(DataSource).query(
      `INSERT INTO leads (code, title, investor_id, source, home_region, owner_id, captured_on)
       SELECT 'L-2020-' || n, '批量' || n, l.investor_id, 'other', 'overseas', l.owner_id, '2020-01-01'
         FROM generate_series(1, 450) n, (SELECT * FROM leads WHERE title = '第二条') l`,
    );
    const rows = (await table('officer', 'source=other&limit=3&sort=title')).slice(3);
    expect(new Set(rows.map((row) => row[0])).size).toBe(450);
  });

  it('is written into the audit trail', async () => {
    await exported('leader', 'state=captured&sort=title');
    const events: unknown[] = await app
      .get(DataSource)
      .query(`SELECT detail FROM audit_events WHERE action = 'lead.exported' ORDER BY id DESC LIMIT 1`);
    expect(events).toMatchObject([{ detail: { filters: { state: ['captured'], sort: 'title' }, total: 452 } }]);
  });

  it('is an answer, not half a file, when the request is wrong or not allowed', async () => {
    expect((await exported('officer', 'sort=nonsense')).status).toBe(400);
    expect((await exported('officer', 'state=nonsense')).status).toBe(400);
    expect((await exported('verifier')).status).toBe(403);
  });
});
