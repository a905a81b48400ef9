import { type INestApplicationContext, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Config, loadConfig } from '#platform/config/config.js';
import { migrateDatabase } from '#platform/database/migrate.js';
import { openDatabase } from '#platform/database/open-database.js';
import type { ProcessLife } from '#platform/process/run-process.js';
import { migrationOptions } from '../../api/src/database-options.js';
import { FeaturesModule } from '../../api/src/features.module.js';

export interface CommandContext {
  config: Config;
  databaseUrl: string;
  app: INestApplicationContext;
}

/** The database in use: of a Berth that is running, of DATABASE_URL, or started for this command alone. */
export function commandDatabase(life: ProcessLife, config: Config): Promise<string> {
  return openDatabase(config, life, { join: true });
}

/** The features without HTTP, on a migrated database. */
export async function openContext(life: ProcessLife): Promise<CommandContext> {
  const config = loadConfig();
  const databaseUrl = await commandDatabase(life, config);
  await migrateDatabase(migrationOptions(config, databaseUrl));
  Logger.overrideLogger(['error', 'warn', 'fatal']);
  const app = await NestFactory.createApplicationContext(FeaturesModule.forRoot(config, databaseUrl, 'berth-cli'), {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  life.onStop('features', () => app.close());
  return { config, databaseUrl, app };
}
