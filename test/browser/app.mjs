/** The application as a newcomer starts it: `npm start`'s own entry, a data folder of its own, a free port. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const START_MINUTES = 5;

export async function startApp({ sample = false } = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'berth-browser-'));
  const port = await freePort();
  const { DATABASE_URL, REDIS_URL, ...env } = process.env; // a developer's own database is never the tests'
  const child = spawn(process.execPath, [join(root, 'apps/cli/start.mjs')], {
    cwd: root,
    env: {
      ...env,
      HOST: '127.0.0.1',
      PORT: String(port),
      BERTH_DATA_DIR: dataDir,
      BERTH_DEMO: '1',
      BERTH_SAMPLE: sample ? '1' : '0',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = [];
  let ready = false;
  const listen = (chunk) => {
    said.push(chunk.toString());
    ready ||= said.join('').includes('is ready');
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const app = { url: `http://127.0.0.1:${port}`, stop: () => stop(child, ended, dataDir) };
  try {
    await untilHealthy(app.url, child, () => !sample || ready);
  } catch (error) {
    await app.stop();
    throw new Error(`${error.message}\n${said.join('')}`);
  }
  return app;
}

async function untilHealthy(url, child, alsoReady) {
  const deadline = Date.now() + START_MINUTES * 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`The application ended with code ${child.exitCode} before it was ready.`);
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok && alsoReady()) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`The application was not ready within ${START_MINUTES} minutes.`);
}

async function stop(child, ended, dataDir) {
  if (child.exitCode === null) child.kill('SIGINT');
  const forced = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(forced);
  await rm(dataDir, { recursive: true, force: true });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
