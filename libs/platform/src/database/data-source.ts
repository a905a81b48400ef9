import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { PreparingClient } from './preparing-client.js';
import { SnakeCaseNamingStrategy } from './naming-strategy.js';

/** Constructors whose parameters we do not care about: what TypeORM itself asks for. */
type Classes = Function[]; // eslint-disable-line @typescript-eslint/no-unsafe-function-type

export interface DatabaseOptions {
  url: string;
  poolSize: number;
  entities: Classes;
  migrations: Classes;
  applicationName: string;
  /** A transaction pooler stands before the server: no statement is kept prepared, no setting made on the connection. */
  pooled?: boolean;
}

const CONNECTION_PATIENCE_MS = 20_000;

const KEPT_CONNECTION = {
  Client: PreparingClient,
  // Dates are formatted by SQL and by us; the server's zone must not matter. Parallel workers take some 10 ms to start,
  // the server reckons with less than one: they are for what takes a tenth of a second.
  options: '-c timezone=UTC -c datestyle=ISO -c parallel_setup_cost=10000',
};

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
      // Whoever waits longer for a connection is told so: what holds them all may never give one back.
      connectionTimeoutMillis: CONNECTION_PATIENCE_MS,
      // What one transaction asks at once goes out at once, and runs in the order it was asked.
      pipeline: true,
      ...(options.pooled === true ? { Client: pg.Client } : KEPT_CONNECTION),
    },
  };
}

export function createDataSource(options: DatabaseOptions): DataSource {
  return new DataSource(dataSourceOptions(options));
}
