/** Builds what is stale: a stamp of the sources' names, sizes and times lies beside what was built from them. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);
const CONFIG = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];

/** One compile of everything but the web app into dist/. */
export async function buildServer() {
  const sources = ['apps/api', 'apps/worker', 'apps/cli', 'libs', 'migrations', ...CONFIG];
  await buildIfStale('server', sources, ['dist/apps/cli/src/main.js'], async () => {
    // What was renamed or removed must not live on in dist/.
    for (const name of ['apps', 'libs', 'migrations', 'tsconfig.build.tsbuildinfo'])
      rmSync(join(root, 'dist', name), { recursive: true, force: true });
    await run('nest', ['@nestjs/cli/bin/nest.js', 'build', 'api']);
  });
}

/** The web app into dist/web. */
export async function buildWeb() {
  if (!existsSync(join(root, 'apps/web/index.html'))) {
    console.log('apps/web has no index.html yet: only the API is served.');
    return;
  }
  await buildIfStale('web', ['apps/web', ...CONFIG], ['dist/web/index.html'], () =>
    run('vite', ['vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn']),
  );
}

async function buildIfStale(name, sources, results, build) {
  const stampFile = join(root, 'dist', `.${name}-stamp`);
  const stamp = stampOf(sources);
  const isFresh = () => {
    const built = results.every((file) => existsSync(join(root, file)));
    return built && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
  };
  if (isFresh()) return;
  makeFolder(dirname(stampFile));
  await alone(name, async () => {
    if (isFresh()) return; // another start has built it while we waited
    console.log(`Building the ${name === 'web' ? 'web app' : name} …`);
    rmSync(stampFile, { force: true });
    await build();
    writeFileSync(stampFile, stamp);
  });
}

function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (error.code === 'ENOSPC') fail('The disk is full: the build could not be written.');
    fail(`${folder} cannot be written by this user (${error.code}). Run "npm start" as the user who owns the project.`);
  }
}

/** Two starts at once would build into the same folder: the second waits, and then finds everything built. */
async function alone(name, work) {
  const lock = join(root, 'dist', `.${name}-lock`);
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`${lock} cannot be written (${error.code}).`);
    }
    if (!isAlive(holderOf(lock))) rmSync(lock, { force: true });
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  await work();
  process.removeListener('exit', release);
  release();
}

function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

/** 0: the holder has made the file and not yet written its number. */
function isAlive(pid) {
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function stampOf(sources) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const source of sources) walk(join(root, source), hash);
  return hash.digest('hex');
}

function walk(path, hash) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (found.isDirectory()) {
    for (const name of readdirSync(path).sort()) if (name !== 'node_modules') walk(join(path, name), hash);
  } else if (!path.endsWith('.spec.ts')) {
    hash.update(`${relative(root, path)}\0${found.size}\0${found.mtimeMs}\n`);
  }
}

/** Tools are run by path, not through npx: no shell, no network, the same on every system. */
async function run(tool, [script, ...args]) {
  let path;
  try {
    const [scope, name] = script.split('/');
    const packageName = scope.startsWith('@') ? `${scope}/${name}` : scope;
    path = join(dirname(require.resolve(`${packageName}/package.json`)), script.slice(packageName.length + 1));
  } catch {
    fail(`${tool} is not installed. Run "npm ci" first (without --omit=dev: the sources are built here).`);
  }
  const child = spawn(process.execPath, [path, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (part) => (output += part));
  child.stderr.on('data', (part) => (output += part));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code === 0) return;
  process.stderr.write(output);
  if (/ENOSPC|no space left/i.test(output)) fail('The disk is full: the build could not be written.');
  if (/EACCES|EROFS/.test(output)) fail(`${join(root, 'dist')} cannot be written by this user.`);
  fail(`The build with ${tool} failed; the reason is above.`);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
