import { DataSource, type DataSourceOptions, type MixedList, type EntitySchema } from 'typeorm';
import { SnakeCaseNamingStrategy } from './naming-strategy.js';

// A list of constructors whose parameters we do not care about: TypeORM's own type of `entities`.
type Classes = MixedList<Function | string | EntitySchema>; // eslint-disable-line @typescript-eslint/no-unsafe-function-type

export interface DatabaseOptions {
  url: string;
  poolSize: number;
  entities: Classes;
  migrations: Classes;
  applicationName: string;
}

/** The options every process shares. `synchronize` is never on: the schema comes from migrations alone. */
export function dataSourceOptions(options: DatabaseOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url: options.url,
    entities: options.entities,
    migrations: options.migrations,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeCaseNamingStrategy(),
    synchronize: false,
    logging: false,
    applicationName: options.applicationName,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    extra: {
      max: options.poolSize,
      // Dates are formatted by SQL and by us; the server's zone must not matter.
      options: '-c timezone=UTC -c datestyle=ISO',
    },
  };
}

export function createDataSource(options: DatabaseOptions): DataSource {
  return new DataSource(dataSourceOptions(options));
}
