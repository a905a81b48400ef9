import ExcelJS from 'exceljs';
import type { NoticePage } from '#access/notices/dto/notice.dto.js';
import { addDays } from '#platform/clock/calendar.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { aUscc, Person } from '../promotion/leads-client.js';
import { runJobs } from '../support/run-jobs.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { type Cell, HEADER, Importer, leadLine, leadList } from './lead-import-client.js';

interface LeadFacts {
  id: string;
  code: string;
  title: string;
  company: string;
  owner: string;
  plannedTotal: string | null;
  capturedOn: string;
  zone: string | null;
  industry: string | null;
  region: string;
  source: string;
  note: string | null;
  contact: string | null;
  phone: string | null;
}

describe('importing a list of leads', () => {
  let app: TestApp;
  let officer: Importer;
  let manager: Importer;

  beforeAll(async () => {
    app = await startTestApp();
    officer = await Importer.as(app, 'officer');
    manager = await Importer.as(app, 'manager');
  });
  afterAll(() => app.close());

  const leadsOf = (like: string): Promise<LeadFacts[]> =>
    app.dataSource.query(
      `SELECT l.id, l.code, l.title, i.name AS company, u.username AS owner, l.planned_total::text AS "plannedTotal",
              l.captured_on::text AS "capturedOn", l.zone_code AS zone, l.industry_code AS industry, l.home_region AS region,
              l.source, l.note, c.name AS contact, c.phone
         FROM leads l JOIN investors i ON i.id = l.investor_id JOIN users u ON u.id = l.owner_id
         LEFT JOIN contacts c ON c.id = l.contact_id WHERE l.title LIKE $1 ORDER BY l.code`,
      [`%${like}%`],
    );

  /** As an office keeps it: title and unit above, merged cells, 同上, full width, dates in every manner, a total below. */
  async function officeList(): Promise<Buffer> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('在谈线索');
    sheet.addRow(['某某招商局在谈线索台账（2025年）']);
    sheet.mergeCells('A1:K1');
    sheet.addRow([
      '序号',
      '企业名称',
      '线索名称',
      '信用代码',
      '联系人',
      '联系电话',
      '信息来源',
      '来自',
      '意向园区',
      '计划总投资(亿元)',
      '登记日期',
    ]);
    const zone = '中华药港核心区';
    sheet.addRow([
      1,
      '云岫脏表生物有限公司',
      '脏表抗体药',
      aUscc(),
      '李四',
      '１３８００００００００',
      '参加推介会',
      '上海市',
      zone,
      '１．２',
      '2025年3月8日',
    ]);
    sheet.addRow([
      2,
      '云岫脏表制剂有限公司',
      '脏表制剂',
      '',
      '王五 13900000000',
      '',
      '同上',
      '苏州',
      '',
      35000.5,
      45730,
    ]);
    sheet.mergeCells('I3:I4');
    sheet.addRow([
      3,
      '云岫脏表纤维有限公司',
      '脏表纤维',
      '913207000000000000',
      '',
      '',
      '商会协会',
      '德国',
      zone,
      '3000万元',
      '2025.2.30',
    ]);
    sheet.addRow([4, '云岫脏表生物有限公司', '脏表抗体药', '', '', '', '商会协会', '上海', zone, '', '']);
    sheet.addRow([5, '云岫脏表旧案有限公司', '脏表旧案', '', '', '', '商会协会', '上海', zone, '', '']);
    sheet.addRow(['', '合计', '', '', '', '', '', '', '', 38, '']);
    sheet.addRow(['填表人：某某']);
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  it('understands a dirty list, says why a row cannot be taken, and writes nothing before it is told to', async () => {
    const view = await officer.sends('线索台账.xlsx', await officeList());
    expect(view).toMatchObject({ state: 'ready', summary: { new: 3, error: 1, duplicate: 1, loaded: 0 } });
    const rows = await officer.rows(view.id);
    const wrong = rows.find((row) => row.outcome === 'error')!;
    const errors = wrong.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(errors.sort()).toEqual(['date.impossible', 'uscc.wrong']);
    expect(wrong.problems.every(({ textZh, textEn, code }) => textZh !== code && textEn !== code)).toBe(true);
    expect(rows.find((row) => row.outcome === 'duplicate')!.problems[0]!.textZh).toContain('第 3 行');
    expect(await leadsOf('脏表')).toEqual([]);
    const done = await officer.loads(view);
    expect(done).toMatchObject({ state: 'done', summary: { loaded: 3, new: 0, error: 1 } });
    const [first, second] = await leadsOf('脏表');
    expect(first).toMatchObject({
      company: '云岫脏表生物有限公司',
      owner: 'officer',
      plannedTotal: '120000000.00',
      capturedOn: '2025-03-08',
      region: 'yangtze_delta',
      source: 'event',
      contact: '李四',
      phone: '13800000000',
    });
    // Merged down, the zone of the line above; the number behind the name; 同上; a serial number of Excel.
    expect(second).toMatchObject({
      zone: first!.zone,
      contact: '王五',
      phone: '13900000000',
      source: 'event',
      capturedOn: '2025-03-14',
    });
    expect(second!.zone).not.toBeNull();
  });

  it('starts claim and clocks today, however old the first contact is', async () => {
    await officer.brings(
      '旧.xlsx',
      await leadList([leadLine('旧事科技有限公司', '旧事项目', { 首次接触日期: '2021-05-06' })]),
    );
    const [lead] = await leadsOf('旧事项目');
    expect(lead!.capturedOn).toBe('2021-05-06');
    const [today]: { on: string }[] = await app.dataSource.query(
      `SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date::text AS on`,
    );
    const [claim]: { on: string }[] = await app.dataSource.query(
      `SELECT claimed_on::text AS on FROM claims WHERE lead_id = $1 AND state = 'held'`,
      [lead!.id],
    );
    expect(claim).toEqual(today);
    const clocks: { on: string; due: string }[] = await app.dataSource.query(
      `SELECT started_on::text AS on, due_on::text AS due FROM lead_clocks WHERE lead_id = $1 AND state = 'running'`,
      [lead!.id],
    );
    expect(clocks.length).toBeGreaterThan(0);
    expect(clocks.every(({ on, due }) => on === today!.on && due >= addDays(on, 1))).toBe(true);
    const [audit]: { n: number }[] = await app.dataSource.query(
      `SELECT count(*)::int AS n FROM audit_events WHERE subject_id = $1 AND action = 'lead.logged'`,
      [lead!.id],
    );
    expect(audit!.n).toBe(1);
  });

  it('loads nothing from the same file sent twice, and only what is new from a longer one', async () => {
    const lines = [leadLine('两遍材料有限公司', '两遍一'), leadLine('两遍材料有限公司', '两遍二')];
    await officer.brings('两遍.xlsx', await leadList(lines));
    const again = await officer.sends('两遍.xlsx', await leadList(lines));
    expect(again.summary).toMatchObject({ new: 0, update: 0, unchanged: 2 });
    const refused = await officer.http.post<{ code: string }>(`/api/lead-imports/${again.id}/load`);
    expect([refused.status, refused.body.code]).toEqual([409, 'import.nothing_to_load']);
    const more = await officer.brings('两遍2.xlsx', await leadList([...lines, leadLine('两遍材料有限公司', '两遍三')]));
    expect(more.summary).toMatchObject({ loaded: 1, unchanged: 2 });
    expect(await leadsOf('两遍')).toHaveLength(3);
    const [companies]: { n: number }[] = await app.dataSource.query(
      `SELECT count(*)::int AS n FROM investors WHERE name LIKE '两遍材料%'`,
    );
    expect(companies!.n).toBe(1);
  });

  it('fills blanks and what the file has changed in one’s own leads, with a line of history', async () => {
    await officer.brings('改.xlsx', await leadList([leadLine('改动装备有限公司', '改动项目', { 备注: '初稿' })]));
    const [before] = await leadsOf('改动项目');
    const over = { '计划总投资（万元）': 800, 备注: '二稿', 联系人: '赵六', 联系电话: '13700000000' };
    const view = await officer.brings('改2.xlsx', await leadList([leadLine('改动装备', '改动项目', over)]));
    expect(view.summary).toMatchObject({ updated: 1, loaded: 0 });
    const [after] = await leadsOf('改动项目');
    expect(after).toMatchObject({ id: before!.id, plannedTotal: '8000000.00', note: '二稿', contact: '赵六' });
    const history: { changes: { field: string }[] }[] = await app.dataSource.query(
      `SELECT detail->'changes' AS changes FROM audit_events WHERE subject_id = $1 AND action = 'lead.edited'`,
      [before!.id],
    );
    expect(history.flatMap(({ changes }) => changes.map(({ field }) => field)).sort()).toEqual([
      'contact',
      'note',
      'plannedTotal',
    ]);
  });

  it('does not overrule by the same old file what somebody has corrected since', async () => {
    const file = await leadList([leadLine('纠正化工有限公司', '纠正项目', { 备注: '旧话' })]);
    await officer.brings('纠.xlsx', file);
    const person = new Person(app, 'officer');
    const [lead] = await leadsOf('纠正项目');
    expect((await person.patch(`leads/${lead!.id}`, 1, { note: '亲手改的' })).status).toBe(200);
    expect((await officer.sends('纠.xlsx', file)).summary).toMatchObject({ unchanged: 1, update: 0 });
  });

  it('asks whose leads a name means, and takes nothing for granted', async () => {
    const header = [...HEADER, '责任人'];
    const line = (company: string, owner: string): Cell[] => [...leadLine(company), owner];
    const own = await officer.sends(
      '责任.xlsx',
      await leadList([line('责任甲有限公司', '陈晓岚'), line('责任乙有限公司', '周启明')], header),
    );
    expect(own.state).toBe('needs_answers');
    expect(own.questions.map(({ kind }) => kind)).toEqual(['owner_match']);
    expect(own.questions[0]!.options.map(({ value }) => value)).toEqual(['me', 'skip']);
    const refused = await officer.http.post<{ code: string }>(`/api/lead-imports/${own.id}/load`);
    expect([refused.status, refused.body.code]).toEqual([409, 'import.questions_open']);
    const answered = await officer.answers(own, { owner_match: 'skip' });
    expect(answered).toMatchObject({ state: 'ready', summary: { new: 1, skipped: 1 } });
    await officer.loads(answered);
    // What one person said of a name is not remembered for the next who sends the same layout.
    const other = await Importer.as(app, 'officer2');
    const second = await other.sends('责任.xlsx', await leadList([line('责任丙有限公司', '孙某某')], header));
    expect(second.questions.map(({ answer, kind }) => [kind, answer])).toEqual([['owner_match', null]]);
  });

  it('lets a manager enter leads for colleagues, in the zones the manager answers for', async () => {
    const header = [...HEADER, '责任人'];
    const line = (company: string, zone: string): Cell[] => [
      ...leadLine(company, company, { 意向园区: zone }),
      '陈晓岚',
    ];
    const view = await manager.sends(
      '代录.xlsx',
      await leadList([line('代录甲公司', '中华药港核心区'), line('代录乙公司', '高端装备制造产业园')], header),
    );
    expect(view.summary).toMatchObject({ new: 1, error: 1 });
    const [wrong] = await manager.rows(view.id, '&outcome=error');
    expect(wrong!.problems[0]!.code).toBe('import.owner_out_of_reach');
    await manager.loads(view);
    const [lead] = await leadsOf('代录');
    expect(lead).toMatchObject({ owner: 'officer', company: '代录甲公司' });
    const [held]: { username: string }[] = await app.dataSource.query(
      `SELECT u.username FROM claims c JOIN users u ON u.id = c.holder_id WHERE c.lead_id = $1`,
      [lead!.id],
    );
    expect(held!.username).toBe('officer');
  });

  it('leaves out what the list itself calls over', async () => {
    const view = await officer.sends(
      '旧案.xlsx',
      await leadList(
        [
          [...leadLine('终止有限公司'), '已终止'],
          [...leadLine('还谈有限公司'), '未签约，继续跟进'],
        ],
        [...HEADER, '状态'],
      ),
    );
    expect(view.summary).toMatchObject({ skipped: 1, new: 1 });
  });

  describe('a company claimed by another team', () => {
    const secret = '隐山精密科技有限公司';
    let blind: Record<string, unknown>;

    beforeAll(async () => {
      const holder = new Person(app, 'officer');
      await holder.logs({
        title: '隐山机密意向',
        investor: { name: secret, uscc: aUscc() },
        contact: { name: '机密联系人', phone: '13666666666' },
        note: '机密内容',
        zoneCode: 'P-EQP',
      });
      const other = await app.login('officer2');
      const answer = await other.post<{ code: string; params: Record<string, unknown> }>('/api/leads', {
        investor: { name: secret },
        source: 'other',
        homeRegion: 'overseas',
      });
      expect(answer.body.code).toBe('claim.held');
      blind = answer.body.params;
    });

    it.each([
      ['by its name', secret],
      ['written otherwise', '隐山精密科技'],
    ])('tells the importer zone, contact and until, and nothing else: %s', async (_, name) => {
      const other = await Importer.as(app, 'officer2');
      const view = await other.sends(
        '探.xlsx',
        await leadList([leadLine(name, '另一意向'), leadLine('明面有限公司', '明面')]),
      );
      expect(view.summary).toMatchObject({ claimed: 1, new: 1 });
      const [row] = await other.rows(view.id, '&outcome=claimed');
      expect(row).toMatchObject({ name: '另一意向', about: name, subjectId: null });
      expect(row!.problems).toHaveLength(1);
      const { textZh, code } = row!.problems[0]!;
      expect(code).toBe('claim.held');
      for (const word of ['zoneNameZh', 'contact', 'until']) expect(textZh).toContain(String(blind[word]));
      const stored: { problems: { params: object }[] }[] = await app.dataSource.query(
        `SELECT problems FROM import_rows WHERE import_id = $1 AND outcome = 'claimed'`,
        [view.id],
      );
      expect(Object.keys(stored[0]!.problems[0]!.params).sort()).toEqual([
        'contact',
        'until',
        'zoneNameEn',
        'zoneNameZh',
      ]);
      const marked = await other.http.bytes(`/api/lead-imports/${view.id}/marked-workbook`);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(marked.body as unknown as ArrayBuffer);
      const everything = JSON.stringify([view, row, stored, book.worksheets.map((sheet) => sheet.getSheetValues())]);
      for (const word of ['隐山机密意向', '机密联系人', '13666666666', '机密内容'])
        expect(everything).not.toContain(word);
      if (name !== secret) expect(everything).not.toContain(secret);
      expect(everything).toContain('另一意向');
    });

    it('is not loaded either when the claim has come after the dry run', async () => {
      const late = '后到制造有限公司';
      const other = await Importer.as(app, 'officer2');
      const view = await other.sends(
        '后到.xlsx',
        await leadList([leadLine(late, '后到意向'), leadLine('先到有限公司', '先到意向')]),
      );
      expect(view.summary.new).toBe(2);
      await new Person(app, 'officer').logs({ investor: { name: late } });
      const done = await other.loads(view);
      expect(done.summary).toMatchObject({ loaded: 1, claimed: 1, error: 0 });
      expect(await leadsOf('后到意向')).toEqual([]);
    });

    it('tells two owners of one file apart: the first row holds, the second is refused', async () => {
      const header = [...HEADER, '责任人'];
      const line = (title: string, owner: string): Cell[] => [
        ...leadLine('同企不同人有限公司', title, { 意向园区: '中华药港核心区' }),
        owner,
      ];
      const view = await manager.sends(
        '两人.xlsx',
        await leadList([line('同企甲', '陈晓岚'), line('同企乙', '周启明')], header),
      );
      const done = await manager.loads(view);
      expect(done.summary).toMatchObject({ loaded: 1, error: 0, claimed: 1 });
    });
  });

  describe('interrupted', () => {
    const many = (name: string, count: number): Promise<Buffer> =>
      leadList(
        Array.from({ length: count }, (_, n) =>
          leadLine(
            `${name}${'甲乙丙丁戊己庚辛壬癸'[n % 10]}${'子丑寅卯辰巳午未申酉戌亥'[Math.floor(n / 10)]}材料有限公司`,
            `${name}${n}`,
          ),
        ),
      );

    it('goes on where a killed worker stopped, and loads no row twice', async () => {
      const view = await officer.sends('杀.xlsx', await many('续', 90));
      expect(view.summary.new).toBe(90);
      expect((await officer.http.post(`/api/lead-imports/${view.id}/load`)).status).toBe(202);
      const handler = app.get(JobRegistry).handlerOf('imports.load');
      const abort = new AbortController();
      abort.abort();
      // Killed after the first rows; then delivered twice at once.
      await expect(handler({ importId: view.id }, { attempt: 1, signal: abort.signal })).rejects.toThrow();
      const half = await officer.view(view.id);
      expect(half).toMatchObject({ state: 'loading', progress: 25, summary: { loaded: 25, new: 65 } });
      const { signal } = new AbortController();
      await Promise.all([1, 2].map((attempt) => handler({ importId: view.id }, { attempt, signal })));
      expect(await officer.view(view.id)).toMatchObject({
        state: 'done',
        progress: 90,
        summary: { loaded: 90, new: 0 },
      });
      expect(await leadsOf('续')).toHaveLength(90);
      await runJobs(app);
      expect(await leadsOf('续')).toHaveLength(90);
    });

    it('reads again from the beginning after a crash in the middle of reading', async () => {
      const { id } = await officer.upload('读.xlsx', await many('读', 60));
      await app.dataSource.query(`UPDATE imports SET state = 'reading' WHERE id = $1`, [id]);
      await app.dataSource.query(
        `INSERT INTO import_rows (import_id, sheet, row, values, outcome) VALUES ($1, '线索', 2, '{}', 'new'), ($1, '线索', 9999, '{}', 'new')`,
        [id],
      );
      await runJobs(app, { twice: true });
      expect(await officer.view(id)).toMatchObject({ state: 'ready', summary: { new: 60, rows: 60 } });
    });

    it('stops when cancelled and keeps what is loaded', async () => {
      const view = await officer.sends('停.xlsx', await many('停', 60));
      await officer.http.post(`/api/lead-imports/${view.id}/load`);
      const handler = app.get(JobRegistry).handlerOf('imports.load');
      const abort = new AbortController();
      abort.abort();
      await expect(handler({ importId: view.id }, { attempt: 1, signal: abort.signal })).rejects.toThrow();
      expect((await officer.http.post(`/api/lead-imports/${view.id}/cancellation`)).status).toBe(200);
      await runJobs(app);
      expect(await officer.view(view.id)).toMatchObject({ state: 'cancelled', summary: { loaded: 25, new: 35 } });
      expect(await leadsOf('停')).toHaveLength(25);
      const again = await officer.http.post<{ code: string }>(`/api/lead-imports/${view.id}/load`);
      expect([again.status, again.body.code]).toEqual([409, 'import.wrong_state']);
    });

    it('leaves a row that cannot be written alone and loads the others', async () => {
      const view = await officer.sends('坏.xlsx', await many('坏', 30));
      await app.dataSource.query(
        `UPDATE import_rows SET values = values - 'homeRegion' WHERE import_id = $1 AND row = 12`,
        [view.id],
      );
      const done = await officer.loads(view);
      expect(done.summary).toMatchObject({ loaded: 29, error: 1 });
      const [row] = await officer.rows(view.id, '&outcome=error');
      expect(row).toMatchObject({ row: 12, problems: [{ code: 'field.required' }] });
    });
  });

  it('tells the importer when it is done', async () => {
    const view = await officer.brings('告知.xlsx', await leadList([leadLine('告知有限公司')]));
    const inbox = await officer.http.get<NoticePage>('/api/notices');
    const told = inbox.body.items.find(({ subject }) => subject?.id === view.id);
    expect(told).toMatchObject({
      kind: 'import.loaded',
      subject: { path: `/lead-imports/${view.id}`, name: '告知.xlsx' },
    });
  });

  it('keeps how to reach a person in the contact and not in the row', async () => {
    const view = await officer.brings(
      '隐私.xlsx',
      await leadList([leadLine('隐私有限公司', '隐私项目', { 联系人: '钱七', 联系电话: '13555555555' })]),
    );
    const [lead] = await leadsOf('隐私项目');
    expect(lead).toMatchObject({ contact: '钱七', phone: '13555555555' });
    const rows: { values: object }[] = await app.dataSource.query(
      `SELECT values FROM import_rows WHERE import_id = $1`,
      [view.id],
    );
    expect(JSON.stringify(rows)).not.toContain('13555555555');
  });

  it.each<[string, string, () => Promise<Buffer> | Buffer, string]>([
    ['an empty sheet', '空.xlsx', () => leadList([], []), 'workbook.empty'],
    ['a text called workbook', '假.xlsx', () => Buffer.from('不是工作簿'.repeat(40)), 'workbook.not_xlsx'],
    ['an old xls', '旧.xls', () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(4096, '0'), 'hex'), 'workbook.old_xls'],
    [
      'a torn file',
      '断.xlsx',
      () => Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(600, 7)]),
      'workbook.corrupt',
    ],
  ])('refuses %s with a reason a clerk understands', async (_, name, bytes, code) => {
    const view = await officer.sends(name, await bytes());
    expect(view).toMatchObject({ state: 'failed', errorCode: code });
    expect(view.errorZh).not.toBe(code);
  });

  it('finds nothing to load in a list without rows', async () => {
    const view = await officer.sends('零行.xlsx', await leadList([]));
    expect(view).toMatchObject({ state: 'ready', summary: { rows: 0 } });
    const refused = await officer.http.post<{ code: string }>(`/api/lead-imports/${view.id}/load`);
    expect([refused.status, refused.body.code]).toEqual([409, 'import.nothing_to_load']);
  });

  it('marks a cell nobody could read, and goes on', async () => {
    const view = await officer.sends(
      '巨.xlsx',
      await leadList([leadLine('巨格有限公司', '巨格', { 备注: '长'.repeat(30_000) }), leadLine('常格有限公司')]),
    );
    expect(view.summary).toMatchObject({ error: 1, new: 1 });
    const [row] = await officer.rows(view.id, '&outcome=error');
    expect(row!.problems.map(({ code }) => code)).toEqual(['cell.too_long']);
  });

  it('hands back the rows with problems under their own header', async () => {
    const view = await officer.sends(
      '退.xlsx',
      await leadList([leadLine('退回有限公司', '退回', { 统一社会信用代码: '123' }), leadLine('不退有限公司')]),
    );
    const marked = await officer.http.bytes(`/api/lead-imports/${view.id}/marked-workbook`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(marked.body as unknown as ArrayBuffer);
    const [sheet] = book.worksheets;
    expect(sheet!.rowCount).toBe(2);
    expect(sheet!.getRow(1).getCell(HEADER.length + 1).text).toBe('导入说明');
    expect(sheet!.getRow(2).getCell(1).text).toBe('退回有限公司');
    expect(sheet!.getRow(2).getCell(HEADER.length + 1).text).toContain('统一社会信用代码');
    // Sent back as it is, it is read again without a question.
    expect((await officer.sends('退2.xlsx', marked.body)).questions).toEqual([]);
  });

  it('hands out a template that it reads itself without a question', async () => {
    const template = await officer.http.bytes('/api/lead-imports/template?kind=leads');
    const view = await officer.sends('模板.xlsx', template.body);
    expect(view).toMatchObject({ state: 'ready', questions: [], summary: { new: 0 } });
    const table = view.sheets.find(({ status }) => status === 'table')!;
    expect(table.columns.map(({ field }) => field)).not.toContain(null);
  });

  it('shows nobody else an import, nor lets them touch it', async () => {
    const view = await officer.sends('私.xlsx', await leadList([leadLine('私有有限公司')]));
    const [other, leader] = await Promise.all([app.login('officer2'), app.login('leader')]);
    for (const path of ['', '/rows', '/marked-workbook'])
      expect((await other.get(`/api/lead-imports/${view.id}${path}`)).status).toBe(404);
    expect((await other.post(`/api/lead-imports/${view.id}/load`)).status).toBe(404);
    expect((await other.post(`/api/lead-imports/${view.id}/cancellation`)).status).toBe(404);
    expect((await leader.get(`/api/lead-imports`)).status).toBe(403);
    expect((await other.upload('/api/lead-imports?kind=projects', 'x.xlsx', Buffer.from('x'))).status).toBe(400);
  });
});
