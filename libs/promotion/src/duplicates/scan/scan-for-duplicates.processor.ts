import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { InvestorNames } from '../investor-names.service.js';
import { AlikePairs } from './alike-pairs.query.js';
import { DuplicateScan } from './scan.entities.js';

export const SCAN_FOR_DUPLICATES = 'promotion.scan-for-duplicates';

const BATCH = 100;
/** The queue tries no more often than this (platform/jobs). */
const LAST_ATTEMPT = 5;

/**
 * Looks through all companies, batch by batch, each with its pairs and its place in one transaction: what is killed goes
 * on where it was, what is delivered twice looks at each batch once, and what is cancelled stops after its batch.
 */
@Injectable()
export class ScanForDuplicates implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly transactions: Transactions,
    private readonly names: InvestorNames,
    private readonly alike: AlikePairs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.register(SCAN_FOR_DUPLICATES, ({ scanId = '' }, { attempt, signal }) =>
      this.run(scanId, attempt, signal),
    );
  }

  private async run(scanId: string, attempt: number, signal: AbortSignal): Promise<void> {
    try {
      await this.names.nameTheUnnamed();
      await this.alike.prepare();
      await this.transactions.run((em) => this.begin(em, scanId));
      while (await this.transactions.run((em) => this.batch(em, scanId))) {
        if (signal.aborted) throw new Error('The worker is stopping; the scan goes on after it has started again');
      }
    } catch (error) {
      if (attempt >= LAST_ATTEMPT && !signal.aborted) await this.fail(scanId);
      throw error;
    }
  }

  private async begin(em: EntityManager, id: string): Promise<void> {
    await em.query(
      `UPDATE duplicate_scans SET state = 'running',
              total = (SELECT count(*) FROM investors WHERE merged_into_id IS NULL) WHERE id = $1 AND state = 'queued'`,
      [id],
    );
  }

  /** True: there is more. */
  private async batch(em: EntityManager, id: string): Promise<boolean> {
    const scan = await em.findOne(DuplicateScan, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (scan?.state !== 'running') return false;
    const rows: { id: string }[] = await em.query(
      `SELECT id FROM investors WHERE merged_into_id IS NULL AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT ${BATCH}`,
      [scan.after],
    );
    const ids = rows.map((row) => row.id);
    const after = ids.at(-1);
    if (after === undefined) {
      await this.finish(em, id);
      return false;
    }
    const pairs = await this.alike.of(em, ids);
    // What somebody said to be two stays two, however often it is found again.
    await em.query(
      `INSERT INTO duplicate_pairs (one_id, other_id, score, reasons, scan_id)
       SELECT r."oneId", r."otherId", r.score, r.reasons, $1
         FROM jsonb_to_recordset($2::jsonb) AS r ("oneId" uuid, "otherId" uuid, score integer, reasons text[])
       ON CONFLICT (one_id, other_id) DO UPDATE SET score = EXCLUDED.score, reasons = EXCLUDED.reasons, scan_id = EXCLUDED.scan_id`,
      [id, JSON.stringify(pairs)],
    );
    await em.update(DuplicateScan, { id }, { after, looked: scan.looked + ids.length });
    return true;
  }

  /** Pairs this scan has not seen any more are alike no longer: a name was put right, or one is merged away. */
  private async finish(em: EntityManager, id: string): Promise<void> {
    await em.query(`DELETE FROM duplicate_pairs WHERE state = 'open' AND scan_id <> $1`, [id]);
    await em.update(DuplicateScan, { id }, { state: 'done', finishedAt: this.clock.now() });
  }

  private async fail(id: string): Promise<void> {
    await this.transactions.run((em) =>
      em.update(DuplicateScan, { id, state: 'running' }, { state: 'failed', finishedAt: this.clock.now() }),
    );
  }
}
