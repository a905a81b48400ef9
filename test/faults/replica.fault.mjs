import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import '../support/ts-loader.mjs';
import { Berth, emptyServer, folder, json, tokenOf, until } from './berth.mjs';
import { startStandby } from './standby.mjs';

/** A replica needs a log worth sending: not the ephemeral kind of server. */
let server;
let dataDir;
before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'berth-fault-'));
  await chmod(dataDir, 0o755);
  server = await emptyServer({ dataDir, ephemeral: false });
});
after(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const lead = (title) => ({
  title,
  investor: { name: `${title}有限公司` },
  source: 'own_visit',
  homeRegion: 'yangtze_delta',
});

/** Somebody at work: what an answer says of the log goes along with the next question, as a browser's cookie does. */
class Person {
  position = null;
  constructor(token) {
    this.token = token;
  }

  async ask(url, { method = 'GET', body } = {}) {
    const answer = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(this.position !== null && { cookie: `berth_position=${encodeURIComponent(this.position)}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    this.position = answer.headers.get('berth-position') ?? this.position;
    return { status: answer.status, body: await answer.json() };
  }

  async sees(url, title) {
    const { status, body } = await this.ask(`${url}/api/leads?q=${encodeURIComponent(title)}`);
    assert.equal(status, 200, JSON.stringify(body));
    return body.items.some((item) => item.title === title);
  }
}

test('lists and totals come from a streaming replica, and nobody misses what they wrote', async (t) => {
  const env = {
    DATABASE_URL: server.url,
    BERTH_DEMO: '1',
    BERTH_JWT_SECRET: 'the same for all of them, or a session ends at the next process',
    PORT: '0',
    BERTH_REPLICA_MAX_LAG_SECONDS: '4',
  };
  const api = async (more) =>
    new Berth(t, { args: ['start', '--only', 'api'], env: { ...env, ...more, BERTH_DATA_DIR: await folder(t) } });
  const first = await api({});
  await first.ready();
  await first.stop();
  const standby = await startStandby(t, server, dataDir);
  const both = await Promise.all([0, 1].map(() => api({ DATABASE_REPLICA_URL: standby.url })));
  const [here, there] = await Promise.all(both.map((each) => each.ready()));
  const replica = async (url) => (await json(`${url}/api/health`)).body.replica;
  await until(async () => (await replica(here)).state === 'serving' && (await replica(there)).state === 'serving');

  const token = await tokenOf(here, 'officer');
  const [writer, reader] = [new Person(token), new Person(token)];
  const write = async (title) =>
    assert.equal((await writer.ask(`${here}/api/leads`, { method: 'POST', body: lead(title) })).status, 201);

  await t.test('what was written is on the replica a moment later, and is read there', async () => {
    await write('复制一号');
    await until(() => reader.sees(there, '复制一号'));
    const [{ n }] = await standby.ask(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'berth-api-reads' AND query LIKE '%leads%'`,
    );
    assert.ok(n > 0, 'nobody asked the replica for leads');
  });

  await t.test(
    'the replica stands still: the writer sees their own at once, everywhere; others what is there',
    async () => {
      await standby.ask('SELECT pg_wal_replay_pause()');
      await until(async () => (await standby.ask('SELECT pg_get_wal_replay_pause_state() AS s'))[0].s === 'paused');
      await write('复制二号');
      assert.equal(await reader.sees(here, '复制二号'), false, 'the list did not come from the replica');
      assert.equal(await writer.sees(here, '复制二号'), true);
      assert.equal(await writer.sees(there, '复制二号'), true);
      const { status } = await writer.ask(`${there}/api/targets/KEY-INVEST-14/progress`);
      assert.equal(status, 200);
    },
  );

  await t.test('too far behind, it is not read any more, and health says so', async () => {
    await until(async () => (await replica(here)).state === 'lagging');
    assert.equal((await json(`${here}/api/health`)).body.status, 'ok');
    assert.equal(await reader.sees(here, '复制二号'), true);
    await standby.ask('SELECT pg_wal_replay_resume()');
    await until(async () => (await replica(here)).state === 'serving' && (await replica(there)).state === 'serving');
  });

  await t.test('caught up, it serves the writer too', async () => {
    const asked = async () =>
      (
        await standby.ask(
          `SELECT max(query_start)::text AS at FROM pg_stat_activity WHERE application_name = 'berth-api-reads' AND query LIKE '%leads%'`,
        )
      )[0].at;
    const before = await asked();
    await until(async () => (await writer.sees(here, '复制二号')) && (await asked()) !== before);
  });

  await t.test('the replica is killed while people read: nobody notices, health does', async () => {
    const reading = Array.from({ length: 40 }, (_, n) => reader.sees(n % 2 ? here : there, '复制一号'));
    const killed = standby.kill();
    assert.ok((await Promise.all(reading)).every(Boolean));
    await killed;
    assert.equal(await reader.sees(here, '复制二号'), true);
    await until(async () => (await replica(here)).state === 'away');
    await write('复制三号');
    assert.equal(await reader.sees(there, '复制三号'), true);
  });

  await t.test('an API process starts without its replica', async () => {
    const third = await api({ DATABASE_REPLICA_URL: standby.url });
    const url = await third.ready();
    assert.deepEqual(await replica(url), { state: 'away', lagSeconds: null });
    assert.equal(await reader.sees(url, '复制三号'), true);
  });
});
