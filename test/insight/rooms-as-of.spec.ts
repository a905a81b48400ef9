import type { AttentionList } from '#insight/attention/dto/attention.dto.js';
import type { LandYield } from '#insight/land-yield/dto/land-yield.dto.js';
import type { BlockerReference, BlockerView } from '#landing/blockers/dto/blocker.dto.js';
import type { LandUnitView } from '#landing/land/dto/land-holding.dto.js';
import type { LandUnitPage } from '#landing/land/dto/land-unit.dto.js';
import type { ObligationStory } from '#landing/obligations/dto/obligation.dto.js';
import type { ProjectView } from '#landing/projects/dto/project-view.dto.js';
import type { EntryView } from '#investment/entries/dto/entry.dto.js';
import type { EventView } from '#promotion/events/dto/event.dto.js';
import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { businessDate } from '#platform/clock/clock.js';
import { STATES_BEFORE } from '../../migrations/1764000052000-keep-states.js';
import { Land, SQUARE } from '../landing/land-world.js';
import { CONTRACT, LandingWorld, must } from '../landing/landing-world.js';
import { aLead } from '../promotion/leads-client.js';
import { runScheduled } from '../support/run-jobs.js';
import { asOf, ToldThen } from '../support/told-then.js';

/** What to call about, what channels and land brought, what land is left: while promises lapse and land is given and taken. */
let world: LandingWorld;
let land: Land;
let told: ToldThen;
let now: number;
let fair: EventView;
let big: LeadView;
let landed: ProjectView;
let parcel: LandUnitView;
let other: LandUnitView;
let asked: BlockerView;
let promise: ObligationStory;
let entry: EntryView;
const tick = (minutes = 1) => world.clock.set(new Date((now += minutes * 60_000)));
const days = (number: number) => tick(number * 24 * 60);
const today = () => world.clock.now().toISOString().slice(0, 10);
const inDays = (number: number) => new Date(now + number * 86_400_000).toISOString().slice(0, 10);

const pages = (): string[] => [
  '/api/insight/attention',
  ...['event', 'source', 'intermediary', 'team'].map((by) => `/api/insight/yield?by=${by}`),
  '/api/insight/yield?by=source&zoneCode=C-MED&from=2026-11-01',
  '/api/insight/opened/yield?by=source&figure=leads',
  '/api/insight/opened/yield?by=source&figure=signed',
  '/api/insight/land-yield',
  ...['contracted', 'completed', 'area', 'allocated', 'free'].map(
    (figure) => `/api/insight/opened/land-yield?zoneCode=C-MED&figure=${figure}`,
  ),
  '/api/projects?sort=code&source=event&leadZoneCode=C-MED',
  '/api/land-units?sort=code',
  '/api/land-units?sort=-free&state=free,partly',
  `/api/land-units?q=${encodeURIComponent('西园')}`,
  '/api/land-units/map',
  ...[parcel, other].flatMap(({ id }) => [`/api/land-units/${id}`, `/api/land-units/${id}/history`]),
];

/** What may be done. */
const UNTOLD = ['mayManage', 'version'];

async function remember(): Promise<void> {
  tick();
  await told.remember(world.clock.now(), pages());
  tick();
}

const post = async <T>(path: string, body: object = {}, status = 201, by = world.officer) => {
  tick();
  return must(status, await by.post<T>(`/api/${path}`, body));
};
const edit = async (id: string, body: object) =>
  must(200, await world.officer.patch<ProjectView>(`/api/projects/${id}`, body, (await world.view(id)).version));
const completed = async (month: string, amount: string, over: object = {}) => {
  const body = { kind: 'completed', month, amount, ...over };
  const made = await post<EntryView>(`projects/${landed.id}/entries`, body);
  return post<EntryView>(`entries/${made.id}/verdict`, { verdict: 'verified' }, 200, world.verifier);
};
const nightly = () => runScheduled(world.app, 'landing.read-lights-nightly');

