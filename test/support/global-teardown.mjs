import { rm } from 'node:fs/promises';
import pg from 'pg';

export default async function tearDown() {
  await globalThis.berthTestPostgres?.stop();
  if (process.env.TEST_DATABASE_URL) await dropDatabasesOfThisRun();
  await rm(process.env.BERTH_TEST_DIR, { recursive: true, force: true });
}

/** On somebody's own server nothing of ours stays behind, not even after a spec that failed before its drop(). */
async function dropDatabasesOfThisRun() {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  const ours = await client.query('SELECT datname FROM pg_database WHERE datname LIKE $1', [
    `berth\\_%\\_${process.env.BERTH_TEST_RUN}%`,
  ]);
  for (const { datname } of ours.rows) {
    await client.query(`ALTER DATABASE "${datname}" IS_TEMPLATE false`);
    await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  }
  await client.end();
}
