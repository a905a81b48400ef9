import type { BlockerPage, BlockerReference, BlockerView, DepartmentLoad } from '#landing/blockers/dto/blocker.dto.js';
import type { EscalationPage } from '#landing/lights/dto/light.dto.js';
import type { ToSupplyPage } from '#landing/missing/dto/to-supply.dto.js';
import type { ObligationPage, ObligationStory } from '#landing/obligations/dto/obligation.dto.js';
import type { ProjectView } from '#landing/projects/dto/project-view.dto.js';
import type { ReviewPage, ReviewView } from '#landing/reviews/dto/review-view.dto.js';
import type { VisitPlanView } from '#landing/visits/dto/visit.dto.js';
import type { TaskView } from '#promotion/tasks/dto/task.dto.js';
import { must } from '../landing/landing-world.js';
import { ReviewWorld } from '../landing/review-world.js';
import type { Answer, HttpClient } from '../support/http-client.js';
import { runScheduled } from '../support/run-jobs.js';
import { asOf, ToldThen } from '../support/told-then.js';

/** The lists across projects, each as its reader was told it: requests, promises, visits, rounds, escalations; and one task. */
const done = <T>(answer: Answer<T>): T => must(answer.status < 300 ? answer.status : 200, answer);

let world: ReviewWorld;
let readers: { by: HttpClient; pages: () => string[]; told: ToldThen }[];
let now: number;
let office: string;
let zones: string;
let signed: ProjectView;
let other: ProjectView;
let asked: BlockerView;
let handed: BlockerView;
let roads: ObligationStory;
let plan: VisitPlanView;
let dropped: VisitPlanView;
let review: ReviewView;
let task: TaskView;
const tick = (minutes = 1) => world.clock.set(new Date((now += minutes * 60_000)));
const nightOf = async (day: string) => {
  now = Date.parse(`${day}T00:20:00+08:00`);
  tick();
  await runScheduled(world.app, 'landing.read-lights-nightly');
};
const moments = () => [...readers[0]!.told.told.keys()];

/** What may be done is nothing at a past moment; the reading of a light is of the day it turned. */
const UNTOLD = ['keptFrom', 'actions', 'version', 'mayEdit', 'sentenceZh', 'sentenceEn'];

const LISTS = [
  '/api/blockers?limit=200',
  '/api/blockers?state=requested,accepted&sort=-requestedOn',
  '/api/blockers?overdue=true',
  '/api/blockers?zoneCode=C-MAT',
  '/api/blockers/load',
  '/api/obligations?days=3650&limit=200',
  '/api/obligations?side=zone',
  '/api/obligations?zoneCode=C-MED&kind=tax,other',
  '/api/visit-plans',
  '/api/visit-plans?overdue=true',
  '/api/visit-plans?mine=true',
  '/api/reviews',
  '/api/reviews?list=all',
  '/api/to-supply?limit=200',
  '/api/escalations',
  '/api/escalations?state=open&sort=-openedOn',
];

const pagesOf = {
  leader: () => [
    ...LISTS,
    ...[asked, handed].map(({ id }) => `/api/blockers/${id}`),
    `/api/blockers?projectId=${signed.id}&kindCode=power`,
    `/api/blockers?teamId=${zones}`,
    `/api/obligations?teamId=${office}`,
    `/api/reviews?list=all&q=${encodeURIComponent('改了名')}`,
    ...['open', 'overdue', 'waitedDays', 'handedOver'].map(
      (figure) => `/api/insight/opened/load?teamId=${office}&figure=${figure}`,
    ),
  ],
  officer: () => [...LISTS, `/api/tasks/${task.id}`],
  // Of another park: what is of none of its projects is told of no moment.
  manager2: () => LISTS,
  verifier: () => LISTS,
  // Named for a round between the moments: what waits is told, what may be read is of now.
  manager3: () => ['/api/reviews', '/api/to-supply'],
};

async function remember(): Promise<void> {
  tick();
  for (const { told, pages } of readers) await told.remember(world.clock.now(), pages());
  tick();
}

