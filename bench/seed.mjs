/**
 * A world at scale by set-based SQL, past the use cases: minutes instead of days. It writes what the use cases would
 * have written, so every reading is as real; `checkTotals` compares the roll-ups with the entries afterwards.
 */

/** Places and segments as the plan pairs them: a project sits where its segment belongs. */
const FITS = `
  SELECT row_number() OVER (ORDER BY zone_code, segment_code) - 1 AS n, zone_code, industry_code, segment_code
    FROM (SELECT DISTINCT zone_code, industry_code, segment_code FROM zone_fits WHERE segment_code IS NOT NULL AND active) f`;

const STAGES = `ARRAY['negotiation','appraisal','signed','registered','started','building','producing','at_capacity','aftercare']`;

/** A uuid that follows from a number, so that every table can name the same row. */
const idOf = (kind, n) => `(lpad(to_hex(${kind}), 8, '0') || '-0000-4000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
/** Months a project may have before the last of them would lie in the future. */
const ROUNDS = 10;
const PROJECT = 1;
const INVESTOR = 2;
const ENTRY = 3;

/** What is there already. Entries that were posted by a measurement lie in later months. */
export async function seeded(client) {
  const { rows } = await client.query(
    `SELECT (SELECT count(*) FROM projects)::int AS projects,
            (SELECT count(*) FROM ledger_entries WHERE month < '2026-01-01')::int AS entries,
            (SELECT count(*) FROM ledger_entries WHERE month >= '2026-01-01')::int AS posted`,
  );
  return rows[0];
}

export async function seedProjects(client, count) {
  await bulk(client, async () => {
    const investors = Math.max(1, Math.floor(count / 5));
    // However many: opened within four years, none of them in the future.
    const apart = Math.min(1200, 120_000_000 / count);
    await client.query(`
      INSERT INTO investors (id, name, name_key, created_by)
      SELECT ${idOf(INVESTOR, 'i')}, '规模测试投资方' || i, '规模测试投资方' || i, (SELECT id FROM users WHERE username = 'officer')
        FROM generate_series(0::bigint, ${investors - 1}) i`);
    await client.query(`
      WITH fits AS (${FITS}), sizes AS (SELECT count(*) AS fits FROM fits), officer AS (SELECT id, team_id FROM users WHERE username = 'officer')
      INSERT INTO projects (id, code, name, investor_id, industry_code, segment_code, zone_code, mode, status, stage,
          stage_since, planned_total, contracted_amount, officer_id, team_id, created_at, updated_at)
      SELECT ${idOf(PROJECT, 'i')}, 'P-2020-' || lpad(i::text, 7, '0'), '规模测试项目' || i, ${idOf(INVESTOR, `i % ${investors}`)},
             f.industry_code, f.segment_code, f.zone_code, (ARRAY['greenfield','leased','retrofit','asset_light'])[(1 + i % 4)::int],
             CASE WHEN i % 20 = 0 THEN 'paused' ELSE 'active' END, (${STAGES})[(1 + (i * 7919) % 9)::int],
             DATE '2021-01-01' + ((i * 104729) % 1800)::int, 1000000 + (i * 15485863) % 900000000,
             CASE WHEN i % 3 > 0 THEN 1000000 + (i * 32452843) % 800000000 END, o.id, o.team_id,
             TIMESTAMPTZ '2020-06-01Z' + make_interval(secs => i * ${apart}), TIMESTAMPTZ '2021-06-01Z' + make_interval(secs => i * ${apart})
        FROM generate_series(0::bigint, ${count - 1}) i, sizes, officer o, fits f WHERE f.n = (i * 2654435761) % sizes.fits`);
    for (const [table, columns] of [
      ['project_zones', 'zone_code'],
      ['project_industries', 'industry_code, segment_code'],
    ]) {
      await client.query(`
        INSERT INTO ${table} (project_id, ${columns}, from_month, recorded_by, recorded_at)
        SELECT id, ${columns}, DATE '1990-01-01', officer_id, created_at FROM projects`);
    }
    await client.query(`
      INSERT INTO milestones (project_id, kind, effective_on, note, reported_by, recorded_at)
      SELECT p.id, kind, p.created_at::date, '规模测试', p.officer_id, p.created_at
        FROM projects p, unnest(ARRAY['meeting', 'agreement_signed']) kind`);
    await client.query(`
      INSERT INTO milestone_verdicts (milestone_id, verdict, by, recorded_at)
      SELECT m.id, 'verified', (SELECT id FROM users WHERE username = 'verifier'), m.recorded_at + interval '5 days' FROM milestones m`);
    await client.query(`
      INSERT INTO key_list (project_id, year)
      SELECT ${idOf(PROJECT, 'i')}, y FROM generate_series(0::bigint, ${count - 1}) i, generate_series(2021, 2025) y WHERE (i * 31 + y * 17) % 5 < 3`);
    await client.query(`
      INSERT INTO key_list_changes (project_id, year, listed, by, recorded_at)
      SELECT project_id, year, true, (SELECT id FROM users WHERE username = 'verifier'), make_timestamptz(year, 1, 5, 0, 0, 0, 'UTC') FROM key_list`);
  });
}

/** Rounds of one month per project: round 0 is everybody's first month, and so on. 19 of 20 are verified. */
export async function seedEntries(client, projects, fromRound, toRound) {
  // Rows first, then each index in one go: an index that grows row by row takes several times as long.
  const rebuild = await withoutIndexes(client, ['ledger_entries', 'entry_verdicts', 'positions', 'credits']);
  if (toRound > ROUNDS)
    throw new Error(`A project has ${ROUNDS} months at most here: ask for more projects, or fewer entries`);
  const month = `(DATE '2021-01-01' + make_interval(months => ((i * 7919 + i / 97) % 50 + k)::int))::date`;
  await bulk(client, async () => {
    await client.query(`
      CREATE TEMP TABLE fresh AS
      SELECT ${idOf(ENTRY, 'i * 100 + k')} AS id, p.id AS project_id, ${month} AS month,
             (100 + (i * 86028121 + k * 49979687) % 500000000)::numeric(18,2) / 100 AS amount, (i + k) % 20 > 0 AS verified,
             p.zone_code, p.industry_code, p.segment_code, p.officer_id,
             EXISTS (SELECT 1 FROM key_list l WHERE l.project_id = p.id AND l.year = EXTRACT(year FROM ${month})) AS listed,
             -- Within the weeks after the month's end, as people report: not all of them at one moment.
             ${month}::timestamptz + interval '36 days' + make_interval(secs => ((i * 7919 + k * 104729) % 1296000)::int) AS recorded_at
        FROM generate_series(0::bigint, ${projects - 1}) i CROSS JOIN generate_series(${fromRound}::bigint, ${toRound - 1}) k
        JOIN projects p ON p.id = ${idOf(PROJECT, 'i')}`);
    await client.query(`
      INSERT INTO ledger_entries (id, project_id, kind, month, amount, original_amount, reported_by, recorded_at)
      SELECT id, project_id, 'completed', month, round(amount, 2), round(amount, 2), officer_id, recorded_at FROM fresh`);
    await client.query(`
      INSERT INTO entry_verdicts (entry_id, verdict, by, recorded_at)
      SELECT id, 'verified', (SELECT id FROM users WHERE username = 'verifier'), recorded_at + interval '3 days' FROM fresh WHERE verified`);
    await client.query(`
      INSERT INTO positions (project_id, kind, month, verified_entry_id, verified_amount, verified_currency, verified_original,
          pending_entry_id, pending_amount, pending_currency, pending_original, zone_code, industry_code, segment_code, listed)
      SELECT project_id, 'completed', month,
             CASE WHEN verified THEN id END, CASE WHEN verified THEN round(amount, 2) END, CASE WHEN verified THEN 'CNY' END, CASE WHEN verified THEN round(amount, 2) END,
             CASE WHEN NOT verified THEN id END, CASE WHEN NOT verified THEN round(amount, 2) END, CASE WHEN NOT verified THEN 'CNY' END, CASE WHEN NOT verified THEN round(amount, 2) END,
             zone_code, industry_code, segment_code, listed FROM fresh`);
    await client.query(`
      INSERT INTO credits (project_id, kind, month, currency, zone_code, industry_code, segment_code, listed,
          verified_delta, reported_delta, verified_original_delta, reported_original_delta, entries_delta, cause, entry_id, recorded_at)
      SELECT project_id, 'completed', month, 'CNY', zone_code, industry_code, segment_code, listed,
             v * round(amount, 2), r * round(amount, 2), v * round(amount, 2), r * round(amount, 2), v, cause, id, recorded_at + late
        FROM fresh, (VALUES (0, 1, 'report', interval '0'), (1, -1, 'verify', interval '3 days')) AS step(v, r, cause, late)
       WHERE cause = 'report' OR verified ORDER BY recorded_at + late`);
    await client.query(`
      INSERT INTO rollups AS r (kind, month, currency, zone_code, industry_code, segment_code, listed,
          verified, reported, verified_original, reported_original, entries)
      SELECT 'completed', month, 'CNY', zone_code, industry_code, segment_code, listed, v, p, v, p, n FROM (
        SELECT month, zone_code, industry_code, segment_code, listed,
               COALESCE(sum(round(amount, 2)) FILTER (WHERE verified), 0) AS v, COALESCE(sum(round(amount, 2)) FILTER (WHERE NOT verified), 0) AS p,
               count(*) FILTER (WHERE verified) AS n FROM fresh GROUP BY 1, 2, 3, 4, 5) s
      ON CONFLICT (kind, month, currency, zone_code, industry_code, segment_code, listed) DO UPDATE SET
        verified = r.verified + EXCLUDED.verified, reported = r.reported + EXCLUDED.reported,
        verified_original = r.verified_original + EXCLUDED.verified_original,
        reported_original = r.reported_original + EXCLUDED.reported_original, entries = r.entries + EXCLUDED.entries`);
    await client.query('DROP TABLE fresh');
    // What was recorded between two checkpoints is no longer what it was; no trigger has seen it.
    await client.query('DELETE FROM rollup_checkpoint_cells');
    await client.query('DELETE FROM rollup_checkpoints');
  });
  await rebuild();
  for (const table of [
    'ledger_entries',
    'entry_verdicts',
    'positions',
    'credits',
    'rollups',
    'projects',
    'key_list',
    'project_zones',
    'project_industries',
    'milestones',
    'milestone_verdicts',
    'investors',
    'users',
    'leads',
    'gate_waivers',
    'files',
    'zones',
  ]) {
    await client.query(`VACUUM ANALYZE ${table}`);
  }
  await client.query('CHECKPOINT');
}

/** The headline from the roll-ups and from the entries themselves. */
export async function checkTotals(client) {
  const { rows } = await client.query(`
    SELECT (SELECT sum(verified) FROM rollups WHERE kind = 'completed' AND listed AND month BETWEEN '2021-01-01' AND '2025-12-01') AS ready,
           (SELECT sum(e.amount) FROM ledger_entries e JOIN entry_verdicts v ON v.entry_id = e.id AND v.verdict = 'verified'
              JOIN key_list k ON k.project_id = e.project_id AND k.year = EXTRACT(year FROM e.month)
             WHERE e.kind = 'completed' AND e.month BETWEEN '2021-01-01' AND '2025-12-01') AS slow`);
  if (rows[0].ready !== rows[0].slow)
    throw new Error(`The seeded roll-ups say ${rows[0].ready}, the entries ${rows[0].slow}`);
}

/** Foreign keys and triggers are the use cases' safety, not the seed's. */
async function bulk(client, work) {
  await client.query('BEGIN');
  await client.query(`SET LOCAL session_replication_role = replica`);
  await client.query(`SET LOCAL work_mem = '256MB'`);
  await work();
  await client.query('COMMIT');
}

/** Drops what is no constraint of these tables; gives back what makes it again. */
async function withoutIndexes(client, tables) {
  const { rows } = await client.query(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
      WHERE i.indrelid = ANY($1::regclass[]) AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [tables],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return async () => {
    await client.query(`SET maintenance_work_mem = '512MB'`);
    for (const { definition } of rows) await client.query(definition);
  };
}

/** As the hourly job makes them; the bench runs no worker. */
export async function keepCheckpoints(url) {
  const { createDataSource } = await import('../dist/libs/platform/src/database/data-source.js');
  const { Transactions } = await import('../dist/libs/platform/src/database/transactions.js');
  const { KeepRollupCheckpoints } =
    await import('../dist/libs/investment/src/credit/keep-rollup-checkpoints.processor.js');
  const options = { url, poolSize: 1, entities: [], migrations: [], applicationName: 'berth-bench' };
  const dataSource = createDataSource(options);
  await dataSource.initialize();
  try {
    const keeper = new KeepRollupCheckpoints(new Transactions(dataSource), null, { now: () => new Date() });
    return await keeper.run(new AbortController().signal);
  } finally {
    await dataSource.destroy();
  }
}
