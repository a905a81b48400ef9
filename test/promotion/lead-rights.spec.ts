import type { InvestorView } from '#promotion/investors/dto/investor.dto.js';
import type { LeadPage, LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aName, Person, type ProblemBody } from './leads-client.js';

const CONTACT = { name: '张伟', phone: '13812345678', email: 'zhang.wei@example.com', wechat: 'zhangw' };
const MASKED = { phone: '138****5678', email: 'z****@example.com', wechat: 'z****', masked: true };

/** officer and mate are of one team, stranger of another; manager answers for C-MED, manager2 for C-MAT. */
const PEOPLE = ['officer', 'mate', 'stranger', 'manager', 'manager2', 'leader', 'verifier', 'department', 'sysadmin'];

describe('whose leads', () => {
  let app: TestApp;
  let medical: LeadView;
  let unplaced: LeadView;
  const people = new Map<string, Person>();
  const person = (name: string) => people.get(name)!;

  beforeAll(async () => {
    app = await startTestApp();
    await app.get(DataSource).query(
      `INSERT INTO users (username, name, password_hash, team_id, is_demo)
       SELECT v.username, v.name, o.password_hash, CASE WHEN v.username = 'mate' THEN o.team_id ELSE s.team_id END, true
         FROM (VALUES ('mate', '同组'), ('stranger', '外组')) v (username, name),
              (SELECT * FROM users WHERE username = 'officer') o, (SELECT * FROM users WHERE username = 'officer2') s`,
    );
    await app.get(DataSource).query(
      `INSERT INTO user_roles (user_id, role)
       SELECT id, 'promotion_officer' FROM users WHERE username IN ('mate', 'stranger')`,
    );
    for (const name of PEOPLE) people.set(name, new Person(app, name));
    medical = await person('officer').logs({ title: '医药', zoneCode: 'C-MED-W', contact: CONTACT });
    unplaced = await person('officer').logs({ title: '未定', contact: CONTACT });
  });
  afterAll(() => app.close());

  // Row: who. Columns: GET the placed lead, GET the unplaced lead, PATCH the placed lead, screen it.
  const RIGHTS: [string, number, number, number, number][] = [
    ['officer', 200, 200, 200, 200],
    ['mate', 200, 200, 403, 200],
    ['stranger', 404, 404, 404, 404],
    ['manager', 200, 404, 200, 200],
    ['manager2', 404, 404, 404, 404],
    ['leader', 200, 200, 403, 403],
    ['verifier', 403, 403, 403, 403],
    ['department', 403, 403, 403, 403],
    ['sysadmin', 403, 403, 403, 403],
  ];

  it.each(RIGHTS)('%s: reads %i / %i, edits %i, screens %i', async (name, placed, other, edit, screen) => {
    const who = person(name);
    const lead = await person('officer').logs({ zoneCode: 'C-MED-W' });
    expect((await who.get(`leads/${lead.id}`)).status).toBe(placed);
    expect((await who.get(`leads/${lead.id}/history`)).status).toBe(placed);
    expect((await who.get(`leads/${lead.id}/interactions`)).status).toBe(placed);
    expect((await who.get(`leads/${unplaced.id}`)).status).toBe(other);
    const edited = await who.patch<ProblemBody>(`leads/${lead.id}`, 1, { note: name });
    expect(edited.status).toBe(edit);
    if (edit === 403) expect(edited.body.code).toBe('access.forbidden');
    const body = { kind: 'call', on: '2025-01-01', summary: 'x' };
    expect((await who.post(`leads/${lead.id}/interactions`, body)).status).toBe(edit === 200 ? 201 : edit);
    expect((await who.post(`leads/${lead.id}/screening`, { opinion: '可行' })).status).toBe(screen);
  });

  it.each([
    ['officer', ['未定', '医药']],
    ['mate', ['未定', '医药']],
    ['stranger', []],
    ['manager', ['医药']],
    ['manager2', []],
    ['leader', ['未定', '医药']],
  ])('the list, its count and its sum show %s only %j', async (name, expected) => {
    const page = (await person(name).get<LeadPage>(`leads?investorId=${medical.investorId}`)).body;
    const other = (await person(name).get<LeadPage>(`leads?investorId=${unplaced.investorId}`)).body;
    expect([...other.items, ...page.items].map((row) => row.title)).toEqual(expected);
    expect(page.total + other.total).toBe(expected.length);
  });

  it('a row nobody may see does not count into sum or search', async () => {
    const name = aName();
    await person('officer').logs({ investor: { name }, plannedTotal: '5.00' });
    const seen = (await person('stranger').get<LeadPage>(`leads?q=${encodeURIComponent(name)}`)).body;
    expect(seen).toEqual({ items: [], nextCursor: null, total: 0, plannedTotal: '0.00' });
  });

  it('says on the lead itself what the reader may do', async () => {
    const may = async (name: string) => (await person(name).get(`leads/${medical.id}`)).body.may;
    expect(await may('officer')).toEqual({ edit: true, screen: true, decide: false, takeBack: false });
    expect(await may('mate')).toEqual({ edit: false, screen: true, decide: false, takeBack: false });
    expect(await may('leader')).toEqual({ edit: false, screen: false, decide: false, takeBack: false });
  });

  it.each([
    ['officer', { ...CONTACT, masked: false }],
    ['manager', { ...CONTACT, masked: false }],
    ['mate', MASKED],
    ['leader', MASKED],
  ])('%s sees the contact as %j, on the lead, in the list and at the investor', async (name, expected) => {
    const who = person(name);
    expect((await who.get(`leads/${medical.id}`)).body.contact).toMatchObject(expected);
    const list = (await who.get<LeadPage>(`leads?investorId=${medical.investorId}`)).body;
    expect(list.items[0]?.contactPhone).toBe(expected.phone);
    const investor = (await who.get<InvestorView>(`investors/${medical.investorId}`)).body;
    expect(investor.contacts).toHaveLength(1);
    expect(investor.contacts[0]).toMatchObject(expected);
  });

  it('a stranger to the lead does not see the investor under claim, and after it not how to reach its people', async () => {
    const ask = () => person('stranger').get<InvestorView>(`investors/${medical.investorId}`);
    expect((await ask()).status).toBe(404);
    await app
      .get(DataSource)
      .query(`UPDATE claims SET state = 'released' WHERE investor_id = $1`, [medical.investorId]);
    expect((await ask()).body.contacts[0]).toMatchObject(MASKED);
  });

  it('keeps phone numbers out of the audit trail', async () => {
    const lead = await person('officer').logs({ contact: CONTACT });
    await person('officer').patch(`leads/${lead.id}`, 1, { contact: { ...CONTACT, phone: '13812340000' } });
    const found: unknown[] = await app
      .get(DataSource)
      .query(`SELECT 1 FROM audit_events WHERE detail::text ~ '1381234'`);
    expect(found).toEqual([]);
  });

  it('a manager keeps a lead logged for another zone', async () => {
    const lead = await person('manager2').logs({ zoneCode: 'C-MED' });
    expect((await person('manager2').get(`leads/${lead.id}`)).status).toBe(200);
    expect((await person('manager').get(`leads/${lead.id}`)).status).toBe(200);
  });
});
