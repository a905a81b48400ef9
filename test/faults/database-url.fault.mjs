import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import pg from 'pg';
import '../support/ts-loader.mjs';
import { Berth, emptyServer, folder, freePort, json } from './berth.mjs';

let server;
before(async () => (server = await emptyServer()));
after(() => server.stop());

async function database(name, options = '') {
  const client = new pg.Client({ connectionString: server.urlOf('postgres') });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} ${options}`);
  await client.end();
  return server.urlOf(name);
}

async function berthOn(t, url) {
  return new Berth(t, { env: { DATABASE_URL: url, BERTH_DATA_DIR: await folder(t), PORT: '0' } });
}

test('nobody listens there', async (t) => {
  const port = await freePort();
  const berth = await berthOn(t, `postgresql://berth:secret-word@127.0.0.1:${port}/berth`);
  await berth.refuses(new RegExp(`Nobody answers at 127.0.0.1:${port}`));
  assert.doesNotMatch(berth.output, /secret-word/);
});

test('a wrong password, which is not repeated', async (t) => {
  const url = new URL(server.url);
  url.password = 'secret-word';
  const berth = await berthOn(t, url.href);
  await berth.refuses(/does not admit the user "berth"/);
  assert.doesNotMatch(berth.output, /secret-word/);
});

test('no such database', async (t) => {
  await (await berthOn(t, server.urlOf('nowhere'))).refuses(/There is no database "nowhere"/);
});

test('not a database URL at all', async (t) => {
  await (await berthOn(t, 'mysql://127.0.0.1/berth')).refuses(/DATABASE_URL must look like/);
});

test('an encoding that cannot hold Chinese', async (t) => {
  const url = await database('latin', "ENCODING 'LATIN1' TEMPLATE template0 LOCALE_PROVIDER libc LOCALE 'C'");
  await (await berthOn(t, url)).refuses(/encoded in LATIN1/);
});

test('a database that a newer Berth has used', async (t) => {
  const url = await database('newer');
  const first = await berthOn(t, url);
  await first.ready();
  await first.stop();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `INSERT INTO schema_migrations ("timestamp", name) VALUES (9999999999999, 'FromTheFuture9999999999999')`,
  );
  await client.end();
  await (await berthOn(t, url)).refuses(/newer Berth .*FromTheFuture/);
});

test('a good one: it is used, and no demo account slips into it unasked', async (t) => {
  const berth = await berthOn(t, await database('office'));
  const url = await berth.ready();
  assert.equal((await json(`${url}/api/health`)).body.demo, false);
  assert.deepEqual((await json(`${url}/api/auth/demo-accounts`)).body, []);
  assert.match(berth.output, /create-admin/);
});
