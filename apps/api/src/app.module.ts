import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { WorkerJobsModule } from '#platform/jobs/worker-jobs.module.js';
import type { Config } from '#platform/config/config.js';
import { FeaturesModule } from './features.module.js';
import { HealthController } from './health.controller.js';

export interface ApiOptions {
  config: Config;
  /** The database in use: DATABASE_URL, or the embedded server's. */
  databaseUrl: string;
  /** Also run the jobs in this process (npm start). */
  withWorker: boolean;
}

/** Everything the API process serves. */
@Module({})
export class AppModule {
  static forRoot({ config, databaseUrl, withWorker }: ApiOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        FeaturesModule.forRoot(config, databaseUrl, 'berth-api'),
        DiscoveryModule,
        ...(withWorker ? [WorkerJobsModule] : []),
      ],
      controllers: [HealthController],
    };
  }
}
