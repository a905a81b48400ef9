import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import pg from 'pg';
import '../support/ts-loader.mjs';
import { Berth, emptyServer, folder, freePort, isRoot, json, logLead, tokenOf, undo, until } from './berth.mjs';

const PGBOUNCER = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer', process.env.PGBOUNCER ?? ''].find((path) =>
  existsSync(path),
);
const skip = PGBOUNCER === undefined && 'there is no pgbouncer here (apt-get install pgbouncer)';

let server;
before(async () => (server = await emptyServer()));
after(() => server.stop());

/** Two connections for everybody, each given away anew for each transaction. */
async function startPooler(t) {
  const [place, port] = [await folder(t), await freePort()];
  const users = join(place, 'users.txt');
  await writeFile(users, `"berth" "${server.password}"\n`);
  const settings = [
    '[databases]',
    `berth = host=127.0.0.1 port=${server.port} dbname=berth user=berth password=${server.password}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = plain',
    `auth_file = ${users}`,
    'pool_mode = transaction',
    'default_pool_size = 2',
    'max_client_conn = 200',
  ];
  const file = join(place, 'pgbouncer.ini');
  await writeFile(file, `${settings.join('\n')}\n`);
  for (const path of [users, file]) await chmod(path, 0o644);
  const child = spawn(PGBOUNCER, ['-q', ...(isRoot ? ['-u', 'nobody'] : []), file], { stdio: 'ignore' });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  undo(t, async () => {
    child.kill('SIGKILL');
    await gone;
  });
  const url = Object.assign(new URL(server.url), { port: String(port) }).href;
  await until(() => reaches(url));
  return url;
}

async function reaches(connectionString) {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

test('API and worker behind PgBouncer, two connections for all of them', { skip }, async (t) => {
  const env = {
    DATABASE_URL: await startPooler(t),
    DATABASE_DIRECT_URL: server.url,
    DATABASE_POOLER: 'transaction',
    BERTH_DEMO: '1',
    BERTH_JWT_SECRET: 'the same for all of them, or a session ends at the next process',
    PORT: '0',
  };
  const one = async (only) =>
    new Berth(t, { args: ['start', '--only', only], env: { ...env, BERTH_DATA_DIR: await folder(t) } });
  const api = await one('api');
  const url = await api.ready();
  const worker = await one('worker');
  await worker.says(/The worker runs/);
  const token = await tokenOf(url, 'officer');

  await t.test('the same statements over and over, by many at once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 24 }, (_, n) =>
          json(`${url}${['/api/projects', '/api/leads', '/api/targets/KEY-INVEST-14/progress'][n % 3]}`, { token }),
        ),
      );
      assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    }
  });

  await t.test('writes at once, and jobs that follow from them', async () => {
    const titles = Array.from({ length: 12 }, (_, n) => `连接池 ${n}`);
    await Promise.all(titles.map((title) => logLead(url, title)));
    const { body } = await json(`${url}/api/leads?q=${encodeURIComponent('连接池')}`, { token });
    assert.equal(body.total, 12);
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    const waiting = async () =>
      (await client.query('SELECT count(*)::int AS n FROM outbox_messages WHERE dispatched_at IS NULL')).rows[0].n;
    await until(async () => (await waiting()) === 0);
    const { rows } = await client.query(`SELECT setting FROM pg_db_role_setting, unnest(setconfig) AS setting`);
    assert.deepEqual(rows, [{ setting: 'TimeZone=UTC' }]);
    await client.end();
  });
});

test('a pooler needs the way past it', { skip }, async (t) => {
  const berth = new Berth(t, {
    env: { DATABASE_URL: server.url, DATABASE_POOLER: 'transaction', BERTH_DATA_DIR: await folder(t), PORT: '0' },
  });
  await berth.refuses(/needs DATABASE_DIRECT_URL/);
});
