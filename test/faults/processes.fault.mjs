import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { createPostgresBackend, withBackend } from 'bullmq';
import pg from 'pg';
import '../support/ts-loader.mjs';
import { Berth, emptyServer, folder, json, projectsUnderWay, tokenOf, until } from './berth.mjs';

/** Two API and two job processes on one database, none of which knows of the others. */
let server;
before(async () => (server = await emptyServer()));
after(() => server.stop());

async function office(t) {
  const env = {
    DATABASE_URL: server.url,
    BERTH_DEMO: '1',
    BERTH_JWT_SECRET: 'the same for all of them, or a session ends at the next process',
    PORT: '0',
    // Few, so that whoever holds one and asks for another is found out.
    BERTH_DB_POOL: '2',
  };
  const one = async (only) =>
    new Berth(t, { args: ['start', '--only', only], env: { ...env, BERTH_DATA_DIR: await folder(t) } });
  const first = await one('api');
  const urls = [await first.ready()];
  const others = await Promise.all([one('api'), one('worker'), one('worker')]);
  urls.push(await others[0].ready());
  for (const worker of others.slice(1)) await worker.says(/The worker runs/);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  t.after(() => client.end());
  return { urls, client };
}

test('two API processes and two workers on one database', async (t) => {
  const { urls, client } = await office(t);
  const [here, there] = urls;
  const count = async (sql, params) => (await client.query(`SELECT count(*)::int AS n FROM ${sql}`, params)).rows[0].n;
  const token = await tokenOf(here, 'officer');

  await t.test('a session made on one is known and ended on the other', async () => {
    const body = { username: 'leader', password: 'berth-demo' };
    const login = await send(`${here}/api/auth/login`, body);
    const { accessToken } = await login.json();
    assert.equal((await json(`${there}/api/auth/me`, { token: accessToken })).status, 200);
    const renewed = await send(`${there}/api/auth/refresh`, {}, { cookie: cookiesOf(login) });
    assert.equal(renewed.status, 200);
    const cookie = cookiesOf(renewed);
    assert.equal((await send(`${here}/api/auth/logout`, {}, { cookie })).status, 204);
    assert.equal((await send(`${there}/api/auth/refresh`, {}, { cookie })).status, 401);
  });

  await t.test('more people than connections sign in at once', async () => {
    const body = { username: 'officer', password: 'berth-demo' };
    const answers = await Promise.all(Array.from({ length: 12 }, () => send(`${there}/api/auth/login`, body)));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
  });

  await t.test('the same request sent to both counts once', async () => {
    const body = {
      title: '同一个键',
      investor: { name: '同一个键有限公司' },
      source: 'own_visit',
      homeRegion: 'yangtze_delta',
    };
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': 'sent-to-both-of-them' };
    const answers = await Promise.all([here, there, here, there].map((url) => send(`${url}/api/leads`, body, headers)));
    const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).id));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
    assert.equal(new Set(ids).size, 1);
    assert.equal(await count('leads WHERE title = $1', [body.title]), 1);
  });

  await t.test('postings to both at once add up exactly', async () => {
    const ids = await projectsUnderWay(here, token, client, 20, '并行过账');
    const postings = ids.flatMap((id, at) =>
      Array.from({ length: 10 }, (_, month) => ({
        path: `/api/projects/${id}/entries`,
        body: {
          kind: 'completed',
          month: `2025-${String(month + 1).padStart(2, '0')}`,
          amount: `${(at + 1) * 1000 + month}.${10 + at}`,
        },
      })),
    );
    const queue = [...postings.entries()];
    const statuses = [];
    const poster = async (_, n) => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [, { path, body }] = next;
        statuses.push((await json(`${urls[n % 2]}${path}`, { method: 'POST', token, body })).status);
      }
    };
    await Promise.all(Array.from({ length: 8 }, poster));
    assert.deepEqual([...new Set(statuses)], [201]);
    const cents = postings.reduce((sum, { body }) => sum + BigInt(body.amount.replace('.', '')), 0n);
    const { rows } = await client.query(
      `SELECT (SELECT sum(amount)::text FROM ledger_entries) AS entries, (SELECT sum(reported)::text FROM rollups) AS rollups,
              (SELECT sum(reported_delta)::text FROM credits) AS credits, (SELECT count(*)::int FROM ledger_entries) AS n`,
    );
    const { n, ...sums } = rows[0];
    assert.equal(n, 200);
    for (const [what, sum] of Object.entries(sums)) assert.equal(BigInt(sum.replace('.', '')), cents, what);
  });

  await t.test('a job of the calendar is in the queue once, and runs once', async () => {
    const { Queue: PostgresQueue } = withBackend(createPostgresBackend);
    const queue = new PostgresQueue('berth', { connection: { connectionString: server.url, max: 1 } });
    try {
      const name = 'platform.housekeeping';
      const named = async (state) => (await queue.getJobs([state])).filter((job) => job.name === name);
      const waiting = await queue.getJobs(['delayed']);
      assert.equal(new Set(waiting.map((job) => job.name)).size, waiting.length, 'a job waits twice');
      const [next] = await named('delayed');
      await next.promote();
      await until(async () => (await named('completed')).length > 0);
      assert.equal((await named('completed')).length, 1);
      assert.equal((await named('delayed')).length, 1, 'it waits for its next day, once');
    } finally {
      await queue.close();
    }
  });

  await t.test('a limit holds across both', async () => {
    await client.query(`DELETE FROM rate_counts`);
    const statuses = [];
    for (let at = 0; at < 122; at += 2)
      statuses.push(
        ...(await Promise.all(urls.map((url) => send(`${url}/api/auth/login`, {})))).map(({ status }) => status),
      );
    assert.equal(statuses.filter((status) => status === 429).length, 2);
    assert.ok(statuses.slice(0, 120).every((status) => status !== 429));
    const refused = await send(`${there}/api/auth/login`, { username: 'leader', password: 'berth-demo' });
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('retry-after')) > 0, 'says when to come back');
  });
});

const send = (url, body, headers = {}) =>
  fetch(url, {
    signal: AbortSignal.timeout(30_000),
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const cookiesOf = (answer) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
