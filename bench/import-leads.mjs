/**
 * `npm run bench -- import [--rows 10000,100000] [--load 10000,100000]`
 *
 * Writes lists of leads of these sizes, has each read (dry run) and loaded by a process of its own as the worker runs
 * them, and prints rows per second and the most memory the process held. What grows with the rows is a fault.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildServer } from '../apps/cli/build.mjs';
import { answers, children, freePort, openServer, start, stop, timed } from './house.mjs';

const { values: options } = parseArgs({
  options: { rows: { type: 'string', default: '10000,100000' }, load: { type: 'string' } },
});
const SIZES = options.rows.split(',').map(Number);
const LOADED = new Set((options.load ?? options.rows).split(',').map(Number));

await timed('Built', buildServer);
const { writeLeads } = await import('./lead-workbook.mjs');
const folder = await mkdtemp(join(os.tmpdir(), 'berth-bench-'));
const server = await openServer(folder);
const env = {
  DATABASE_URL: server.url,
  BERTH_DEMO: '1',
  BERTH_SAMPLE: '0',
  BERTH_DATA_DIR: join(folder, 'files'),
  BERTH_UPLOAD_LIMIT_MB: '100',
  LOG_LEVEL: 'error',
  NODE_ENV: 'production',
};

/** As `npm run start:worker` runs it; prints what it found as its last line. */
function job(...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--max-old-space-size=512', 'bench/import-job.mjs', ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.on('exit', (code) =>
      code === 0 ? resolve(JSON.parse(output.trim().split('\n').at(-1))) : reject(new Error(`${args[0]}: ${output}`)),
    );
  });
}

const figure = (rows, { seconds, megabytes }) => `${Math.round(rows / seconds)} | ${seconds.toFixed(1)} | ${megabytes}`;

try {
  const port = await freePort();
  const api = { ...env, PORT: String(port), HOST: '127.0.0.1' };
  const ready = answers(`http://127.0.0.1:${port}/api/health`);
  // The first start makes the schema, the plan and the demo accounts.
  await stop(await start('API', ['dist/apps/api/src/main.js'], api, ready));
  const lines = [];
  for (const rows of SIZES) {
    const file = join(folder, `leads-${rows}.xlsx`);
    await timed(`Wrote ${rows} rows`, () => writeLeads(file, rows));
    const { size } = await stat(file);
    const { id } = await job('upload', file);
    const read = await timed(`Read ${rows}`, () => job('imports.read', id));
    if (read.state !== 'ready') throw new Error(JSON.stringify(read));
    const shown = `| ${rows.toLocaleString('en')} | ${(size / 2 ** 20).toFixed(1)} MB`;
    lines.push(`${shown} | dry run | ${figure(rows, read)} |`);
    if (!LOADED.has(rows)) continue;
    const loaded = await timed(`Loaded ${rows}`, () => job('imports.load', id));
    console.error(JSON.stringify(loaded.summary));
    lines.push(`${shown} | loading | ${figure(loaded.progress, loaded)} |`);
  }
  console.log('| rows | file | step | rows per second | seconds | peak memory MB |\n|--:|--:|---|--:|--:|--:|');
  console.log(lines.join('\n'));
} finally {
  await Promise.all(children.map(stop));
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
