import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Where } from '#platform/database/sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { AuditEventView, AuditListQuery, AuditPage } from './dto/audit.dto.js';

const PAGE = 50;

@Injectable()
export class AuditQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first; the cursor is the id of the last event seen. */
  async list(query: AuditListQuery): Promise<AuditPage> {
    const where = new Where()
      .when(query.actorId, 'e.actor_id = ?')
      .when(query.action, 'e.action = ?')
      .when(query.subjectType, 'e.subject_type = ?')
      .when(query.subjectId, 'e.subject_id = ?')
      .when(query.from, `e.at >= ?::date::timestamp AT TIME ZONE 'Asia/Shanghai'`)
      .when(query.to, `e.at < (?::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`);
    const [counted]: { total: string }[] = await this.dataSource.query(
      `SELECT count(*) AS total FROM audit_events e WHERE ${where.toString()}`,
      [...where.params],
    );
    if (query.cursor !== undefined) {
      if (!/^\d{1,18}$/.test(query.cursor)) throw platformErrors('cursor.invalid');
      where.add('e.id < ?', query.cursor);
    }
    const limit = query.limit ?? PAGE;
    const items: AuditEventView[] = await this.dataSource.query(
      `SELECT e.id::text AS id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
              e.actor_id AS "actorId", u.name AS "actorName", e.action, e.subject_type AS "subjectType",
              e.subject_id AS "subjectId", e.detail, e.ip, e.request_id AS "requestId",
              e.api_key_id AS "apiKeyId", k.name AS "apiKeyName"
         FROM audit_events e LEFT JOIN users u ON u.id = e.actor_id LEFT JOIN api_keys k ON k.id = e.api_key_id
        WHERE ${where.toString()} ORDER BY e.id DESC LIMIT ${limit}`,
      where.params,
    );
    const nextCursor = items.length < limit ? null : (items.at(-1)?.id ?? null);
    return { items, nextCursor, total: Number(counted?.total ?? 0) };
  }
}