const post = async <T>(path: string, body: object = {}, by = world.officer): Promise<T> => {
  tick();
  return done(await by.post<T>(`/api/${path}`, body));
};
const patch = async <T>(path: string, body: object, version: number, by = world.officer): Promise<T> => {
  tick();
  return done(await by.patch<T>(`/api/${path}`, body, version));
};
const step = (id: string, action: string, over: object = {}, by = world.department) =>
  post<BlockerView>(`blockers/${id}/steps`, { action, ...over }, by);
const promises = async () => done(await world.leader.get<ObligationStory[]>(`/api/projects/${signed.id}/obligations`));

beforeAll(async () => {
  world = await ReviewWorld.start();
  now = world.clock.now().getTime();
  readers = (['leader', 'officer', 'manager2', 'verifier', 'manager3'] as const).map((name) => {
    const by = world[name];
    return { by, pages: pagesOf[name], told: new ToldThen(by, UNTOLD) };
  });
  const { teams } = must(200, await world.manager.get<BlockerReference>('/api/blocker-kinds'));
  const idOf = (name: string) => teams.find(({ nameEn }) => nameEn.startsWith(name))!.id;
  office = idOf('Administrative office');
  zones = idOf('Park management');
  await begin();
  await remember();
  await goOn();
  await remember();
  await lapse();
  await remember();
  await end();
}, 120_000);
afterAll(() => world.close());

async function begin(): Promise<void> {
  signed = await world.signed();
  other = await world.project({ needs: '用地 80 亩' });
  const request = (title: string, id = signed.id) =>
    post<BlockerView>(`projects/${id}/blockers`, { kindCode: 'power', title, teamId: office }, world.manager);
  asked = await request('双回路用电');
  handed = await request('施工用水', other.id);
  await post(`projects/${signed.id}/obligations/from-agreement`);
  const works = { side: 'zone', kind: 'other', text: '通路', dueOn: '2026-12-20', teamId: office };
  roads = await post<ObligationStory>(`projects/${signed.id}/obligations`, works);
  const visit = { visitedBy: 'other', visitorId: world.ids['manager'], purpose: '看进度' };
  plan = await post<VisitPlanView>(`projects/${signed.id}/visit-plans`, { ...visit, dueOn: '2026-12-10' });
  const mine = { ...visit, visitorId: world.ids['officer'], dueOn: '2026-12-01' };
  dropped = await post<VisitPlanView>(`projects/${other.id}/visit-plans`, mine);
  review = must(201, await world.propose(other.id));
  const clause = { kind: 'rent', text: '厂房租金前两年减半' };
  tick();
  done(await world.send(world.officer, 'POST', `reviews/${review.id}/clauses`, clause, review.version));
  task = await post<TaskView>('tasks', { title: '寄资料', dueOn: '2026-12-05' });
}

async function goOn(): Promise<void> {
  await step(asked.id, 'accept');
  await step(handed.id, 'hand_over', { text: '不属本部门', teamId: zones });
  tick();
  review = must(200, await world.submit(await world.one(review.id)));
  const seats = world.seats(['verifier', 'department', 'manager3'], 'department', 'manager3');
  tick();
  review = must(200, await world.name(review, seats));
  await world.declare(review.id, world.manager3);
  await patch(`obligations/${roads.id}`, { dueOn: '2027-02-01', text: '通路、通水', reason: '加通水' }, roads.version);
  await patch(`visit-plans/${plan.id}`, { dueOn: '2026-12-28', purpose: '看设备' }, plan.version);
  await patch(`tasks/${task.id}`, { title: '寄样品', dueOn: '2026-12-09' }, task.version);
  await patch(`projects/${other.id}`, { name: '改了名' }, (await world.view(other.id)).version);
}

/** A request overdue, a visit missed, a start that did not come, a promise reported. */
async function lapse(): Promise<void> {
  await nightOf('2027-03-02');
  await nightOf('2027-05-01');
  await post(`obligations/${roads.id}/reports`, { note: '已通', proofFileId: await world.evidence() });
  await world.judge(review.id, world.verifier);
  tick();
  must(201, await world.opine(review.id, world.manager3));
  await world.minutes(review.id);
  await post(`visit-plans/${dropped.id}/drop`, { reason: '企业改期' });
  const tax = (await promises()).find(({ kind }) => kind === 'tax')!;
  await post(`obligations/${tax.id}/waiver`, { reason: '政策调整' }, world.leader);
}

