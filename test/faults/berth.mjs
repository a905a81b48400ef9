import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const isRoot = process.getuid?.() === 0;

const cleanups = new WeakMap();

/** Undone in the opposite order, as node:test's own hooks are not: programs first, then mounts, then folders. */
export function undo(t, work) {
  const list = cleanups.get(t) ?? [];
  if (!cleanups.has(t)) {
    cleanups.set(t, list);
    t.after(async () => {
      for (const one of list.toReversed()) await one();
    });
  }
  list.push(work);
}

/** A folder of the test's own, gone after it. */
export async function folder(t, base = tmpdir()) {
  const path = await mkdtemp(join(base, 'berth-fault-'));
  await chmod(path, 0o755);
  undo(t, () => rm(path, { recursive: true, force: true }));
  return path;
}

export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The program itself, as `npm start` runs it after building. */
export class Berth {
  output = '';

  constructor(t, { args = ['start', '--try-out'], env = {}, home = root, ...spawnOptions }) {
    const kept = Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) => !/^(BERTH_|DATABASE_|REDIS_URL|HOST$|PORT$|NODE_OPTIONS)/.test(name),
      ),
    );
    this.child = spawn(process.execPath, [join(home, 'dist/apps/cli/src/main.js'), ...args], {
      cwd: home,
      env: { ...kept, BERTH_SAMPLE: '0', LOG_LEVEL: 'error', ...env },
      ...spawnOptions,
    });
    this.exit = new Promise((resolve) => this.child.once('close', (code, signal) => resolve(code ?? signal)));
    for (const stream of [this.child.stdout, this.child.stderr]) stream.on('data', (part) => (this.output += part));
    undo(t, () => this.end());
  }

  /** Waits until it says where it listens. */
  async ready(patience) {
    return (await this.says(/is ready: +(http:\S+)/, patience))[1];
  }

  /** Waits for these words, and no longer than the program lives. */
  async says(words, patience = 60_000) {
    const until = Date.now() + patience;
    for (;;) {
      const found = words.exec(this.output);
      if (found !== null) return found;
      assert.equal(this.child.exitCode, null, `ended instead of saying ${words}:\n${this.output}`);
      assert.ok(Date.now() < until, `nothing of ${words} after ${patience} ms:\n${this.output}`);
      await sleep(30);
    }
  }

  /** It must end by itself, with a failure code and one sentence: no stack. */
  async refuses(pattern, patience = 60_000) {
    const code = await Promise.race([this.exit, sleep(patience, 'still running', { ref: false })]);
    assert.equal(code, 1, this.output);
    this.speaksInSentences(pattern);
  }

  speaksInSentences(pattern) {
    assert.match(this.output, pattern);
    assert.doesNotMatch(this.output, /^\s+at /m, 'a stack was printed');
  }

  async stop(signal = 'SIGINT') {
    this.child.kill(signal);
    return this.exit;
  }

  async end() {
    if (this.child.exitCode === null && this.child.signalCode === null) await this.stop('SIGTERM');
  }
}

export async function json(url, { method = 'GET', token, body } = {}) {
  const response = await fetch(url, {
    signal: AbortSignal.timeout(60_000),
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

export async function tokenOf(url, username) {
  const answer = await json(`${url}/api/auth/login`, { method: 'POST', body: { username, password: 'berth-demo' } });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body.accessToken;
}

/** Something written through the API, to look for after the fault. */
export async function logLead(url, title) {
  const body = { title, investor: { name: `${title}有限公司` }, source: 'own_visit', homeRegion: 'yangtze_delta' };
  const answer = await json(`${url}/api/leads`, { method: 'POST', token: await tokenOf(url, 'officer'), body });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body.id;
}

export async function leadTitle(url, id) {
  const answer = await json(`${url}/api/leads/${id}`, { token: await tokenOf(url, 'officer') });
  return answer.body.title;
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export async function until(condition, patience = 15_000) {
  const end = Date.now() + patience;
  while (!(await condition())) {
    assert.ok(Date.now() < end, 'waited in vain');
    await sleep(50);
  }
}

/** A server with nothing in it, for suites that bring their own databases or processes. */
export async function emptyServer(options = {}) {
  const { EmbeddedPostgres } = await import('../../libs/platform/src/database/embedded-postgres.ts');
  return EmbeddedPostgres.start({
    dataDir: join(await mkdtemp(join(tmpdir(), 'berth-fault-')), 'data'),
    ephemeral: true,
    ...options,
  });
}

/** Projects of the officer's that are under way. */
export async function projectsUnderWay(url, token, client, count, name) {
  const ids = [];
  for (let at = 0; at < count; at += 1) {
    const body = {
      mode: 'greenfield',
      zoneCode: 'C-MED',
      industryCode: 'MED',
      needs: '用地',
      meetingNote: '洽谈',
      name: `${name} ${at}`,
      investor: { name: `${name}投资方 ${at}` },
      firstMeetingOn: '2024-01-08',
    };
    const answer = await json(`${url}/api/projects`, { method: 'POST', token, body });
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    ids.push(answer.body.id);
  }
  await client.query(`UPDATE projects SET stage = 'building', stage_since = DATE '2024-06-01'`);
  return ids;
}
