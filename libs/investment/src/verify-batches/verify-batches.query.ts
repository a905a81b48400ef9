import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { firstDayOf } from '#platform/clock/calendar.js';
import { Where } from '#platform/database/sql.js';
import { instantText, monthText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { batchState, LARGE_FROM } from '../domain/draw-sample.js';
import { ENTRIES_FROM, ENTRY_ROW } from '../entries/entries.sql.js';
import type { BatchEntry, BatchList, BatchSummary, BatchView } from './dto/verify-batch.dto.js';

const MOST = 100;
const WAITS = 'p.pending_entry_id = be.entry_id';

const SUMMARY = `
  SELECT b.id, ${monthText('b.month')} AS month, b.zone_code AS "zoneCode", b.seed, b.drawn_by AS "drawnBy",
         u.name AS "drawnByName", ${instantText('b.drawn_at')} AS "drawnAt", c.*
    FROM verify_batches b JOIN users u ON u.id = b.drawn_by
   CROSS JOIN LATERAL (
     SELECT count(*)::int AS size, count(*) FILTER (WHERE be.why = 'outlier')::int AS outliers,
            count(*) FILTER (WHERE be.why = 'large')::int AS large, count(*) FILTER (WHERE be.why = 'random')::int AS random,
            count(*) FILTER (WHERE be.why <> 'rest' AND ${WAITS})::int AS waiting,
            count(*) FILTER (WHERE be.why <> 'rest' AND v.verdict = 'sent_back')::int AS "sentBack",
            count(*) FILTER (WHERE be.why = 'rest' AND ${WAITS})::int AS "restWaiting",
            COALESCE(sum(e.amount) FILTER (WHERE be.why = 'rest' AND ${WAITS}), 0)::numeric(24,2)::text AS "restAmount"
       FROM verify_batch_entries be JOIN ledger_entries e ON e.id = be.entry_id
       LEFT JOIN entry_verdicts v ON v.entry_id = be.entry_id
       LEFT JOIN positions p ON p.project_id = e.project_id AND p.kind = e.kind AND p.month = e.month
      WHERE be.batch_id = b.id) c`;

/** Samples are the verifiers' business, who may read every entry: no row is hidden from them. */
@Injectable()
export class VerifyBatchesQuery {
  constructor(private readonly dataSource: DataSource) {}

  async list(month: string | undefined): Promise<BatchList> {
    const where = new Where().when(month && firstDayOf(month), 'b.month = ?::date');
    const rows: Omit<BatchSummary, 'state'>[] = await this.dataSource.query(
      `${SUMMARY} WHERE ${where.toString()} ORDER BY b.drawn_at DESC, b.id LIMIT ${MOST}`,
      where.params,
    );
    return { items: rows.map((row) => ({ ...row, state: batchState(row) })) };
  }

  async summary(em: EntityManager, id: string): Promise<BatchSummary> {
    const rows: Omit<BatchSummary, 'state'>[] = await em.query(`${SUMMARY} WHERE b.id = $1`, [id]);
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    return { ...rows[0], state: batchState(rows[0]) };
  }

  async view(id: string, em: EntityManager = this.dataSource.manager): Promise<BatchView> {
    const summary = await this.summary(em, id);
    const entries: BatchEntry[] = await em.query(
      `SELECT ${ENTRY_ROW}, be.why FROM ${ENTRIES_FROM} JOIN verify_batch_entries be ON be.entry_id = e.id
        WHERE be.batch_id = $1 ORDER BY array_position(ARRAY['outlier', 'large', 'random', 'rest'], be.why), e.amount DESC, e.id`,
      [id],
    );
    return { ...summary, largeFrom: LARGE_FROM, entries };
  }
}
