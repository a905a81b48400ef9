import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrateDatabase } from '#platform/database/migrate.js';
import { databaseOptions } from '../../apps/api/src/database-options.js';
import { testConfig } from './test-config.js';
import { fillTemplate } from './template.js';

/** A database of a spec's own. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

const TEMPLATE_LOCK = 23785;

function runId(): string {
  const run = process.env['BERTH_TEST_RUN'];
  if (run === undefined) throw new Error('Specs run through test/run.mjs (npm test)');
  return run;
}

function urlOf(database: string): string {
  const url = new URL(process.env['BERTH_TEST_SERVER'] ?? '');
  url.pathname = `/${database}`;
  return url.href;
}

/** A copy of the template: every migration run, the plan loaded, the demo accounts open. About 50 ms. */
export function createTestDatabase(): Promise<TestDatabase> {
  return onServer(async (server) => {
    const template = await templateOf(server);
    return createOn(server, `TEMPLATE ${template}`);
  });
}

/** A database with nothing in it, for the specs of the migrations themselves. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return onServer((server) => createOn(server, 'TEMPLATE template0'));
}

async function createOn(server: Client, clause: string): Promise<TestDatabase> {
  const name = `berth_test_${runId()}_${randomBytes(5).toString('hex')}`;
  await server.query(`CREATE DATABASE ${name} ${clause}`);
  return {
    url: urlOf(name),
    drop: () => onServer(async (again) => void (await again.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

/** The first spec that needs it builds the template; the others wait for the lock and find it ready. */
async function templateOf(server: Client): Promise<string> {
  const name = `berth_template_${runId()}`;
  const ready = async () =>
    (await server.query(`SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate`, [name])).rowCount === 1;
  if (await ready()) return name;
  await server.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    if (await ready()) return name;
    await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    await migrateDatabase(databaseOptions(urlOf(name), 1, 'berth-test'));
    await fillTemplate(testConfig(), urlOf(name));
    await server.query(`ALTER DATABASE ${name} IS_TEMPLATE true`);
  } finally {
    await server.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
  return name;
}

async function onServer<T>(work: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({
    connectionString: urlOf(new URL(process.env['BERTH_TEST_SERVER'] ?? '').pathname.slice(1)),
  });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}
