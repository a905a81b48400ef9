/**
 * `npm run bench -- search [--rows 1000000]`: search everywhere, see bench/search.mjs
 * `npm run bench -- plans [--projects 10000 --entries 10000]`: the plans of the hot reads, see bench/plans.mjs
 * `npm run bench [-- --projects 100000 --entries 100000,1000000 --rounds 7 --keep <folder> --built]`
 * `npm run bench -- --only "One project,bridge" …`: the operations with such a part in their name, and nothing else
 * `npm run bench -- seed --keep <folder> …`: seeds and measures nothing; what a kept folder holds is not seeded again
 *
 * Seeds a database at scale, starts the built API and a bare node:http + pg server beside it, asks both the same
 * questions in turn, and prints how much of the bare throughput the API reaches. It judges nothing: numbers of a
 * busy machine would fail an honest change. docs/performance.md says how to read the table.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildServer } from '../apps/cli/build.mjs';
import {
  answers,
  apiAt,
  children,
  freePort,
  inDatabase,
  memoryOf,
  openServer,
  signIn,
  start,
  stop,
  timed,
} from './house.mjs';
import { load, median } from './load.mjs';
import { EXPLAINING, explainReads } from './plans.mjs';
import { firstScreens } from './first-screen.mjs';
import { checkTotals, keepCheckpoints, seeded, seedEntries, seedProjects } from './seed.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    projects: { type: 'string', default: '100000' },
    entries: { type: 'string', default: '100000,1000000' },
    rounds: { type: 'string', default: '7' },
    requests: { type: 'string', default: '200' },
    keep: { type: 'string' },
    only: { type: 'string' },
    built: { type: 'boolean', default: false },
    rows: { type: 'string', default: '1000000' },
  },
});
const PROJECTS = Number(options.projects);
const SIZES = options.entries.split(',').map(Number);
const ROUNDS = Number(options.rounds);
const REQUESTS = Number(options.requests);

const projectId = (n) => `00000001-0000-4000-8000-${(n % PROJECTS).toString(16).padStart(12, '0')}`;
const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));

/** Each posting takes a project and a month nobody reported yet: the years after the seeded ones. */
let posted = 0;
function posting(beside = '') {
  const n = posted++;
  const month = `2026-${String(1 + (Math.floor(n / PROJECTS) % 6)).padStart(2, '0')}`;
  return {
    method: 'POST',
    path: `/api/projects/${projectId(n * 7919)}/entries${beside}`,
    // No two alike, as in life: what others state the same is asked about.
    body: { kind: 'completed', month, amount: `${10_000 + ((n * 7919) % 900_000)}.${String(10 + (n % 90))}` },
  };
}

const OPERATIONS = [
  // Beside a server that writes the rows unasked, and beside one that asks and answers the same without all the rest.
  ...[1, 16].flatMap((atOnce) =>
    [
      ['', ''],
      [', the bare one asking too', '?asking'],
    ].map(([asking, beside]) => ({
      name: `Post an entry, ${atOnce} at once${asking}`,
      who: 'officer',
      atOnce,
      count: REQUESTS * 2,
      warm: REQUESTS * 5,
      request: () => posting(beside),
    })),
  ),
  {
    name: 'List of projects, first page',
    who: 'leader',
    atOnce: 8,
    count: Math.ceil(REQUESTS / 2),
    request: () => ({ path: '/api/projects' }),
  },
  {
    name: 'One project',
    who: 'leader',
    atOnce: 8,
    count: REQUESTS * 2,
    warm: REQUESTS * 10,
    request: (n) => ({ path: `/api/projects/${projectId(n * 104729)}` }),
  },
  {
    name: 'The number',
    who: 'leader',
    atOnce: 8,
    count: REQUESTS * 2,
    warm: REQUESTS * 10,
    request: () => ({ path: '/api/targets/KEY-INVEST-14/progress' }),
  },
  {
    name: 'The number as known a year before the last entry',
    who: 'leader',
    atOnce: 2,
    count: 8,
    request: () => ({ path: `/api/targets/KEY-INVEST-14/progress?knownAt=${past}` }),
  },
  {
    name: 'The bridge of a month',
    who: 'leader',
    atOnce: 2,
    count: 8,
    // One whose postings moved something: those of the bench wait to be verified.
    request: () => ({ path: '/api/targets/KEY-INVEST-14/bridge?from=2025-11-01T00:00:00Z&to=2025-12-01T00:00:00Z' }),
  },
];

/** A moment half-way between two checkpoints: of which one it costs as much in any ledger, and by that it can be compared. */
let past;
async function halfWay(client) {
  const { rows } = await client.query(
    `SELECT recorded_at AS at FROM credits
      WHERE recorded_at > (SELECT max(known_at) FROM rollup_checkpoints WHERE known_at <= '2025-01-15')
      ORDER BY recorded_at OFFSET 2500 LIMIT 1`,
  );
  return rows[0].at.toISOString();
}

