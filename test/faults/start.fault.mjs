import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import test from 'node:test';
import { Berth, folder, freePort, isAlive, json, leadTitle, logLead, undo, until } from './berth.mjs';

const serverPid = async (dataDir) =>
  Number((await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0]);

test('stops cleanly on Ctrl-C, starts again quickly and keeps the data and the database port', async (t) => {
  const env = { BERTH_DATA_DIR: await folder(t), PORT: String(await freePort()) };
  const first = new Berth(t, { env });
  const url = await first.ready();
  const lead = await logLead(url, '第一次启动');
  const pid = await serverPid(env.BERTH_DATA_DIR);
  const { port } = JSON.parse(await readFile(join(env.BERTH_DATA_DIR, 'postgres.json'), 'utf8'));
  assert.equal(await first.stop('SIGINT'), 0, first.output);
  assert.equal(isAlive(pid), false, 'the database still runs');
  assert.equal(existsSync(join(env.BERTH_DATA_DIR, 'berth.lock')), false);

  const begun = Date.now();
  const second = new Berth(t, { env });
  await second.ready();
  t.diagnostic(`second start: ${Date.now() - begun} ms`);
  assert.ok(Date.now() - begun < 20_000, 'the second start is slow'); // 2 s on an idle machine
  assert.equal(await leadTitle(url, lead), '第一次启动');
  assert.equal(JSON.parse(await readFile(join(env.BERTH_DATA_DIR, 'postgres.json'), 'utf8')).port, port);
  assert.equal(await second.stop('SIGTERM'), 0, second.output);
});

test('npm hands the same Ctrl-C on a second time: that is one press; a later one ends at once', async (t) => {
  const env = { BERTH_DATA_DIR: await folder(t), PORT: '0' };
  const berth = new Berth(t, { env });
  await berth.ready();
  berth.child.kill('SIGINT');
  berth.child.kill('SIGINT');
  assert.equal(await berth.exit, 0, berth.output);
});

test('says which port is in use and how to choose another', async (t) => {
  const other = createServer();
  await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));
  undo(t, () => other.close());
  const { port } = other.address();
  const berth = new Berth(t, { env: { BERTH_DATA_DIR: await folder(t), PORT: String(port) } });
  await berth.refuses(new RegExp(`Port ${port} .*PORT=`));
});

test('two starts in one folder: the second says so, the first goes on', async (t) => {
  const env = { BERTH_DATA_DIR: await folder(t), PORT: '0' };
  const first = new Berth(t, { env });
  const url = await first.ready();
  const second = new Berth(t, { env });
  await second.refuses(/already running .*process \d+/);
  assert.equal((await json(`${url}/api/health`)).status, 200);
});

test('killed outright: no database is left behind, and the next start finds everything', async (t) => {
  const env = { BERTH_DATA_DIR: await folder(t), PORT: '0' };
  const first = new Berth(t, { env });
  const lead = await logLead(await first.ready(), '断电之前');
  const pid = await serverPid(env.BERTH_DATA_DIR);
  assert.equal(await first.stop('SIGKILL'), 'SIGKILL');
  const second = new Berth(t, { env });
  assert.equal(await leadTitle(await second.ready(), lead), '断电之前');
  await until(() => !isAlive(pid));
});

test('a database that dies ends the program with a sentence; the next start recovers', async (t) => {
  const env = { BERTH_DATA_DIR: await folder(t), PORT: '0' };
  const first = new Berth(t, { env });
  const lead = await logLead(await first.ready(), '数据库被杀');
  process.kill(await serverPid(env.BERTH_DATA_DIR), 'SIGKILL');
  await first.refuses(/database server ended/);
  const second = new Berth(t, { env });
  assert.equal(await leadTitle(await second.ready(), lead), '数据库被杀');
});

test('a data folder of another PostgreSQL version is refused, not touched', async (t) => {
  const dataDir = await folder(t);
  await mkdir(join(dataDir, 'postgres/cluster'), { recursive: true });
  await writeFile(join(dataDir, 'postgres/cluster/PG_VERSION'), '15\n');
  const berth = new Berth(t, { env: { BERTH_DATA_DIR: dataDir, PORT: '0' } });
  await berth.refuses(/made by PostgreSQL 15/);
});

test('a wrong variable is named', async (t) => {
  const berth = new Berth(t, { env: { BERTH_DATA_DIR: await folder(t), PORT: 'eighty' } });
  await berth.refuses(/PORT must be a whole number/);
});
