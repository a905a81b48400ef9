import type { AttentionItem, AttentionList, CallAbout } from '#insight/attention/dto/attention.dto.js';
import type { OpenedFigure } from '#insight/open/dto/opened.dto.js';
import { type LedgerWorld, must, type ProblemBody, startLedgerWorld } from '../investment/ledger-world.js';

let world: LedgerWorld;
const sql = <T = unknown>(text: string, params: unknown[] = []): Promise<T> => world.app.dataSource.query(text, params);
const list = async (username = 'leader') =>
  must(200, await (await world.login(username)).get<AttentionList>('/api/insight/attention'));
const seen = async (username?: string) => (await list(username)).items.map(({ rule, name }) => [rule, name]);
const idOf = async (table: string) =>
  (await sql<{ id: string }[]>(`SELECT id FROM ${table} ORDER BY id DESC LIMIT 1`))[0]!.id;

/** All pages, one row each. */
async function opened(query: string, username: string): Promise<OpenedFigure> {
  const client = await world.login(username);
  const page = async (cursor = '') =>
    must(200, await client.get<OpenedFigure>(`/api/insight/opened/attention?limit=1${query}${cursor}`));
  const first = await page();
  const rows = [...first.rows];
  for (let { nextCursor } = first; nextCursor !== null;) {
    const next = await page(`&cursor=${encodeURIComponent(nextCursor)}`);
    rows.push(...next.rows);
    nextCursor = next.nextCursor;
  }
  expect([rows.length, first.count]).toEqual([first.total, first.total]);
  return { ...first, rows };
}

/** What was found, its number by rule, and what rests: each opens to as many rows. */
async function allOpen(username: string): Promise<AttentionList> {
  const told = await list(username);
  expect((await opened('', username)).count).toBe(told.found);
  expect((await opened('&resting=true', username)).count).toBe(told.resting);
  for (const { rule, count } of told.counts) {
    const { rows } = await opened(`&rule=${rule}`, username);
    expect(rows.map(({ note }) => note)).toEqual(Array.from({ length: count }, () => rule));
  }
  expect(told.counts.reduce((sum, { count }) => sum + count, 0)).toBe(told.found);
  return told;
}

async function project(name: string, columns: Record<string, string>, over: { owner?: string } = {}): Promise<string> {
  const id = await world.project({ name, fields: { plannedTotal: '300000000.00' }, ...over });
  const set = Object.keys(columns).map((column, at) => `${column} = $${at + 2}`);
  await sql(`UPDATE projects SET ${set.join(', ')} WHERE id = $1`, [id, ...Object.values(columns)]);
  return id;
}

