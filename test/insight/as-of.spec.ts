import { TERMS_FROM_AUDIT } from '../../migrations/1764000047200-keep-project-terms.js';
import type { BlockerReference, BlockerView } from '#landing/blockers/dto/blocker.dto.js';
import type { MilestoneView } from '#landing/milestones/dto/milestone.dto.js';
import type { ObligationStory } from '#landing/obligations/dto/obligation.dto.js';
import type { ProjectBoard, ProjectPage, ProjectView } from '#landing/projects/dto/project-view.dto.js';
import type { ObservationView } from '#plan/observations/observation.dto.js';
import type { EntryView } from '#investment/entries/dto/entry.dto.js';
import { CONTRACT, LandingWorld, must } from '../landing/landing-world.js';
import type { HttpClient } from '../support/http-client.js';
import { runScheduled } from '../support/run-jobs.js';
import { asOf, ToldThen } from '../support/told-then.js';

/** Every room that answers of a past moment, while plans, targets, terms, people, promises and requests go on. */
const TARGET = 'KEY-INVEST-14';
const YI = '00000000.00';

let world: LandingWorld;
let admin: HttpClient;
let department: HttpClient;
let told: ToldThen;
let signing: MilestoneView;
let third: ProjectView;
let signed: string;
let young: string;
let now: number;
let office: string;
let asked: BlockerView;
let promise: ObligationStory;
let observed: ObservationView;
const tick = (minutes = 1) => world.clock.set(new Date((now += minutes * 60_000)));

const pages = (): string[] => [
  `/api/targets/${TARGET}/progress`,
  `/api/targets/${TARGET}/planned-curve`,
  `/api/targets/${TARGET}/planned-curve?asOf=2023-06`,
  `/api/targets/${TARGET}/breakdown-progress`,
  `/api/targets/${TARGET}/breakdown-progress?asOf=2022-06`,
  '/api/insight/evaluation?year=2023',
  '/api/insight/evaluation?plan=14FYP',
  '/api/insight/indicators/14FYP/GDP',
  '/api/plan/periods/14FYP/indicators/GDP/comments/2023',
  '/api/insight/pipeline',
  '/api/insight/opened/pipeline?measure=contracted',
  '/api/insight/opened/signed?year=2023',
  ...['due', 'planned-due'].flatMap((due) =>
    ['', '&year=2023'].map((year) => `/api/insight/opened/${due}?target=${TARGET}&asOf=2023-06${year}`),
  ),
  '/api/insight/funnel?by=zone',
  ...['captured', 'negotiation'].map((stage) => `/api/insight/opened/funnel?by=zone&stage=${stage}&part=entered`),
  '/api/insight/opened/cohort?quarter=2023-Q1',
  '/api/insight/opened/signed-lately?by=zone',
  '/api/insight/opened/time-in-stage?stage=negotiation',
  '/api/insight/stuck?limit=200',
  '/api/projects?sort=code',
  '/api/projects?sort=-plannedTotal&light=green,yellow,red',
  '/api/projects?sort=code&reached=signed',
  `/api/projects?sort=code&q=${encodeURIComponent('新材料')}`,
  `/api/projects/${signed}/light`,
  ...[signed, young].flatMap((id) =>
    ['', '/blockers', '/obligations', '/promises'].map((of) => `/api/projects/${id}${of}`),
  ),
];

/** `stageSince`, `readOn` and a light's measures are of the last change, see the how-to; escalations keep no moments. */
const UNTOLD = ['knownAt', 'may', 'actions', 'nextStage', 'nextStatuses', 'version', 'updatedAt', 'stageSince'].concat([
  'readOn',
  'rules',
  'sentenceZh',
  'sentenceEn',
  'escalations',
  'proposed',
  'maySet',
  'asOfReason',
]);

async function remember(): Promise<void> {
  tick();
  await told.remember(world.clock.now(), pages());
  tick();
}

async function completed(id: string, month: string, amount: string, over: object = {}): Promise<EntryView> {
  const body = { kind: 'completed', month, amount, ...over };
  const entry = must(201, await world.officer.post<EntryView>(`/api/projects/${id}/entries`, body));
  return must(200, await world.verifier.post<EntryView>(`/api/entries/${entry.id}/verdict`, { verdict: 'verified' }));
}

const edit = async (id: string, body: object) =>
  must(200, await world.officer.patch<ProjectView>(`/api/projects/${id}`, body, (await world.view(id)).version));
const list = async (id: string, year: number, listed = true) =>
  must(200, await world.verifier.put(`/api/projects/${id}/key-list/${year}`, { listed, reason: '名单' }));
const plan = async (id: string, year: number, amount: string, seen: string | null = null) =>
  must(
    200,
    await world.verifier.put(`/api/year-plans/${year}`, { plans: [{ projectId: id, amount, seen }], reason: '计划' }),
  );
const breakDown = async (parts: object[], version: number) =>
  must(
    200,
    await admin.put(`/api/plan/targets/${TARGET}/breakdown`, { parts, reason: '分解' }, { 'if-match': `"${version}"` }),
  );
