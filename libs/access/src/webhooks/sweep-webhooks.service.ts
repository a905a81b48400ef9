import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { DeliveryQueue } from './delivery-queue.js';

const KEPT_DAYS = 30;
const DAY = 86_400_000;

/** What is to be sent later stands in its row, whoever was running when it was put off. */
@Injectable()
export class SweepWebhooks {
  constructor(
    private readonly transactions: Transactions,
    private readonly queue: DeliveryQueue,
    private readonly clock: Clock,
  ) {}

  /** Every minute: what has fallen due, or was in the hands of a worker that was killed. */
  run(): Promise<void> {
    return this.transactions.run(async (em) => {
      const due: { id: string }[] = await em.query(
        `SELECT id FROM webhook_deliveries
          WHERE state = 'waiting' AND next_at <= $1 AND (taken_until IS NULL OR taken_until <= $1)
            AND (queued_until IS NULL OR queued_until <= $1)
          ORDER BY next_at LIMIT 1000 FOR UPDATE SKIP LOCKED`,
        [this.clock.now()],
      );
      await this.queue.add(
        em,
        due.map((row) => row.id),
      );
    });
  }

  /** Every night: the log is kept for thirty days. */
  purge(): Promise<void> {
    return this.transactions.run(async (em) => {
      const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY);
      await em.query(`DELETE FROM webhook_deliveries WHERE created_at < $1 AND state <> 'waiting'`, [before]);
      await em.query(
        `DELETE FROM webhook_events v WHERE v.occurred_at < $1
            AND NOT EXISTS (SELECT 1 FROM webhook_deliveries d WHERE d.event_id = v.id)`,
        [before],
      );
    });
  }
}
