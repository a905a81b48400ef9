import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { OneStatement } from '#platform/database/one-statement.js';
import { Where } from '#platform/database/sql.js';
import type { Actor } from '../policy/actor.js';
import type { AuditAction } from './audit-actions.js';
import { HistoryEvent } from './dto/history-event.dto.js';

export { HistoryEvent };

export interface AuditEntry {
  action: AuditAction;
  subjectType: string;
  subjectId: string;
  detail?: Record<string, unknown>;
}

interface AuditRow {
  at: Date;
  actorId: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  detail: Record<string, unknown>;
  ip: string | null;
  requestId: string | null;
  apiKeyId: string | null;
}

const RECORD = `
  INSERT INTO audit_events (at, actor_id, action, subject_type, subject_id, detail, ip, request_id, api_key_id)
  SELECT r.at, r."actorId", r.action, r."subjectType", r."subjectId", r.detail, r.ip, r."requestId", r."apiKeyId"
    FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (at timestamptz, "actorId" uuid, action text,
         "subjectType" text, "subjectId" text, detail jsonb, ip text, "requestId" text, "apiKeyId" uuid)) WITH ORDINALITY AS r
   ORDER BY r.ordinality`;

/** Writes the audit trail in the transaction of the change it tells of, so neither stands without the other. */
@Injectable()
export class AuditTrail {
  /** Transactions whose records wait for its end. */
  private readonly gathering = new WeakMap<EntityManager, AuditRow[]>();

  constructor(private readonly clock: Clock) {}

  async record(em: EntityManager, actor: Actor | null, entry: AuditEntry): Promise<void> {
    await this.recordIn(new OneStatement(), em, actor, entry).run(em);
  }

  /** As `record`, in the statement that makes the change. */
  recordIn(statement: OneStatement, em: EntityManager, actor: Actor | null, entry: AuditEntry): OneStatement {
    const row = {
      at: this.clock.now(),
      actorId: actor?.userId ?? null,
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      detail: entry.detail ?? {},
      ip: actor?.ip ?? null,
      requestId: actor?.requestId ?? null,
      apiKeyId: actor?.key?.id ?? null,
    };
    const gathered = this.gathering.get(em);
    if (gathered === undefined) return statement.add(RECORD, [JSON.stringify([row])]);
    gathered.push(row);
    return statement;
  }

  /** Writes what `work` records in one statement when it is done: for whoever does hundreds of things in a transaction. */
  async together<T>(em: EntityManager, work: () => Promise<T>): Promise<T> {
    if (this.gathering.has(em)) return work();
    const rows: AuditRow[] = [];
    this.gathering.set(em, rows);
    try {
      const done = await work();
      if (rows.length > 0) await em.query(RECORD, [JSON.stringify(rows)]);
      return done;
    } finally {
      this.gathering.delete(em);
    }
  }

  /** A record's own history, newest first. Who may see the record is the caller's question. */
  async historyOf(
    em: EntityManager,
    subjectType: string,
    subjectId: string,
    { limit = 200, knownAt }: { limit?: number; knownAt?: string } = {},
  ): Promise<HistoryEvent[]> {
    const where = new Where([subjectType, subjectId, limit]);
    const moment = where.moment(knownAt);
    return em.query(
      `SELECT e.id::text AS id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
              e.actor_id AS "actorId", u.name AS "actorName", e.api_key_id IS NOT NULL AS "byKey", e.action, e.detail
         FROM audit_events e LEFT JOIN users u ON u.id = e.actor_id
        WHERE e.subject_type = $1 AND e.subject_id = $2 AND ${moment === null ? 'TRUE' : `e.at <= ${moment}`}
        ORDER BY e.id DESC LIMIT $3`,
      where.params,
    );
  }
}