const asked = (name) => options.only === undefined || options.only.split(',').some((part) => name.includes(part));

/** One at a time, whole: seconds and memory, not requests per second. */
const EXPORT = { name: 'The ledger of 100,000 entries as .xlsx', rows: 100_000 };

/** Some months of some fifty that hold so many together, or the one that holds more. */
function exportOf(entries) {
  const months = Math.min(20, Math.max(1, Math.ceil((EXPORT.rows * 50) / entries)));
  const from = new Date(Date.UTC(2024, 12 - months, 1)).toISOString().slice(0, 7);
  return `/api/entries/export?from=${from}&to=2024-12`;
}

async function measure(api, bare, tokens) {
  const rows = [];
  for (const operation of OPERATIONS.filter(({ name }) => asked(name))) {
    const { atOnce, count, request, who, name } = operation;
    const round = (base, size) => load(base, tokens[who], many(size, request), atOnce);
    // A service runs for weeks: what the compiler has not yet seen often is not its speed.
    const warm = operation.warm ?? Math.min(count, 40);
    await round(api, warm);
    await round(bare, warm);
    const ours = [];
    const theirs = [];
    // In turn, so that whatever else the machine does meets both.
    for (let index = 0; index < ROUNDS; index += 1) {
      const [first, second] = index % 2 === 0 ? [ours, theirs] : [theirs, ours];
      first.push(await round(first === ours ? api : bare, count));
      second.push(await round(second === ours ? api : bare, count));
    }
    const of = (results, key) => median(results.map((result) => result[key]));
    const row = {
      name,
      ours: of(ours, 'perSecond'),
      bare: of(theirs, 'perSecond'),
      p50: of(ours, 'p50'),
      p95: of(ours, 'p95'),
    };
    rows.push(row);
    console.error(
      `  ${name}: ${row.ours.toFixed(0)}/s beside ${row.bare.toFixed(0)}/s (${percent(row.ours / row.bare)})`,
    );
  }
  return rows;
}

const percent = (share) => `${Math.round(share * 100)} %`;
const figure = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

function table(entries, rows, memory) {
  return [
    `### ${PROJECTS.toLocaleString('en')} projects, ${entries.toLocaleString('en')} entries`,
    '',
    '| | Berth, per second | bare, per second | Berth ÷ bare | p50 ms | p95 ms |',
    '|---|--:|--:|--:|--:|--:|',
    ...rows.map(
      (row) =>
        `| ${row.name} | ${figure(row.ours)} | ${figure(row.bare)} | **${percent(row.ours / row.bare)}** | ${row.p50.toFixed(1)} | ${row.p95.toFixed(1)} |`,
    ),
    '',
    `Resident memory of the API afterwards: ${memory.now ?? '?'} MB, at most ${memory.most ?? '?'} MB.`,
    '',
  ].join('\n');
}

const READS = [
  ...OPERATIONS.filter(({ who }) => who !== 'officer').map(({ name, who, request }) => ({
    name,
    who,
    ...request(1),
  })),
  { name: 'List of projects of a zone', who: 'leader', path: '/api/projects?zoneCode=C-MED' },
  { name: 'List of entries', who: 'leader', path: '/api/entries' },
  { name: 'Entries waiting', who: 'verifier', path: '/api/entries/pending' },
  { name: 'The board', who: 'leader', path: '/api/projects/board' },
  { name: 'Parts of the number', who: 'leader', path: '/api/targets/KEY-INVEST-14/entries' },
  { name: 'Pipeline', who: 'leader', path: '/api/insight/pipeline' },
  { name: 'What is stuck', who: 'leader', path: '/api/insight/stuck' },
  { name: 'Desk', who: 'officer', path: '/api/insight/desk' },
  { name: 'Search', who: 'leader', path: '/api/search?q=%E6%B5%8B%E8%AF%95' },
];

async function plansOf(databaseUrl, dataDir) {
  const port = await freePort();
  const url = new URL(databaseUrl);
  const settings = await inDatabase(databaseUrl, async (client) => {
    const role = (await client.query('SELECT current_user AS name')).rows[0].name;
    for (const setting of EXPLAINING) await client.query(`ALTER ROLE ${role} SET ${setting}`);
    return { role };
  });
  const process = await apiAt(url.href, dataDir, port)();
  try {
    const api = `http://127.0.0.1:${port}`;
    const tokens = {};
    for (const who of new Set(READS.map((read) => read.who))) tokens[who] = await signIn(api, who);
    return await explainReads(
      databaseUrl,
      api,
      READS.map((read) => ({ ...read, token: tokens[read.who] })),
    );
  } finally {
    await stop(process);
    await inDatabase(databaseUrl, (client) => client.query(`ALTER ROLE ${settings.role} RESET ALL`));
  }
}

