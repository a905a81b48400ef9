import type { CommentView } from '#access/discussion/dto/discussion.dto.js';
import type { StoredFile } from '#access/documents/dto/document.dto.js';
import type { LandUnitView } from '#landing/land/dto/land-holding.dto.js';
import type { DisputeView } from '#promotion/claims/dto/claim.dto.js';
import type { EventView } from '#promotion/events/dto/event.dto.js';
import type { GuestPage, GuestView } from '#promotion/events/dto/guest.dto.js';
import type { InvestorPage, InvestorView } from '#promotion/investors/dto/investor.dto.js';
import type { LeadHandsView } from '#promotion/assignments/dto/lead-hands.dto.js';
import type { PoolPage, TransferView } from '#promotion/assignments/dto/assignment.dto.js';
import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import type { MergeView } from '#promotion/merges/dto/merge.dto.js';
import type { TaskPage, TaskView } from '#promotion/tasks/dto/task.dto.js';
import { STATES_BEFORE_61 } from '../../migrations/1764000061000-keep-companies-and-guests.js';
import { Land } from '../landing/land-world.js';
import { LandingWorld, must, PDF } from '../landing/landing-world.js';
import { aLead, aUscc } from '../promotion/leads-client.js';
import type { Answer, HttpClient } from '../support/http-client.js';
import { runScheduled } from '../support/run-jobs.js';
import { asOf, ToldThen } from '../support/told-then.js';

/** What an officer keeps beside a lead: tasks, papers, talk, hands, claims, clocks, land, companies, events and guests. */
let world: LandingWorld;
let land: Land;
let told: ToldThen;
let officers: ToldThen;
let now: number;
let first: LeadView;
let twin: LeadView;
let resting: LeadView;
let paper: StoredFile;
let card: StoredFile;
let task: TaskView;
let said: CommentView;
let unit: LandUnitView;
let offer: TransferView;
let dispute: DisputeView;
let merge: MergeView;
let group: InvestorView;
let double: InvestorView;
let fair: EventView;
let guest: GuestView;
let gone: GuestView;
const tick = (minutes = 1) => world.clock.set(new Date((now += minutes * 60_000)));
const done = <T>(answer: Answer<T>): T => must(answer.status < 300 ? answer.status : 200, answer);
const act = async <T>(
  method: 'post' | 'patch' | 'put' | 'delete',
  path: string,
  body: object = {},
  { by = world.officer, version }: { by?: HttpClient; version?: number } = {},
): Promise<T> => {
  tick();
  const headers: Record<string, string> = version === undefined ? {} : { 'if-match': `"${version}"` };
  const url = `/api/${path}`;
  if (method === 'delete') return done(await by.delete<T>(url, headers));
  if (method === 'patch') return done(await by.patch<T>(url, body, version ?? 1));
  return done(method === 'post' ? await by.post<T>(url, body, headers) : await by.put<T>(url, body, headers));
};
const get = async <T>(path: string, by = world.leader) => must(200, await by.get<T>(`/api/${path}`));
const versionOf = async (path: string) => (await get<{ version: number }>(path, world.officer)).version;
const edit = async <T>(path: string, body: object) => act<T>('patch', path, body, { version: await versionOf(path) });

const STATES = 'open,done,dropped';
const pages = (): string[] => [
  `/api/tasks?whose=team&state=${STATES}&sort=dueOn`,
  '/api/tasks?whose=team',
  '/api/team-board',
  '/api/lead-transfers',
  '/api/claims',
  '/api/claims?state=held&sort=-claimedOn',
  '/api/claim-disputes',
  ...['', '?list=overdue', '?list=due', '?list=paused'].map((list) => `/api/clocks${list}`),
  '/api/investors?sort=name',
  '/api/investors?role=intermediary&sort=updatedAt',
  `/api/investors?groupOf=${group.id}&sort=name`,
  ...[group, { id: first.investorId }].flatMap(({ id }) =>
    ['', '/history', '/merges'].map((of) => `/api/investors/${id}${of}`),
  ),
  '/api/events',
  `/api/events?sort=name&state=planned,held`,
  ...['', '/guests', '/guests?state=attended,accepted', '/history'].map((of) => `/api/events/${fair.id}${of}`),
  ...[first, twin, resting].flatMap(({ id }) => [
    ...['', '/handovers', '/merges', '/land'].map((of) => `/api/leads/${id}${of}`),
    `/api/tasks?leadId=${id}&state=${STATES}&limit=200`,
    `/api/discussion/lead/${id}/comments`,
  ]),
];