/** Everything goes on after the last moment remembered. */
async function end(): Promise<void> {
  await step(asked.id, 'solve', { text: '已接入' });
  await step(asked.id, 'confirm', {}, world.manager);
  await post(`obligations/${roads.id}/verdict`, { verdict: 'kept' }, world.verifier);
  const record = { visitedOn: '2027-05-01', met: '总经理', raised: '用电不足', planId: plan.id };
  await post(`projects/${signed.id}/visits`, { ...record, nextSteps: [] }, world.manager);
  await world.judge(review.id, world.department);
  const { items } = done(await world.leader.get<EscalationPage>('/api/escalations?state=open'));
  for (const { id } of items) await post(`escalations/${id}/answer`, { answer: '本周约谈投资方' }, world.leader);
  const { version } = done(await world.officer.get<TaskView>(`/api/tasks/${task.id}`));
  tick();
  done(await world.officer.post(`/api/tasks/${task.id}/done`, {}, { 'if-match': `"${version}"` }));
  await patch(`projects/${signed.id}`, { name: '又一个名字' }, (await world.view(signed.id)).version);
  await post(`projects/${other.id}/status`, { status: 'paused', reason: '暂缓', reviewOn: '2027-08-01' }, world.leader);
  await nightOf('2027-06-02');
}

it('every list tells each reader of a past moment what it told at it', async () => {
  expect(moments()).toHaveLength(3);
  for (const { told } of readers) expect((await told.compare()).wrong).toEqual([]);
  expect((await readers[0]!.told.compare()).different).toBeGreaterThan(30);
});

it('and asked twice, with writes in between, the same bytes', async () => {
  const at = moments()[1]!;
  const ask = () => Promise.all(readers.flatMap(({ by, pages }) => pages().map((page) => by.bytes(asOf(page, at)))));
  const before = await ask();
  await post(`projects/${signed.id}/blockers`, { kindCode: 'power', title: '又要用电', teamId: office }, world.manager);
  await step(handed.id, 'withdraw', { text: '不需要了' }, world.manager);
  await patch(`projects/${signed.id}`, { name: '第三个名字' }, (await world.view(signed.id)).version);
  const after = await ask();
  expect(after.map(({ status, body }, index) => status === 200 && body.equals(before[index]!.body))).toEqual(
    after.map(() => true),
  );
});

const then = async <T>(page: string, moment: number, by = world.leader): Promise<T> =>
  done(await by.get<T>(asOf(page, moments()[moment]!)));
const each = <T>(page: string, by = world.leader) => Promise.all([0, 1, 2].map((at) => then<T>(page, at, by)));

it('a request lies where it lay, waits as long as it had, and offers no step', async () => {
  const pages = await each<BlockerPage>('/api/blockers?sort=requestedOn&limit=200');
  const shown = pages.map(({ items }) =>
    [asked, handed]
      .map(({ id }) => items.find((item) => item.id === id)!)
      .map((item) => [item.state, item.teamId === office, item.overdue]),
  );
  expect(shown).toEqual([
    [
      ['requested', true, false],
      ['requested', true, false],
    ],
    [
      ['accepted', true, false],
      ['requested', false, false],
    ],
    [
      ['accepted', true, true],
      ['requested', false, true],
    ],
  ]);
  expect(pages.flatMap(({ items }) => items.flatMap(({ actions }) => actions))).toEqual([]);
  const loads = await each<DepartmentLoad[]>('/api/blockers/load');
  const lies = loads.map((load) => load.find(({ teamId }) => teamId === office)!);
  expect(lies.map(({ open, overdue, handedOver }) => [open, overdue, handedOver])).toEqual([
    [2, 0, 0],
    [1, 0, 1],
    [1, 1, 1],
  ]);
  expect((await then<BlockerView>(`/api/blockers/${asked.id}`, 1)).steps.map(({ action }) => action)).toEqual([
    'request',
    'accept',
  ]);
});

