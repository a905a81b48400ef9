import type { BridgeParts, TargetBridge } from '#insight/bridge/dto/bridge.dto.js';
import type { TargetProgress } from '#insight/progress/dto/progress.dto.js';
import { add } from '#platform/money/money.js';
import { type LedgerWorld, must, NOW, type ProblemBody, startLedgerWorld } from '../investment/ledger-world.js';
import type { HttpClient } from '../support/http-client.js';

let world: LedgerWorld;
let leader: HttpClient;
let old: string;
let fresh: string;
let gone: string;
let late: string;
let now = NOW.getTime();
const tick = () => world.clock.set(new Date((now += 60_000)));
const at = () => world.clock.now().toISOString();
const KEY = 'KEY-INVEST-14';
let before: string;

/** A closed month, and after it one of each thing that can move the number. */
beforeAll(async () => {
  world = await startLedgerWorld();
  leader = await world.login('leader');
  const verifier = await world.login('verifier');
  old = await world.project({ name: '老项目' });
  gone = await world.project({ owner: 'officer', zoneCode: 'N-CBZ', name: '归零项目' });
  fresh = await world.project({ industryCode: 'MAT', name: '新项目' });
  late = await world.project({ name: '后入清单' });
  for (const project of [old, gone, fresh]) await world.list(project, 2023);
  const first = await world.completed(old, '2023-01', '100.00');
  const zero = await world.completed(gone, '2023-01', '9.00');
  await world.completed(late, '2023-01', '7.00');
  // Known before the closing, of a month after the closed one.
  await world.completed(old, '2023-03', '30.00');
  tick();
  must(200, await verifier.post(`/api/months/2023-01/close`, { note: '关账' }));
  tick();
  before = at();
  tick();
  await world.completed(old, '2023-02', '20.00');
  await world.completed(fresh, '2023-02', '4.00');
  await world.completed(old, '2023-01', '95.00', { expectedVerified: first.id, reason: '审计核减' });
  await world.completed(gone, '2023-01', '0.00', { expectedVerified: zero.id, reason: '误报' });
  await world.list(late, 2023);
  must(
    200,
    await leader.post(`/api/projects/${old}/zone`, { zoneCode: 'C-MAT', fromMonth: '2023-01', reason: '移交' }),
  );
  const mat = { industryCode: 'MAT', fromMonth: '2023-02', reason: '转产' };
  must(200, await leader.post(`/api/projects/${old}/industry`, mat));
  tick();
}, 90_000);
afterAll(() => world.close());

const ask = async (query: string) => must(200, await leader.get<TargetBridge>(`/api/targets/${KEY}/bridge?${query}`));
const parts = async (query: string, client = leader) =>
  must(200, await client.get<BridgeParts>(`/api/targets/${KEY}/bridge/parts?${query}`));
const steps = ({ rows }: TargetBridge) => Object.fromEntries(rows.map(({ row, amount }) => [row, amount]));

it('from the last closed month to now, unless asked otherwise: each thing in its own step', async () => {
  const told = await ask('');
  expect(told.from).toMatchObject({ month: '2023-01', asOf: '2023-01' });
  expect([told.opening, told.closing, told.to.asOf]).toEqual(['109.00', '156.00', '2025-12']);
  expect(steps(told)).toEqual({
    new: '4.00',
    progress: '50.00',
    restated: '-5.00',
    removed: '-9.00',
    listed: '7.00',
    unlisted: '0.00',
    rezoned: '0.00',
    reindustried: '0.00',
  });
  const now = must(200, await leader.get<TargetProgress>(`/api/targets/${KEY}/progress`));
  expect(told.closing).toBe(now.verified);
  const own = now.byZone.filter(({ ownVerified }) => /[1-9]/.test(ownVerified));
  const zones = new Map(told.byZone.map(({ code, closing }) => [code, closing]));
  for (const zone of own) expect([zone.code, zones.get(zone.code)]).toEqual([zone.code, zone.ownVerified]);
});

it('of the closed month alone it shows what was corrected since', async () => {
  const told = await ask('from=2023-01&asOf=2023-01');
  expect([told.opening, told.closing]).toEqual(['109.00', '102.00']);
  expect(steps(told)).toMatchObject({
    new: '0.00',
    progress: '0.00',
    restated: '-5.00',
    removed: '-9.00',
    listed: '7.00',
  });
});

it('a transfer leaves one zone and enters the other', async () => {
  const told = await ask(`from=${before}`);
  const zone = (code: string) =>
    told.byZone.find((each) => each.code === code)?.rows.find(({ row }) => row === 'rezoned');
  expect([zone('C-MED-W')?.down, zone('C-MAT')?.up]).toEqual(['-145.00', '145.00']);
  expect(add('0', ...told.byZone.map(({ closing }) => closing))).toBe(told.closing);
});

