import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, utimes } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import test from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Berth, folder, tokenOf, until } from './berth.mjs';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const aPdf = () =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(300_000 + Math.floor(Math.random() * 2_000_000))]);

async function upload(url, token, bytes) {
  const form = new FormData();
  form.set('file', new Blob([bytes]), '证明.pdf');
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/api/files`, { method: 'POST', headers, body: form });
  return { status: answer.status, body: await answer.json() };
}

/** Begins an upload and leaves it half sent. */
function half(url, token) {
  const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n';
  const sent = request(`${url}/api/files`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': 5_000_000,
    },
  });
  sent.on('error', () => undefined);
  sent.write(head);
  sent.write(randomBytes(400_000));
  return sent;
}

const incoming = (dataDir) => readdir(join(dataDir, 'files', 'incoming')).catch(() => []);

async function storedIn(dataDir) {
  const folders = (await readdir(join(dataDir, 'files'))).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const names = await Promise.all(
    folders.map(async (name) => (await readdir(join(dataDir, 'files', name))).map((file) => `${name}/${file}`)),
  );
  return names.flat();
}

/** As if it had all happened hours ago: the check leaves alone what may still be under way. */
async function age(dataDir) {
  const then = new Date(Date.now() - 3 * 3_600_000);
  const names = [...(await storedIn(dataDir)), ...(await incoming(dataDir)).map((name) => `incoming/${name}`)];
  for (const name of names) await utimes(join(dataDir, 'files', name), then, then);
}

test('killed in the middle of uploads: what was acknowledged opens, nothing is half, and what is left over is named', async (t) => {
  const dataDir = join(await folder(t), 'data');
  const env = { BERTH_DATA_DIR: dataDir, PORT: '0' };
  const acknowledged = [];
  for (let round = 0; round < 3; round += 1) {
    const berth = new Berth(t, { env });
    const url = await berth.ready();
    const token = await tokenOf(url, 'officer');
    half(url, token);
    await until(async () => (await incoming(dataDir)).length > round);
    const before = acknowledged.length;
    let killed = false;
    const stream = async () => {
      while (!killed) {
        const bytes = aPdf();
        const answer = await upload(url, token, bytes).catch(() => null);
        if (answer !== null) {
          assert.equal(answer.status, 201, JSON.stringify(answer.body));
          assert.equal(answer.body.sha256, sha256(bytes));
          acknowledged.push(answer.body);
        }
      }
    };
    const streams = Array.from({ length: 4 }, stream);
    await until(() => acknowledged.length >= before + 6, 60_000);
    await sleep(Math.random() * 60);
    await berth.stop('SIGKILL');
    killed = true;
    await Promise.all(streams);
  }

  const halves = await incoming(dataDir);
  assert.ok(halves.length >= 3, 'the half uploads are there to be named');
  const berth = new Berth(t, { env });
  const url = await berth.ready();
  const token = await tokenOf(url, 'officer');
  for (const { id, sha256: sum, size } of acknowledged) {
    const answer = await fetch(`${url}/api/files/${id}`, { headers: { authorization: `Bearer ${token}` } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    assert.deepEqual([answer.status, bytes.length, sha256(bytes)], [200, size, sum]);
  }
  t.diagnostic(
    `${acknowledged.length} acknowledged, ${halves.length} half, ${(await storedIn(dataDir)).length} stored`,
  );

  await age(dataDir);
  const stored = await storedIn(dataDir);
  const check = new Berth(t, { args: ['check-files'], env });
  assert.equal(await check.exit, 0, check.output);
  for (const name of halves) assert.match(check.output, new RegExp(`Broken-off upload, removed: ${name}`));
  assert.deepEqual(await incoming(dataDir), []);
  assert.doesNotMatch(check.output, /Without content/);
  const known = new Set(acknowledged.map(({ sha256: sum }) => `${sum.slice(0, 2)}/${sum}`));
  for (const key of stored.filter((name) => check.output.includes(`Content without a record: ${name}`))) {
    assert.ok(!known.has(key), 'an acknowledged file is called a stray');
  }
  const again = new Berth(t, { args: ['check-files'], env });
  assert.equal(await again.exit, 0, again.output);
  assert.doesNotMatch(again.output, /Broken-off/);
});
