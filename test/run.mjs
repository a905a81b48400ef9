/**
 * `npm test [-- jest arguments]`; `npm run test:long [-- part of a name]` plays the long proofs: test/long, and
 * properties over more cases.
 * Jest over native ES modules, one throw-away PostgreSQL for the whole run.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const jest = join(dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin', 'jest.js');

if (!process.env.TEST_DATABASE_URL) {
  console.log(
    'TEST_DATABASE_URL is not set: the specs run on the embedded PostgreSQL, made for this run and removed after it.',
  );
}
if (!process.env.TEST_REDIS_URL) {
  console.log('TEST_REDIS_URL is not set: the job specs run on PostgreSQL only; those for Redis are skipped.');
}

const { DATABASE_URL, REDIS_URL, ...env } = process.env; // a developer's own database is never the tests'
const loader = pathToFileURL(join(root, 'test/support/ts-loader.mjs')).href;
env.NODE_OPTIONS = [env.NODE_OPTIONS, `--import=${loader}`, '--disable-warning=ExperimentalWarning']
  .filter(Boolean)
  .join(' ');

const long = process.argv[2] === '--long';
if (long) env.BERTH_TEST_LONG = '1';
const asked = process.argv.slice(long ? 3 : 2);
const named = asked.some((each) => !each.startsWith('-'));

const child = spawn(
  process.execPath,
  [jest, ...(long && !named ? ['test/long/', 'rollups-equal-ledger'] : []), ...asked],
  {
    cwd: root,
    env,
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
