import { Readable } from 'node:stream';
import { Client } from 'pg';
import { type Config, loadConfig } from '#platform/config/config.js';
import { migrateDatabase } from '#platform/database/migrate.js';
import { folderProblem, StartError } from '#platform/errors/start-error.js';
import type { ProcessLife } from '#platform/process/run-process.js';
import { keyOf } from '#platform/storage/byte-store.js';
import { openByteStore } from '#platform/storage/open-byte-store.js';
import { Spool } from '#platform/storage/spool.js';
import { migrationOptions } from '../../../api/src/database-options.js';
import { commandDatabase } from '../context.js';
import {
  columnList,
  type Counts,
  COUNTS,
  type Manifest,
  MANIFEST,
  quoted,
  type TableManifest,
  tablesInOrder,
} from './backup-format.js';
import { copyIn } from './copy-stream.js';
import { damaged, readTar, type TarEntry } from './tar.js';

/** Reads a backup into an empty database, all or nothing, then brings it to the schema of this version. */
export async function restore(life: ProcessLife, file: string, say: (line: string) => void): Promise<void> {
  const config = loadConfig();
  const entries = new Entries(file);
  const manifest = await readManifest(entries, file);
  const options = migrationOptions(config, await commandDatabase(life, config));
  const { url } = options;
  const then = options.migrations.filter((migration) => manifest.migrations.includes(migration.name));
  if (then.length !== manifest.migrations.length) {
    throw new StartError(`${file} was written by a newer Berth (${manifest.version}). Update Berth first.`);
  }
  const client = new Client({ connectionString: url });
  await client.connect();
  life.onStop('connection', () => client.end());
  await refuseFilled(client);
  await migrateDatabase({ ...options, migrations: then });
  const counts = await readAll(client, entries, manifest, config, file);
  await migrateDatabase(options);
  const rows = Object.values(counts.rows).reduce((sum, count) => sum + count, 0);
  say(
    `Restored ${rows} rows of ${manifest.tables.length} tables and ${counts.files} files, as of ${manifest.takenAt}.`,
  );
}

async function readManifest(entries: Entries, file: string): Promise<Manifest> {
  const first = await entries.next();
  if (first === null || first.name !== MANIFEST) throw damaged(file);
  const manifest = JSON.parse(first.content.toString()) as Manifest;
  if (manifest.format !== 1) throw new StartError(`${file} has a format this Berth does not know. Update Berth first.`);
  return manifest;
}

/**
 * A restore adds to nothing: mixed with other rows it would be neither the backup nor what was there. Where nobody has an
 * account there is nothing but what the migrations brought along, be it of a restore that failed before.
 */
async function refuseFilled(client: Client): Promise<void> {
  const tables = await tablesInOrder(client);
  if (!tables.some(({ name }) => name === 'users')) return;
  const found = await client.query('SELECT 1 FROM users LIMIT 1');
  if (found.rowCount === 0) return;
  throw new StartError(
    'The database is not empty: it has accounts. Restore into a new one: another DATABASE_URL, or a fresh BERTH_DATA_DIR.',
  );
}

