import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Berth, folder, isAlive, json, projectsUnderWay, tokenOf, until } from './berth.mjs';

const MONTH = '2025-11';
const ROWS = 80;

/** The embedded database itself, for what the API would take an hour to play and for a sum of our own. */
async function database(dataDir) {
  const { port, password } = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8'));
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'berth', password, database: 'berth' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

const serverPid = async (dataDir) =>
  Number((await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0]);

const amountOf = (at) => `${(at + 1) * 10_000 + at}.${String(at % 100).padStart(2, '0')}`;

async function saveDrafts(url, token, ids) {
  const rows = ids.map((projectId, at) => ({
    projectId,
    version: 0,
    amountText: amountOf(at),
    amount: amountOf(at),
    note: '',
  }));
  const saved = await json(`${url}/api/rounds/${MONTH}/drafts`, { method: 'PUT', token, body: { rows } });
  assert.equal(saved.status, 200, JSON.stringify(saved.body));
  assert.ok(saved.body.rows.every(({ status }) => status === 200));
}

const submit = (url, token, rows) =>
  json(`${url}/api/rounds/${MONTH}/submissions`, { method: 'POST', token, body: { rows } });

/** Submits five at a time until the ground goes; notes what was acknowledged. */
async function submitUntilCut(url, token, ids, acknowledged) {
  for (let at = 0; at < ids.length; at += 5) {
    const rows = ids.slice(at, at + 5).map((projectId) => ({ projectId, version: 1 }));
    const answer = await submit(url, token, rows).catch(() => null);
    if (answer === null || answer.status !== 200) return;
    for (const { projectId, status, entryId } of answer.body.rows) {
      assert.equal(status, 200, JSON.stringify(answer.body));
      const known = acknowledged.get(projectId);
      assert.ok(known === undefined || known === entryId, 'acknowledged twice as two entries');
      acknowledged.set(projectId, entryId);
    }
  }
}

/** What is acknowledged is there; nothing stands twice; drafts and entries together are what was typed. */
async function isWhole(dataDir, ids, acknowledged) {
  const client = await database(dataDir);
  const { rows: entries } = await client.query(
    `SELECT id, project_id AS "projectId", amount FROM ledger_entries WHERE month = $1::date`,
    [`${MONTH}-01`],
  );
  const byProject = new Map(entries.map((entry) => [entry.projectId, entry]));
  assert.equal(byProject.size, entries.length, 'a project has two entries of the month');
  for (const [projectId, entryId] of acknowledged) assert.equal(byProject.get(projectId)?.id, entryId, 'lost');
  const { rows: drafts } = await client.query(
    `SELECT project_id AS "projectId", amount, entry_id AS "entryId" FROM round_drafts WHERE month = $1::date`,
    [`${MONTH}-01`],
  );
  for (const { projectId, amount, entryId } of drafts) {
    const entry = byProject.get(projectId);
    assert.equal(entryId, entry?.id ?? null, 'half a submission');
    assert.equal(entry?.amount ?? amount, amountOf(ids.indexOf(projectId)));
  }
  const { rows: sums } = await client.query(
    `SELECT (SELECT COALESCE(sum(amount), 0) FROM ledger_entries)::numeric(24,2)::text AS entries,
            (SELECT COALESCE(sum(reported), 0) FROM rollups)::numeric(24,2)::text AS rollups,
            (SELECT COALESCE(sum(reported_delta), 0) FROM credits)::numeric(24,2)::text AS credits,
            (SELECT COALESCE(sum(COALESCE(pending_amount, verified_amount)), 0) FROM positions)::numeric(24,2)::text AS positions`,
  );
  const [{ entries: sum, ...kept }] = sums;
  assert.deepEqual(kept, { rollups: sum, credits: sum, positions: sum });
  await client.end();
  return { entries: entries.length, sum };
}

test('killed in the middle of a month: what was acknowledged is there, sent again nothing counts twice', async (t) => {
  const dataDir = join(await folder(t), 'data');
  const env = { BERTH_DATA_DIR: dataDir, PORT: '0' };
  let berth = new Berth(t, { env });
  let url = await berth.ready();
  let token = await tokenOf(url, 'officer');
  const client = await database(dataDir);
  const ids = await projectsUnderWay(url, token, client, ROWS, '月报故障测试');
  await client.end();
  await saveDrafts(url, token, ids);

  const acknowledged = new Map();
  const cuts = [
    ['the program', () => berth.stop('SIGKILL')],
    ['the database', async () => process.kill(await serverPid(dataDir), 'SIGKILL')],
    ['the program again', () => berth.stop('SIGKILL')],
  ];
  for (const [what, cut] of cuts) {
    const before = acknowledged.size;
    const pid = await serverPid(dataDir);
    const submitting = submitUntilCut(url, token, ids, acknowledged);
    // Those acknowledged in an earlier round answer at once; a few more, and the ground goes.
    await until(() => acknowledged.size >= Math.min(before + 15, ROWS - 1), 60_000);
    await sleep(Math.random() * 25);
    await cut();
    await submitting;
    await berth.exit;
    await until(() => !isAlive(pid));
    t.diagnostic(`${what} killed after ${acknowledged.size} of ${ROWS}`);
    berth = new Berth(t, { env });
    url = await berth.ready();
    token = await tokenOf(url, 'officer');
    await isWhole(dataDir, ids, acknowledged);
  }
  assert.ok(acknowledged.size < ROWS, 'nothing was cut: the kills came too late');

  await submitUntilCut(url, token, ids, acknowledged);
  await submitUntilCut(url, token, ids, acknowledged);
  assert.equal(acknowledged.size, ROWS);
  const { entries, sum } = await isWhole(dataDir, ids, acknowledged);
  const typed = ids.reduce((fen, _, at) => fen + BigInt(amountOf(at).replace('.', '')), 0n);
  assert.deepEqual([entries, BigInt(sum.replace('.', ''))], [ROWS, typed]);
});
