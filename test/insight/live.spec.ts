import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { Tokens } from '#access/sessions/tokens.js';
import { LiveStreams, STREAMS_PER_USER } from '#insight/live/live-streams.js';
import type { TargetProgress } from '#insight/progress/dto/progress.dto.js';
import type { TargetBridge } from '#insight/bridge/dto/bridge.dto.js';
import type { ScreenFigures } from '#insight/screen/dto/screen.dto.js';
import { add } from '#platform/money/money.js';
import { FixedClock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { LiveChanges } from '#platform/live/live-changes.js';
import { LedgerWorld, must, NOW } from '../investment/ledger-world.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { LiveClient } from '../support/live-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** A verified entry is on every open screen within a second, wherever it was verified and whatever broke meanwhile. */
let database: TestDatabase;
let world: LedgerWorld;
/** A second API process on the same database. */
let other: TestApp;
let project: string;
let month = 0;
const clients: LiveClient[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const clock = new FixedClock(NOW);
  world = new LedgerWorld(await startTestApp({ clock, database }), clock);
  other = await startTestApp({ clock, database });
  project = await world.project();
  await world.list(project, 2021, 2022, 2023);
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(async () => {
  await Promise.all([world.close(), other.close()]);
  await database.drop();
});

/** A month nobody reported yet. */
function freshMonth(): string {
  month += 1;
  return `${2021 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;
}

async function stream(username = 'leader', app = world.app): Promise<LiveClient> {
  const client = new LiveClient(app.url, await app.tokenOf(username));
  clients.push(client);
  must(200, await client.open());
  await client.next('hello');
  return client;
}

it('tells every screen of both processes within a second of the verdict, and says nothing but what changed', async () => {
  const entry = await world.report(project, freshMonth(), '100.00');
  const here = await stream('leader');
  const there = await stream('officer', other);
  await sleep(150); // the report itself may still be told
  const [before, beforeThere] = [here.of('changed').length, there.of('changed').length];
  await world.login('verifier');
  const given = performance.now();
  await world.verify(entry.id);
  const told = await here.next('changed', before + 1);
  const toldThere = await there.next('changed', beforeThere + 1);
  expect(told.heardAt - given).toBeLessThan(1_000);
  expect(toldThere.heardAt - given).toBeLessThan(1_000);
  expect(told.data).toEqual({ id: told.id, topic: 'number', at: expect.any(String) });
  const leader = await world.login('leader');
  const number = must(200, await leader.get<TargetProgress>('/api/targets/KEY-INVEST-14/progress'));
  expect(number.verified).toBe('100.00');
});

it('is neither saved up nor packed on its way', async () => {
  const client = new LiveClient(world.app.url, await world.app.tokenOf('leader'));
  clients.push(client);
  const { headers } = await client.open();
  expect(
    Object.fromEntries(
      ['content-type', 'content-encoding', 'x-accel-buffering', 'cache-control'].map((name) => [
        name,
        headers.get(name),
      ]),
    ),
  ).toEqual({
    'content-type': 'text/event-stream; charset=utf-8',
    'content-encoding': null,
    'x-accel-buffering': 'no',
    'cache-control': 'no-store, no-transform',
  });
  expect(headers.get('content-security-policy')).toContain("default-src 'self'");
});

it('lets in nobody who may not read the number, and lets go whoever no longer may', async () => {
  const nobody = new LiveClient(world.app.url, null);
  expect((await nobody.open()).status).toBe(401);
  const admin = new LiveClient(world.app.url, await world.app.tokenOf('sysadmin'));
  expect((await admin.open()).status).toBe(403);
  const [leader, manager] = [await stream('leader'), await stream('manager')];
  const streams = world.app.get(LiveStreams);
  await streams.beat();
  await Promise.all([leader.next('beat'), manager.next('beat')]);
  await world.app.dataSource.query(
    `DELETE FROM user_roles WHERE user_id = (SELECT id FROM users WHERE username = 'manager')`,
  );
  try {
    await streams.beat();
    await manager.next('renew');
    await leader.next('beat', 2);
    await world.completed(project, freshMonth(), '1.00');
    await leader.next('changed');
    await manager.ended();
    expect(manager.of('changed')).toEqual([]);
  } finally {
    await world.app.dataSource.query(
      `INSERT INTO user_roles (user_id, role) SELECT id, 'zone_manager' FROM users WHERE username = 'manager'`,
    );
  }
});

it('misses nothing while it was away: not even what began before it left and was committed after', async () => {
  // Something told long ago: of what is new in a young database another spec's long transaction may be older.
  await world.app.dataSource.query(`INSERT INTO live_changes (topic, xact) VALUES ('old', 3)`);
  const before = await stream();
  await world.completed(project, freshMonth(), '1.00');
  await before.next('changed');
  // A posting under way: its number is older than the next one's, its commit later.
  const slow = new Client({ connectionString: database.url });
  await slow.connect();
  try {
    await slow.query('BEGIN');
    await slow.query(`INSERT INTO live_changes (topic, xact) VALUES ('slow', pg_current_xact_id()::text::bigint)`);
    const heard = before.of('changed').length;
    await world.completed(project, freshMonth(), '1.00');
    await before.next('changed', heard + 1);
    await sleep(150);
    before.close();
    await slow.query('COMMIT');
  } finally {
    await slow.end();
  }
  const after = new LiveClient(other.url, await other.tokenOf('leader'));
  clients.push(after);
  await after.open(before.lastId);
  expect((await after.next('hello')).data).toEqual({ resumed: true });
  expect((await after.next('changed')).data).toMatchObject({ topic: 'slow' });
  // Told once, it is not told again. (A process that has not read so far may tell it twice: that does no harm.)
  const again = new LiveClient(other.url, await other.tokenOf('leader'));
  clients.push(again);
  await again.open(null, `?after=${after.lastId}`);
  expect((await again.next('hello')).data).toEqual({ resumed: true });
  await sleep(100);
  expect(again.of('changed')).toEqual([]);
});

it.each(['nonsense', '7:3:', '9223372036854775000:9223372036854775001:'])(
  'takes %s for no place to resume from, and says so',
  async (cursor) => {
    const client = new LiveClient(world.app.url, await world.app.tokenOf('leader'));
    clients.push(client);
    expect((await client.open(cursor)).status).toBe(200);
    expect((await client.next('hello')).data).toEqual({ resumed: false });
  },
);

it('heals when its connection is cut', async () => {
  const client = await stream();
  await world.completed(project, freshMonth(), '1.00');
  await client.next('changed');
  await sleep(200);
  const cut: unknown[] = await world.app.dataSource.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'berth-live'`,
  );
  expect(cut.length).toBeGreaterThan(0);
  let heard = client.of('changed').length;
  const given = performance.now();
  await world.completed(project, freshMonth(), '1.00');
  expect((await client.next('changed', heard + 1)).heardAt - given).toBeLessThan(2_000);
  await sleep(1_300);
  const ears: { count: string }[] = await world.app.dataSource.query(
    `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'berth-live'`,
  );
  expect(Number(ears[0]?.count)).toBeGreaterThan(0);
  heard = client.of('changed').length;
  await world.completed(project, freshMonth(), '1.00');
  await client.next('changed', heard + 1);
});

