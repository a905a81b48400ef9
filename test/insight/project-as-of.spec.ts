import type { CommentPage, CommentView } from '#access/discussion/dto/discussion.dto.js';
import type { StoredFile } from '#access/documents/dto/document.dto.js';
import type { ProjectKeyList } from '#investment/key-list/dto/key-list.dto.js';
import type { BlockerReference } from '#landing/blockers/dto/blocker.dto.js';
import type { CapitalIncreaseView } from '#landing/capital/dto/capital.dto.js';
import type { ProjectFileList } from '#landing/files/dto/project-file.dto.js';
import type { HoldingView, LandUnitView } from '#landing/land/dto/land-holding.dto.js';
import type { LightView } from '#landing/lights/dto/light.dto.js';
import type { ProjectHistory, ProjectView } from '#landing/projects/dto/project-view.dto.js';
import type { ProjectReviews, ReviewView } from '#landing/reviews/dto/review-view.dto.js';
import type { ScheduleView, TemplateStepView } from '#landing/schedule/dto/schedule.dto.js';
import type { ProjectTransferView } from '#landing/transfers/dto/transfer.dto.js';
import type { ProjectVisits, VisitPlanView } from '#landing/visits/dto/visit.dto.js';
import { Land } from '../landing/land-world.js';
import { must, PDF } from '../landing/landing-world.js';
import { CONDITION, FACTS, ReviewWorld, SCORES } from '../landing/review-world.js';
import type { Answer } from '../support/http-client.js';
import { runScheduled } from '../support/run-jobs.js';
import { asOf, ToldThen } from '../support/told-then.js';

/** All that stands on a project's page beside its terms: as it was told at a moment, however it went on. */
const done = <T>(answer: Answer<T>): T => must(answer.status < 300 ? answer.status : 200, answer);

let world: ReviewWorld;
let land: Land;
let told: ToldThen;
let now: number;
let young: ProjectView;
let signed: ProjectView;
let review: ReviewView;
let line: string;
let unit: LandUnitView;
let paper: StoredFile;
let plan: VisitPlanView;
let said: CommentView;
const tick = (minutes = 1) => world.clock.set(new Date((now += minutes * 60_000)));
const nightOf = async (day: string) => {
  now = Date.parse(`${day}T00:20:00+08:00`);
  tick();
  await runScheduled(world.app, 'landing.read-lights-nightly');
};

const pages = (): string[] => [
  `/api/reviews/${review.id}`,
  `/api/projects/${signed.id}/light`,
  ...[young, signed].flatMap(({ id }) => [
    ...['history', 'reviews', 'visits', 'files', 'transfers', 'children', 'capital-increases', 'key-list'].map(
      (of) => `/api/projects/${id}/${of}`,
    ),
    `/api/projects/${id}/land`,
    `/api/projects/${id}/schedule`,
    `/api/discussion/project/${id}/comments`,
  ]),
];

/** What may be done is nothing at a past moment; of a light's words see the how-to. */
const UNTOLD = ['may', 'version', 'prefill', 'readOn', 'rules', 'sentenceZh', 'sentenceEn'].concat(
  ['Plan', 'Record', 'Add', 'Replace', 'Answer', 'Withdraw', 'Propose', 'Open', 'Manage'].map((act) => `may${act}`),
);

async function remember(): Promise<string> {
  tick();
  const at = world.clock.now();
  await told.remember(at, pages());
  tick();
  return at.toISOString();
}