it('who may not read it now is not told of it then, whoever might have', async () => {
  const of = async (by: HttpClient) =>
    (await then<BlockerPage>('/api/blockers?limit=200', 0, by)).items.map(({ id }) => id);
  // It lay with the department then; it lies with another now.
  expect(await of(world.department)).toEqual([asked.id]);
  expect(await of(world.manager2)).toEqual([]);
  expect((await world.department.get(asOf(`/api/blockers/${handed.id}`, moments()[0]!))).status).toBe(404);
  expect((await world.manager2.get(asOf(`/api/tasks/${task.id}`, moments()[0]!))).status).toBe(404);
});

it('a promise, a visit, a round, an escalation and a task stand as they stood', async () => {
  const due = await each<ObligationPage>('/api/obligations?side=zone&days=3650');
  const ours = due.map(({ items }) => items.find(({ id }) => id === roads.id)!);
  expect(ours.map(({ text, dueOn, overdue, reported }) => [text, dueOn, overdue, reported])).toEqual([
    ['通路', '2026-12-20', false, false],
    ['通路、通水', '2027-02-01', false, false],
    ['通路、通水', '2027-02-01', true, true],
  ]);
  const visits = await each<{ items: VisitPlanView[] }>('/api/visit-plans');
  expect(visits.map(({ items }) => items.map(({ id, dueOn }) => [id === plan.id, dueOn]))).toEqual([
    [
      [false, '2026-12-01'],
      [true, '2026-12-10'],
    ],
    [
      [false, '2026-12-01'],
      [true, '2026-12-28'],
    ],
    [[true, '2026-12-28']],
  ]);
  const rounds = await each<ReviewPage>('/api/reviews?list=all', world.manager3);
  expect(rounds.map(({ items }) => items.map(({ state, waitsFor }) => [state, waitsFor]))).toEqual([
    [['draft', null]],
    [['in_review', 'opinion']],
    [['in_review', 'clauses']],
  ]);
  const escalations = await each<EscalationPage>('/api/escalations?state=open');
  expect(escalations.map(({ items }) => items.length)).toEqual([0, 0, 1]);
  const tasks = await each<TaskView>(`/api/tasks/${task.id}`, world.officer);
  expect(tasks.map(({ title, state, overdue, mayEdit }) => [title, state, overdue, mayEdit])).toEqual([
    ['寄资料', 'open', false, false],
    ['寄样品', 'open', false, false],
    ['寄样品', 'open', true, false],
  ]);
});

it('what was to be supplied is what each could bring then', async () => {
  const of = async (by: HttpClient, projectId: string) => {
    const pages = await each<ToSupplyPage>('/api/to-supply?limit=200', by);
    return pages.map(({ items }) =>
      (items.find((project) => project.projectId === projectId)?.items ?? []).map(({ code }) => code),
    );
  };
  expect(await of(world.manager3, other.id)).toEqual([[], ['review.opinion'], ['review.clauses']]);
  const request = `blocker.${asked.id}`;
  expect(await of(world.department, signed.id)).toEqual([[request], [request], [request]]);
  const [first, , last] = await of(world.officer, signed.id);
  expect(first).toContain('registered.opened');
  expect(last).toContain('registered.opened');
  expect(await of(world.manager2, signed.id)).toEqual([[], [], []]);
});

it('what gates lacked before it was kept is not told, and from when it is', async () => {
  const at = moments()[0]!;
  const page = '/api/to-supply?limit=200';
  expect((await then<ToSupplyPage>(page, 0, world.officer)).keptFrom).toBeNull();
  await world.app.dataSource.query(
    `INSERT INTO kept_states (subject_type, subject_id, content, recorded_at)
     VALUES ('missing_items', '00000000-0000-0000-0000-000000000000', '{"items": []}', $1)`,
    [new Date(Date.parse(at) + 1000)],
  );
  expect((await then<ToSupplyPage>(page, 0, world.officer)).keptFrom).toBe(
    new Date(Date.parse(at) + 1000).toISOString(),
  );
  expect((await then<ToSupplyPage>(page, 1, world.officer)).keptFrom).toBeNull();
});

it('a moment that is still to come, or is none, is refused', async () => {
  for (const page of LISTS)
    for (const at of ['2030-01-01T00:00:00Z', 'gestern'])
      expect([page, (await world.leader.get(asOf(page, at))).status]).toEqual([page, 400]);
});
