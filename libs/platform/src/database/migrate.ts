import { runMigrations } from 'bullmq';
import type { Client } from 'pg';
import { StartError } from '../errors/start-error.js';
import { createDataSource, type DatabaseOptions } from './data-source.js';
import { reachServer } from './reach-server.js';

/** "berth" on a telephone keypad: only one process migrates at a time, the others wait and find nothing to do. */
const MIGRATION_LOCK = 23784;

/** Brings the database to the schema of this code: our migrations first, then the job queue's own. */
export async function migrateDatabase(options: DatabaseOptions): Promise<string[]> {
  const client = await reachServer(options.url);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await migrationsDone(client);
    const known = new Set(options.migrations.map((migration) => migration.name));
    const unknown = done.filter((name) => !known.has(name));
    if (unknown.length > 0) {
      throw new StartError(
        `This database was last used by a newer Berth (it knows the migration ${unknown.at(-1)}). Update Berth, or restore a backup made by this version.`,
      );
    }
    const ran = known.size === done.length ? [] : await runOurs(options);
    await runMigrations(client);
    if (options.pooled === true) await setZoneForAll(client);
    return ran;
  } finally {
    await client.end();
  }
}

async function migrationsDone(client: Client): Promise<string[]> {
  const table = await client.query<{ found: string | null }>(`SELECT to_regclass('schema_migrations')::text AS found`);
  if (table.rows[0]?.found == null) return [];
  const rows = await client.query<{ name: string }>('SELECT name FROM schema_migrations ORDER BY id');
  return rows.rows.map((row) => row.name);
}

async function runOurs(options: DatabaseOptions): Promise<string[]> {
  const dataSource = createDataSource({ ...options, poolSize: 1 });
  await dataSource.initialize();
  try {
    const ran = await dataSource.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

/** A pooled connection is nobody's: what each of ours asks for itself at its start the database has to say for all. */
async function setZoneForAll(client: Client): Promise<void> {
  await client.query(
    `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone TO ''UTC''', current_database()); END $$`,
  );
}
