import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from './clock/clock.js';
import type { Config } from './config/config.js';
import { CONFIG } from './config/config.module.js';
import { DATABASE_URL } from './database/database-url.js';
import { type DatabaseOptions, dataSourceOptions } from './database/data-source.js';
import { ReadDataSource, REPLICA } from './database/replica/read-data-source.js';
import { Replica } from './database/replica/replica.js';
import { Transactions } from './database/transactions.js';
import { Outbound, Resolver } from './http/outbound/outbound.js';
import { JobRegistry } from './jobs/job-registry.js';
import { Outbox } from './jobs/outbox.js';
import { LiveChanges } from './live/live-changes.js';
import { LiveFeed } from './live/live-feed.js';
import { ClamdScanner } from './scan/clamd-scanner.js';
import { ByteStore } from './storage/byte-store.js';
import { FileStore } from './storage/file-store.js';
import { openByteStore } from './storage/open-byte-store.js';
import { Spool } from './storage/spool.js';

/** What every feature stands on: clock, transactions, outbox, files and the one data source. */
@Global()
@Module({})
export class PlatformModule {
  /** `clock`: another than the wall clock, for whoever plays a past. */
  static forRoot(database: DatabaseOptions, clock: Clock = new Clock()): DynamicModule {
    const shared = [
      Transactions,
      ReadDataSource,
      Outbox,
      JobRegistry,
      Spool,
      FileStore,
      ClamdScanner,
      Resolver,
      Outbound,
      LiveChanges,
      LiveFeed,
    ];
    return {
      module: PlatformModule,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(database), retryAttempts: 0 })],
      providers: [
        ...shared,
        { provide: ByteStore, inject: [CONFIG], useFactory: openByteStore },
        { provide: Clock, useValue: clock },
        {
          provide: DATABASE_URL,
          inject: [CONFIG],
          useFactory: (config: Config) => config.databaseDirectUrl ?? database.url,
        },
        { provide: REPLICA, inject: [CONFIG, DataSource], useFactory: replicaOf(database) },
      ],
      exports: [...shared, ByteStore, Clock, DATABASE_URL],
    };
  }
}

const replicaOf = (database: DatabaseOptions) => (config: Config, primary: DataSource) => {
  const url = config.databaseReplicaUrl;
  if (url === null) return null;
  const applicationName = `${database.applicationName}-reads`;
  return new Replica(primary, { ...database, url, applicationName, maxLagSeconds: config.replicaMaxLagSeconds });
};
