import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from '#platform/config/config.js';
import type { ProcessLife } from '#platform/process/run-process.js';
import { QuietLogger } from '../../api/src/quiet-logger.js';
import { WorkerModule } from './worker.module.js';

/** Runs the jobs until the process stops; a job under way is finished first. */
export async function startWorker(
  life: ProcessLife,
  config: Config,
  databaseUrl: string,
): Promise<INestApplicationContext> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, databaseUrl), {
    logger: new QuietLogger(config.logLevel),
    abortOnError: false,
  });
  life.onStop('worker', () => worker.close());
  return worker;
}
