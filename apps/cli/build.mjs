/** Builds what is stale and only that. Plain JavaScript: it runs before anything is compiled. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [MAJOR, MINOR] = [20, 19];

const PARTS = [
  {
    name: 'server',
    sources: ['apps/api', 'apps/worker', 'apps/cli', 'libs', 'migrations', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'],
    skip: /\.spec\.ts$|\/seed\//,
    result: 'dist/apps/cli/src/main.js',
    command: ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api'],
  },
  {
    name: 'web',
    sources: ['apps/web', 'package-lock.json'],
    skip: /\.spec\.tsx?$/,
    result: 'dist/web/index.html',
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'],
  },
];

/** Says in one sentence what stands in the way, and ends. */
export function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

export function checkMachine() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < MAJOR || (major === MAJOR && minor < MINOR)) {
    refuse(`Berth needs Node.js ${MAJOR}.${MINOR} or newer; this is ${process.versions.node}.`);
  }
  if (!existsSync(join(root, 'node_modules', '@nestjs', 'core'))) refuse('The packages are not installed yet. Run: npm ci');
}

function* filesUnder(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return;
  if (!status.isDirectory()) yield { path, status };
  else for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name));
}

/** By content, not by time: a fresh clone and a switched branch are seen for what they are. */
function fingerprint(part) {
  const hash = createHash('sha256');
  for (const source of part.sources) {
    for (const { path } of filesUnder(join(root, source))) {
      if (part.skip.test(path)) continue;
      hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
    }
  }
  return hash.digest('hex');
}

function run([script, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

async function buildPart(part) {
  const stamp = join(root, 'dist', `.${part.name}-built-from`);
  const wanted = fingerprint(part);
  const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (built === wanted && existsSync(join(root, part.result))) return;
  process.stdout.write(`  Building the ${part.name} …\n`);
  const { ok, output } = await run(part.command);
  if (!ok || !existsSync(join(root, part.result))) refuse(`The ${part.name} cannot be built:\n${output}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

export async function buildStale(names) {
  try {
    await Promise.all(PARTS.filter((part) => names.includes(part.name)).map(buildPart));
  } catch (error) {
    refuse(error?.code === 'ENOSPC' ? 'The disk is full: there is no room for the build.' : `The build failed: ${error?.message ?? error}`);
  }
}

/** Runs the compiled command line; signals go on to it and its exit code is ours. */
export function runCli(args) {
  const child = spawn(process.execPath, [join(root, 'dist/apps/cli/src/main.js'), ...args], { cwd: root, stdio: 'inherit' });
  // A Ctrl-C of the terminal reaches the child as well; it takes two signals this close together for one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('close', (code, signal) => process.exit(signal === null ? code : 1));
}
