import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { Berth, folder, leadTitle, logLead, tokenOf } from './berth.mjs';

async function command(t, dataDir, ...args) {
  const berth = new Berth(t, { args, env: { BERTH_DATA_DIR: dataDir } });
  return { code: await berth.exit, berth };
}

test('a backup of a running Berth comes back elsewhere; what is cut, filled or there already is refused', async (t) => {
  const [here, there] = [await folder(t), await folder(t)];
  const file = join(here, 'berth.tar.gz');
  const running = new Berth(t, { env: { BERTH_DATA_DIR: join(here, 'data'), PORT: '0' } });
  const at = await running.ready();
  const lead = await logLead(at, '备份之前');
  const paper = Buffer.from('%PDF-1.7 备份之前的文件');
  const form = new FormData();
  form.set('file', new Blob([paper]), '证明.pdf');
  const headers = { authorization: `Bearer ${await tokenOf(at, 'officer')}` };
  const uploaded = await (await fetch(`${at}/api/files`, { method: 'POST', headers, body: form })).json();

  const taken = await command(t, join(here, 'data'), 'backup', file);
  assert.equal(taken.code, 0, taken.berth.output);
  assert.match(taken.berth.output, /Wrote .* rows of \d+ tables/);
  await (await command(t, join(here, 'data'), 'backup', file)).berth.refuses(/never written over/);
  await (await command(t, join(here, 'data'), 'restore', file)).berth.refuses(/not empty/);

  const whole = await readFile(file);
  const cut = join(here, 'cut.tar.gz');
  await writeFile(cut, whole.subarray(0, whole.length / 2));
  await (
    await command(t, join(there, 'data'), 'restore', cut)
  ).berth.refuses(/not a backup of Berth, or it is damaged/);

  const restored = await command(t, join(there, 'data'), 'restore', file);
  assert.equal(restored.code, 0, restored.berth.output);
  const second = new Berth(t, { env: { BERTH_DATA_DIR: join(there, 'data'), PORT: '0' } });
  const url = await second.ready();
  assert.equal(await leadTitle(url, lead), '备份之前');
  const opened = await fetch(`${url}/api/files/${uploaded.id}`, {
    headers: { authorization: `Bearer ${await tokenOf(url, 'officer')}` },
  });
  assert.deepEqual(Buffer.from(await opened.arrayBuffer()), paper);
  const checked = await command(t, join(there, 'data'), 'check-files');
  assert.match(checked.berth.output, /Every file is where its record says/);
  await logLead(url, '恢复之后'); // codes and identities go on where they were
});
