import { DataSource } from 'typeorm';
import { FixedClock } from '#platform/clock/clock.js';
import type { MatchAnswer } from '#promotion/duplicates/dto/match.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aKey, aLead, aName, aUscc, Person, type ProblemBody } from './leads-client.js';

describe('logging a lead', () => {
  let app: TestApp;
  let officer: Person;
  let officer2: Person;
  const clock = new FixedClock(new Date('2026-03-02T01:00:00Z'));

  beforeAll(async () => {
    app = await startTestApp({ clock });
    officer = new Person(app, 'officer');
    officer2 = new Person(app, 'officer2');
  });
  afterAll(() => app.close());

  const count = async (table: string): Promise<number> => {
    const [row]: { count: number }[] = await app.get(DataSource).query(`SELECT count(*)::int AS count FROM ${table}`);
    return row?.count ?? -1;
  };

  it('needs five facts and answers with the whole lead', async () => {
    const answer = await officer.post('leads', {
      investor: { name: '江苏示例新材料有限公司', uscc: ' 91110000802100433b ' },
      contact: { name: '张伟', title: '总经理', phone: '138 1234 5678' },
      source: 'event',
      sourceDetail: '国际医药技术大会',
      homeRegion: 'yangtze_delta',
      plannedTotal: '350000000.5',
      zoneCode: 'C-MED',
      note: '拟建研发中心\n二期另议',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.body).toMatchObject({
      code: expect.stringMatching(/^L-2026-\d{6}$/) as string,
      title: '江苏示例新材料有限公司',
      state: 'captured',
      nextStates: ['screening', 'dormant', 'merged'],
      may: { edit: true, screen: true, decide: false },
      investor: { name: '江苏示例新材料有限公司', uscc: '91110000802100433B' },
      contact: { name: '张伟', title: '总经理', phone: '138 1234 5678', masked: false },
      source: 'event',
      plannedTotal: '350000000.50',
      zoneCode: 'C-MED',
      capturedOn: '2026-03-02',
      ownerName: '陈晓岚',
      teamNameEn: 'Promotion bureau 1 (sample)',
      sample: false,
      version: 1,
      createdAt: '2026-03-02T01:00:00.000Z',
    });
    const read = await officer.get(`leads/${answer.body.id}`);
    expect(read.body).toEqual(answer.body);
  });

  it('numbers leads one after the other within the year of Shanghai', async () => {
    const first = await officer.logs();
    const second = await officer2.logs();
    expect(Number(second.code.slice(-6))).toBe(Number(first.code.slice(-6)) + 1);
    clock.set(new Date('2026-12-31T16:30:00Z'));
    try {
      expect((await officer.logs()).code).toBe('L-2027-000001');
    } finally {
      clock.set(new Date('2026-03-02T01:00:00Z'));
    }
  });

  it('writes the investor and the lead into the history', async () => {
    const lead = await officer.logs();
    const history = await officer.get<{ action: string; actorName: string }[]>(`leads/${lead.id}/history`);
    expect(history.body).toMatchObject([{ action: 'lead.logged', actorName: '陈晓岚', detail: { code: lead.code } }]);
    const events: unknown[] = await app
      .get(DataSource)
      .query(`SELECT 1 FROM audit_events WHERE action = 'investor.created' AND subject_id = $1`, [lead.investorId]);
    expect(events).toHaveLength(1);
  });

  describe('points out an investor that is here already', () => {
    it('by credit code, however it is typed: the code is the company', async () => {
      const uscc = aUscc();
      const first = await officer.logs({ investor: { name: aName(), uscc } });
      const again = { investor: { name: aName(), uscc: ` ${uscc.toLowerCase()}` }, confirmDifferent: true };
      const answer = await officer.post<ProblemBody>('leads', aLead(again));
      expect([answer.status, answer.body.code]).toEqual([409, 'investor.duplicate']);
      expect(answer.body.params).toEqual({ investorId: first.investorId, name: first.investorName });
    });

    it('by name, unless it is confirmed to be another company', async () => {
      const first = await officer.logs({ investor: { name: '连云港示例化工有限公司' } });
      const twin = { investor: { name: '连云港　示例化工（集团）股份有限公司' } };
      const answer = await officer.post<ProblemBody>('leads', aLead(twin));
      expect([answer.status, answer.body.code]).toEqual([409, 'investor.same_name']);
      expect(answer.body.params).toEqual({ investorId: first.investorId, name: '连云港示例化工有限公司' });
      const confirmed = await officer.logs({ ...twin, confirmDifferent: true });
      expect(confirmed.investorId).not.toBe(first.investorId);
    });

    it('and takes the registered one by its id', async () => {
      const first = await officer.logs();
      const second = await officer.logs({ investor: { id: first.investorId } });
      expect(second.investorId).toBe(first.investorId);
      expect(second.title).toBe(first.investorName);
    });

    it('before anything is saved, with the reason and how many leads it has', async () => {
      const uscc = aUscc();
      const name = aName();
      const lead = await officer.logs({ investor: { name, uscc } });
      await officer.logs({ investor: { id: lead.investorId } });
      const known = { id: lead.investorId, name, uscc, leadCount: 2 };
      const ask = async (query: string) => (await officer.get<MatchAnswer>(`investors/matches?${query}`)).body.items;
      expect(await ask(`uscc=${uscc.toLowerCase()}`)).toEqual([{ ...known, score: 100, reasons: ['uscc'] }]);
      expect(await ask(`name=${encodeURIComponent(name.replace('有限公司', '股份有限公司'))}`)).toEqual([
        { ...known, score: 96, reasons: ['name'] },
      ]);
      expect(await ask(`name=${encodeURIComponent(aName())}`)).toEqual([]);
      expect(await ask('name=%E3%80%82')).toEqual([]);
      expect(await ask('')).toEqual([]);
    });

    it.each(['uscc', 'name'] as const)('when two people enter it at the same moment, by %s', async (by) => {
      const uscc = aUscc();
      const name = aName();
      const bodies = Array.from({ length: 6 }, () =>
        aLead({ investor: by === 'uscc' ? { name: aName(), uscc } : { name } }),
      );
      const answers = await Promise.all(
        bodies.map((body, index) => (index % 2 ? officer : officer2).post<ProblemBody>('leads', body)),
      );
      expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
      const codes = new Set(answers.filter((answer) => answer.status === 409).map((answer) => answer.body.code));
      // A colleague of the first reporter is told which company it is, anybody else the blind answer.
      for (const code of codes)
        expect(['claim.held', by === 'uscc' ? 'investor.duplicate' : 'investor.same_name']).toContain(code);
    });
  });

  it('knows a contact of the same name and phone again', async () => {
    const contact = { name: '李娜', phone: '13900001111', wechat: 'lina' };
    const first = await officer.logs({ contact });
    const second = await officer.logs({
      investor: { id: first.investorId },
      contact: { name: '李娜', phone: '13900001111' },
    });
    const third = await officer.logs({
      investor: { id: first.investorId },
      contact: { name: '李娜', phone: '13900002222' },
    });
    expect(second.contact).toEqual(first.contact);
    expect(third.contact?.id).not.toBe(first.contact?.id);
  });

  describe('sent twice under one key', () => {
    it('is logged once and answered twice the same', async () => {
      const body = aLead();
      const key = aKey();
      const before = await count('leads');
      const first = await officer.post('leads', body, { key });
      const second = await officer.post('leads', body, { key });
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.body).toEqual(first.body);
      expect(await count('leads')).toBe(before + 1);
    });

    it('at the same moment, is logged once', async () => {
      const body = aLead();
      const key = aKey();
      const answers = await Promise.all(Array.from({ length: 5 }, () => officer.post('leads', body, { key })));
      expect(new Set(answers.map((answer) => `${answer.status} ${answer.body.id}`)).size).toBe(1);
      expect(answers[0]?.status).toBe(201);
    });

    it('with other content, is refused', async () => {
      const key = aKey();
      await officer.post('leads', aLead(), { key });
      const other = await officer.post<ProblemBody>('leads', aLead(), { key });
      expect([other.status, other.body.code]).toEqual([422, 'idempotency.key_reused']);
    });

    it('by two people, is two leads', async () => {
      const key = aKey();
      const first = await officer.post('leads', aLead(), { key });
      const second = await officer2.post('leads', aLead(), { key });
      expect(second.body.id).not.toBe(first.body.id);
    });
  });

  it('leaves nothing behind when its last step fails', async () => {
    const tables = ['investors', 'contacts', 'leads', 'audit_events', 'idempotency_keys'];
    const counts = async () => Promise.all(tables.map(count));
    const lastNumber = async () => (await officer.logs()).code;
    const dataSource = app.get(DataSource);
    await dataSource.query(`ALTER TABLE leads ADD CONSTRAINT leads_test_check CHECK (title <> 'fails')`);
    const number = await lastNumber();
    const before = await counts();
    const body = aLead({ title: 'fails', contact: { name: '王强' } });
    const answer = await officer.post<ProblemBody>('leads', body, { key: aKey() });
    expect([answer.status, answer.body.code]).toEqual([400, 'request.malformed']);
    expect(await counts()).toEqual(before);
    expect(Number((await lastNumber()).slice(-6))).toBe(Number(number.slice(-6)) + 1);
    await dataSource.query(`ALTER TABLE leads DROP CONSTRAINT leads_test_check`);
  });
});
