/**
 * The limit to compare with: node:http, pg, and the best SQL we know for each question. No framework, no sign-in, no
 * validation, no row rights, no audit beyond the row itself. DATABASE_URL and PORT from the environment.
 */
import http from 'node:http';
import pg from 'pg';
import { movementsSql } from '#insight/bridge/movements.sql.js';
import { ENTRY_VIEW } from '#investment/entries/entries.query.js';
import { WHAT_STANDS } from '#investment/entries/what-stands.query.js';
import { reminderKeys } from '#investment/rounds/round-reminders.js';
import { countsOnce } from '#landing/projects/count-once.sql.js';
import { PROJECT_DOSSIER } from '#landing/projects/project-view.sql.js';
import { projectRow } from '#landing/projects/projects.sql.js';
import { Where } from '#platform/database/sql.js';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 10,
  options: '-c timezone=UTC -c datestyle=ISO',
  pipeline: true,
});

const LIST = {
  name: 'list',
  text: `SELECT ${projectRow(null)} FROM projects p ORDER BY p.updated_at DESC, p.id DESC LIMIT 51`,
};
const SUMS = {
  name: 'sums',
  text: `SELECT count(*)::int AS total, sum(p.planned_total) FILTER (WHERE ${countsOnce('p')}) AS planned,
                sum(p.contracted_amount) FILTER (WHERE ${countsOnce('p')}) AS contracted FROM projects p`,
};
const TOTALS = {
  name: 'totals',
  text: `SELECT month::text, zone_code, industry_code, sum(verified) AS verified, sum(reported) AS pending FROM rollups
          WHERE kind = 'completed' AND listed AND month BETWEEN '2021-01-01' AND '2025-12-01'
          GROUP BY GROUPING SETS ((month), (zone_code), (industry_code))`,
};
const SINCE = `
  SELECT month::text, zone_code, industry_code, sum(verified) AS verified, sum(reported) AS pending FROM (
    SELECT month, zone_code, industry_code, verified, reported FROM rollups
     WHERE kind = 'completed' AND listed AND month BETWEEN '2021-01-01' AND '2025-12-01'
    UNION ALL SELECT month, zone_code, industry_code, -verified_delta, -reported_delta FROM credits
     WHERE recorded_at > $1 AND kind = 'completed' AND listed AND month BETWEEN '2021-01-01' AND '2025-12-01') c
   GROUP BY GROUPING SETS ((month), (zone_code), (industry_code))`;

/** An entry with its position, credit, roll-up and audit row in one statement: as few round trips as can be. */
const POST = {
  name: 'post',
  text: `
    WITH p AS (SELECT * FROM projects WHERE id = $1 FOR NO KEY UPDATE),
    listed AS (SELECT EXISTS (SELECT 1 FROM key_list WHERE project_id = $1 AND year = EXTRACT(year FROM $2::date)) AS listed),
    e AS (INSERT INTO ledger_entries (project_id, kind, month, amount, original_amount, reported_by, recorded_at)
          SELECT id, 'completed', $2::date, $3::numeric, $3::numeric, officer_id, now() FROM p RETURNING *),
    pos AS (INSERT INTO positions (project_id, kind, month, pending_entry_id, pending_amount, pending_currency, pending_original,
              zone_code, industry_code, segment_code, listed)
            SELECT e.project_id, e.kind, e.month, e.id, e.amount, 'CNY', e.amount, p.zone_code, p.industry_code, p.segment_code, listed.listed FROM e, p, listed),
    c AS (INSERT INTO credits (project_id, kind, month, currency, zone_code, industry_code, segment_code, listed, verified_delta,
            reported_delta, verified_original_delta, reported_original_delta, entries_delta, cause, entry_id, recorded_at)
          SELECT e.project_id, e.kind, e.month, 'CNY', p.zone_code, p.industry_code, p.segment_code, listed.listed, 0, e.amount, 0, e.amount, 0, 'report', e.id, now() FROM e, p, listed),
    a AS (INSERT INTO audit_events (at, actor_id, action, subject_type, subject_id, detail)
          SELECT now(), e.reported_by, 'entry.reported', 'project', e.project_id::text, jsonb_build_object('entryId', e.id) FROM e),
    r AS (INSERT INTO rollups AS r (kind, month, currency, zone_code, industry_code, segment_code, listed, verified, reported, verified_original, reported_original, entries)
          SELECT e.kind, e.month, 'CNY', p.zone_code, p.industry_code, p.segment_code, listed.listed, 0, e.amount, 0, e.amount, 0 FROM e, p, listed
          ON CONFLICT (kind, month, currency, zone_code, industry_code, segment_code, listed)
          DO UPDATE SET reported = r.reported + EXCLUDED.reported, reported_original = r.reported_original + EXCLUDED.reported_original)
    SELECT * FROM e`,
};

