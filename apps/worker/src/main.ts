import 'reflect-metadata';
import { loadConfig } from '#platform/config/config.js';
import { migrateDatabase } from '#platform/database/migrate.js';
import { openDatabase } from '#platform/database/open-database.js';
import { runProcess } from '#platform/process/run-process.js';
import { migrationOptions } from '../../api/src/database-options.js';
import { serveHealth } from './serve-health.js';
import { startWorker } from './start-worker.js';

/** The job process alone; `berth start` runs it together with the API. */
await runProcess(async (life) => {
  const config = loadConfig();
  const databaseUrl = await openDatabase(config, life, { join: true });
  await migrateDatabase(migrationOptions(config, databaseUrl));
  await serveHealth(life, config, await startWorker(life, config, databaseUrl));
  process.stdout.write("Berth's worker runs\n");
});
