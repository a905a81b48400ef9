import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Transactions } from '../database/transactions.js';

export const LIVE_CHANNEL = 'berth_live';
/** In a storm of postings nobody is nudged more often than whoever listens looks. */
const GAP_MS = 50;

/** The row to write, for a statement that writes more than this. `topic` is a constant of the code. */
export const liveChangeSql = (topic: string): string =>
  `INSERT INTO live_changes (topic, xact) VALUES ('${topic}', pg_current_xact_id()::text::bigint)`;

/**
 * Tells open screens that something changed: a row in the caller's transaction, and after its commit a nudge to every
 * API process. The nudge stays outside: PostgreSQL lets transactions that NOTIFY commit one at a time, which cost 16
 * postings at once more than half their speed. If it is lost, the next look at the table finds the row.
 */
@Injectable()
export class LiveChanges {
  private nudging = false;
  private again = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  async tell(em: EntityManager, topic: string): Promise<void> {
    await em.query(liveChangeSql(topic));
    this.nudgeAfter(em);
  }

  /** For who wrote the row in a statement of their own. */
  nudgeAfter(em: EntityManager): void {
    this.transactions.afterCommit(em, this.nudge);
  }

  /** One at a time: those that commit meanwhile share the next. */
  private readonly nudge = (): void => {
    this.again = true;
    if (!this.nudging) void this.run();
  };

  private async run(): Promise<void> {
    this.nudging = true;
    while (this.again) {
      this.again = false;
      await this.dataSource.query(`NOTIFY ${LIVE_CHANNEL}`).catch(() => undefined);
      await setTimeout(GAP_MS, undefined, { ref: false });
    }
    this.nudging = false;
  }
}
