import { Injectable } from '@nestjs/common';
import { type EntityManager, QueryFailedError } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { firstDayOf, isMonth, monthOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { type ClosedMonth, contentHashOf, GENESIS, hashOf } from './domain/chain.js';
import { needsWord, refusalToClose } from './domain/closing.js';
import type { CloseMonth, MonthView } from './dto/month.dto.js';
import { monthErrors } from './months.errors.js';
import { MonthsQuery } from './months.query.js';
import { MonthSigner } from './signing-key.js';
import { SnapshotQuery } from './snapshot.query.js';

const LOCK_NOT_AVAILABLE = '55P03';

interface Last {
  month: string;
  hash: string;
}

/** A verifier closes a month: what is told of it now is written down, sealed and signed, and never changes again. */
@Injectable()
export class CloseMonthService {
  constructor(
    private readonly transactions: Transactions,
    private readonly snapshots: SnapshotQuery,
    private readonly months: MonthsQuery,
    private readonly signer: MonthSigner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async close(actor: Actor, key: string | null, month: string, body: CloseMonth): Promise<MonthView> {
    if (!isMonth(month)) throw platformErrors('record.not_found');
    const once = { actorId: actor.userId, key, action: 'month.close', body: { month, ...body } };
    return this.transactions.once(once, async (em) => {
      await this.holdTheBook(em);
      const last = await this.last(em);
      this.refuse(month, last);
      const note = body.note ?? null;
      const open = await this.snapshots.openEnds(em, month);
      if (note === null && needsWord(open)) {
        throw platformErrors('request.invalid', { count: 1 }, [
          { field: 'note', code: 'month.open_ends', params: { ...open } },
        ]);
      }
      const closed = await this.seal(em, actor, month, note, last?.hash ?? GENESIS);
      await this.insert(em, closed);
      await this.audit.record(em, actor, {
        action: 'month.closed',
        subjectType: 'month',
        subjectId: month,
        detail: { hash: closed.hash, note, ...open },
      });
      return this.months.view(em, month);
    });
  }

  /** From here to the end nothing is booked and nobody else closes; what is being booked is waited for. */
  private async holdTheBook(em: EntityManager): Promise<void> {
    await em.query(`SET LOCAL lock_timeout = '15s'`);
    try {
      await em.query(`LOCK TABLE month_closes IN SHARE ROW EXCLUSIVE MODE`);
      await em.query(`LOCK TABLE credits IN SHARE MODE`);
    } catch (error) {
      const code = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
      throw code === LOCK_NOT_AVAILABLE ? monthErrors('month.busy') : error;
    }
  }

  private async last(em: EntityManager): Promise<Last | null> {
    const rows: Last[] = await em.query(
      `SELECT to_char(month, 'YYYY-MM') AS month, hash FROM month_closes ORDER BY month_closes.month DESC LIMIT 1`,
    );
    return rows[0] ?? null;
  }

  private refuse(month: string, last: Last | null): void {
    const refusal = refusalToClose(month, {
      lastClosed: last?.month ?? null,
      current: monthOf(this.clock.today()),
    });
    if (refusal === null) return;
    const { code, ...params } = refusal;
    throw monthErrors(code, { month, ...params });
  }

  private async seal(
    em: EntityManager,
    actor: Actor,
    month: string,
    note: string | null,
    previousHash: string,
  ): Promise<ClosedMonth> {
    const snapshot = await this.snapshots.take(em, month);
    const closedAt = await this.cut(em);
    const keyId = await this.signer.register(em, closedAt);
    const contentHash = contentHashOf(snapshot);
    const seal = {
      month,
      closedBy: actor.userId,
      closedAt: closedAt.toISOString(),
      note,
      contentHash,
      previousHash,
      keyId,
    };
    const hash = hashOf(seal);
    return { ...seal, snapshot, hash, signature: this.signer.sign(hash) };
  }

  /** Now; where another process's clock runs ahead, the last moment that was booked: nothing in the snapshot is later. */
  private async cut(em: EntityManager): Promise<Date> {
    const now = this.clock.now();
    const rows: { at: Date | null }[] = await em.query(`SELECT max(recorded_at) AS at FROM credits`);
    const last = rows[0]?.at ?? null;
    return last !== null && last > now ? last : now;
  }

  private async insert(em: EntityManager, closed: ClosedMonth): Promise<void> {
    await em.query(
      `INSERT INTO month_closes (month, closed_by, closed_at, note, snapshot, content_hash, previous_hash, hash, signature, key_id)
       VALUES ($1::date, $2, $3::timestamptz, $4, $5::jsonb, $6, $7, $8, $9, $10)`,
      [
        firstDayOf(closed.month),
        closed.closedBy,
        closed.closedAt,
        closed.note,
        JSON.stringify(closed.snapshot),
        closed.contentHash,
        closed.previousHash,
        closed.hash,
        closed.signature,
        closed.keyId,
      ],
    );
  }
}