const step = async (method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body: unknown, by = world.officer) => {
  const { version } = await world.one(review.id);
  const answer = await world.send(by, method, path, body, version);
  if (answer.status >= 300) throw new Error(`${answer.status} ${path} ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const ofSigned = (path: string) => `/api/projects/${signed.id}/${path}`;
const offer = async (zoneCode = 'C-MAT') => {
  const body = { zoneCode, fromMonth: '2026-11', reason: '产业更契合' };
  return done(await world.manager.post<ProjectTransferView>(ofSigned('transfers'), body));
};
const list = async (year: number, listed = true) =>
  done(await world.verifier.put(ofSigned(`key-list/${year}`), { listed, reason: listed ? '入选' : '退出' }));
const planned = async (path: string, body: object) => done(await world.officer.post<ScheduleView>(path, body));
const upload = async (name: string, fields: Record<string, string> = {}) =>
  done(await world.officer.upload<StoredFile>('/api/files', name, PDF, undefined, fields));

beforeAll(async () => {
  world = await ReviewWorld.start();
  land = new Land(world);
  now = world.clock.now().getTime();
  told = new ToldThen(world.leader, UNTOLD);
  young = await world.project({ needs: '用地 80 亩' });
  signed = await world.signed();
  await begin();
  await remember();
  await goOn();
  await remember();
  await turn();
  await remember();
  await end();
  await remember();
  await after();
}, 120_000);
afterAll(() => world.close());

async function begin(): Promise<void> {
  review = done(await world.propose(young.id, { ...FACTS, landMu: '95', jobs: 12 }));
  await step('POST', `reviews/${review.id}/clauses`, { kind: 'rent', text: '厂房租金前两年减半' });
  line = (await world.one(review.id)).clauses[0]!.id;
  const visit = { visitedBy: 'other', visitorId: world.ids['manager'], dueOn: '2026-12-10', purpose: '了解开工准备' };
  plan = done(await world.officer.post<VisitPlanView>(ofSigned('visit-plans'), visit));
  paper = await upload('可研报告.pdf');
  done(await world.officer.post(ofSigned('files'), { fileId: paper.id }));
  await offer();
  await planned(ofSigned('schedule/plan'), { baseOn: '2026-11-20' });
  const more = { on: '2026-11-22', planned: '50000000.00', contracted: '40000000.00', fixed: '30000000.00' };
  const agreement = { agreementFileId: await world.evidence(), reason: '扩大产能' };
  done(await world.officer.post(ofSigned('capital-increases'), { ...more, ...agreement }));
  done(await world.manager.post(ofSigned('children'), { relation: 'phase', mode: 'greenfield', name: '一期' }));
  await list(2026);
  unit = await land.unit({ name: '西园甲地块' });
  done(await land.reserve(unit.id, { area: '40', projectId: signed.id }));
  const words = { body: '本周签补充协议', mentions: [world.ids['verifier']] };
  const comments = `/api/discussion/project/${signed.id}/comments`;
  said = done(await world.officer.post<CommentView>(comments, words));
}

async function goOn(): Promise<void> {
  done(await world.officer.patch(`/api/comments/${said.id}`, { body: '下周签补充协议' }, said.version));
  await step('PATCH', `reviews/${review.id}`, { facts: FACTS });
  await step('POST', `reviews/${review.id}/submission`, {});
  const seats = world.seats(['verifier', 'department', 'manager2'], 'department', 'manager3');
  await step('PUT', `reviews/${review.id}/panel`, { seats, meetingOn: '2026-11-28' }, world.verifier);
  await world.judge(review.id, world.verifier, {
    opinion: 'oppose',
    scores: SCORES.map((one) => ({ ...one, points: 1 })),
  });
  done(
    await world.officer.patch(`/api/visit-plans/${plan.id}`, { dueOn: '2026-12-20', purpose: '看设备' }, plan.version),
  );
  const record = { visitedOn: '2026-11-24', met: '总经理', raised: '用电不足', planId: plan.id };
  const steps = [{ text: '协调双回路', dueOn: '2026-12-31' }];
  done(await world.manager.post(ofSigned('visits'), { ...record, nextSteps: steps }));
  done(await world.officer.post(ofSigned('files'), { fileId: (await upload('照片.pdf')).id }));
  await upload('可研报告（修订）.pdf', { replaces: paper.id });
  const [open] = done(await world.leader.get<ProjectTransferView[]>(ofSigned('transfers')));
  done(await world.manager2.post(`/api/project-transfers/${open!.id}/refusal`, { answer: '暂无用地' }));
  const [more] = done(await world.leader.get<CapitalIncreaseView[]>(ofSigned('capital-increases')));
  done(await world.officer.post(ofSigned(`capital-increases/${more!.id}/withdrawal`), { reason: '重复登记' }));
  await list(2026, false);
  await list(2027);
  const later = { kind: 'construction_started', what: 'planned', on: '2027-05-01' };
  const dates = [later, { kind: 'production_started', what: 'forecast', on: '2029-01-15' }];
  await planned(ofSigned('schedule/dates'), { dates, reason: '图审推迟' });
  const [held] = await land.ofProject(signed.id);
  done(await land.step(held!.id, 'prolongation', { until: '2027-04-30', reason: '延期' }));
}

async function turn(): Promise<void> {
  const seats = world.seats(['verifier', 'department', 'manager3'], 'department', 'manager3');
  await step('PUT', `reviews/${review.id}/panel`, { seats, meetingOn: '2026-12-02' }, world.verifier);
  await world.judge(review.id, world.department);
  done(await world.opine(review.id, world.verifier));
  await step(
    'POST',
    `reviews/${review.id}/vetoes`,
    { code: 'high_energy_pollution', grounds: '单位产值能耗高于限额' },
    world.verifier,
  );
  await world.minutes(review.id);
  const { version } = (await world.one(review.id)).clauses[0]!;
  const clause = { kind: 'rent', text: '厂房租金前三年减半' };
  done(await world.send(world.officer, 'PATCH', `offer-clauses/${line}`, clause, version));
  done(await world.officer.delete(ofSigned(`files/${paper.id}`)));
  const visits = done(await world.leader.get<ProjectVisits>(ofSigned('visits')));
  const { teams } = done(await world.manager.get<BlockerReference>('/api/blocker-kinds'));
  const office = teams.find(({ nameEn }) => nameEn.startsWith('Administrative office'))!.id;
  const request = { kindCode: 'power', title: '双回路用电', teamId: office };
  done(await world.manager.post(`/api/visit-steps/${visits.records[0]!.steps[0]!.id}/blocker`, request));
  const next = { visitedBy: 'other', visitorId: world.ids['manager'], dueOn: '2027-01-10', purpose: '回访' };
  plan = done(await world.officer.post<VisitPlanView>(ofSigned('visit-plans'), next));
  const held = done(await world.manager.get<LandUnitView>(`/api/land-units/${unit.id}`));
  done(await world.manager.patch(`/api/land-units/${unit.id}`, { name: '西园乙地块', code: 'W-EDIT' }, held.version));
  const templates = done(await world.leader.get<TemplateStepView[]>('/api/milestone-templates'));
  const last = templates.find(({ mode, kind }) => mode === signed.mode && kind === 'production_started')!;
  const path = `/api/milestone-templates/${last.mode}/steps/${last.kind}`;
  done(await world.leader.patch(path, { days: last.days + 90 }, last.version));
  await nightOf('2027-03-02');
  await nightOf('2027-05-01');
}

async function end(): Promise<void> {
  const [veto] = (await world.one(review.id)).vetoes;
  const ruling = { ruling: 'lifted', reason: '已落实节能方案' };
  done(await world.send(world.leader, 'POST', `reviews/${review.id}/vetoes/${veto!.id}/ruling`, ruling));
  await world.judge(review.id, world.manager3);
  const { version } = (await world.one(review.id)).clauses[0]!;
  for (const [by, aspect] of [
    [world.department, 'legal'],
    [world.manager3, 'fair_competition'],
  ] as const) {
    const verdict = { aspect, verdict: 'passed', reason: '合规' };
    const answer = await world.send(by, 'POST', `offer-clauses/${line}/verdicts`, verdict, version);
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  }
  const heldOn = '2027-05-01';
  done(
    await world.decide(review.id, {
      verdict: 'approved_with_conditions',
      conditions: [{ ...CONDITION, dueOn: '2027-12-31' }],
      heldOn,
    }),
  );
  done(await world.officer.post(ofSigned('files'), { fileId: paper.id }));
  done(await world.officer.post(`/api/visit-plans/${plan.id}/drop`, { reason: '项目暂缓' }));
  const { escalations } = done(await world.leader.get<LightView>(ofSigned('light')));
  done(await world.leader.post(`/api/escalations/${escalations[0]!.id}/answer`, { answer: '本周约谈投资方' }));
  const offered = await offer();
  done(await world.manager2.post(`/api/project-transfers/${offered.id}/acceptance`, { answer: '同意接收' }));
}

/** Everything goes on after the last moment remembered. */
async function after(): Promise<void> {
  await nightOf('2027-06-02');
  const [child] = await children();
  done(await world.leader.post(`/api/projects/${child!.id}/status`, { status: 'lost', reason: '不再建设' }));
  done(await world.officer.delete(ofSigned(`files/${paper.id}`)));
  await list(2027, false);
}

const children = async () => done(await world.leader.get<{ items: { id: string }[] }>(ofSigned('children'))).items;

it('is told of a past moment as it was told at it', async () => {
  expect(told.told.size).toBe(4);
  const { wrong, different } = await told.compare();
  expect(wrong).toEqual([]);
  expect(different).toBeGreaterThan(40);
});

it('and asked twice, with writes in between, with the same bytes', async () => {
  const at = [...told.told.keys()][2]!;
  const ask = () => Promise.all(pages().map((page) => world.leader.bytes(asOf(page, at))));
  const before = await ask();
  tick();
  done(await world.officer.post(`/api/discussion/project/${young.id}/comments`, { body: '又有新情况' }));
  done(await world.officer.post(`/api/projects/${young.id}/files`, { fileId: (await upload('新.pdf')).id }));
  await list(2028);
  const again = await ask();
  expect(again.map(({ body }, index) => (body.equals(before[index]!.body) ? '' : pages()[index]))).toEqual(
    pages().map(() => ''),
  );
});

const then = async <T>(page: string, moment: number): Promise<T> =>
  done(await world.leader.get<T>(asOf(page, [...told.told.keys()][moment]!)));

it('shows a round as it stood: its draft, its panel, its veto, its decision', async () => {
  const rounds = await Promise.all([0, 1, 2, 3].map((at) => then<ReviewView>(`/api/reviews/${review.id}`, at)));
  expect(rounds.map(({ state }) => state)).toEqual(['draft', 'in_review', 'in_review', 'decided']);
  expect(rounds.map(({ facts }) => facts.landMu)).toEqual(['95', '80', '80', '80']);
  expect(rounds.map(({ reviewers }) => reviewers.map(({ userId }) => userId).includes(world.ids['manager2']!))).toEqual(
    [false, true, false, false],
  );
  expect(rounds.map(({ vetoes }) => vetoes.map(({ ruling }) => ruling))).toEqual([[], [], [null], ['lifted']]);
  expect(rounds.map(({ meetingOn }) => meetingOn)).toEqual([null, '2026-11-28', '2026-12-02', '2026-12-02']);
  expect(rounds.map(({ minutes }) => minutes === null)).toEqual([true, true, false, false]);
  expect(rounds.map(({ conditions }) => conditions.length)).toEqual([0, 0, 0, 1]);
  expect(rounds.every(({ may, factsKnown }) => may.length === 0 && factsKnown)).toBe(true);
  const { rounds: listed, mayPropose } = await then<ProjectReviews>(`/api/projects/${young.id}/reviews`, 1);
  expect([listed.map(({ state, verdict }) => [state, verdict]), mayPropose]).toEqual([[['in_review', null]], false]);
});

it('shows visits, papers, transfers, land, escalations, list and talk as they stood, and lets nothing be done', async () => {
  const visits = await Promise.all([0, 1, 2, 3].map((at) => then<ProjectVisits>(ofSigned('visits'), at)));
  expect(visits[0]).toMatchObject({ plans: [{ state: 'open', dueOn: '2026-12-10' }], records: [], mayPlan: false });
  expect(visits.slice(1, 3).map(({ records }) => records[0]!.steps[0]!.blockerId === null)).toEqual([true, false]);
  expect(visits[3]!.plans.map(({ state }) => state)).toEqual(['dropped', 'done']);
  const files = await Promise.all([0, 1, 2, 3].map((at) => then<ProjectFileList>(ofSigned('files'), at)));
  const kept = ({ items }: ProjectFileList) => items.find(({ documentId }) => documentId === paper.documentId);
  expect(files.map((each) => kept(each)?.versions.length ?? 0)).toEqual([1, 2, 0, 2]);
  expect(files.every(({ mayAdd, items }) => !mayAdd && items.every(({ mayReplace }) => !mayReplace))).toBe(true);
  const transfers = await Promise.all([0, 1, 3].map((at) => then<ProjectTransferView[]>(ofSigned('transfers'), at)));
  expect(transfers.map((all) => all.map(({ state }) => state))).toEqual([
    ['proposed'],
    ['declined'],
    ['accepted', 'declined'],
  ]);
  const held = await Promise.all([0, 1, 2].map((at) => then<HoldingView[]>(ofSigned('land'), at)));
  expect(held.map(([one]) => [one!.until, one!.unitName, one!.state])).toEqual([
    ['2027-02-28', '西园甲地块', 'reserved'],
    ['2027-04-30', '西园甲地块', 'reserved'],
    ['2027-04-30', '西园乙地块', 'lapsed'],
  ]);
  const lights = await Promise.all([1, 2, 3].map((at) => then<LightView>(ofSigned('light'), at)));
  expect(lights.map(({ escalations }) => escalations.map(({ state, answer }) => [state, answer]))).toEqual([
    [],
    [['open', null]],
    [['answered', '本周约谈投资方']],
  ]);
  const steps = await Promise.all([0, 1, 2].map((at) => then<ScheduleView>(ofSigned('schedule'), at)));
  const start = (view: ScheduleView) => view.steps.find(({ kind }) => kind === 'construction_started')!;
  expect(steps.map((view) => [start(view).plannedOn, view.mayPlan])).toEqual([
    [expect.any(String), false],
    ['2027-05-01', false],
    ['2027-05-01', false],
  ]);
  expect(start(steps[0]!).plannedOn).not.toBe('2027-05-01');
  const length = (view: ScheduleView) => view.steps.find(({ kind }) => kind === 'production_started')!.days;
  expect(length(steps[2]!) - length(steps[1]!)).toBe(90);
  const years = await Promise.all([0, 1].map((at) => then<ProjectKeyList>(ofSigned('key-list'), at)));
  expect(years.map(({ items }) => items.map(({ year, listed }) => [year, listed]))).toEqual([
    [[2026, true]],
    [
      [2027, true],
      [2026, false],
    ],
  ]);
  const talk = await Promise.all(
    [0, 1].map((at) => then<CommentPage>(`/api/discussion/project/${signed.id}/comments`, at)),
  );
  expect(talk.map(({ items }) => [items[0]!.body, items[0]!.mentions.length, items[0]!.editedAt === null])).toEqual([
    ['本周签补充协议', 1, true],
    ['下周签补充协议', 0, false],
  ]);
});

it('what was taken back in the talk is shown to nobody, whatever the moment', async () => {
  const page = `/api/discussion/project/${signed.id}/comments`;
  done(await world.officer.post(`/api/comments/${said.id}/withdrawal`, {}));
  const { items } = await then<CommentPage>(page, 0);
  expect([items[0]!.body, items[0]!.mentions]).toEqual(['', []]);
});

it('a moment to come is refused, and who may not read the project is told of none', async () => {
  const later = new Date(world.clock.now().getTime() + 86_400_000).toISOString();
  const at = [...told.told.keys()][0]!;
  for (const page of pages()) {
    expect([page, (await world.leader.get(asOf(page, later))).status]).toEqual([page, 400]);
    expect([page, (await world.officer2.get(asOf(page, at))).status]).toEqual([page, 404]);
  }
});

it('the history ends at the moment', async () => {
  const lengths = await Promise.all(
    [0, 1, 2, 3].map(async (at) => (await then<ProjectHistory>(ofSigned('history'), at)).items.length),
  );
  expect([...lengths].sort((a, b) => a - b)).toEqual(lengths);
  expect(new Set(lengths).size).toBe(4);
});

it('made confidential since, it is told of under its code name whatever the moment, and its papers to nobody outside', async () => {
  const { name, investorName } = await world.view(signed.id);
  const mark = { codeName: '海棠二号', reason: '投资方要求', insiderIds: [] };
  done(await world.officer.post(`/api/projects/${signed.id}/secrecy`, mark));
  tick();
  const about = pages().filter((page) => page.includes(signed.id));
  for (const at of told.told.keys()) {
    for (const page of about) {
      const text = JSON.stringify(done(await world.verifier.get(asOf(page, at))));
      expect([page, [name, investorName!].filter((word) => text.includes(word))]).toEqual([page, []]);
    }
    expect(done(await world.verifier.get<ProjectFileList>(asOf(ofSigned('files'), at))).items).toEqual([]);
  }
  const [at] = told.told.keys();
  expect(done(await world.verifier.get<ProjectTransferView[]>(asOf(ofSigned('transfers'), at!)))[0]?.projectName).toBe(
    '海棠二号',
  );
});
