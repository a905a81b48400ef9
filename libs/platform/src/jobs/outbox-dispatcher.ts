import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { DATABASE_URL } from '../database/database-url.js';
import { type JobQueue, openQueue } from './queue-backend.js';

const POLL_MS = 300;
const BATCH = 100;

/**
 * Hands committed outbox rows to the queue. Runs in the worker process; several may run at once (SKIP LOCKED).
 * A crash between queue and mark delivers twice: the queue drops the twin by its job id, and handlers are idempotent.
 */
@Injectable()
export class OutboxDispatcher implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Outbox');
  private queue: JobQueue | null = null;
  private running: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DATABASE_URL) private readonly databaseUrl: string,
  ) {}

  onApplicationBootstrap(): void {
    this.queue = openQueue(this.config, this.databaseUrl);
    this.queue.on('error', (error: Error) => this.logger.warn(`Queue: ${error.message}`));
    this.loop();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.running;
    await this.queue?.close();
  }

  private loop(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.dispatch()
        .catch((error: unknown) =>
          this.logger.warn(`Will try again: ${error instanceof Error ? error.message : String(error)}`),
        )
        .finally(() => this.loop());
    }, POLL_MS);
  }

  private async dispatch(): Promise<void> {
    const { queue } = this;
    if (queue === null) return;
    await this.dataSource.transaction(async (em) => {
      const rows: { id: string; job: string; payload: Record<string, string> }[] = await em.query(
        `SELECT id::text, job, payload FROM outbox_messages
          WHERE dispatched_at IS NULL AND (not_before IS NULL OR not_before <= now())
          ORDER BY outbox_messages.id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      if (rows.length === 0) return;
      for (const row of rows) await queue.add(row.job, row.payload, { jobId: `outbox-${row.id}` });
      await em.query(`UPDATE outbox_messages SET dispatched_at = now() WHERE id = ANY($1::bigint[])`, [
        rows.map((row) => row.id),
      ]);
    });
  }
}