/** One matter of each rule, each on a project of its own. Today is 2026-11-24. */
beforeAll(async () => {
  world = await startLedgerWorld();
  const quiet = { stage: 'signed', stage_since: '2026-11-01' };
  const red = await project('红灯', quiet);
  const rule = {
    code: 'start_overdue',
    light: 'red',
    value: 200,
    since: '2026-05-01',
    donePercent: null,
    duePercent: null,
  };
  await sql(
    `INSERT INTO project_lights (project_id, light, since, reading, read_on) VALUES ($1, 'red', '2026-11-20', $2, '2026-11-24')
     ON CONFLICT (project_id) DO UPDATE SET light = 'red', since = '2026-11-20', reading = EXCLUDED.reading`,
    [red, JSON.stringify({ light: 'red', rules: [rule], next: null })],
  );
  const asked = await project('呈报', quiet);
  await sql(
    `INSERT INTO light_escalations (project_id, cause, light_since, sentence_zh, sentence_en, opened_on, due_on)
     VALUES ($1, 'red', '2026-10-01', '红', 'red', '2026-10-02', '2026-11-10')`,
    [asked],
  );
  await project('拖期', { ...quiet, promised_start_on: '2026-05-01' });
  await project('欠报', { stage: 'building', stage_since: '2026-06-05' });
  const owed = await project('承诺', quiet);
  await sql(
    `INSERT INTO obligations (project_id, side, kind, text, due_on, source, source_id, set_by, recorded_at)
     SELECT id, 'zone', 'other', '通水', '2026-10-01', 'by_hand', id, officer_id, now() FROM projects WHERE id = $1`,
    [owed],
  );
  const waits = await project('诉求', quiet);
  await sql(
    `INSERT INTO blockers (project_id, kind_code, title, team_id, requested_by, requested_on, due_on)
     SELECT p.id, (SELECT code FROM blocker_kinds LIMIT 1), '要地', (SELECT id FROM teams LIMIT 1), p.officer_id, '2026-10-01', '2026-11-01'
       FROM projects p WHERE p.id = $1`,
    [waits],
  );
  const officer = await world.login('officer');
  const lead = { source: 'own_visit', homeRegion: 'bohai_rim', capturedOn: '2026-11-01', plannedTotal: '500000000.00' };
  must(
    201,
    await officer.post('/api/leads', { ...lead, title: '大线索', investor: { name: '大线索公司' }, zoneCode: 'C-MED' }),
  );
  must(
    201,
    await officer.post('/api/leads', {
      ...lead,
      title: '小线索',
      investor: { name: '小线索公司' },
      plannedTotal: '5.00',
    }),
  );
  await sql(`UPDATE claims SET until = '2026-11-30'`);
  const held = await project('占地', quiet);
  const [unit] = await sql<{ id: string }[]>(
    `INSERT INTO land_units (code, name, zone_code, kind, land_use, area, created_at, updated_at)
     VALUES ('T-1', '一号地', 'C-MED-W', 'land', 'm1', 100, now(), now()) RETURNING id`,
  );
  await sql(
    `WITH h AS (INSERT INTO land_holdings (unit_id, project_id) VALUES ($1, $2) RETURNING id)
     INSERT INTO land_facts (holding_id, kind, state, area, until_on, effective_on, reason, by, recorded_at)
     SELECT h.id, 'reserved', 'reserved', 10, '2026-12-01', '2026-10-01', '预留', p.officer_id, now() FROM h, projects p WHERE p.id = $2`,
    [unit!.id, held],
  );
});
afterAll(() => world.close());

describe('what to call about this week', () => {
  it('finds each matter by its rule, with one sentence and its points, the most pressing first', async () => {
    const { items, found, resting, asOf } = await list();
    expect(items.map(({ rule, name }) => [rule, name])).toEqual([
      ['escalation_unanswered', '呈报'],
      ['red_new', '红灯'],
      ['slip_moves_number', '拖期'],
      ['unreported_twice', '欠报'],
      ['promise_overdue', '承诺'],
      ['request_waiting', '诉求'],
      ['claim_lapsing', '大线索'],
      ['reservation_lapsing', '占地'],
    ]);
    expect({ found, resting, asOf }).toEqual({ found: 8, resting: 0, asOf: '2026-11-24' });
    const points = items.map((item) => item.points.total);
    expect(points).toEqual([...points].sort((one, other) => other - one));
    const of = (rule: string): AttentionItem => items.find((item) => item.rule === rule)!;
    expect(of('red_new').sentenceZh).toBe('2026-11-20 新亮红灯：约定 2026-05-01 开工，已逾期 200 天');
    expect(of('escalation_unanswered')).toMatchObject({ days: 14, amount: '300000000.00', officerName: '陈晓岚' });
    expect(of('claim_lapsing')).toMatchObject({ projectId: null, days: 6, amount: '500000000.00', place: 'claim' });
    expect(of('reservation_lapsing').sentenceEn).toBe('The reservation of 一号地 lapses on 2026-12-01, in 7 days');
    for (const { points: each } of items) expect(each.rule + each.time + each.money).toBe(each.total);
  });

  it('takes what is invested off what is at stake', async () => {
    await world.completed(
      (await sql<{ id: string }[]>(`SELECT id FROM projects WHERE name = '拖期'`))[0]!.id,
      '2026-10',
      '100000000.00',
    );
    expect((await list()).items.find(({ name }) => name === '拖期')!.amount).toBe('200000000.00');
  });

  it('tells each reader of what is within reach', async () => {
    expect(await seen('officer2')).toEqual([]);
    expect((await seen('officer')).length).toBe(8);
    // The verifier reads projects, not leads.
    expect((await seen('verifier')).map(([rule]) => rule)).not.toContain('claim_lapsing');
    expect((await (await world.login('department')).get('/api/insight/attention')).status).toBe(403);
  });
});

