import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { rollupsThen } from './rollups-then.sql.js';

/** What a question about a past moment has to add up itself at most: some milliseconds. */
const CREDITS_PER_CHECKPOINT = 5_000;
/** Acts still under way are let go by: what they book late would drop a checkpoint made over their heads. */
const SETTLED_MS = 3_600_000;
const LOCK_NOT_AVAILABLE = '55P03';

/** Hourly: writes down how the roll-ups stood after each so many credits (see the migration for why they stay true). */
@Injectable()
export class KeepRollupCheckpoints implements OnModuleInit {
  private readonly logger = new Logger('Checkpoints');

  constructor(
    private readonly transactions: Transactions,
    private readonly registry: JobRegistry,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.schedule('investment.keep-rollup-checkpoints', '25 * * * *', async (_, { signal }) => {
      await this.run(signal);
    });
  }

  /** How many were made. One transaction each: postings wait for a moment, not for the whole run. */
  async run(signal: AbortSignal, every = CREDITS_PER_CHECKPOINT): Promise<number> {
    let made = 0;
    try {
      while (!signal.aborted && (await this.next(every))) made += 1;
    } catch (error) {
      if (!(error instanceof QueryFailedError && (error.driverError as { code?: string }).code === LOCK_NOT_AVAILABLE))
        throw error;
      this.logger.warn('The ledger is busy; the next hour goes on from here.');
    }
    return made;
  }

  private next(every: number): Promise<boolean> {
    return this.transactions.run(async (em) => {
      await em.query(`SET LOCAL lock_timeout = '5s'`);
      // Whoever books waits for us, or we for them: a late credit finds the checkpoint it has to drop.
      await em.query(`LOCK TABLE credits IN SHARE MODE`);
      const [found]: { knownAt: string }[] = await em.query(
        `SELECT c.recorded_at::text AS "knownAt" FROM credits c
          WHERE c.recorded_at > COALESCE((SELECT max(known_at) FROM rollup_checkpoints), '-infinity')
          ORDER BY c.recorded_at OFFSET $1 LIMIT 1`,
        [every - 1],
      );
      const settled = new Date(this.clock.now().getTime() - SETTLED_MS);
      if (found === undefined || new Date(found.knownAt) > settled) return false;
      await em.query(
        `WITH cells AS (
           SELECT kind, month, currency, zone_code, industry_code, listed, sum(verified) AS verified, sum(reported) AS reported,
                  sum(verified_original) AS verified_original, sum(reported_original) AS reported_original, sum(entries) AS entries
             FROM (${rollupsThen('$1::timestamptz')}) c GROUP BY 1, 2, 3, 4, 5, 6),
         made AS (INSERT INTO rollup_checkpoints (known_at, credits) VALUES ($1::timestamptz, $2))
         INSERT INTO rollup_checkpoint_cells (known_at, kind, month, currency, zone_code, industry_code, listed,
             verified, reported, verified_original, reported_original, entries)
         SELECT $1::timestamptz, cells.* FROM cells
          WHERE (verified, reported, verified_original, reported_original, entries) <> (0, 0, 0, 0, 0)`,
        [found.knownAt, every],
      );
      return true;
    });
  }
}
