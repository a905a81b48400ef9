import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { GatherNotices, SEND_MESSAGE } from './gather-notices.service.js';
import { TAKEN_MS } from './send-message.service.js';

/**
 * What is to happen later stands in the tables, not in a timer: every minute this looks for what has fallen due,
 * whoever was running when it was put off.
 */
@Injectable()
export class SweepNotices {
  constructor(
    private readonly gather: GatherNotices,
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    // Handed over, and then nothing more was heard: the worker was killed. Probably sent; not sent again.
    await this.dataSource.query(
      `UPDATE notice_messages SET state = 'uncertain', taken_until = NULL WHERE state = 'handed' AND handed_at < $1`,
      [new Date(now.getTime() - TAKEN_MS)],
    );
    const people: { userId: string }[] = await this.dataSource.query(
      `SELECT DISTINCT user_id AS "userId" FROM notice_deliveries WHERE NOT settled AND due_at <= $1 LIMIT 1000`,
      [now],
    );
    for (const { userId } of people) await this.gather.run(userId);
    const messages: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM notice_messages
        WHERE state = 'waiting' AND next_at <= $1 AND (taken_until IS NULL OR taken_until <= $1)
        ORDER BY next_at LIMIT 1000`,
      [now],
    );
    await this.transactions.run(async (em) => {
      for (const { id } of messages) await this.outbox.add(em, SEND_MESSAGE, { messageId: id });
    });
  }
}
