import type { DatabaseOptions } from '#platform/database/data-source.js';
import { migrations } from '#migrations/index.js';
import { entities } from './entities.js';

/** The one database of all features: what the processes, the migrations and the tests open. */
export function databaseOptions(url: string, poolSize: number, applicationName: string): DatabaseOptions {
  return { url, poolSize, entities, migrations, applicationName };
}
