import 'reflect-metadata';
import { loadConfig } from '#platform/config/config.js';
import { migrateDatabase } from '#platform/database/migrate.js';
import { openDatabase } from '#platform/database/open-database.js';
import { runProcess } from '#platform/process/run-process.js';
import { databaseOptions } from './database-options.js';
import { startApi } from './start-api.js';

/** The HTTP process alone; `berth start` runs it together with the worker. */
await runProcess(async (life) => {
  const config = loadConfig();
  const databaseUrl = await openDatabase(config, life, { join: true });
  await migrateDatabase(databaseOptions(databaseUrl, config.databasePoolSize, 'berth-migrate'));
  const { url } = await startApi(life, config, databaseUrl, false);
  process.stdout.write(`Berth's API listens on ${url}\n`);
});
