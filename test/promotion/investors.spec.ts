import { DataSource } from 'typeorm';
import type { InvestorPage, InvestorView } from '#promotion/investors/dto/investor.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aName, aUscc, Person, type ProblemBody } from './leads-client.js';

describe('investors', () => {
  let app: TestApp;
  let officer: Person;
  let verifier: Person;

  beforeAll(async () => {
    app = await startTestApp();
    officer = new Person(app, 'officer');
    verifier = new Person(app, 'verifier');
  });
  afterAll(() => app.close());

  const registered = async (over: Record<string, unknown> = {}): Promise<InvestorView> => {
    const lead = await officer.logs({ investor: { name: aName(), ...over } });
    return (await officer.get<InvestorView>(`investors/${lead.investorId}`)).body;
  };

  it('are found by part of the name and by the whole code', async () => {
    const uscc = aUscc();
    const investor = await registered({ name: '赛诺菲示例药业有限公司', uscc, country: '法国' });
    const list = async (q: string) => (await officer.get<InvestorPage>(`investors?q=${encodeURIComponent(q)}`)).body;
    for (const q of ['示例药业', uscc, uscc.toLowerCase()]) {
      const page = await list(q);
      expect(page.items.map((row) => row.id)).toEqual([investor.id]);
      expect(page.items[0]).toMatchObject({
        uscc,
        country: '法国',
        homeRegion: 'yangtze_delta',
        leadCount: 1,
        version: 1,
      });
    }
    expect((await list(uscc.slice(0, 17))).items).toEqual([]);
  });

  it('are sorted by pinyin and paged', async () => {
    for (const name of ['排序测试中', '排序测试阿', '排序测试八']) await registered({ name });
    const page = async (rest: string) =>
      (await officer.get<InvestorPage>(`investors?sort=name&limit=2&q=${encodeURIComponent('排序测试')}${rest}`)).body;
    const first = await page('');
    const second = await page(`&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map((row) => row.name)).toEqual([
      '排序测试阿',
      '排序测试八',
      '排序测试中',
    ]);
    expect([first.total, second.nextCursor]).toEqual([3, null]);
  });

  it('are edited under their version, and the change is told', async () => {
    const investor = await registered();
    const path = `investors/${investor.id}`;
    const edited = await officer.patch<InvestorView>(path, 1, { uscc: aUscc(), country: '德国', note: '龙头' });
    expect(edited.body).toMatchObject({ country: '德国', note: '龙头', version: 2 });
    const stale = await officer.patch<ProblemBody>(path, 1, { note: 'x' });
    expect([stale.status, stale.body.code]).toEqual([412, 'record.stale']);
    const events: { detail: { changes: { field: string }[] } }[] = await app
      .get(DataSource)
      .query(`SELECT detail FROM audit_events WHERE action = 'investor.edited' AND subject_id = $1`, [investor.id]);
    expect(events.map((event) => event.detail.changes.map((change) => change.field))).toEqual([
      ['uscc', 'country', 'note'],
    ]);
  });

  it('do not take the code or, unconfirmed, the name of another', async () => {
    const first = await registered({ uscc: aUscc() });
    const second = await registered();
    const path = `investors/${second.id}`;
    const code = await officer.patch<ProblemBody>(path, 1, { uscc: first.uscc });
    expect([code.status, code.body.code, code.body.params['investorId']]).toEqual([
      409,
      'investor.duplicate',
      first.id,
    ]);
    const name = await officer.patch<ProblemBody>(path, 1, { name: `${first.name} ` });
    expect([name.status, name.body.code]).toEqual([409, 'investor.same_name']);
    const confirmed = await officer.patch<InvestorView>(path, 1, { name: first.name, confirmDifferent: true });
    expect(confirmed.body).toMatchObject({ name: first.name, version: 2 });
  });

  it('may be respelled without being their own duplicate', async () => {
    const investor = await registered({ uscc: aUscc() });
    const spelled = investor.name.replace('有限公司', '股份有限公司');
    const edited = await officer.patch<InvestorView>(`investors/${investor.id}`, 1, {
      name: spelled,
      uscc: investor.uscc,
    });
    expect(edited.body).toMatchObject({ name: spelled, version: 2 });
  });

  it('who are given one code at the same moment get it once', async () => {
    const uscc = aUscc();
    const investors = await Promise.all([1, 2, 3, 4].map(() => registered()));
    const answers = await Promise.all(
      investors.map((investor) => officer.patch<ProblemBody>(`investors/${investor.id}`, 1, { uscc })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409]);
    for (const answer of answers) if (answer.status === 409) expect(answer.body.code).toBe('investor.duplicate');
  });

  it.each([
    [{ name: null }, 'name', 'field.required'],
    [{ name: '…' }, 'name', 'investor.name_unreadable'],
    [{ uscc: '91110000802100433A' }, 'uscc', 'field.uscc'],
    [{ homeRegion: 'moon' }, 'homeRegion', 'field.not_in_list'],
    [{ nameKey: 'x' }, 'nameKey', 'field.unknown'],
  ])('refuse the edit %j', async (body, field, code) => {
    const investor = await registered();
    const answer = await officer.patch<ProblemBody>(`investors/${investor.id}`, 1, body);
    expect([answer.status, answer.body.errors[0]?.field, answer.body.errors[0]?.code]).toEqual([400, field, code]);
  });

  it('are read by the verifier and written by promotion only', async () => {
    const investor = await registered();
    expect((await verifier.get(`investors/${investor.id}`)).status).toBe(404);
    await app.get(DataSource).query(`UPDATE claims SET state = 'lapsed' WHERE investor_id = $1`, [investor.id]);
    expect((await verifier.get(`investors/${investor.id}`)).status).toBe(200);
    expect((await verifier.patch(`investors/${investor.id}`, 1, { note: 'x' })).status).toBe(403);
    expect((await officer.get('investors/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });
});