describe('the numbers of the list', () => {
  it('open to every matter found, cut from the list or not, within each reader’s reach', async () => {
    const promise = `INSERT INTO obligations (project_id, side, kind, text, due_on, source, source_id, set_by, recorded_at)
      SELECT id, 'zone', 'other', '通水', '2026-10-01'::date + n, 'by_hand', gen_random_uuid(), officer_id, now()
        FROM projects, generate_series(1, 4) n WHERE name = '承诺'`;
    const before = await list();
    await sql(promise);
    for (const username of ['leader', 'officer', 'officer2', 'verifier', 'manager']) await allOpen(username);
    const told = await list();
    expect([told.found, told.items.length, before.found]).toEqual([12, 9, 8]);
    const { rows, basis } = await opened('', 'leader');
    expect(basis).toEqual([]);
    expect(rows.map(({ kind, note }) => `${kind} ${note}`).sort()).toEqual(
      [
        ...Array.from({ length: 5 }, () => 'obligation promise_overdue'),
        'blocker request_waiting',
        'lead claim_lapsing',
        // The late one has turned red since it was reported of: one story, told once.
        ...['escalation_unanswered', 'red_new', 'red_new', 'unreported_twice', 'reservation_lapsing'].map(
          (rule) => `project ${rule}`,
        ),
      ].sort(),
    );
    expect((await opened('&rule=red_new', 'leader')).basis.length).toBeGreaterThan(0);
    expect((await (await world.login('department')).get('/api/insight/opened/attention')).status).toBe(403);
    await sql(`DELETE FROM obligations WHERE due_on > '2026-10-01' OR source_id <> project_id`);
  });
});

describe('called, remind me again', () => {
  const call = async (body: Partial<CallAbout>, username = 'leader', key?: string) =>
    (await world.login(username)).post<ProblemBody>(
      '/api/insight/attention/calls',
      body,
      key === undefined ? {} : { 'idempotency-key': key },
    );
  const about = async (): Promise<CallAbout> => ({
    rule: 'promise_overdue',
    subjectId: await idOf('obligations'),
    remindOn: '2026-11-27',
    note: '已电话王局，下周通水',
  });

  it('refuses a day that is not to come, what is not on the list, and who may not see it', async () => {
    const good = await about();
    for (const bad of [
      { remindOn: '2026-11-24' },
      { remindOn: '2028-01-01' },
      { remindOn: '2026-02-30' },
      { note: '' },
      { rule: 'moon' },
    ])
      expect((await call({ ...good, ...(bad as Partial<CallAbout>) })).status).toBe(400);
    expect((await call({ ...good, rule: 'red_new' })).status).toBe(404);
    expect((await call({ ...good, subjectId: '00000000-0000-4000-8000-000000000000' })).status).toBe(404);
    expect((await call(good, 'officer2')).status).toBe(404);
    expect((await call(good, 'department')).status).toBe(403);
    expect(await sql('SELECT 1 FROM attention_calls')).toEqual([]);
  });

  it('takes it off the own list until the day, keeps the word, and is written once', async () => {
    const body = await about();
    expect((await call(body, 'leader', 'call-once-1')).status).toBe(204);
    expect((await call(body, 'leader', 'call-once-1')).status).toBe(204);
    expect(await sql('SELECT 1 FROM attention_calls')).toHaveLength(1);
    const mine = await list();
    expect(mine).toMatchObject({ resting: 1, found: 7 });
    expect(await allOpen('leader')).toEqual(mine);
    expect((await opened('&resting=true', 'leader')).rows.map(({ id }) => id)).toEqual([body.subjectId]);
    expect((await allOpen('manager')).resting).toBe(0);
    expect(mine.items.map(({ rule }) => rule)).not.toContain('promise_overdue');
    const others = (await list('manager')).items.find(({ rule }) => rule === 'promise_overdue');
    expect(others!.lastCall).toMatchObject({ on: '2026-11-24', note: body.note });
    await expect(sql(`UPDATE attention_calls SET note = '改'`)).rejects.toThrow();
    const [audited] = await sql<{ action: string }[]>(
      `SELECT action FROM audit_events WHERE action = 'attention.called'`,
    );
    expect(audited).toBeDefined();
    world.clock.set(new Date('2026-11-26T20:00:00Z')); // the 27th in Shanghai
    expect((await list()).items.find(({ rule }) => rule === 'promise_overdue')!.lastCall!.note).toBe(body.note);
  });
});