it('says nothing of what was rolled back', async () => {
  const client = await stream();
  await sleep(700); // what came before is told
  client.forget();
  const rolledBack = world.app.get(Transactions).run(async (em) => {
    await world.app.get(LiveChanges).tell(em, 'number');
    throw new Error('no');
  });
  await expect(rolledBack).rejects.toThrow('no');
  await sleep(700);
  expect(client.of('changed')).toEqual([]);
});

it('ends with the token, asking to come again', async () => {
  const [{ id }] = (await world.app.dataSource.query(`SELECT id FROM users WHERE username = 'leader'`)) as [
    { id: string },
  ];
  const config = world.app.get<{ config: { accessTokenMinutes: number } }>(Tokens as never).config;
  const minutes = config.accessTokenMinutes;
  config.accessTokenMinutes = 1 / 30;
  const token = await world.app.get(Tokens).access(id);
  config.accessTokenMinutes = minutes;
  const client = new LiveClient(world.app.url, token);
  clients.push(client);
  await client.open();
  await client.next('renew');
  await client.ended();
  expect((await new LiveClient(world.app.url, token).open()).status).toBe(401);
});

it('holds so many pages of one account and no more', async () => {
  const token = await world.app.tokenOf('leader');
  const many = Array.from({ length: STREAMS_PER_USER }, () => new LiveClient(world.app.url, token));
  clients.push(...many);
  await Promise.all(many.map((client) => client.open()));
  const refused = await new LiveClient(world.app.url, token).open();
  expect([refused.status, refused.body?.code]).toEqual([429, 'live.too_many']);
  many[0]?.close();
  await sleep(100);
  await stream();
});

