import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { CommentView } from '#access/discussion/dto/discussion.dto.js';
import type { ErasureResult } from '#promotion/investors/dto/contact.dto.js';
import type { InteractionView } from '#promotion/interactions/dto/interaction.dto.js';
import type { InvestorView } from '#promotion/investors/dto/investor.dto.js';
import type { LeadPage, LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aKey, aLead, aName, Person, type ProblemBody } from './leads-client.js';

/** What must not be found anywhere once the person is erased. */
const TRACES = ['欧阳若溪', '18755501234', '187 5550 1234', 'ruoxi.ouyang@example.org', 'ouyang_rx99'];
const PERSON = { name: '欧阳若溪', phone: '187 5550 1234', email: 'Ruoxi.Ouyang@example.org', wechat: 'ouyang_rx99' };

describe('a person erased on request', () => {
  let app: TestApp;
  let officer: Person;
  let officer2: Person;

  beforeAll(async () => {
    app = await startTestApp();
    officer = new Person(app, 'officer');
    officer2 = new Person(app, 'officer2');
  });
  afterAll(() => app.close());

  /** Every row of every table, as text: the whole database is the haystack. */
  async function found(traces: string[]): Promise<string[]> {
    const dataSource = app.get(DataSource);
    const tables: { name: string }[] = await dataSource.query(
      `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const hits: string[] = [];
    for (const { name } of tables) {
      for (const trace of traces) {
        const rows: { row: string }[] = await dataSource.query(
          `SELECT t::text AS row FROM ${name} t WHERE strpos(lower(t::text), lower($1)) > 0`,
          [trace],
        );
        hits.push(...rows.map(({ row }) => `${name}: ${row}`));
      }
    }
    return hits;
  }

  const erase = (contact: { id: string; version: number }, reason = '本人来电要求', by = officer) =>
    by.send<ErasureResult & ProblemBody>('POST', `contacts/${contact.id}/erasure`, {
      body: { reason },
      version: contact.version,
    });

  it('leaves no trace in contacts, leads, interactions, history, search, export or kept answers', async () => {
    const name = aName();
    const key = aKey();
    const logged = aLead({
      title: `${PERSON.name}介绍的项目`,
      investor: { name },
      contact: PERSON,
      sourceDetail: `老乡欧阳若溪（187-5550-1234）`,
      note: `微信 OUYANG_RX99，邮箱 ruoxi.ouyang@EXAMPLE.org；投资 3 亿元`,
    });
    const lead = (await officer.post('leads', logged, { key })).body;
    const path = `leads/${lead.id}`;
    const call = { kind: 'call', on: '2025-02-01', summary: `与欧阳 若溪通话 18755501234，谈用地 200 亩` };
    await officer.post(`${path}/interactions`, call, { key: aKey() });
    const visit = {
      kind: 'reception',
      on: '2025-02-02',
      summary: '欧阳若溪到访',
      theirs: [{ name: PERSON.name, title: '董事' }, { contactId: lead.contact!.id }, { name: '李工' }],
      feedback: [{ policyArea: 'talent', kind: 'request', text: '欧阳若溪希望解决子女入学' }],
      nextStep: { title: '给欧阳若溪回电 18755501234', dueOn: '2025-02-05' },
    };
    const visited = await officer.post<InteractionView>(`${path}/interactions`, visit, { key: aKey() });
    const wrong = await officer.post<InteractionView>(`${path}/interactions`, call, { key: aKey() });
    const reason = { reason: '欧阳若溪说没有这回事' };
    await officer.post(`${path}/interactions/${wrong.body.id}/withdrawal`, reason, { key: aKey() });
    await officer.get(`search?q=${encodeURIComponent(PERSON.name)}`);
    await officer.post(`${path}/screening`, { opinion: '欧阳若溪所述产能可行' }, { key: aKey() });
    const talk = `discussion/lead/${lead.id}/comments`;
    const said = (await officer.post<CommentView>(talk, { body: '欧阳若溪周五到' }, { key: aKey() })).body;
    await officer.patch(`comments/${said.id}`, said.version, { body: '欧阳若溪改周六到' });
    const before = (await officer.get(path)).body;
    await officer.patch(path, before.version, { note: `${before.note ?? ''} 欧阳若溪再访` });
    await officer.get(`leads/export?q=${encodeURIComponent(PERSON.name)}`).catch(() => null);
    expect((await found(TRACES)).length).toBeGreaterThan(5);

    const stale = (await officer.get(path)).body;
    const answer = await erase(stale.contact!, `欧阳若溪本人 187 5550 1234 来电要求删除`);
    expect([answer.status, answer.body.textsCleaned]).toEqual([200, expect.any(Number)]);
    expect(await found(TRACES)).toEqual([]);

    // The business record stands: amounts, dates and whatever is not the person.
    const after = (await officer.get<LeadView>(path)).body;
    expect(after).toMatchObject({ code: lead.code, state: 'screening', investorName: name });
    expect(after.note).toContain('投资 3 亿元');
    const kept = after.interactions.find((each) => each.id === visited.body.id)!;
    expect(kept.theirs.map(({ name: guest, title }) => [guest.includes('欧阳'), title])).toEqual([
      [false, '董事'],
      [false, null],
      [false, null],
    ]);
    expect(kept.theirs[2]!.name).toBe('李工');
    expect(kept.feedback[0]!.text).toContain('希望解决子女入学');
    expect(kept.nextStep).toMatchObject({ state: 'open', dueOn: '2025-02-05' });
    expect(after.interactions.find((each) => each.summary.includes('谈用地 200 亩'))).toBeDefined();
    expect(after.contact).toMatchObject({ name: '', phone: null, email: null, wechat: null, masked: false });
    expect(after.contact?.erasedAt).not.toBeNull();

    // The same request sent again answers as before, but for the person; a form still open is stale.
    const again = await officer.post<LeadView>('leads', logged, { key });
    expect([again.status, again.body.id]).toEqual([201, lead.id]);
    expect(JSON.stringify(again.body)).not.toMatch(/欧阳|5550|ouyang/i);
    const reopened = await officer.patch<ProblemBody>(path, stale.version, { contact: PERSON });
    expect(reopened.body.code).toBe('record.stale');
    const search = (await officer.get<LeadPage>(`leads?q=${encodeURIComponent(PERSON.name)}`)).body;
    expect(search.items).toEqual([]);
    const sheet = await fetch(`${app.url}/api/leads/export`, {
      headers: { authorization: `Bearer ${await app.tokenOf('officer')}` },
    });
    expect(sheet.status).toBe(200);
    await sheet.arrayBuffer();
    expect(await found(TRACES)).toEqual([]);
  });

  it('is not mixed up with a namesake, and a company keeps its name', async () => {
    const company = `欧阳若溪食品${randomUUID().slice(0, 8)}有限公司`;
    const mine = await officer.logs({ investor: { name: company }, contact: PERSON, note: '欧阳若溪是大股东' });
    const other = await officer2.logs({
      contact: { name: PERSON.name, phone: '13900001111' },
      note: '见欧阳若溪（另一位）',
    });
    expect((await erase(mine.contact!)).status).toBe(200);
    const after = (await officer.get(`leads/${mine.id}`)).body;
    expect([after.investorName, after.title]).toEqual([company, company]);
    expect(after.note).not.toContain('欧阳若溪');
    const untouched = (await officer2.get(`leads/${other.id}`)).body;
    expect([untouched.note, untouched.contact?.name]).toEqual(['见欧阳若溪（另一位）', PERSON.name]);
    await erase(untouched.contact!, '本人要求', officer2);
  });

  it('cannot be changed, revealed or erased again, and the next lead starts a new person', async () => {
    const lead = await officer.logs({ contact: PERSON });
    expect((await erase(lead.contact!)).status).toBe(200);
    const stale = await officer.patch<ProblemBody>(`leads/${lead.id}`, lead.version, { contact: PERSON });
    expect([stale.status, stale.body.code]).toEqual([412, 'record.stale']);
    const now = (await officer.get<InvestorView>(`investors/${lead.investorId}`)).body.contacts[0]!;
    expect(now).toMatchObject({ mayEdit: false, mayReveal: false, name: '' });
    expect((await erase(now)).body.code).toBe('contact.erased');
    const edited = await officer.patch<ProblemBody>(`contacts/${now.id}`, now.version, { name: PERSON.name });
    expect(edited.body.code).toBe('contact.erased');
    expect((await officer.post<ProblemBody>(`contacts/${now.id}/reveal`, {})).body.code).toBe('contact.erased');
    const again = await officer.logs({ investor: { id: lead.investorId }, contact: PERSON });
    expect(again.contact?.id).not.toBe(now.id);
    await erase(again.contact!);
  });

  it('needs the right, the version as it stands, and a reason', async () => {
    const lead = await officer.logs({ contact: PERSON });
    // Under the officer's claim the company is not there for the other team.
    expect((await erase(lead.contact!, '本人要求', officer2)).status).toBe(404);
    expect((await erase({ id: lead.contact!.id, version: 9 })).body.code).toBe('record.stale');
    expect((await erase(lead.contact!, ' ')).status).toBe(400);
    expect((await found([PERSON.phone])).length).toBeGreaterThan(0);
    expect((await erase(lead.contact!)).status).toBe(200);
  });

  it('whose details are patterns, quotes or next to nothing erases no more than the person', async () => {
    const odd = { name: '.*', phone: '(0518)1', email: 'a"b@x.y', wechat: '%' };
    const lead = await officer.logs({ contact: odd, note: '价格 .* 与 50% 优惠，写信 a"b@x.y' });
    const others = await officer.logs({ note: '不相干' });
    expect((await erase(lead.contact!)).status).toBe(200);
    expect((await officer.get(`leads/${others.id}`)).body.note).toBe('不相干');
    expect((await officer.get(`leads/${lead.id}`)).body.note).not.toContain('a"b@x.y');
    expect(await found(['a"b@x.y', '\\"b@x.y'])).toEqual([]);
  });

  it('opens the append-only tables for nothing else', async () => {
    const lead = await officer.logs();
    await officer.post(`leads/${lead.id}/interactions`, { kind: 'call', on: '2025-02-01', summary: '事实' });
    const attempt = (announced: string, change: string) =>
      app.get(DataSource).transaction(async (em) => {
        await em.query(`SELECT set_config('berth.may_change', $1, true)`, [announced]);
        await em.query(`UPDATE lead_interactions SET ${change} WHERE lead_id = $1`, [lead.id]);
      });
    await expect(attempt('', `summary = 'x'`)).rejects.toThrow('append-only');
    await expect(attempt('leads.summary', `summary = 'x'`)).rejects.toThrow('append-only');
    await expect(attempt('lead_interactions.summary', `"on" = '2020-01-01'`)).rejects.toThrow('append-only');
    await expect(attempt('lead_interactions.on', `"on" = '2020-01-01'`)).rejects.toThrow('append-only');
    await expect(attempt('lead_interactions.by', `by = gen_random_uuid()`)).rejects.toThrow('append-only');
    await attempt('lead_interactions.summary', `summary = 'y'`);
  });
});