/** Officers alone look into the pool; who took the lead since may know its company. */
const officersPages = (): string[] => [
  '/api/lead-pool',
  '/api/lead-pool?zoneCode=C-MED&sort=plannedTotal',
  '/api/claims?mine=true',
];

/** What may be done is nothing at a past moment; the other names and the lists of a company are today's. */
const UNTOLD = ['may', 'version', 'nextStates', 'names', 'lists'].concat(
  ['Edit', 'Reveal', 'Release', 'Answer', 'Withdraw', 'Undo', 'Manage'].map((what) => `may${what}`),
);

async function remember(): Promise<void> {
  tick();
  await told.remember(world.clock.now(), pages());
  await officers.remember(world.clock.now(), officersPages());
  tick();
}

const logs = (over: Record<string, unknown> = {}, by = world.officer) =>
  act<LeadView>('post', 'leads', aLead({ zoneCode: 'C-MED-W', industryCode: 'MED', ...over }), { by });
const upload = async (name: string) => {
  tick();
  return done(await world.officer.upload<StoredFile>('/api/files', name, PDF));
};
const merged = async (from: LeadView, into: LeadView) => {
  const body = { intoId: into.id, intoVersion: await versionOf(`leads/${into.id}`) };
  return act<MergeView>('post', `leads/${from.id}/merge`, body, { version: await versionOf(`leads/${from.id}`) });
};
const guestOf = async (company: string) =>
  (await get<GuestPage>(`events/${fair.id}/guests`, world.officer)).items.find((each) => each.company === company)!;
const idOf = async (username: string): Promise<string> => {
  const [row] = await world.app.dataSource.query(`SELECT id FROM users WHERE username = $1`, [username]);
  return row.id as string;
};