/** The same rows, having asked what ours asks and answering what ours answers: what stands, and what to look at twice. */
async function postAsking(id, month, amount) {
  const day = `${month}-01`;
  const client = await pool.connect();
  try {
    await Promise.all([
      client.query('BEGIN'),
      client.query({ name: 'lock', text: 'SELECT * FROM projects WHERE id = $1 FOR NO KEY UPDATE', values: [id] }),
      client.query({ name: 'stands', text: WHAT_STANDS, values: [id, 'completed', day, reminderKeys(month)] }),
    ]);
    const entry = (await client.query({ ...POST, values: [id, day, amount] })).rows[0];
    const [view] = await Promise.all([
      client.query({ name: 'view', text: ENTRY_VIEW, values: [entry.id] }),
      client.query('COMMIT'),
    ]);
    return view.rows[0];
  } finally {
    client.release();
  }
}

/** What moved between two moments, as our statement finds it, by zone and why: the JSON of the answer is all that is left. */
const TARGET = {
  entryKind: 'completed',
  currency: 'CNY',
  windowFrom: '2021-01',
  windowTo: '2025-12',
  keyListOnly: true,
};
function moved(from, to) {
  const where = new Where();
  const ends = { from: { at: from, asOf: from.slice(0, 7) }, to: { at: to, asOf: to.slice(0, 7) } };
  const text = `SELECT "zoneCode", cause, withdrawn, "hadBefore", sum(up::numeric) AS up, sum(down::numeric) AS down,
      count(DISTINCT "projectId") AS projects FROM (${movementsSql(where, TARGET, ends)}) m GROUP BY 1, 2, 3, 4`;
  return { name: 'bridge', text, values: where.params };
}

/** The rows of an export as text, page by page: no sheet, no zip. */
async function sheet(from, to) {
  const lines = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await pool.query({
      name: 'sheet',
      text: `SELECT e.id, p.code, p.name, e.month, e.amount, u.name AS by, v.verdict FROM ledger_entries e
               JOIN projects p ON p.id = e.project_id JOIN users u ON u.id = e.reported_by
               LEFT JOIN entry_verdicts v ON v.entry_id = e.id
              WHERE e.id > $1 AND e.month BETWEEN $2 AND $3 ORDER BY e.id LIMIT 1000`,
      values: [after, `${from}-01`, `${to}-01`],
    });
    for (const row of rows) lines.push(Object.values(row).join(','));
    if (rows.length < 1000) return { lines: lines.length, text: lines.join('\n') };
    after = rows.at(-1).id;
  }
}

async function answer(request, url) {
  const [, , noun, id, what] = url.pathname.split('/');
  if (noun === 'projects' && id === undefined) {
    const [rows, sums] = await Promise.all([pool.query(LIST), pool.query(SUMS)]);
    return { items: rows.rows, ...sums.rows[0] };
  }
  if (noun === 'projects' && what === 'entries') {
    const { month, amount } = JSON.parse(await bodyOf(request));
    if (url.searchParams.has('asking')) return postAsking(id, month, amount);
    return (await pool.query({ ...POST, values: [id, `${month}-01`, amount] })).rows[0];
  }
  if (noun === 'projects') return (await pool.query({ name: 'one', text: PROJECT_DOSSIER, values: [id] })).rows[0];
  if (noun === 'entries') return sheet(url.searchParams.get('from'), url.searchParams.get('to'));
  if (what === 'bridge') {
    const [from, to] = ['from', 'to'].map((end) => url.searchParams.get(end));
    const [opening, steps] = await Promise.all([
      pool.query({ name: 'since', text: SINCE, values: [from] }),
      pool.query(moved(from, to)),
    ]);
    return { opening: opening.rows, steps: steps.rows };
  }
  const knownAt = url.searchParams.get('knownAt');
  if (knownAt !== null) return (await pool.query({ name: 'since', text: SINCE, values: [knownAt] })).rows;
  return (await pool.query(TOTALS)).rows;
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

http
  .createServer((request, response) => {
    answer(request, new URL(request.url, 'http://localhost')).then(
      (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      (error) => response.writeHead(500).end(String(error)),
    );
  })
  .listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'));
