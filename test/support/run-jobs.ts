import { Clock } from '#platform/clock/clock.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import type { TestApp } from './test-app.js';

/** Runs what the outbox promised, in its order and in this process, until nothing is left: no waiting, any clock. */
export async function runJobs(app: TestApp, { twice = false } = {}): Promise<void> {
  const signal = new AbortController().signal;
  for (;;) {
    const rows: { id: string; job: string; payload: Record<string, string> }[] = await app.dataSource.query(
      `SELECT id::text, job, payload FROM outbox_messages
        WHERE dispatched_at IS NULL AND (not_before IS NULL OR not_before <= $1) ORDER BY outbox_messages.id LIMIT 100`,
      [app.get(Clock).now()],
    );
    if (rows.length === 0) return;
    for (const { id, job, payload } of rows) {
      const handler = app.get(JobRegistry).handlerOf(job);
      await handler(payload, { attempt: 1, signal });
      if (twice) await handler(payload, { attempt: 2, signal });
      await app.dataSource.query(`UPDATE outbox_messages SET dispatched_at = now() WHERE id = $1`, [id]);
    }
  }
}

/** As the calendar would: one scheduled job, and what follows from it. */
export async function runScheduled(app: TestApp, job: string): Promise<void> {
  await app.get(JobRegistry).handlerOf(job)({}, { attempt: 1, signal: new AbortController().signal });
  await runJobs(app);
}
