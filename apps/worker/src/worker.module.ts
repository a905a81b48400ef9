import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '#platform/config/config.js';
import { WorkerJobsModule } from '#platform/jobs/worker-jobs.module.js';
import { FeaturesModule } from '../../api/src/features.module.js';

/** The same features as the API, the runner of their jobs, and no port. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: WorkerModule,
      imports: [FeaturesModule.forRoot(config, databaseUrl, 'berth-worker'), WorkerJobsModule],
    };
  }
}