it('every step opens to its projects, and a project to its credits with the reason', async () => {
  const told = await ask('');
  for (const { row, amount, projects } of told.rows) {
    const opened = await parts(`row=${row}`);
    expect([row, opened.amount, opened.total]).toEqual([row, amount, projects]);
    expect(add('0', ...opened.projects.map((part) => part.amount))).toBe(amount);
    for (const part of opened.projects) {
      const inside = await parts(`row=${row}&projectId=${part.projectId}`);
      expect(add('0', ...inside.projects.flatMap(({ credits }) => credits.map((credit) => credit.amount)))).toBe(
        part.amount,
      );
    }
  }
  for (const side of ['up', 'down'] as const)
    for (const { row, [side]: amount } of told.rows) {
      const opened = await parts(`row=${row}&side=${side}`);
      expect([row, side, opened.amount, add('0', ...opened.projects.map((part) => part.amount))]).toEqual([
        ...[row, side, amount, add('0', amount)],
      ]);
      for (const part of opened.projects) {
        const inside = await parts(`row=${row}&side=${side}&projectId=${part.projectId}`);
        const credits = inside.projects.flatMap(({ credits }) => credits.map((credit) => credit.amount));
        expect([row, side, add('0', ...credits)]).toEqual([row, side, part.amount]);
      }
    }
  const [restated] = (await parts(`row=restated&projectId=${old}`)).projects;
  expect(restated).toMatchObject({ projectName: '老项目', amount: '-5.00' });
  expect(restated?.credits.map(({ month, cause, reason }) => [month, cause, reason])).toEqual([
    ['2023-01', 'restate', '审计核减'],
  ]);
  expect((await parts('row=progress&zoneCode=C-MED-W')).amount).toBe('50.00');
});

it('a project the reader may not see counts in the sum and stays nameless', async () => {
  const opened = await parts('row=progress', await world.login('officer2'));
  expect(opened).toMatchObject({
    amount: '50.00',
    projects: [{ projectId: null, projectName: null, projectCode: null, visible: false, credits: [] }],
  });
  expect((await parts(`row=progress&projectId=${old}`, await world.login('officer2'))).projects[0]?.credits).toEqual(
    [],
  );
});

it('between two past moments it is the same bytes whatever comes later', async () => {
  const query = `from=${before}&to=${at()}`;
  const first = JSON.stringify(await ask(query));
  tick();
  await world.completed(fresh, '2023-05', '1000.00');
  expect(JSON.stringify(await ask(query))).toBe(first);
});

it('an opening that is not named lies before the end that is: the last closing, else the beginning of its month', async () => {
  const beginning = { at: '2026-10-31T16:00:00.000Z', month: null };
  expect((await ask('to=2026-11-24T02:00:30Z')).from).toEqual({ ...beginning, asOf: '2025-12' });
  expect((await ask('to=2023-01')).from).toEqual({ ...beginning, asOf: '2023-01' });
  expect((await ask(`to=${before}`)).from).toMatchObject({ month: '2023-01' });
  // Each counts as far as was due at its own moment.
  expect((await ask('from=2024-03-10T00:00:00Z&to=2024-06-30T16:00:00Z')).to).toMatchObject({ asOf: '2024-07' });
  expect((await ask('from=2024-03-10T00:00:00Z')).from).toMatchObject({ asOf: '2024-03' });
});

it.each([
  ['from=2023-02', 'from', 'bridge.month_open'],
  ['to=2023-02', 'to', 'bridge.month_open'],
  ['from=yesterday', 'from', 'bridge.end_invalid'],
  ['from=2026-11-24T02:00:20Z&to=2026-11-24T02:00:10Z', 'from', 'bridge.turned_round'],
  ['to=2023-01&from=2026-11-24T02:00:30Z', 'from', 'bridge.turned_round'],
  ['to=2027-01-01T00:00:00Z', 'to', 'field.moment_future'],
  ['asOf=2023-13', 'asOf', 'field.month'],
])('%s is refused', async (query, field, code) => {
  const answer = await leader.get<ProblemBody>(`/api/targets/${KEY}/bridge?${query}`);
  expect([answer.status, answer.body.errors]).toMatchObject([400, [{ field, code }]]);
});

it('an unknown target, step or reader', async () => {
  expect((await leader.get(`/api/targets/NOPE/bridge`)).status).toBe(404);
  expect((await leader.get(`/api/targets/${KEY}/bridge/parts?row=magic`)).status).toBe(400);
  expect((await (await world.login('department')).get(`/api/targets/${KEY}/bridge`)).status).toBe(403);
});
