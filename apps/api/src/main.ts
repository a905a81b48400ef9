import 'reflect-metadata';
import { loadConfig } from '#platform/config/config.js';
import { migrateDatabase } from '#platform/database/migrate.js';
import { openDatabase } from '#platform/database/open-database.js';
import { runProcess } from '#platform/process/run-process.js';
import { migrationOptions } from './database-options.js';
import { startApi } from './start-api.js';

/** The HTTP process alone; `berth start` runs it together with the worker. */
await runProcess(async (life) => {
  const config = loadConfig();
  const databaseUrl = await openDatabase(config, life, { join: true });
  await migrateDatabase(migrationOptions(config, databaseUrl));
  const { url } = await startApi(life, config, databaseUrl, false);
  process.stdout.write(`Berth's API listens on ${url}\n`);
});