describe('the big screen', () => {
  it('shows what this month verified, the lights, and the latest entries the reader may read', async () => {
    const [leader, officer2] = [await world.login('leader'), await world.login('department')];
    const before = must(200, await leader.get<ScreenFigures>('/api/targets/KEY-INVEST-14/screen'));
    const entry = await world.completed(project, freshMonth(), '7.00');
    const now = must(200, await leader.get<ScreenFigures>('/api/targets/KEY-INVEST-14/screen'));
    expect(now.thisMonth).toBe('2026-11');
    expect(Number(now.verifiedThisMonth) - Number(before.verifiedThisMonth)).toBe(7);
    // The wall's figure leads to the bridge since the month began: four of its steps are the figure.
    const [from, asOf] = ['2026-10-31T15:59:59.999Z', '2025-12'];
    const told = await leader.get<TargetBridge>(`/api/targets/KEY-INVEST-14/bridge?from=${from}&asOf=${asOf}`);
    const steps = must(200, told).rows.filter(({ row }) => ['new', 'progress', 'restated', 'removed'].includes(row));
    expect(add('0.00', ...steps.map(({ amount }) => amount))).toBe(now.verifiedThisMonth);
    expect(now.latest[0]).toMatchObject({ entryId: entry.id, amount: '7.00', zoneNameZh: expect.any(String) });
    expect(now.latest.length).toBeLessThanOrEqual(6);
    const theirs = await officer2.get<ScreenFigures>('/api/targets/KEY-INVEST-14/screen');
    expect(theirs.status === 403 || theirs.body.latest.length === 0).toBe(true);
  });

  it('names no confidential project, not even to who is let into it: a whole room looks', async () => {
    const officer = await world.login('officer');
    const { version, name } = must(
      200,
      await officer.get<{ version: number; name: string }>(`/api/projects/${project}`),
    );
    const marked = await officer.post(
      `/api/projects/${project}/secrecy`,
      { codeName: '泊位九号', reason: '投资方要求' },
      { 'if-match': `"${version}"` },
    );
    expect([200, 201]).toContain(marked.status);
    for (const someone of ['officer', 'leader']) {
      const client = await world.login(someone);
      const { latest } = must(200, await client.get<ScreenFigures>('/api/targets/KEY-INVEST-14/screen'));
      expect([...new Set(latest.map((each) => each.projectName))]).toEqual([null]);
      expect(JSON.stringify(latest)).not.toMatch(new RegExp(`${name}|泊位九号`));
    }
  });

  it('knows no other target than those there are', async () => {
    const leader = await world.login('leader');
    expect((await leader.get('/api/targets/NONE/screen')).status).toBe(404);
  });
});
