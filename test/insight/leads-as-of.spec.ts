import type { ChainMap } from '#insight/chain/dto/chain.dto.js';
import type { InteractionView } from '#promotion/interactions/dto/interaction.dto.js';
import type { LeadPage, LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import type { MergeView } from '#promotion/merges/dto/merge.dto.js';
import { STATES_BEFORE } from '../../migrations/1764000052000-keep-states.js';
import { LandingWorld, must } from '../landing/landing-world.js';
import type { HttpClient } from '../support/http-client.js';
import { runScheduled } from '../support/run-jobs.js';
import { asOf, ToldThen } from '../support/told-then.js';
import { aLead, aName } from '../promotion/leads-client.js';

/** Leads and what counts them, while they are edited, screened, handed over, rejected, merged, and taken back. */
let world: LandingWorld;
let told: ToldThen;
let now: number;
let first: LeadView;
let twin: LeadView;
let slow: LeadView;
let taken: LeadView;
let other: LeadView;
let talk: InteractionView;
let merge: MergeView;
const tick = (minutes = 1) => world.clock.set(new Date((now += minutes * 60_000)));

const pages = (): string[] => [
  '/api/leads?sort=createdAt',
  '/api/leads?sort=plannedTotal&state=captured,screening&zoneCode=C-MED',
  '/api/leads?sort=state&state=merged,rejected,dormant,accepted',
  `/api/leads?sort=title&q=${encodeURIComponent('灌装')}`,
  '/api/leads?screened=true&sort=capturedOn',
  '/api/leads/board',
  '/api/insight/chain?plan=14FYP',
  '/api/insight/funnel?by=industry',
  '/api/insight/opened/chain?figure=leads&segments=MED-CHEM,MED-DEV',
  ...[first, twin, slow, taken, other].flatMap(({ id }) =>
    ['', '/interactions', '/clocks', '/claims', '/screenings', '/history'].map((of) => `/api/leads/${id}${of}`),
  ),
];

/** What says what may be done; papers, told of now alone. */
const UNTOLD = ['may', 'mayReveal', 'mayEdit', 'mayRelease', 'nextStates', 'version', 'files'];

async function remember(): Promise<void> {
  tick();
  await told.remember(world.clock.now(), pages());
  tick();
}

const logs = async (over: Record<string, unknown> = {}, by = world.officer) => {
  tick();
  return must(201, await by.post<LeadView>('/api/leads', aLead({ zoneCode: 'C-MED-W', industryCode: 'MED', ...over })));
};
const fresh = async ({ id }: LeadView, by = world.leader) => must(200, await by.get<LeadView>(`/api/leads/${id}`));
const edit = async (lead: LeadView, body: object, by = world.officer) => {
  tick();
  must(200, await by.patch(`/api/leads/${lead.id}`, body, (await fresh(lead)).version));
};
const step = async (lead: LeadView, what: string, body: object = {}, by = world.officer, status = 200) => {
  tick();
  return must(status, await by.post<InteractionView>(`/api/leads/${lead.id}/${what}`, body));
};
const talks = (lead: LeadView, summary: string, over: object = {}) =>
  step(lead, 'interactions', { kind: 'call', on: '2026-11-20', summary, ...over }, world.officer, 201);
const merged = async (from: LeadView, into: LeadView) => {
  tick();
  const body = { intoId: into.id, intoVersion: (await fresh(into)).version };
  const seen = { 'if-match': `"${(await fresh(from)).version}"` };
  return must(201, await world.officer.post<MergeView>(`/api/leads/${from.id}/merge`, body, seen));
};

beforeAll(async () => {
  world = await LandingWorld.start();
  now = world.clock.now().getTime();
  told = new ToldThen(world.leader, UNTOLD);
  await begin();
  await remember();
  await goOn();
  await remember();
  await moveAway();
  await remember();
  await end();
}, 120_000);
afterAll(() => world.close());

async function begin(): Promise<void> {
  const named = { title: '灌装线', segmentCode: 'MED-CHEM', plannedTotal: '200000000.00' };
  first = await logs({ ...named, contact: { name: '张伟', phone: '13812345678' }, source: 'referral' });
  twin = await logs({
    investor: { id: first.investorId },
    title: '灌装二线',
    segmentCode: 'MED-CHEM',
    landNeedMu: '30',
  });
  slow = await logs({ segmentCode: 'MED-DEV', capturedOn: '2026-09-01', plannedTotal: '50000000.00' });
  taken = await logs({ segmentCode: 'MED-DEV' });
  other = await logs({ source: 'agency', note: '第一次来访' });
  await talks(twin, '来电询价', { nextStep: { title: '寄送资料', dueOn: '2026-12-05' } });
  talk = await talks(first, '首次通话');
}

async function goOn(): Promise<void> {
  await edit(first, { title: '灌装线一期', plannedTotal: '260000000.00', segmentCode: 'MED-DEV', note: '分两期' });
  await step(first, 'screening', { opinion: '可行', zoneCode: 'C-MED-W' });
  await talks(first, '补记九月的会面', { on: '2026-09-15', kind: 'meeting' });
  await step(
    first,
    `interactions/${talk.id}/correction`,
    {
      ...{ kind: 'visit', on: '2026-11-21', summary: '其实是登门', reason: '记错了' },
      nextStep: { title: '安排考察', dueOn: '2026-12-01' },
    },
    world.officer,
    201,
  );
  await step(slow, 'screening', { opinion: '规模太小', advice: 'reject' });
  await step(slow, 'rejection', { reason: '不符合产业方向' });
  await step(taken, 'dormancy', { reason: '暂无意向' });
  await step(other, 'screening', { opinion: '再看' });
  await edit(other, { source: 'walk_in', zoneCode: null });
  await merged(twin, first).then((made) => (merge = made));
  const [task]: { id: string }[] = await world.app.dataSource.query(`SELECT id FROM tasks WHERE title = '安排考察'`);
  must(200, await world.officer.post(`/api/tasks/${task!.id}/done`, {}, { 'if-match': '"1"' }));
}

async function moveAway(): Promise<void> {
  tick(60 * 24 * 3);
  await runScheduled(world.app, 'promotion.remind-of-clocks');
  must(200, await world.officer.post(`/api/merges/${merge.id}/undo`));
  await step(slow, 'rejection/withdrawal', { reason: '误操作' });
  await step(slow, 'rejection', { reason: '仍不符合' });
  must(201, await world.officer2.post(`/api/lead-pool/${taken.id}/taking`));
  await talks(first, '最近一次', { on: '2026-11-26' });
  await edit(first, { capturedOn: '2026-10-01' });
}

async function end(): Promise<void> {
  const version = async (id: string) =>
    must(200, await world.officer.get<{ version: number }>(`/api/investors/${id}`)).version;
  const [from, into] = [first.investorId, other.investorId];
  const body = { intoId: into, intoVersion: await version(into) };
  must(201, await world.officer.post(`/api/investors/${from}/merge`, body, { 'if-match': `"${await version(from)}"` }));
  await merged(twin, first);
  await edit(first, { title: '改名', plannedTotal: '1.00', segmentCode: null, contact: null });
  await step(
    first,
    'conversion',
    {
      name: '灌装项目',
      mode: 'greenfield',
      zoneCode: 'C-MED-W',
      plannedTotal: '9000000.00',
      firstMeetingOn: '2026-11-10',
      meetingNote: '面谈',
    },
    world.officer,
    201,
  );
  await step(other, 'rejection', { reason: '失联' });
  await logs({ segmentCode: 'MED-CHEM', investor: { name: aName() } });
}

it('every room tells of a past moment what it told at it', async () => {
  expect(told.told.size).toBe(3);
  const { wrong, different } = await told.compare();
  expect(wrong).toEqual([]);
  expect(different).toBeGreaterThan(60);
});

it('and asked twice, with writes in between, the same bytes', async () => {
  const at = [...told.told.keys()][1]!;
  const ask = () => Promise.all(pages().map((page) => world.leader.bytes(asOf(page, at))));
  const before = await ask();
  await edit(taken, { title: '又改名', plannedTotal: '7.00', note: '新' }, world.officer2);
  must(201, await world.officer2.post(`/api/leads/${taken.id}/interactions`, aTalk('补记', '2026-10-08')));
  const after = await ask();
  expect(after.map(({ body }, index) => (body.equals(before[index]!.body) ? '' : pages()[index]))).toEqual(
    pages().map(() => ''),
  );
});

it('a lead, a list and the chain show what was known then', async () => {
  const [begun, second] = told.told.keys();
  const of = async <T>(page: string, at = begun!) => must(200, await world.leader.get<T>(asOf(page, at)));
  expect(await of<LeadView>(`/api/leads/${first.id}`)).toMatchObject({
    ...{ title: '灌装线', plannedTotal: '200000000.00', state: 'captured', contact: { name: '张伟' } },
    interactions: [{ summary: '首次通话', correctedById: null }],
    may: { edit: false, screen: false, decide: false, takeBack: false },
  });
  const twinThen = await of<LeadView>(`/api/leads/${twin.id}`);
  expect(twinThen).toMatchObject({ state: 'captured', interactions: [{ nextStep: { state: 'open' } }] });
  const firstThen = await of<LeadView>(`/api/leads/${first.id}`, second);
  expect(firstThen.interactions.map(({ summary }) => summary)).toEqual(
    ['其实是登门', '来电询价', '首次通话', '补记九月的会面'].sort(byDay),
  );
  const { items, total } = await of<LeadPage>(`/api/leads?sort=title&q=${encodeURIComponent('灌装')}`);
  expect([items.map(({ title }) => title).sort(), total]).toEqual([['灌装二线', '灌装线'], 2]);
  const chemistry = async (at: string) =>
    (await of<ChainMap>('/api/insight/chain?plan=14FYP', at)).industries
      .flatMap(({ segments }) => segments)
      .find(({ code }) => code === 'MED-CHEM')?.leads;
  expect([await chemistry(begun!), await chemistry(second!)]).toEqual([2, 0]);
});

it('before it was written down it is not there, and rights are of today', async () => {
  const lead = await logs({ segmentCode: 'MED-DEV' }, world.officer2);
  const path = `/api/leads/${lead.id}`;
  const before = [...told.told.keys()][0]!;
  expect((await world.leader.get(asOf(path, before))).status).toBe(404);
  tick();
  const at = world.clock.now().toISOString();
  const mine = async (by = world.officer) => (await by.get(asOf(path, at))).status;
  expect([await mine(), await mine(world.officer2)]).toEqual([404, 200]);
  tick();
  const { id: toOwnerId } = await person('officer');
  must(201, await world.leader.post('/api/lead-reassignments', { leadIds: [lead.id], toOwnerId, note: '换人' }));
  expect([await mine(), await mine(world.officer2)]).toEqual([200, 404]);
  const listed = async (by: HttpClient) => {
    const { items } = must(200, await by.get<LeadPage>(asOf('/api/leads?limit=200', at)));
    return items.some(({ id }) => id === lead.id);
  };
  expect([await listed(world.officer), await listed(world.officer2)]).toEqual([true, false]);
  const claims = async (by: HttpClient) => (await by.get<unknown[]>(asOf(`${path}/claims`, at))).body.length;
  expect(await claims(world.officer)).toBe(1);
  const then = must(200, await world.officer.get<LeadView>(asOf(path, at)));
  expect([then.ownerId, then.may.edit]).toEqual([(await person('officer2')).id, false]);
});

it('a person who was erased is erased of every moment', async () => {
  const contact = { name: '欧阳锦程', phone: '13911112222' };
  const lead = await logs({ contact, note: '欧阳锦程要求保密' });
  tick();
  const at = world.clock.now().toISOString();
  await edit(lead, { note: '另约' });
  const { id, version } = (await fresh(lead)).contact!;
  const why = { reason: '本人要求' };
  const erased = await world.officer.post(`/api/contacts/${id}/erasure`, why, { 'if-match': `"${version}"` });
  must(200, erased);
  const rooms = [`/api/leads/${lead.id}`, `/api/leads/${lead.id}/history`, '/api/leads?limit=200'];
  const texts = await Promise.all(
    rooms.map(async (page) => JSON.stringify(must(200, await world.officer.get(asOf(page, at))))),
  );
  expect(texts.filter((text) => /欧阳锦程|13911112222/.test(text))).toEqual([]);
});

it('whatever wrote a row kept what it wrote', async () => {
  for (const table of Object.keys(OF)) {
    const [found]: { rows: number; forgotten: number }[] = await world.app.dataSource.query(
      `SELECT count(*)::int AS rows, (count(*) FILTER (WHERE to_jsonb(t) - 'version' IS DISTINCT FROM (
                SELECT k.content FROM kept_states k WHERE k.subject_type = '${table}' AND k.subject_id = t.id
                 ORDER BY k.id DESC LIMIT 1)))::int AS forgotten FROM ${table} t`,
    );
    expect([table, found!.forgotten]).toEqual([table, 0]);
    expect(found!.rows).toBeGreaterThan(1);
  }
});

/** What the trail knows: a lead's contact, a lead that was merged, a claim's zone and idea it does not. */
const OF = {
  leads: { only: `t.id = ANY($1::uuid[])`, content: 'd.content' },
  tasks: { only: `t.title = '安排考察' AND $1::uuid[] IS NOT NULL`, content: 'd.content' },
  claims: {
    only: 't.lead_id = ($1::uuid[])[1]',
    content: `jsonb_build_array(d.content->'state', d.content->'until', d.content->'holder_id', d.content->'claimed_on')`,
  },
  lead_clocks: { only: '$1::uuid[] IS NOT NULL', content: 'd.content' },
};

it.each(Object.entries(OF))('the states kept of %s begin where the trail and the steps lead', async (of, known) => {
  const table = of as keyof typeof OF;
  const read = (lines: string): Promise<{ id: string; content: unknown; at: Date }[]> =>
    world.app.dataSource.query(
      `SELECT d.id, ${known.content} AS content, d.at FROM ${lines} JOIN ${table} t ON t.id = d.id
        WHERE ${known.only} ORDER BY d.id, d.line`,
      [[slow, other].map(({ id }) => id)],
    );
  const kept = await read(`(SELECT k.subject_id AS id, k.content, k.recorded_at AS at, k.id AS line FROM kept_states k
                             WHERE k.subject_type = '${table}') d`);
  const derived = await read(
    `(SELECT x.*, row_number() OVER () AS line FROM (${STATES_BEFORE[table]}) x (id, content, at)) d`,
  );
  expect(kept.length).toBeGreaterThan(1);
  expect(derived).toEqual(kept);
});

const byDay = (left: string, right: string) => DAYS[right]!.localeCompare(DAYS[left]!);
const DAYS: Record<string, string> = {
  其实是登门: '2026-11-21',
  来电询价: '2026-11-20a',
  首次通话: '2026-11-20b',
  补记九月的会面: '2026-09-15',
};
const aTalk = (summary: string, on: string) => ({ kind: 'call', on, summary });
const person = async (username: string) => {
  const [row]: { id: string }[] = await world.app.dataSource.query('SELECT id FROM users WHERE username = $1', [
    username,
  ]);
  return { id: row?.id ?? '' };
};