beforeAll(async () => {
  world = await LandingWorld.start();
  land = new Land(world);
  now = world.clock.now().getTime();
  told = new ToldThen(world.leader, UNTOLD);
  officers = new ToldThen(world.officer2, UNTOLD);
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
  group = await act('post', 'investors', {
    name: '灌装集团有限公司',
    uscc: aUscc(),
    roles: ['intermediary', 'investor'],
  });
  double = await act('post', 'investors', {
    name: '灌装装备（江苏）有限公司',
    parentId: group.id,
    registeredCapital: '5000000',
  });
  paper = await upload('可研.pdf');
  card = await upload('名片.pdf');
  first = await logs({
    title: '灌装线',
    plannedTotal: '200000000.00',
    contact: { name: '张伟', phone: '13812345678' },
  });
  twin = await logs({
    investor: { id: first.investorId },
    title: '灌装二线',
    segmentCode: 'MED-CHEM',
    fileIds: [card.id],
  });
  resting = await logs({ title: '暂缓的项目', plannedTotal: '80000000.00', source: 'referral' });
  const due = { dueOn: '2026-11-28', leadId: twin.id };
  task = await act('post', 'tasks', { title: '寄送资料', ...due });
  await act('post', 'tasks', { title: '自己的事', dueOn: '2026-11-25' });
  said = await act('post', `discussion/lead/${twin.id}/comments`, { body: '对方很急', mentions: [] });
  unit = await land.unit({ name: '西园丙地块' });
  done(await land.reserve(unit.id, { area: '40', leadId: twin.id }));
  fair = await act('post', 'events', { name: '连博会', kind: 'fair', fromOn: '2026-11-25', toOn: '2026-11-26' });
  const invited = [{ company: '甲药业有限公司', person: '李娜', phone: '13911112222' }, { company: '乙器械有限公司' }];
  await act('post', `events/${fair.id}/guests`, { guests: [...invited, { company: '丙包装有限公司' }] });
  guest = await guestOf('甲药业有限公司');
  gone = await guestOf('丙包装有限公司');
}

async function goOn(): Promise<void> {
  await act('post', `leads/${first.id}/files`, { fileId: paper.id });
  await edit(`tasks/${task.id}`, { title: '寄送全套资料', dueOn: '2026-11-30' });
  await edit(`investors/${group.id}`, { roles: ['investor'], note: '总部在苏州', homeRegion: 'yangtze_delta' });
  offer = await act('post', `leads/${resting.id}/transfers`, { zoneCode: 'C-MAT', note: '那边更合适' });
  const grounds = { company: first.investorName, idea: '灌装线', grounds: '我们十月就已登门拜访' };
  dispute = await act('post', 'claim-disputes', grounds, { by: world.officer2 });
  await act('patch', `comments/${said.id}`, { body: '对方并不急' }, { version: said.version });
  merge = await merged(twin, first);
  await act('patch', `event-guests/${guest.id}`, { answer: 'accepted' }, { version: guest.version });
  await act('delete', `event-guests/${gone.id}`, {}, { version: gone.version });
}

async function moveAway(): Promise<void> {
  tick(60 * 24 * 3);
  await runScheduled(world.app, 'promotion.remind-of-clocks');
  await act('post', `merges/${merge.id}/undo`);
  await act('delete', `leads/${twin.id}/files/${card.id}`);
  await act('post', `tasks/${task.id}/done`, {}, { version: await versionOf(`tasks/${task.id}`) });
  await act('post', `lead-transfers/${offer.id}/refusal`, { reason: '我们也没有地' }, { by: world.leader });
  await act(
    'post',
    `claim-disputes/${dispute.id}/ruling`,
    { verdict: 'stays', reason: '首报在先' },
    { by: world.leader },
  );
  await act('post', `leads/${resting.id}/dormancy`, { reason: '暂无意向' });
  await act('put', `event-guests/${guest.id}/attendance`, { attendance: 'attended' });
  await act(
    'post',
    `events/${fair.id}/holding`,
    { spent: '300000.00' },
    { version: await versionOf(`events/${fair.id}`) },
  );
}

async function end(): Promise<void> {
  await act('post', `lead-pool/${resting.id}/taking`, {}, { by: world.officer2 });
  await act('post', `leads/${twin.id}/files`, { fileId: card.id });
  await edit(`leads/${twin.id}`, { title: '二线改名', plannedTotal: '1.00' });
  await merged(twin, first);
  const toOwnerId = await idOf('officer2');
  await act('post', 'lead-reassignments', { leadIds: [first.id], toOwnerId, note: '换人' }, { by: world.leader });
  const into = { intoId: group.id, intoVersion: await versionOf(`investors/${group.id}`) };
  await act('post', `investors/${double.id}/merge`, into, { version: await versionOf(`investors/${double.id}`) });
  await edit(`investors/${group.id}`, { roles: ['investor', 'intermediary'], note: null });
  await edit(`events/${fair.id}`, { name: '连博会（改期）', spent: '900000.00' });
  await act('put', `event-guests/${guest.id}/attendance`, { attendance: 'absent' });
  const [holding] = (await land.view(unit.id)).holdings;
  done(await land.release(holding!.id));
}

const at = (index: number) => [...told.told.keys()][index]!;
const then = <T>(page: string, index: number, by = world.leader) =>
  by.get<T>(asOf(`/api/${page}`, at(index))).then((answer) => must(200, answer));

it('every room tells of a past moment what it told at it', async () => {
  expect(told.told.size).toBe(3);
  const { wrong, different } = await told.compare();
  expect([...wrong, ...(await officers.compare()).wrong]).toEqual([]);
  expect(different).toBeGreaterThan(60);
});

it('and asked twice, with writes in between, the same bytes', async () => {
  const ask = () => Promise.all(pages().map((page) => world.leader.bytes(asOf(page, at(1)))));
  const before = await ask();
  await act('post', 'tasks', { title: '又一件', dueOn: '2026-12-25', leadId: first.id }, { by: world.officer2 });
  await edit(`investors/${group.id}`, { note: '又改' });
  await act('post', `events/${fair.id}/guests`, { guests: [{ company: '丁药业有限公司' }], walkIn: true });
  await act('post', `discussion/lead/${first.id}/comments`, { body: '后话', mentions: [] }, { by: world.officer2 });
  const after = await ask();
  expect(after.map(({ body }, index) => (body.equals(before[index]!.body) ? '' : pages()[index]))).toEqual(
    pages().map(() => ''),
  );
});

it('papers, tasks, talk and land hang where they hung, whatever was merged since', async () => {
  const hung = async (lead: LeadView, index: number) => [
    (await then<LeadView>(`leads/${lead.id}`, index)).files.map(({ name }) => name),
    (await then<TaskPage>(`tasks?leadId=${lead.id}`, index)).items.map(({ title, leadTitle }) => [title, leadTitle]),
    (await then<{ items: CommentView[] }>(`discussion/lead/${lead.id}/comments`, index)).items.map(({ body }) => body),
    (await then<unknown[]>(`leads/${lead.id}/land`, index)).length,
  ];
  expect(await hung(twin, 0)).toEqual([['名片.pdf'], [['寄送资料', '灌装二线']], ['对方很急'], 1]);
  expect(await hung(twin, 1)).toEqual([[], [], [], 0]);
  expect(await hung(first, 1)).toEqual([['名片.pdf', '可研.pdf'], [['寄送全套资料', '灌装线']], ['对方并不急'], 1]);
  expect(await hung(first, 0)).toEqual([[], [], [], 0]);
  const after = await hung(twin, 2);
  expect([after[0], after[1], after[3]]).toEqual([[], [], 1]);
});

it('whose it was, what rested and who was asked are those of the moment', async () => {
  const pool = async (index: number) =>
    (await then<PoolPage>('lead-pool', index, world.officer2)).items.map(({ title }) => title);
  expect([await pool(1), await pool(2)]).toEqual([[], ['暂缓的项目']]);
  const hands = (index: number) => then<LeadHandsView>(`leads/${resting.id}/handovers`, index);
  expect((await hands(0)).offers).toEqual([]);
  expect((await hands(1)).offers).toMatchObject([{ state: 'proposed', answer: null, answeredByName: null }]);
  expect(await hands(2)).toMatchObject({ handovers: [], offers: [{ state: 'refused', answer: '我们也没有地' }] });
  const now = must(200, await world.leader.get<LeadHandsView>(`/api/leads/${resting.id}/handovers`));
  expect(now.handovers.map(({ kind }) => kind)).toEqual(['taken']);
  const rulings = async (index: number) =>
    (await then<DisputeView[]>('claim-disputes', index)).map(({ verdict, claim }) => [verdict, claim?.openDisputes]);
  expect([await rulings(0), await rulings(1), await rulings(2)]).toEqual([[], [[null, 1]], [['stays', 0]]]);
});

it('a guest that was taken off stood on the list then; its person is told of no moment', async () => {
  const list = async (index: number) =>
    (await then<GuestPage>(`events/${fair.id}/guests`, index, world.officer)).items.map(({ company, state }) => [
      company,
      state,
    ]);
  const [one, two, three] = ['丙包装有限公司', '甲药业有限公司', '乙器械有限公司'];
  const sorted = (rows: string[][]) => [...rows].sort();
  expect(sorted(await list(0))).toEqual(
    sorted([
      [one, 'invited'],
      [two, 'invited'],
      [three, 'invited'],
    ]),
  );
  expect(sorted(await list(1))).toEqual(
    sorted([
      [two, 'accepted'],
      [three, 'invited'],
    ]),
  );
  expect(sorted(await list(2))).toEqual(
    sorted([
      [two, 'attended'],
      [three, 'absent'],
    ]),
  );
  const kept = await world.app.dataSource.query(
    `SELECT content::text FROM kept_states WHERE subject_type = 'event_guests'`,
  );
  expect(kept.length).toBeGreaterThan(5);
  expect(JSON.stringify(kept)).not.toMatch(/李娜|13911112222/);
});

it('before it was written down it is not there, and rights are of today', async () => {
  const late = await act<InvestorView>('post', 'investors', { name: '后来登记的有限公司' });
  const asked = await world.leader.get(asOf(`/api/investors/${late.id}`, at(0)));
  expect(asked.status).toBe(404);
  const all = await then<InvestorPage>('investors?limit=200', 0);
  expect(all.items.map(({ name }) => name)).not.toContain('后来登记的有限公司');
  const event = await act<EventView>('post', 'events', { name: '后来的', kind: 'forum', fromOn: '2026-12-25' });
  expect((await world.leader.get(asOf(`/api/events/${event.id}`, at(2)))).status).toBe(404);
  // `first` is officer2's by now: its tasks of then are read by who reads it today.
  const reads = async (by: HttpClient) => (await then<TaskPage>(`tasks?leadId=${first.id}`, 1, by)).items.length;
  expect([await reads(world.officer), await reads(world.officer2)]).toEqual([0, 1]);
});

it('who was erased is erased of what was kept of companies and events', async () => {
  const person = { name: '欧阳锦程', phone: '13922223333' };
  const lead = await logs({ contact: person });
  const company = `investors/${lead.investorId}`;
  await edit(company, { note: '欧阳锦程分管投资' });
  await edit(`events/${fair.id}`, { note: `欧阳锦程到场，${person.phone}` });
  tick();
  const at = world.clock.now().toISOString();
  await edit(company, { note: null });
  await edit(`events/${fair.id}`, { note: null });
  const { id, version } = (await get<LeadView>(`leads/${lead.id}`, world.officer)).contact!;
  await act('post', `contacts/${id}/erasure`, { reason: '本人要求' }, { version });
  const rooms = [`/api/${company}`, `/api/${company}/history`, `/api/events/${fair.id}`, `/api/leads/${lead.id}`];
  const texts = await Promise.all(rooms.map(async (page) => must(200, await world.leader.get<object>(asOf(page, at)))));
  expect((texts[0] as InvestorView).note).toMatch(/分管投资/);
  expect(JSON.stringify(texts)).not.toMatch(/欧阳锦程|13922223333/);
});

/** Of companies whatever was edited and merged; of guests those that are there still. */
it.each(['investors', 'event_guests'] as const)('the states kept of %s begin where the trail leads', async (table) => {
  const read = (lines: string): Promise<{ id: string; content: unknown; at: Date }[]> =>
    world.app.dataSource.query(
      `SELECT d.id, d.content - 'name_key' AS content, d.at FROM ${lines} JOIN ${table} t ON t.id = d.id ORDER BY d.id, d.line`,
    );
  const kept = await read(`(SELECT k.subject_id AS id, k.content, k.recorded_at AS at, k.id AS line FROM kept_states k
                             WHERE k.subject_type = '${table}') d`);
  const derived = await read(
    `(SELECT x.*, row_number() OVER () AS line FROM (${STATES_BEFORE_61[table]}) x (id, content, at)) d`,
  );
  expect(kept.length).toBeGreaterThan(4);
  expect(unlike(derived)).toEqual(unlike(kept));
});

it('whatever wrote such a row kept what it wrote', async () => {
  for (const [table, but] of [
    ['investors', `'version'`],
    ['event_guests', `'version', 'contact_id', 'person', 'person_title', 'phone', 'updated_at'`],
  ]) {
    const [found]: { rows: number; forgotten: number }[] = await world.app.dataSource.query(
      `SELECT count(*)::int AS rows, (count(*) FILTER (WHERE to_jsonb(t) - ARRAY[${but}] IS DISTINCT FROM (
                SELECT k.content FROM kept_states k WHERE k.subject_type = '${table}' AND k.subject_id = t.id
                 ORDER BY k.id DESC LIMIT 1)))::int AS forgotten FROM ${table} t`,
    );
    expect([table, found!.forgotten]).toEqual([table, 0]);
    expect(found!.rows).toBeGreaterThan(1);
  }
});

/** Of a row that stands as it stood nothing is written; the trail tells of acts that changed nothing, too. */
const unlike = <Line extends { id: string; content: unknown }>(lines: Line[]): Line[] =>
  lines.filter((line, index) => {
    const before = lines[index - 1];
    return before?.id !== line.id || JSON.stringify(before.content) !== JSON.stringify(line.content);
  });
