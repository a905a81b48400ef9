import type { Config } from '#platform/config/config.js';
import type { DatabaseOptions } from '#platform/database/data-source.js';
import { migrations } from '#migrations/index.js';
import { entities } from './entities.js';

/** The one database of all features: what the processes, the migrations and the tests open. */
export function databaseOptions(url: string, poolSize: number, applicationName: string): DatabaseOptions {
  return { url, poolSize, entities, migrations, applicationName };
}

/** What migrates: one connection of its own, past a pooler. */
export function migrationOptions(config: Config, url: string): DatabaseOptions {
  const options = databaseOptions(config.databaseDirectUrl ?? url, 1, 'berth-migrate');
  return { ...options, pooled: config.databasePooler === 'transaction' };
}