const step = async (action: string, over: object = {}, by = department) => {
  asked = must(200, await by.post<BlockerView>(`/api/blockers/${asked.id}/steps`, { action, ...over }));
};
const observe = async (body: object) =>
  must(
    201,
    await world.verifier.post<ObservationView>('/api/plan/periods/14FYP/indicators/GDP/observations', {
      source: '统计公报',
      ...body,
    }),
  );
const comment = async (text: string, version: number) => {
  const path = '/api/plan/periods/14FYP/indicators/GDP/comments/2023';
  must(200, await world.verifier.put(path, { text }, { 'if-match': `"${version}"` }));
};

beforeAll(async () => {
  world = await LandingWorld.start();
  now = world.clock.now().getTime();
  [admin, department] = [await world.app.login('sysadmin'), await world.app.login('department')];
  told = new ToldThen(world.leader, UNTOLD);
  const { teams } = must(200, await world.manager.get<BlockerReference>('/api/blocker-kinds'));
  office = teams.find(({ nameEn }) => nameEn.startsWith('Administrative office'))?.id ?? '';
  signed = (await world.signed()).id;
  young = (await world.project({ plannedTotal: '80000000.00' })).id;
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
  await completed(signed, '2023-01', '10000000.00');
  await list(signed, 2023);
  await plan(signed, 2023, '120000000.00');
  await breakDown([{ axis: 'year', key: '2023', amount: `300${YI}` }], 0);
  observed = await observe({ period: '2023', value: '450' });
  await comment('增速平稳', 0);
  const power = { kindCode: 'power', title: '双回路用电', teamId: office };
  asked = must(201, await world.manager.post<BlockerView>(`/api/projects/${signed}/blockers`, power));
  const tax = { side: 'investor', kind: 'tax', text: '达产后年税收', amount: '1000000.00', dueOn: '2027-01-31' };
  const works = { ...tax, kind: 'investment', text: '固定资产投资', amount: '200000000.00' };
  must(201, await world.officer.post(`/api/projects/${signed}/obligations`, works));
  const agreement = { kind: 'agreement_signed', evidenceFileId: await world.evidence(), fields: CONTRACT };
  signing = must(201, await world.report(young, agreement));
  promise = must(201, await world.officer.post<ObligationStory>(`/api/projects/${signed}/obligations`, tax));
}

async function goOn(): Promise<void> {
  const { userId: leaderId } = await person('leader');
  await edit(signed, {
    name: '新材料一期',
    plannedTotal: '360000000.00',
    promisedStartOn: '2026-11-01',
    needs: '用地 90 亩',
  });
  await edit(young, { plannedTotal: '95000000.00' });
  const { version } = await world.view(signed);
  must(200, await world.manager.patch(`/api/projects/${signed}/people`, { leaderId, agentId: leaderId }, version));
  await list(young, 2023);
  await plan(young, 2023, '60000000.00');
  await plan(signed, 2023, '150000000.00', '120000000.00');
  await breakDown(
    [
      { axis: 'leader', key: leaderId, amount: `200${YI}` },
      { axis: 'zone', key: 'C-MED', amount: `500${YI}`, parts: [{ axis: 'year', key: '2023', amount: `100${YI}` }] },
    ],
    1,
  );
  const target = must(200, await admin.get<{ version: number }>(`/api/plan/targets/${TARGET}`));
  must(200, await admin.patch(`/api/plan/targets/${TARGET}`, { amount: `1600${YI}`, reason: '调整' }, target.version));
  await observe({ period: '2023', value: '460', revises: observed.id, reason: '经济普查修订' });
  await comment('普查修订后上调', 1);
  await step('accept');
  const change = { amount: '1500000.00', dueOn: '2027-02-28', reason: '补充协议' };
  promise = must(200, await world.officer.patch(`/api/obligations/${promise.id}`, change, promise.version));
}

async function moveAway(): Promise<void> {
  must(200, await world.verdict(signing.id, { verdict: 'verified' }));
  third = await world.signed();
  const more = { on: '2026-11-22', planned: '50000000.00', contracted: '40000000.00', fixed: '30000000.00' };
  const agreement = { agreementFileId: await world.evidence(), reason: '扩大产能' };
  must(201, await world.officer.post(`/api/projects/${signed}/capital-increases`, { ...more, ...agreement }));
  await completed(signed, '2023-02', '5000000.00');
  await edit(signed, { name: '新材料二厂', contractedAmount: '310000000.00', promisedStartOn: '2027-06-01' });
  await world.verified(young, { kind: 'legal_review' });
  const status = { status: 'paused', reason: '缓建', reviewOn: '2026-12-01' };
  must(200, await world.leader.post(`/api/projects/${young}/status`, status));
  const zone = { zoneCode: 'C-MAT', fromMonth: '2023-02', reason: '移交' };
  must(200, await world.leader.post(`/api/projects/${signed}/zone`, zone));
  await list(young, 2023, false);
  await breakDown([], 2);
  await step('solve', { text: '已接入' });
  const proof = { note: '已入库', proofFileId: await world.evidence(), amount: '1500000.00' };
  must(201, await world.officer.post(`/api/obligations/${promise.id}/reports`, proof));
  tick(60 * 24 * 40);
  await runScheduled(world.app, 'landing.read-lights-nightly');
}

async function end(): Promise<void> {
  const [agreement] = third.milestones.filter(({ kind }) => kind === 'agreement_signed');
  await world.verified(third.id, {
    kind: 'agreement_signed',
    correctsId: agreement!.id,
    withdraws: true,
    note: '误报',
  });
  await edit(signed, { name: '无名项目', plannedTotal: '1000000.00', contractedAmount: '900000000.00' });
  await step('confirm', {}, world.officer);
  must(200, await world.verifier.post(`/api/obligations/${promise.id}/verdict`, { verdict: 'kept' }));
  must(200, await world.leader.post(`/api/projects/${young}/status`, { status: 'lost', reason: '落户外地' }));
  await observe({ period: '2024', value: '500' });
}

const person = async (username: string) => {
  const [row]: { id: string }[] = await world.app.dataSource.query('SELECT id FROM users WHERE username = $1', [
    username,
  ]);
  return { userId: row?.id ?? '' };
};

it('every room tells of a past moment what it told at it', async () => {
  expect(told.told.size).toBe(3);
  const { wrong, different } = await told.compare();
  expect(wrong).toEqual([]);
  expect(different).toBeGreaterThan(45);
});

it('and asked twice, with writes in between, the same bytes', async () => {
  const at = [...told.told.keys()][1]!;
  const rooms = [...pages(), '/api/projects/board', '/api/insight/computed/firms_registered/projects?year=2026'];
  const ask = () => Promise.all(rooms.map((page) => world.leader.bytes(asOf(page, at))));
  const before = await ask();
  tick();
  await completed(signed, '2023-03', '7000000.00');
  await edit(signed, { name: '又改名', promisedJobs: 7 });
  await plan(signed, 2023, '1.00', '150000000.00');
  const after = await ask();
  expect(after.map(({ body }, index) => (body.equals(before[index]!.body) ? '' : rooms[index]))).toEqual(
    rooms.map(() => ''),
  );
});

it('a list, a board and a page of a past moment show the terms of that moment', async () => {
  const [first, second] = told.told.keys();
  const of = async <T>(page: string, at = first!) => must(200, await world.leader.get<T>(asOf(page, at)));
  expect(await of<ProjectView>(`/api/projects/${signed}`)).toMatchObject({
    plannedTotal: '350000000.00',
    promisedStartOn: CONTRACT.promisedStartOn,
    leaderName: null,
  });
  expect(await of<ProjectView>(`/api/projects/${signed}`, second)).toMatchObject({
    name: '新材料一期',
    leaderName: '郑国强',
  });
  const { columns } = await of<ProjectBoard>('/api/projects/board');
  expect(columns.find(({ stage }) => stage === 'signed')).toMatchObject({ count: 1, plannedTotal: '350000000.00' });
  const named = await of<ProjectPage>(`/api/projects?q=${encodeURIComponent('新材料')}`, second);
  expect(named.items.map(({ name }) => name)).toEqual(['新材料一期']);
});

it('a project made confidential since is told of under its code name, whatever the moment', async () => {
  tick();
  const named = { name: '江南生物疫苗基地', investor: { name: '江南生物控股有限公司' }, description: '灌装线' };
  const project = await world.project(named);
  tick();
  const at = world.clock.now().toISOString();
  tick();
  const mark = { codeName: '海棠一号', reason: '投资方要求', insiderIds: [] };
  must(201, await world.officer.post(`/api/projects/${project.id}/secrecy`, mark));
  tick();
  const answers = await Promise.all(
    [
      `/api/projects/${project.id}`,
      '/api/projects?limit=200',
      '/api/projects/board',
      '/api/insight/stuck?limit=200',
    ].map(async (page) => JSON.stringify(must(200, await world.verifier.get(asOf(page, at))))),
  );
  expect(answers[0]).toContain('海棠一号');
  expect(answers.filter((text) => /江南生物|灌装线/.test(text)).map((text) => text.slice(0, 80))).toEqual([]);
  const found = await world.verifier.get<ProjectPage>(asOf(`/api/projects?q=${encodeURIComponent('江南生物')}`, at));
  expect(must(200, found).items).toEqual([]);
});

it('the terms kept begin where the trail of edits and appointments leads', async () => {
  const of = `WHERE t.project_id = $1`;
  const read = (sql: string) => world.app.dataSource.query<{ content: object; at: Date }[]>(sql, [young]);
  const kept = await read(`SELECT t.content, t.recorded_at AS at FROM project_terms t ${of} ORDER BY t.id`);
  const derived = await read(
    `SELECT t.content, t.recorded_at AS at FROM (SELECT d.*, row_number() OVER () AS line
       FROM (${TERMS_FROM_AUDIT}) d (project_id, content, recorded_at)) t ${of} ORDER BY t.line`,
  );
  expect(kept.length).toBeGreaterThan(2);
  expect(derived).toEqual(kept);
});
