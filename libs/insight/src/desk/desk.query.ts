import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { dateText } from '#platform/database/sql-text.js';
import { Clock } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import type { DeskSource } from './desk-items.js';
import { deskSources, deskSql } from './desk-sql.js';
import type { Desk, DeskItem, DeskRow } from './dto/desk.dto.js';

const ROWS = 8;

type DeskSqlRow = DeskRow & { count: number; sum: string | null; oldest: string | null };

/** What waits for this reader, by role. */
@Injectable()
export class DeskQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async desk(actor: Actor): Promise<Desk> {
    const items: DeskItem[] = [];
    // One after the other: a desk must not take the whole connection pool.
    for (const source of deskSources(actor)) items.push(await this.item(actor, source));
    return { items };
  }

  private async item(actor: Actor, source: DeskSource): Promise<DeskItem> {
    const where = new Where();
    const filled = deskSql(where, actor, source, this.clock.today());
    const rows: DeskSqlRow[] = await this.dataSource.query(
      `SELECT i.id, '${source.kind}' AS kind, i.title, i.subtitle, ${dateText('i.date')} AS date, i.amount::text AS amount,
              (count(*) OVER ())::integer AS count, (sum(i.amount) OVER ())::numeric(24,2)::text AS sum,
              ${dateText('min(i.date) OVER ()')} AS oldest
         FROM (${filled}) i ORDER BY i.date NULLS LAST, i.id LIMIT ${ROWS}`,
      where.params,
    );
    const [first] = rows;
    return {
      code: source.code,
      count: first?.count ?? 0,
      amount: first?.sum ?? null,
      oldest: first?.oldest ?? null,
      rows: rows.map(({ id, kind, title, subtitle, date, amount }) => ({ id, kind, title, subtitle, date, amount })),
    };
  }
}
