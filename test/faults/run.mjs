/** `npm run test:faults`: starts the real program in bad circumstances. Each suite has data folders and ports of its own. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from '../../apps/cli/build.mjs';

await buildServer();
const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
const suites = readdirSync(here)
  .filter((name) => name.endsWith('.fault.mjs') && (wanted.length === 0 || wanted.some((word) => name.includes(word))))
  .map((name) => join(here, name));
const child = spawn(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', ...suites], {
  stdio: 'inherit',
});
child.on('exit', (code) => process.exit(code ?? 1));
