import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { PROJECT_COLUMNS } from '#landing/projects/project-rows.js';
import { firstDayOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { onConstraint } from '#platform/database/database-problem.js';
import { Where } from '#platform/database/sql.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { drawSample } from '../domain/draw-sample.js';
import { GiveVerdictService } from '../entries/give-verdict.service.js';
import { HintsQuery } from '../entries/hints.query.js';
import { investmentErrors } from '../investment.errors.js';
import type { BatchView, DrawBatch } from './dto/verify-batch.dto.js';
import { VerifyBatchesQuery } from './verify-batches.query.js';

onConstraint('verify_batch_entries_pkey', () => investmentErrors('batch.drawn_already'));
onConstraint('verify_batches_zone_code_fkey', () => platformErrors('record.not_found'));

/** 抽样核实: looks at all that stand out and a share of the rest; if none of them fails, the rest follow in one act. */
@Injectable()
export class VerifyBatchesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly verdicts: GiveVerdictService,
    private readonly hints: HintsQuery,
    private readonly query: VerifyBatchesQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Draws from what waits and was never drawn before. The seed is nobody's choice. */
  draw(actor: Actor, key: string | null, body: DrawBatch): Promise<BatchView> {
    const once = { actorId: actor.userId, key, action: 'batch.draw', body };
    return this.transactions.once(once, async (em) => {
      const waiting = await this.waiting(em, actor, body);
      if (waiting.length === 0) throw investmentErrors('batch.nothing_waits', { month: body.month });
      const hints = await this.hints.ofMany(
        em,
        waiting.map(({ id }) => id),
      );
      const seed = randomBytes(8).toString('hex');
      const drawn = drawSample(
        waiting.map((entry) => ({ ...entry, outlier: hints.get(entry.id)?.some((hint) => hint.asksWord) ?? false })),
        seed,
      );
      const rows: { id: string }[] = await em.query(
        `INSERT INTO verify_batches (month, zone_code, seed, drawn_by, drawn_at) VALUES ($1::date, $2, $3, $4, $5) RETURNING id`,
        [firstDayOf(body.month), body.zoneCode, seed, actor.userId, this.clock.now()],
      );
      const batchId = rows[0]?.id ?? '';
      await em.query(
        `INSERT INTO verify_batch_entries (batch_id, entry_id, why) SELECT $1, * FROM unnest($2::uuid[], $3::text[])`,
        [batchId, [...drawn.keys()], [...drawn.values()]],
      );
      const detail = { ...body, seed, size: drawn.size };
      await this.audit.record(em, actor, {
        action: 'batch.drawn',
        subjectType: 'verify_batch',
        subjectId: batchId,
        detail,
      });
      return this.query.view(batchId, em);
    });
  }

  /** Verifies the rest of a batch whose whole sample was verified. One's own reports wait for somebody else. */
  confirm(actor: Actor, key: string | null, batchId: string): Promise<BatchView> {
    const once = { actorId: actor.userId, key, action: 'batch.confirm', body: { batchId } };
    return this.transactions.once(once, async (em) => {
      await em.query(`SELECT 1 FROM verify_batches WHERE id = $1 FOR UPDATE`, [batchId]);
      const { state, waiting, sentBack } = await this.query.summary(em, batchId);
      if (state === 'open') throw investmentErrors('batch.sample_waits', { waiting });
      if (state === 'failed') throw investmentErrors('batch.sample_failed', { sentBack });
      const rest: { id: string }[] = await em.query(
        `SELECT e.id FROM verify_batch_entries be JOIN ledger_entries e ON e.id = be.entry_id
           JOIN positions p ON p.pending_entry_id = e.id
          WHERE be.batch_id = $1 AND be.why = 'rest' AND e.reported_by <> $2 ORDER BY e.id`,
        [batchId, actor.userId],
      );
      const ids = rest.map(({ id }) => id);
      await this.verdicts.decide(em, actor, ids, { verdict: 'verified' }, batchId);
      await this.audit.record(em, actor, {
        action: 'batch.confirmed',
        subjectType: 'verify_batch',
        subjectId: batchId,
        detail: { count: ids.length },
      });
      return this.query.view(batchId, em);
    });
  }

  private waiting(em: EntityManager, actor: Actor, body: DrawBatch): Promise<{ id: string; amount: string }[]> {
    const where = rowFilter(new Where(), actor, 'entry.verify', PROJECT_COLUMNS)
      .add(`e.kind = 'completed' AND e.month = ?::date`, firstDayOf(body.month))
      .add('s.zone_code IN (SELECT code FROM zone_descendants WHERE ancestor = ?)', body.zoneCode)
      .add('e.reported_by <> ?::uuid', actor.userId)
      .add('NOT EXISTS (SELECT 1 FROM verify_batch_entries b WHERE b.entry_id = e.id)');
    return em.query(
      `SELECT e.id, e.amount FROM positions s JOIN ledger_entries e ON e.id = s.pending_entry_id
         JOIN projects p ON p.id = e.project_id WHERE ${where.toString()} ORDER BY e.id`,
      where.params,
    );
  }
}
