import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ErrorCode } from 'bullmq';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { DATABASE_URL } from '../database/database-url.js';
import { JobRegistry } from './job-registry.js';
import { type JobQueue, type JobWorker, openQueue, openWorker } from './queue-backend.js';

/** Runs the jobs in the worker process and keeps the calendar's schedulers in step with the registry. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly abort = new AbortController();
  private worker: JobWorker | null = null;

  constructor(
    private readonly registry: JobRegistry,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DATABASE_URL) private readonly databaseUrl: string,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.worker = openWorker(this.config, this.databaseUrl, async (job) => {
      await this.registry.handlerOf(job.name)(job.data as Record<string, string>, {
        attempt: job.attemptsMade + 1,
        signal: this.abort.signal,
      });
    });
    this.worker.on('error', (error: Error) => this.logger.warn(error.message));
    this.worker.on('failed', (job, error: Error) =>
      this.logger.error(`${job?.name ?? 'job'} failed: ${error.stack ?? error.message}`),
    );
    await this.keepSchedules();
  }

  async onApplicationShutdown(): Promise<void> {
    this.abort.abort();
    await this.worker?.close();
  }

  private async keepSchedules(): Promise<void> {
    const schedules = this.registry.scheduled();
    if (schedules.size === 0) return;
    const queue = openQueue(this.config, this.databaseUrl);
    try {
      for (const [job, pattern] of schedules) await keepSchedule(queue, job, pattern);
    } finally {
      await queue.close();
    }
  }
}

/**
 * Processes that start at once write the same schedule; so does one whose clock lags behind a run already under way.
 * The queue refuses the later of the two, since the run it asks for is there: which is all that was wanted.
 */
async function keepSchedule(queue: JobQueue, job: string, pattern: string): Promise<void> {
  try {
    await queue.upsertJobScheduler(`schedule-${job}`, { pattern, tz: 'Asia/Shanghai' }, { name: job, data: {} });
  } catch (error) {
    if ((error as { code?: unknown }).code !== ErrorCode.SchedulerJobIdCollision) throw error;
  }
}
