/** What every bench needs: the built API and other children, a database, tokens, a watch. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import net from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const DEMO_PASSWORD = 'berth-demo';

export const children = [];

/** A child that is ready when `ready` answers true; its last words are shown if it is not. */
export async function start(name, args, env, ready) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output = (output + chunk).slice(-4000)));
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`${name} ended: ${output}`);
    if (await ready()) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} did not start: ${output}`);
}

export const freePort = () =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

export const answers = (url) => () =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Resident memory in MB where /proc tells it. */
export async function memoryOf(pid) {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const read = (name) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
    return { now: read('VmRSS'), most: read('VmHWM') };
  } catch {
    return { now: null, most: null };
  }
}

export async function signIn(base, username) {
  const response = await fetch(new URL('/api/auth/login', base), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  });
  if (!response.ok) throw new Error(`Cannot sign in as ${username}: ${response.status} ${await response.text()}`);
  return (await response.json()).accessToken;
}

export async function inDatabase(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SET timezone = 'UTC'`);
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function timed(what, work) {
  const from = Date.now();
  const result = await work();
  console.error(`${what}: ${((Date.now() - from) / 1000).toFixed(1)} s`);
  return result;
}

export async function openServer(dataDir) {
  if (process.env.BENCH_DATABASE_URL) return { url: process.env.BENCH_DATABASE_URL, stop: async () => {} };
  const { EmbeddedPostgres } = await import('../dist/libs/platform/src/database/embedded-postgres.js');
  const postgres = await EmbeddedPostgres.start({ dataDir: join(dataDir, 'postgres') });
  return { url: postgres.urlOf('berth'), stop: () => postgres.stop() };
}

/** As `npm run start:api` starts it. */
export function apiAt(databaseUrl, dataDir, port) {
  const env = {
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    HOST: '127.0.0.1',
    BERTH_DEMO: '1',
    BERTH_SAMPLE: '0',
    BERTH_DATA_DIR: join(dataDir, 'files'),
    BERTH_ACCESS_TOKEN_MINUTES: '600',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
  };
  const args = ['--max-old-space-size=512', 'dist/apps/api/src/main.js'];
  return () => start('API', args, env, answers(`http://127.0.0.1:${port}/api/health`));
}