beforeAll(async () => {
  world = await LandingWorld.start();
  land = new Land(world);
  now = world.clock.now().getTime();
  told = new ToldThen(world.leader, UNTOLD);
  await begin();
  await remember();
  await goOn();
  await remember();
  await lapse();
  await remember();
  await settle();
  await remember();
  await end();
}, 120_000);
afterAll(() => world.close());

async function begin(): Promise<void> {
  fair = await post<EventView>('events', {
    name: '医药大会',
    kind: 'fair',
    fromOn: '2026-11-02',
    toOn: '2026-11-05',
    budget: '500000.00',
  });
  const lead = { zoneCode: 'C-MED-W', industryCode: 'MED', plannedTotal: '500000000.00' };
  const origin = { source: 'event', eventId: fair.id };
  const born = await post<LeadView>('leads', aLead({ ...lead, ...origin, title: '制剂基地' }));
  big = await post<LeadView>('leads', aLead({ ...lead, title: '大线索' }));
  const company = (name: string) => ({ company: name });
  await post(`events/${fair.id}/guests`, { guests: ['甲药业', '乙药业'].map(company) });
  await post(`leads/${born.id}/screening`, { opinion: '可行' }, 200);
  const opened = { zoneCode: 'C-MED-W', mode: 'greenfield', plannedTotal: '500000000.00', needs: '用地 80 亩' };
  const meeting = { firstMeetingOn: '2026-11-10', meetingNote: '洽谈' };
  landed = await post<ProjectView>(`leads/${born.id}/conversion`, { ...opened, ...meeting });
  must(200, await world.verdict((await world.view(landed.id)).milestones[0]!.id, { verdict: 'verified' }));
  await world.verified(landed.id, { kind: 'legal_review' });
  await world.verified(landed.id, { kind: 'appraisal_passed', evidenceFileId: await world.evidence() });
  parcel = await land.unit({ code: 'W-01', geometry: SQUARE });
  other = await land.unit({ code: 'W-02', area: '60', name: '西园二号' });
  must(201, await land.reserve(parcel.id, { projectId: landed.id, area: '80', until: '2027-01-20' }));
  must(201, await land.reserve(other.id, { leadId: big.id, area: '25', until: '2027-03-01' }));
}

async function goOn(): Promise<void> {
  const terms = { ...CONTRACT, promisedStartOn: '2026-12-01' };
  const agreement = { kind: 'agreement_signed', evidenceFileId: await world.evidence(), fields: terms };
  await world.verified(landed.id, agreement);
  entry = await completed('2026-10', '40000000.00');
  const [holding] = (await land.view(parcel.id)).holdings;
  must(200, await land.step(holding!.id, 'allocation', await land.allocation({ area: '80' })));
  const tax = { side: 'zone', kind: 'other', text: '通水', dueOn: '2026-12-20' };
  promise = await post<ObligationStory>(`projects/${(await world.signed()).id}/obligations`, tax);
  const { teams } = must(200, await world.manager.get<BlockerReference>('/api/blocker-kinds'));
  const power = { kindCode: 'power', title: '用电', teamId: teams[0]!.id };
  asked = await post<BlockerView>(`projects/${landed.id}/blockers`, power, 201, world.manager);
  const { version } = must(200, await world.officer.get<EventView>(`/api/events/${fair.id}`));
  must(200, await world.officer.patch(`/api/events/${fair.id}`, { spent: '480000.00', fromOn: '2026-11-03' }, version));
  await nightly();
}

/** Four months later: a start overdue, a promise, a request, a reservation and a first report that lapse. */
async function lapse(): Promise<void> {
  days(85);
  await post(`leads/${big.id}/interactions`, { kind: 'call', on: today(), summary: '仍在谈' });
  const [claim] = await world.app.dataSource.query(`SELECT (until - $1::date) AS left FROM claims WHERE lead_id = $2`, [
    today(),
    big.id,
  ]);
  days(claim.left - 6);
  await nightly();
  tick();
  must(
    200,
    await land.step((await land.view(other.id)).holdings[0]!.id, 'prolongation', { until: inDays(9), reason: '再等' }),
  );
}

