import ExcelJS from 'exceljs';
import pg from 'pg';
import { FixedClock } from '#platform/clock/clock.js';
import type { MatchAnswer } from '#promotion/duplicates/dto/match.dto.js';
import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { runJobs } from '../support/run-jobs.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aKey, aLead, aName, aUscc, Person, type ProblemBody } from './leads-client.js';

/** Every account that neither holds the claim nor answers for its zone nor leads the whole. */
const OUTSIDERS = ['officer2', 'manager2', 'manager3', 'verifier', 'department', 'sysadmin', 'secadmin'] as const;
/** Those of them who work leads themselves. */
const RIVALS = ['officer2', 'manager2', 'manager3'] as const;

const NAME = '江苏暗门盲测药业有限公司';
const ALIKE = '暗门盲测药业（连云港）股份有限公司';

/** What somebody else's claim lets be known, door by door: "claimed by zone X, contact Y, until Z", and nothing else. */
describe('a company under somebody’s claim is not to be seen', () => {
  let app: TestApp;
  let lead: LeadView;
  let before: Map<string, string>;
  const uscc = aUscc();
  const people = new Map<string, Person>();
  const as = (name: string) => people.get(name) ?? people.set(name, new Person(app, name)).get(name)!;
  const idOf = async (name: string) => (await as(name).get<{ id: string }>('auth/me')).body.id;
  const typed = (text: string) => encodeURIComponent(text);
  const blind = { zoneNameZh: '中华药港', zoneNameEn: expect.any(String), contact: '陈晓岚', until: '2026-05-31' };

  /** No door may say any of this. */
  const secrets = () => [
    lead.id,
    lead.investorId,
    lead.code,
    NAME,
    '暗门',
    uscc,
    '蓝莓暗线',
    '司徒隐',
    '13955556666',
    '987654321',
  ];
  function silent(body: unknown, but: string[] = []): void {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    for (const secret of secrets().filter((each) => !but.includes(each))) expect(text).not.toContain(secret);
  }
  const shape = ({ requestId: _id, instance: _at, ...body }: ProblemBody & { requestId?: string; instance?: string }) =>
    body;

  /** What an account sees in every list and count there is. */
  const DOORS = [
    'leads?limit=200',
    'leads?sort=-plannedTotal',
    'leads?zoneCode=C-MED',
    'leads/board',
    'investors?limit=200',
    'investors?role=investor',
    'claims',
    'claim-disputes',
    'lead-pool',
    'lead-transfers',
    'team-board',
    'clocks',
    'clocks?list=due',
    'duplicate-pairs?minScore=0',
    'projects?limit=200',
    'projects/board',
    'insight/desk',
    'insight/pipeline',
    'insight/stuck',
    'insight/funnel?by=source&from=2020-Q1',
    'insight/attention',
    'notices',
    'notices/unread',
    'saved-views?list=leads',
    `search?q=${encodeURIComponent('暗门')}`,
  ];
  async function everything(): Promise<Map<string, string>> {
    const seen = new Map<string, string>();
    for (const name of OUTSIDERS)
      for (const door of DOORS) {
        const { status, body } = await as(name).get(door);
        seen.set(`${name} ${door}`, `${status} ${JSON.stringify(status === 200 ? body : null)}`);
      }
    return seen;
  }

  beforeAll(async () => {
    app = await startTestApp({ clock: new FixedClock(new Date('2026-03-02T02:00:00Z')) });
    for (const name of RIVALS) await as(name).logs();
    before = await everything();
    lead = await as('officer').logs({
      investor: { name: NAME, uscc },
      title: '蓝莓暗线项目',
      zoneCode: 'C-MED',
      plannedTotal: '987654321.00',
      contact: { name: '司徒隐', phone: '13955556666' },
    });
    await as('officer').post(`leads/${lead.id}/interactions`, { kind: 'call', on: '2026-03-02', summary: '蓝莓暗线' });
    await runJobs(app);
  });
  afterAll(() => app.close());

  it('in any list, board, total, sum, count, desk, inbox: they are what they were before it was reported', async () => {
    const after = await everything();
    const changed = [...before].filter(([door, seen]) => after.get(door) !== seen).map(([door]) => door);
    expect(changed).toEqual([]);
    expect([...before.values()].filter((seen) => seen.startsWith('200')).length).toBeGreaterThan(80);
    // The same look does see it where it may be seen.
    expect(JSON.stringify((await as('officer').get('leads?limit=200')).body)).toContain(lead.id);
  });

  it('at the entry form: zone, contact and last day for whoever reports it, also where one may read it', async () => {
    for (const name of RIVALS) {
      for (const investor of [{ name: NAME }, { name: ALIKE }, { name: '别的名字', uscc }]) {
        const { status, body } = await as(name).post<ProblemBody>('leads', aLead({ investor }));
        expect([name, status, body.code, body.params]).toEqual([name, 409, 'claim.held', blind]);
        silent(body, [uscc]);
      }
    }
    // Who answers for the zone knows the company, and still cannot report it a second time.
    const again = await as('manager').post<ProblemBody>('leads', aLead({ investor: { id: lead.investorId } }));
    expect([again.status, again.body.code, again.body.params]).toEqual([409, 'claim.held', blind]);
    for (const name of ['leader', 'verifier', 'department'])
      expect((await as(name).post('leads', aLead({ investor: { name: NAME } }))).status).toBe(403);
  });

  it('in the words of an error: a wrong field reads the same for it and for a company nobody knows', async () => {
    for (const name of RIVALS) {
      const wrong = async (company: string) =>
        shape(
          (
            await as(name).post<ProblemBody>(
              'leads',
              aLead({ investor: { name: company }, homeRegion: 'moon', plannedTotal: '-1' }),
            )
          ).body,
        );
      expect(await wrong(NAME)).toEqual(await wrong(aName()));
    }
  });

  it('by editing: neither itself, nor another company into it, nor a lead towards it', async () => {
    for (const name of RIVALS) {
      const own = await as(name).logs();
      for (const [method, path, body] of [
        ['PATCH', `leads/${lead.id}`, { title: '改名' }],
        ['PATCH', `investors/${lead.investorId}`, { note: '改' }],
        ['POST', `leads/${lead.id}/interactions`, { kind: 'call', on: '2026-03-02', summary: '联系' }],
        ['POST', `leads/${lead.id}/screening`, { opinion: '可行' }],
        ['POST', `leads/${lead.id}/dormancy`, {}],
      ] as const) {
        const there = await as(name).send<ProblemBody>(method, path, { body, version: 1 });
        const nowhere = await as(name).send<ProblemBody>(method, path.replace(/[0-9a-f-]{36}/, aKey()), {
          body,
          version: 1,
        });
        expect([path, there.status, shape(there.body)]).toEqual([path, 404, shape(nowhere.body)]);
      }
      for (const patch of [{ name: NAME }, { uscc }]) {
        const { status, body } = await as(name).patch<ProblemBody>(`investors/${own.investorId}`, 1, patch);
        expect([status, body.code]).toEqual([409, 'claim.held']);
        silent(body, [uscc]);
      }
      const parent = (id: string) => as(name).patch<ProblemBody>(`investors/${own.investorId}`, 1, { parentId: id });
      const [hidden, none] = [await parent(lead.investorId), await parent(aKey())];
      expect([hidden.status, shape(hidden.body)]).toEqual([none.status, shape(none.body)]);
    }
  });

  it('in the search palette: by part, pinyin, initials, code, credit code, phone, person', async () => {
    for (const name of OUTSIDERS)
      for (const q of ['暗门', NAME, 'anmen', 'ammcyy', lead.code, uscc, '6666', '13955556666', '司徒隐', '蓝莓暗线']) {
        const { status, body } = await as(name).get(`search?q=${typed(q)}`);
        expect([name, q, status, body]).toEqual([name, q, 200, []]);
      }
    expect(JSON.stringify((await as('officer').get(`search?q=${typed('暗门')}`)).body)).toContain(lead.id);
  });

  it('while typing its name: the blind answer for everybody who did not report it, leadership included', async () => {
    for (const name of [...RIVALS, 'verifier', 'leader', 'manager']) {
      for (const query of [`name=${typed(NAME)}`, `name=${typed(ALIKE)}`, `uscc=${uscc}`]) {
        const { body } = await as(name).get<MatchAnswer>(`investors/matches?${query}`);
        expect([name, body.claimed]).toEqual([name, blind]);
        // Who may read the lead knows the company; the rest is told no name.
        if (!['leader', 'manager'].includes(name)) expect(body.items).toEqual([]);
      }
    }
  });

  it('on the pages of the company and of the lead: as an id that is not there', async () => {
    for (const name of [...RIVALS, 'verifier'])
      for (const path of ['', '/history', '/contacts', '/merges', '/names']) {
        const there = await as(name).get<ProblemBody>(`investors/${lead.investorId}${path}`);
        const nowhere = await as(name).get<ProblemBody>(`investors/${aKey()}${path}`);
        expect([name, path, there.status, shape(there.body)]).toEqual([
          name,
          path,
          nowhere.status,
          shape(nowhere.body),
        ]);
        expect(there.status).toBeGreaterThanOrEqual(403);
      }
    for (const name of RIVALS)
      for (const path of ['', '/history', '/interactions', '/claims', '/clocks', '/merges']) {
        const there = await as(name).get<ProblemBody>(`leads/${lead.id}${path}`);
        const nowhere = await as(name).get<ProblemBody>(`leads/${aKey()}${path}`);
        expect([name, path, there.status, shape(there.body)]).toEqual([name, path, 404, shape(nowhere.body)]);
      }
    for (const filter of [`groupOf=${lead.investorId}`, `q=${typed('暗门')}`, `q=${uscc}`])
      for (const name of [...RIVALS, 'verifier'])
        expect((await as(name).get<{ total: number }>(`investors?${filter}`)).body.total).toBe(0);
  });

  it('in an export, read as a workbook', async () => {
    for (const name of RIVALS)
      for (const path of ['leads/export', `leads/export?q=${typed('暗门')}`, 'projects/export'])
        silent(await cells(name, path));
    silent(await cells('officer2', 'leads/export', { ids: [lead.id] }));
    expect(await cells('officer', 'leads/export')).toContain(NAME);
  });

  it('through a saved view somebody shares: its filter finds nothing', async () => {
    const query = `investorId=${lead.investorId}&sort=-capturedOn`;
    await as('officer').post('saved-views', { list: 'leads', name: '我的一家', query, hidden: [], reach: 'all' });
    for (const name of RIVALS) {
      const { body } = await as(name).get<{ total: number; plannedTotal: string }>(`leads?${query}`);
      expect([body.total, body.plannedTotal]).toEqual([0, '0.00']);
    }
  });

  it('in the preview of a merge, of companies and of leads', async () => {
    for (const name of RIVALS) {
      const own = await as(name).logs();
      for (const [kind, mine, theirs] of [
        ['investors', own.investorId, lead.investorId],
        ['leads', own.id, lead.id],
      ] as const) {
        const preview = (from: string, into: string) =>
          as(name).get<ProblemBody>(`${kind}/${from}/merge-preview?into=${into}`);
        for (const [there, nowhere] of [
          [await preview(mine, theirs), await preview(mine, aKey())],
          [await preview(theirs, mine), await preview(aKey(), mine)],
        ])
          expect([there!.status, shape(there!.body)]).toEqual([404, shape(nowhere!.body)]);
      }
    }
  });

  it('in a discussion: nobody is called who may not see it, nor finds it', async () => {
    const rival = await idOf('officer2');
    const called = await as('officer').post<ProblemBody>(`discussion/lead/${lead.id}/comments`, {
      body: '请看',
      mentions: [rival],
    });
    expect([called.status, called.body.errors[0]?.code]).toEqual([400, 'comment.mention_refused']);
    const found = (
      await as('officer').get<{ items: { id: string }[] }>(`discussion/lead/${lead.id}/people?q=${typed('周')}`)
    ).body;
    expect(found.items.map(({ id }) => id)).not.toContain(rival);
    for (const name of RIVALS)
      for (const path of ['comments', 'people', 'watch'])
        expect((await as(name).get(`discussion/lead/${lead.id}/${path}`)).status).toBe(404);
  });

  it('in a notice kept from a time when one could see it', async () => {
    const title = '转手暗线项目';
    const theirs = await as('officer').logs({ title, investor: { name: '转手暗线有限公司' } });
    const send = async (by: string, to: string) =>
      as(by).post('lead-reassignments', { leadIds: [theirs.id], toOwnerId: await idOf(to) });
    await send('officer', 'officer2');
    expect(JSON.stringify((await as('officer2').get('notices')).body)).toContain(title);
    await send('officer2', 'officer');
    await runJobs(app);
    expect(JSON.stringify((await as('officer2').get('notices')).body)).not.toContain('暗线');
  });

  it('in the pool, when it is claimed anew after it had rested there', async () => {
    const rested = await as('officer').logs({ title: '池中暗线' });
    await as('officer').post(`leads/${rested.id}/dormancy`, {});
    const pool = async (name: string) => JSON.stringify((await as(name).get('lead-pool?limit=200')).body);
    expect(await pool('officer2')).toContain('池中暗线');
    await as('officer').logs({ investor: { id: rested.investorId } });
    for (const name of RIVALS) expect(await pool(name)).not.toContain('池中暗线');
    expect((await as('officer2').post<ProblemBody>(`lead-pool/${rested.id}/taking`, {})).body.code).toBe('claim.held');
  });

  it('in a bulk act and in a transfer: as ids that are not there', async () => {
    const act = await as('officer2').post<{ rows: { title: unknown; problem: string }[] }>('leads/bulk', {
      action: 'watch',
      rows: [{ id: lead.id }, { id: aKey() }],
    });
    expect(act.body.rows.map(({ title, problem }) => [title, problem])).toEqual([
      [null, 'record.not_found'],
      [null, 'record.not_found'],
    ]);
    const transfer = (id: string) =>
      as('officer2').post<ProblemBody>(`leads/${id}/transfers`, { zoneCode: 'C-FTZ', note: '移交' });
    const [there, nowhere] = [await transfer(lead.id), await transfer(aKey())];
    expect([there.status, shape(there.body)]).toEqual([404, shape(nowhere.body)]);
  });

  it('in how long it takes: as many statements for it as for what is alike, and for what nobody knows', async () => {
    const counted = async (path: string): Promise<number> => {
      await as('officer2').get(path);
      const { query } = pg.Client.prototype;
      let statements = 0;
      pg.Client.prototype.query = function counting(this: pg.Client, ...args: unknown[]) {
        statements += 1;
        return (query as (...all: unknown[]) => unknown).apply(this, args);
      } as typeof query;
      try {
        await as('officer2').get(path);
      } finally {
        pg.Client.prototype.query = query;
      }
      return statements;
    };
    const known = await as('officer2').logs({ investor: { name: '自家公开制药有限公司' } });
    const names = [NAME, ALIKE, '暗门盲测药业二厂', '暗门盲册', aName()];
    const counts = [];
    for (const name of names) counts.push(await counted(`investors/matches?name=${typed(name)}`));
    expect(counts[0]).toBeGreaterThan(3);
    expect(new Set(counts).size).toBe(1);
    const searched = [];
    for (const q of ['暗门', '没有这回事', known.investorName.slice(0, 4)])
      searched.push(await counted(`search?q=${typed(q)}`));
    expect(new Set(searched).size).toBe(1);
  });

  async function cells(name: string, path: string, body?: object): Promise<string> {
    const response = await fetch(`${app.url}/api/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${await app.tokenOf(name)}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(response.status).toBe(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await response.arrayBuffer());
    return JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
  }
});
