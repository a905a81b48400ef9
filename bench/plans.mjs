/**
 * `npm run bench -- plans [--projects 10000 --entries 10000]`: the plan of each hot read, taken from the statements the
 * API really sends (auto_explain in its own sessions), and every sequential scan of a large table in them by name.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inDatabase } from './house.mjs';

/** A table that grows with the work; a scan of it is a read that gets slower every month. */
const LARGE_FROM_ROWS = 5000;

/** Where the server writes what it was asked; null when it is somebody else's server. */
async function logOf(client) {
  const { rows } = await client.query(`SELECT current_setting('data_directory') AS data`);
  const path = join(dirname(rows[0].data), 'postgres.log');
  return readFile(path, 'utf8').then(
    () => path,
    () => null,
  );
}

async function largeTables(client) {
  const { rows } = await client.query(
    `SELECT relname AS name, reltuples::bigint::int AS rows FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND reltuples >= $1`,
    [LARGE_FROM_ROWS],
  );
  return new Map(rows.map(({ name, rows: count }) => [name, count]));
}

function scansOf(node, large, found = []) {
  if (node['Node Type'] === 'Seq Scan' && large.has(node['Relation Name'])) found.push(node);
  for (const child of node.Plans ?? []) scansOf(child, large, found);
  return found;
}

/** Every plan that was logged since `from`, outermost statements only. */
function plansIn(log) {
  const plans = [];
  for (const part of log.split(/duration: [\d.]+ ms {2}plan:\n/).slice(1)) {
    const text = part.slice(0, part.search(/\n(?=\d{4}-\d\d-\d\d )/) + 1 || undefined);
    try {
      plans.push(JSON.parse(text.trim()));
    } catch {
      // Cut by the end of the log.
    }
  }
  return plans;
}

/** @param reads {name, path, token}[] asked of `api` one after the other */
export async function explainReads(databaseUrl, api, reads) {
  return inDatabase(databaseUrl, async (client) => {
    const path = await logOf(client);
    if (path === null) return 'The plans lie in the log of the server; this one is not ours to read.\n';
    const large = await largeTables(client);
    const report = [
      '### Plans of the hot reads',
      '',
      '| read | statements | cost of the dearest | scans of a large table |',
      '|---|--:|--:|---|',
    ];
    const details = [];
    for (const { name, path: where, token } of reads) {
      const before = (await readFile(path, 'utf8')).length;
      const answer = await fetch(new URL(where, api), { headers: { authorization: `Bearer ${token}` } });
      if (!answer.ok) throw new Error(`${where}: ${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
      await new Promise((resolve) => setTimeout(resolve, 200));
      const plans = plansIn((await readFile(path, 'utf8')).slice(before));
      const scans = plans.flatMap((each) => scansOf(each.Plan, large));
      const named = [
        ...new Set(scans.map((scan) => `${scan['Relation Name']} (${large.get(scan['Relation Name'])} rows)`)),
      ];
      const dearest = plans.toSorted((left, right) => right.Plan['Total Cost'] - left.Plan['Total Cost'])[0];
      report.push(
        `| ${name} | ${plans.length} | ${Math.round(dearest?.Plan['Total Cost'] ?? 0)} | ${named.join(', ') || 'none'} |`,
      );
      if (named.length > 0)
        details.push(
          `#### ${name}`,
          '',
          '```json',
          JSON.stringify(
            scans.map(({ Plans: _, ...scan }) => scan),
            null,
            1,
          ),
          '```',
          '',
        );
    }
    return [...report, '', ...details].join('\n');
  });
}

/** Settings of the role meanwhile: every statement's plan goes to the log. */
export const EXPLAINING = [
  `session_preload_libraries = 'auto_explain'`,
  `auto_explain.log_min_duration = 0`,
  `auto_explain.log_format = 'json'`,
];
