/**
 * Search everywhere at a million rows: leads, companies and projects with names put together from places, brands and
 * trades, one row in fifty within the officer's own team. The API is asked by a clerk and by a leader; beside it the raw
 * statements, the best SQL we know for the same rows and rights, through a pool of the same size.
 */
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { apiAt, freePort, inDatabase, memoryOf, signIn, stop, timed } from './house.mjs';
import { statementsFor } from './search-raw.mjs';
import { seedSearch } from './seed-search.mjs';

const ASKED = 60;

async function clock(work) {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

const at = (times, share) => [...times].sort((one, other) => one - other)[Math.floor(times.length * share)];

/** What people type, taken from rows that are there. */
function questions(examples) {
  const kinds = {
    'Chinese, part of a name': ({ brand, trade }) => brand + trade,
    'Chinese, a brand of two to four characters': ({ brand }) => brand,
    'Chinese, a word in every twentieth name': ({ trade }) => trade,
    Pinyin: ({ brandPinyin, tradePinyin }) => brandPinyin + tradePinyin,
    'Pinyin of a brand': ({ brandPinyin }) => brandPinyin,
    Initials: ({ initials }) => initials,
    'Code of a lead': ({ code }) => code,
    'Phone, last four digits': ({ phone }) => phone.slice(-4),
  };
  return Object.entries(kinds).map(([name, of]) => ({ name, typed: examples.slice(0, ASKED).map(of) }));
}

/** The same answer in bare SQL: one statement a kind, at the same time, as the API does it. */
async function raw(pool, statements, typed) {
  await Promise.all(
    statements(typed).map(({ text, values }) => pool.query({ name: text.length + text.slice(0, 40), text, values })),
  );
}

export async function searchBench(databaseUrl, dataDir, rows) {
  const port = await freePort();
  const api = `http://127.0.0.1:${port}`;
  const startApi = apiAt(databaseUrl, dataDir, port);
  await stop(await timed('Migrated', startApi));
  const examples = await timed(`Seeded ${rows} rows`, () =>
    inDatabase(databaseUrl, (client) => seedSearch(client, rows)),
  );
  const child = await startApi();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const report = [];
  for (const who of ['officer', 'leader']) {
    const token = await signIn(api, who);
    const statements = await statementsFor(pool, who);
    const ask = async (typed) => {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${api}/api/search?q=${encodeURIComponent(typed)}`, { headers });
      if (!answer.ok) throw new Error(`${typed}: ${answer.status}`);
      return answer.json();
    };
    for (const { name, typed } of questions(examples)) {
      for (const each of typed.slice(0, 10)) await ask(each);
      for (const each of typed.slice(0, 10)) await raw(pool, statements, each);
      const ours = [];
      const bare = [];
      for (const each of typed) {
        ours.push(await clock(() => ask(each)));
        bare.push(await clock(() => raw(pool, statements, each)));
      }
      const row = { who, name, p50: at(ours, 0.5), p95: at(ours, 0.95), raw50: at(bare, 0.5), raw95: at(bare, 0.95) };
      report.push(row);
      console.error(
        `  ${who}: ${name}: p50 ${row.p50.toFixed(1)}, p95 ${row.p95.toFixed(1)}; raw ${row.raw50.toFixed(1)}, ${row.raw95.toFixed(1)}`,
      );
    }
  }
  await pool.end();
  const memory = await memoryOf(child.pid);
  await stop(child);
  return [
    `### Search everywhere, ${rows.toLocaleString('en')} rows`,
    '',
    '| | asked by | p50 ms | p95 ms | raw p50 ms | raw p95 ms | raw ÷ Berth, p95 |',
    '|---|---|--:|--:|--:|--:|--:|',
    ...report.map(
      ({ who, name, p50, p95, raw50, raw95 }) =>
        `| ${name} | ${who} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${raw50.toFixed(1)} | ${raw95.toFixed(1)} | **${Math.round((100 * raw95) / p95)} %** |`,
    ),
    '',
    `Resident memory of the API afterwards: ${memory.now ?? '?'} MB, at most ${memory.most ?? '?'} MB.`,
    '',
  ].join('\n');
}
