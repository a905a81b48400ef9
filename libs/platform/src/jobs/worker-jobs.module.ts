import { Module } from '@nestjs/common';
import { HousekeepingProcessor } from './housekeeping.processor.js';
import { JobRunner } from './job-runner.js';
import { OutboxDispatcher } from './outbox-dispatcher.js';

/** Only the worker process imports this: it is what makes a process run jobs. */
@Module({ providers: [OutboxDispatcher, JobRunner, HousekeepingProcessor] })
export class WorkerJobsModule {}