async function settle(): Promise<void> {
  await post(`events/${fair.id}/guests`, { guests: [{ company: '丙药业' }], walkIn: true });
  const list = must(200, await world.leader.get<AttentionList>('/api/insight/attention'));
  const call = { rule: list.items[0]!.rule, subjectId: list.items[0]!.subjectId, remindOn: inDays(20), note: '已过问' };
  await post('insight/attention/calls', call, 204, world.leader);
  days(9);
  await nightly();
  const proof = { note: '已通水', proofFileId: await world.evidence() };
  await post(`obligations/${promise.id}/reports`, proof);
  await completed('2026-10', '30000000.00', { expectedVerified: entry.id, reason: '核减' });
  const shorter = { name: '西园一号', area: '95' };
  must(200, await world.manager.patch(`/api/land-units/${parcel.id}`, shorter, (await land.view(parcel.id)).version));
  must(200, await land.step((await land.view(other.id)).holdings[0]!.id, 'release', { reason: '不谈了' }));
}

async function end(): Promise<void> {
  days(1);
  const [escalation] = await world.app.dataSource.query(
    `SELECT id FROM light_escalations WHERE state = 'open' AND project_id = $1`,
    [landed.id],
  );
  await post(`escalations/${escalation.id}/answer`, { answer: '下月开工' }, 200, world.leader);
  for (const action of ['accept', 'solve']) {
    const department = await world.app.login('department');
    await post(
      `blockers/${asked.id}/steps`,
      { action, ...(action === 'solve' ? { text: '已通' } : {}) },
      200,
      department,
    );
  }
  await edit(landed.id, { name: '改名', plannedTotal: '1.00', promisedStartOn: '2028-01-01' });
  await post(`leads/${big.id}/dormancy`, {}, 200);
  const [holding] = (await land.view(parcel.id)).holdings;
  must(200, await land.step(holding!.id, 'release', { area: '30', reason: '退地' }));
  const { version } = must(200, await world.officer.get<EventView>(`/api/events/${fair.id}`));
  must(200, await world.officer.patch(`/api/events/${fair.id}`, { spent: '900000.00' }, version));
  await nightly();
}

it('every room tells of a past moment what it told at it', async () => {
  expect(told.told.size).toBe(4);
  const { wrong, different } = await told.compare();
  expect(wrong).toEqual([]);
  expect(different).toBeGreaterThan(30);
});

it('and asked twice, with writes in between, the same bytes', async () => {
  const at = [...told.told.keys()][2]!;
  const rooms = [...pages(), '/api/insight/opened/yield?by=event&figure=leads'];
  const ask = () => Promise.all(rooms.map((page) => world.leader.bytes(asOf(page, at))));
  const before = await ask();
  tick();
  await edit(landed.id, { name: '又改名', promisedTax: '7.00' });
  must(
    200,
    await world.manager.patch(`/api/land-units/${other.id}`, { area: '77' }, (await land.view(other.id)).version),
  );
  await completed('2026-11', '1000000.00');
  const after = await ask();
  expect(after.map(({ body }, index) => (body.equals(before[index]!.body) ? '' : rooms[index]))).toEqual(
    rooms.map(() => ''),
  );
});

