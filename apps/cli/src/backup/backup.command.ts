import { rm } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Client } from 'pg';
import { type Config, loadConfig } from '#platform/config/config.js';
import { folderProblem, StartError } from '#platform/errors/start-error.js';
import type { ByteStore } from '#platform/storage/byte-store.js';
import { openByteStore } from '#platform/storage/open-byte-store.js';
import type { ProcessLife } from '#platform/process/run-process.js';
import { VERSION } from '../../../api/src/version.js';
import { commandDatabase } from '../context.js';
import {
  columnList,
  type Counts,
  COUNTS,
  type Manifest,
  MANIFEST,
  PART_BYTES,
  quoted,
  type TableManifest,
  tablesInOrder,
} from './backup-format.js';
import { copyOut } from './copy-stream.js';
import { TarWriter } from './tar.js';

/**
 * One repeatable-read snapshot of every table, then the files. The embedded PostgreSQL ships no pg_dump, and this way
 * a backup is the same whatever server it was taken from. Jobs waiting in the queue are not data: their outbox rows are.
 */
export async function backup(life: ProcessLife, file: string, say: (line: string) => void): Promise<void> {
  const config = loadConfig();
  const client = new Client({ connectionString: await commandDatabase(life, config) });
  await client.connect();
  life.onStop('connection', () => client.end());
  try {
    const tar = new TarWriter(file);
    const counts = await writeAll(client, tar, config);
    const rows = Object.values(counts.rows).reduce((sum, count) => sum + count, 0);
    say(`Wrote ${file}: ${rows} rows of ${Object.keys(counts.rows).length} tables, ${counts.files} files.`);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new StartError(`${file} is there already; a backup is never written over.`);
    await rm(file, { force: true }); // half a backup is worse than none
    throw folderProblem(emptyProblem(error), file);
  }
}

/** Its oldest table is missing: nothing was ever migrated here. */
function emptyProblem(error: unknown): unknown {
  const nothing = error instanceof Error && 'code' in error && error.code === '42P01';
  return nothing ? new StartError('This database holds no Berth yet: there is nothing to back up.') : error;
}

async function writeAll(client: Client, tar: TarWriter, config: Config): Promise<Counts> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const migrations = await client.query<{ name: string }>('SELECT name FROM schema_migrations ORDER BY id');
  const tables = await tablesInOrder(client);
  const manifest: Manifest = {
    format: 1,
    version: VERSION,
    takenAt: new Date().toISOString(),
    migrations: migrations.rows.map((row) => row.name),
    tables,
  };
  await tar.add(MANIFEST, Buffer.from(JSON.stringify(manifest, null, 2)));
  const counts: Counts = { rows: {}, files: 0 };
  for (const table of tables) counts.rows[table.name] = await writeTable(client, tar, table);
  // What was refused has no bytes. As jsonb: a database not brought up to date yet does not have the column.
  const keys = await client.query<{ key: string }>(
    `SELECT DISTINCT storage_key AS key FROM files f WHERE to_jsonb(f) ->> 'scan_state' IS DISTINCT FROM 'refused' ORDER BY 1`,
  );
  await client.query('COMMIT');
  const store = openByteStore(config);
  for (const { key } of keys.rows) await tar.add(`files/${key}`, await readStoredFile(store, key));
  counts.files = keys.rows.length;
  await tar.add(COUNTS, Buffer.from(JSON.stringify(counts)));
  await tar.close();
  return counts;
}

/** A backup that silently left out an evidence file would be believed. */
async function readStoredFile(store: ByteStore, key: string): Promise<Buffer> {
  try {
    return await buffer(await store.open(key));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`The stored file ${key} cannot be read (${reason}); no backup was written.`);
  }
}

async function writeTable(client: Client, tar: TarWriter, table: TableManifest): Promise<number> {
  let rows: Buffer[] = [];
  let bytes = 0;
  let count = 0;
  let parts = 0;
  let written: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    const content = Buffer.concat(rows);
    const name = `tables/${table.name}/${String(++parts).padStart(6, '0')}`;
    rows = [];
    bytes = 0;
    written = written.then(() => tar.add(name, content));
    return written;
  };
  await copyOut(client, `COPY ${quoted(table.name)} (${columnList(table)}) TO STDOUT`, (row) => {
    rows.push(Buffer.from(row)); // pg reuses the memory of its chunks
    bytes += row.length;
    count += 1;
    return bytes < PART_BYTES ? null : flush();
  });
  if (rows.length > 0) void flush();
  await written;
  return count;
}
