import { Injectable } from '@nestjs/common';

/** Handlers are idempotent: a job may be delivered twice. `attempt` counts from 1. */
export type JobHandler = (
  payload: Record<string, string>,
  context: { attempt: number; signal: AbortSignal },
) => Promise<void>;

/** Every job name has exactly one handler; a second registration stops the start. */
@Injectable()
export class JobRegistry {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly schedules = new Map<string, string>();

  register(job: string, handler: JobHandler): void {
    if (this.handlers.has(job)) throw new Error(`Two handlers for the job ${job}`);
    this.handlers.set(job, handler);
  }

  /** A job that runs by the calendar; `pattern` is cron in Asia/Shanghai. */
  schedule(job: string, pattern: string, handler: JobHandler): void {
    this.register(job, handler);
    this.schedules.set(job, pattern);
  }

  handlerOf(job: string): JobHandler {
    const handler = this.handlers.get(job);
    if (handler === undefined) throw new Error(`No handler for the job ${job}`);
    return handler;
  }

  knows(job: string): boolean {
    return this.handlers.has(job);
  }

  scheduled(): ReadonlyMap<string, string> {
    return this.schedules;
  }
}