/** Read to its end and thrown away, as a slow disk would not. */
async function exported(api, bare, token, pid, entries) {
  const path = exportOf(entries);
  const take = async (base) => {
    const from = Date.now();
    const answer = await fetch(new URL(path, base), { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    let bytes = 0;
    for await (const part of answer.body) bytes += part.length;
    return { bytes, seconds: (Date.now() - from) / 1000 };
  };
  const [ours, theirs] = [await take(api), await take(bare)];
  const { most } = await memoryOf(pid);
  return `${EXPORT.name}: ${ours.seconds.toFixed(1)} s, ${(ours.bytes / 2 ** 20).toFixed(1)} MB, beside ${theirs.seconds.toFixed(1)} s for its rows as bare text; the API was at most at ${most ?? '?'} MB.\n`;
}

async function bench(databaseUrl, dataDir) {
  const port = await freePort();
  const api = `http://127.0.0.1:${port}`;
  const startApi = apiAt(databaseUrl, dataDir, port);
  // The first start makes the schema, the plan and the demo accounts.
  await stop(await timed('Migrated', startApi));
  const kept = await inDatabase(databaseUrl, seeded);
  posted = kept.posted;
  if (kept.projects === 0)
    await timed('Seeded projects', () => inDatabase(databaseUrl, (client) => seedProjects(client, PROJECTS)));
  const report = [];
  const numbers = [];
  let rounds = Math.floor(kept.entries / PROJECTS);
  for (const entries of SIZES) {
    const until = Math.ceil(entries / PROJECTS);
    if (rounds < until) {
      await timed(`Seeded ${entries} entries`, () =>
        inDatabase(databaseUrl, async (client) => {
          await seedEntries(client, PROJECTS, rounds, until);
          await checkTotals(client);
        }),
      );
      await timed('Kept checkpoints', () => keepCheckpoints(databaseUrl));
    }
    rounds = until;
    if (positionals.includes('seed')) continue;
    if (positionals.includes('plans')) {
      report.push(await plansOf(databaseUrl, dataDir));
      continue;
    }
    past = await inDatabase(databaseUrl, halfWay);
    const process = await startApi();
    const barePort = await freePort();
    const bareUrl = `http://127.0.0.1:${barePort}`;
    const bare = await start(
      'Bare server',
      ['bench/bare-server.mjs'],
      { DATABASE_URL: databaseUrl, PORT: String(barePort) },
      answers(`${bareUrl}/api/projects`),
    );
    const tokens = { officer: await signIn(api, 'officer'), leader: await signIn(api, 'leader') };
    const rows = await measure(api, bareUrl, tokens);
    report.push(table(entries, rows, await memoryOf(process.pid)));
    if (asked(EXPORT.name)) report.push(await exported(api, bareUrl, tokens.leader, process.pid, entries));
    const number = rows.find((row) => row.name === 'The number');
    if (number !== undefined) numbers.push(number.ours);
    // Of a zone's size: with a million projects the panels beside the number would be what is measured.
    if (options.only === undefined && entries === SIZES.at(-1) && PROJECTS <= 100_000)
      report.push(await firstScreens(api));
    await stop(process);
    await stop(bare);
  }
  if (positionals.includes('seed')) return '';
  if (numbers.length > 1) {
    report.push(
      `The number at ${SIZES.at(-1).toLocaleString('en')} entries is told at ${percent(numbers.at(-1) / numbers[0])} of its speed at ${SIZES[0].toLocaleString('en')}.\n`,
    );
  }
  return report.join('\n');
}

if (!options.built) await timed('Built', buildServer);
const dataDir = options.keep ?? (await mkdtemp(join(os.tmpdir(), 'berth-bench-')));
const server = await openServer(dataDir);
const leave = async () => {
  await Promise.all(children.map(stop));
  await server.stop();
  if (options.keep === undefined) await rm(dataDir, { recursive: true, force: true });
};
process.once('SIGINT', () => void leave().then(() => process.exit(130)));
try {
  // Read after the build: it takes names apart with the built code.
  const tables = positionals.includes('search')
    ? await (await import('./search.mjs')).searchBench(server.url, dataDir, Number(options.rows))
    : await bench(server.url, dataDir);
  const cpus = os.cpus();
  console.log(
    `${cpus.length} × ${cpus[0]?.model.trim() ?? 'CPU'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.versions.node}\n`,
  );
  console.log(tables);
} finally {
  await leave();
}