it('the list, the land and the 亩均 are those of the moment', async () => {
  const moments = [...told.told.keys()];
  const of = async <T>(page: string, at: string) => must(200, await world.leader.get<T>(asOf(page, at)));
  const lists = await Promise.all(moments.map((at) => of<AttentionList>('/api/insight/attention', at)));
  const shown = ({ items, resting }: AttentionList) => [resting, ...items.map(({ rule }) => rule).sort()];
  expect(lists.map(shown)).toEqual([
    [0],
    [0],
    [
      0,
      ...['claim_lapsing', 'promise_overdue', 'red_new'],
      ...['request_waiting', 'reservation_lapsing', 'slip_moves_number'],
    ],
    [1, 'escalation_unanswered', 'request_waiting', 'slip_moves_number'],
  ]);
  const units = await Promise.all(moments.map((at) => of<LandUnitPage>('/api/land-units?sort=code', at)));
  const [first, second] = ['西园测试地块', '西园一号'];
  expect(units.map(({ items }) => items.map((unit) => [unit.name, unit.area, unit.reserved, unit.allocated]))).toEqual([
    [
      [first, '100.00', '80.00', '0.00'],
      ['西园二号', '60.00', '25.00', '0.00'],
    ],
    [
      [first, '100.00', '0.00', '80.00'],
      ['西园二号', '60.00', '25.00', '0.00'],
    ],
    [
      [first, '100.00', '0.00', '80.00'],
      ['西园二号', '60.00', '25.00', '0.00'],
    ],
    [
      [second, '95.00', '0.00', '80.00'],
      ['西园二号', '60.00', '0.00', '0.00'],
    ],
  ]);
  const lands = await Promise.all(moments.map((at) => of<LandYield>('/api/insight/land-yield', at)));
  const here = lands.map(({ zones }) => zones.find(({ zoneCode }) => zoneCode === 'C-MED-W')!.sums.completed);
  expect(here).toEqual(['0.00', '40000000.00', '40000000.00', '30000000.00']);
});

it('whatever wrote a row kept what it wrote', async () => {
  for (const table of ['land_units', 'land_holdings', 'light_escalations', 'promotion_events']) {
    const [found]: { rows: number; forgotten: number }[] = await world.app.dataSource.query(
      `SELECT count(*)::int AS rows, (count(*) FILTER (WHERE to_jsonb(t) - 'version' IS DISTINCT FROM (
                SELECT k.content FROM kept_states k WHERE k.subject_type = '${table}' AND k.subject_id = t.id
                 ORDER BY k.id DESC LIMIT 1)))::int AS forgotten FROM ${table} t`,
    );
    expect([table, found!.forgotten]).toEqual([table, 0]);
    expect(found!.rows).toBeGreaterThan(0);
  }
});

/** An edited row as the changes of its trail lead back from today. */
it.each(['land_units', 'land_holdings', 'promotion_events'] as const)(
  'the states kept of %s begin where the trail and the facts lead',
  async (table) => {
    const kept = await statesOf(table, KEPT(table));
    expect(kept.length).toBeGreaterThan(1);
    expect(await statesOf(table, `(${STATES_BEFORE[table]})`)).toEqual(kept);
  },
);

/** What is told again meanwhile, and that it was, only the states kept since tell. */
it('the states kept of escalations begin with how each was opened and how it ended, by the day', async () => {
  const told = (lines: Line[]) =>
    lines
      .filter(({ id, content }, at) => lines[at - 1]?.id !== id || content['closed_on'] !== null)
      .map(({ id, content: { overdue_told: _, ...content }, at }) => ({ id, content, day: businessDate(at) }));
  const kept = told(await statesOf('light_escalations', KEPT('light_escalations')));
  expect(new Set(kept.map(({ content }) => content['state'])).size).toBeGreaterThan(1);
  expect(told(await statesOf('light_escalations', `(${STATES_BEFORE.light_escalations})`))).toEqual(kept);
});

interface Line {
  id: string;
  content: Record<string, unknown>;
  at: Date;
}

const KEPT = (table: string) =>
  `(SELECT k.subject_id, k.content, k.recorded_at FROM kept_states k WHERE k.subject_type = '${table}' ORDER BY k.id)`;

const statesOf = (table: string, lines: string): Promise<Line[]> =>
  world.app.dataSource.query(
    `SELECT d.id, d.content, d.at FROM (SELECT x.*, row_number() OVER () AS line FROM ${lines} x (id, content, at)) d
       JOIN ${table} t ON t.id = d.id ORDER BY d.id, d.line`,
  );