/** Rows that migrations bring along (rules, terms) are in the backup as well, as they had become since. */
async function clear(client: Client, tables: readonly TableManifest[]): Promise<void> {
  if (tables.length === 0) return;
  const names = tables.map(({ name }) => quoted(name));
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${names.join(', ')}`);
  for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
}

async function readAll(
  client: Client,
  entries: Entries,
  manifest: Manifest,
  config: Config,
  file: string,
): Promise<Counts> {
  await client.query('BEGIN');
  await client
    .query('SET LOCAL session_replication_role = replica')
    .catch(() => client.query('ROLLBACK').then(() => client.query('BEGIN')));
  const tables = await tablesInOrder(client);
  const known = new Map(tables.map((table) => [table.name, table]));
  await clear(client, tables);
  const rows: Record<string, number> = {};
  for (const table of manifest.tables) {
    if (!known.has(table.name)) throw damaged(file);
    rows[table.name] = await readTable(client, entries, table);
  }
  let files = 0;
  for (;;) {
    const entry = await entries.next();
    if (entry === null) throw damaged(file); // cut short: the counts come last
    if (entry.name === COUNTS) {
      await compare(JSON.parse(entry.content.toString()) as Counts, { rows, files }, file);
      break;
    }
    await writeStoredFile(config, entry, file);
    files += 1;
  }
  await setSequences(client);
  // A job handed to the queue just before the backup may not have run: handlers are idempotent, so it is handed over again.
  await client.query(
    `UPDATE outbox_messages SET dispatched_at = NULL WHERE dispatched_at > $1::timestamptz - interval '1 day'`,
    [manifest.takenAt],
  );
  await client.query('COMMIT');
  return { rows, files };
}

async function readTable(client: Client, entries: Entries, table: TableManifest): Promise<number> {
  const prefix = `tables/${table.name}/`;
  if ((await entries.peek())?.name.startsWith(prefix) !== true) return 0;
  const triggers = `ALTER TABLE ${quoted(table.name)}`;
  await client.query(`${triggers} DISABLE TRIGGER USER`);
  await copyIn(client, `COPY ${quoted(table.name)} (${columnList(table)}) FROM STDIN`, entries.under(prefix));
  await client.query(`${triggers} ENABLE TRIGGER USER`);
  const counted = await client.query<{ count: string }>(`SELECT count(*) FROM ${quoted(table.name)}`);
  return Number(counted.rows[0]?.count);
}

async function compare(expected: Counts, found: Counts, file: string): Promise<void> {
  for (const [table, rows] of Object.entries(expected.rows)) if (found.rows[table] !== rows) throw damaged(file);
  if (expected.files !== found.files) throw damaged(file);
}

/** Names come from outside: only what the store itself would have written is accepted. */
async function writeStoredFile(config: Config, entry: TarEntry, file: string): Promise<void> {
  const spool = new Spool(config);
  try {
    const content = await spool.receive(Readable.from([entry.content]));
    try {
      if (entry.name !== `files/${keyOf(content.sha256)}`) throw damaged(file);
      await openByteStore(config).put(content);
    } finally {
      await content.discard();
    }
  } catch (error) {
    throw folderProblem(error, config.dataDir);
  }
}

/** Sequences and identities go on after the highest number in use. */
async function setSequences(client: Client): Promise<void> {
  const owned = await client.query<{ sequence: string; table: string; column: string }>(
    `SELECT s.oid::regclass::text AS sequence, t.relname AS "table", a.attname AS "column"
       FROM pg_class s JOIN pg_depend d ON d.objid = s.oid AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
       JOIN pg_class t ON t.oid = d.refobjid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
      WHERE s.relkind = 'S' AND s.relnamespace = 'public'::regnamespace`,
  );
  for (const { sequence, table, column } of owned.rows) {
    await client.query(
      `SELECT setval($1::regclass, coalesce((SELECT max(${quoted(column)}) FROM ${quoted(table)}), 0) + 1, false)`,
      [sequence],
    );
  }
}

/** The archive's entries with one of lookahead. */
class Entries {
  private readonly source: AsyncGenerator<TarEntry>;
  private ahead: TarEntry | null = null;
  private done = false;

  constructor(private readonly file: string) {
    this.source = readTar(file);
  }

  async peek(): Promise<TarEntry | null> {
    if (this.ahead !== null || this.done) return this.ahead;
    try {
      const next = await this.source.next();
      this.done = next.done === true;
      this.ahead = next.done === true ? null : next.value;
    } catch (error) {
      throw readProblem(error, this.file);
    }
    return this.ahead;
  }

  async next(): Promise<TarEntry | null> {
    const entry = await this.peek();
    this.ahead = null;
    return entry;
  }

  async *under(prefix: string): AsyncGenerator<Buffer> {
    while ((await this.peek())?.name.startsWith(prefix) === true) {
      const entry = await this.next();
      if (entry !== null) yield entry.content;
    }
  }
}

function readProblem(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return new StartError(`There is no file ${file}.`);
  if (code.startsWith('Z_')) return damaged(file);
  return error;
}
