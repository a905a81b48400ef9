import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { firstDayOf, isMonth, monthOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { instantText, monthText } from '#platform/database/sql-text.js';
import type { FieldProblem } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { chooseAsOf } from '../progress/domain/as-of.js';
import type { TargetFacts } from '../progress/dto/progress.dto.js';
import type { BridgeEnd, BridgeQuery } from './dto/bridge.dto.js';

interface Closed {
  month: string;
  at: string;
}

export interface Ends {
  from: BridgeEnd;
  to: BridgeEnd;
}

const refused = (problem: FieldProblem) => platformErrors('request.invalid', { count: 1 }, [problem]);

/** The two moments a bridge stands between. */
@Injectable()
export class BridgeEnds {
  constructor(private readonly clock: Clock) {}

  async of(em: EntityManager, target: TargetFacts, query: BridgeQuery): Promise<Ends> {
    const from = await this.end(em, target, query, 'from');
    const to = await this.end(em, target, query, 'to');
    if (Date.parse(from.at) > Date.parse(to.at) || from.asOf > to.asOf)
      throw refused({ field: 'from', code: 'bridge.turned_round' });
    return { from, to };
  }

  private async end(
    em: EntityManager,
    target: TargetFacts,
    query: BridgeQuery,
    side: 'from' | 'to',
  ): Promise<BridgeEnd> {
    const asked = query[side];
    const counted = side === 'from' ? (query.fromAsOf ?? query.asOf) : query.asOf;
    const closed = await this.closed(em, asked, side);
    if (closed !== null) return { at: closed.at, asOf: counted ?? closed.month, month: closed.month };
    const window = { from: target.windowFrom, to: target.windowTo };
    const asOf = chooseAsOf(window, counted, monthOf(this.clock.today())).month;
    return { at: asked ?? this.otherwise(side), asOf, month: null };
  }

  /** The closed month that was named, or for an opening that was not named the last one. */
  private async closed(em: EntityManager, asked: string | undefined, side: 'from' | 'to'): Promise<Closed | null> {
    if (asked === undefined ? side === 'to' : !isMonth(asked)) return null;
    const rows: Closed[] = await em.query(
      `SELECT ${monthText('m.month')} AS month, ${instantText('m.closed_at')} AS at FROM month_closes m
        WHERE $1::date IS NULL OR m.month = $1::date ORDER BY m.month DESC LIMIT 1`,
      [asked === undefined ? null : firstDayOf(asked)],
    );
    if (rows[0] === undefined && asked !== undefined)
      throw refused({ field: side, code: 'bridge.month_open', params: { month: asked } });
    return rows[0] ?? null;
  }

  /** Now; and while nothing is closed yet, the beginning of this month in Shanghai. */
  private otherwise(side: 'from' | 'to'): string {
    if (side === 'to') return this.clock.now().toISOString();
    return new Date(`${firstDayOf(monthOf(this.clock.today()))}T00:00:00+08:00`).toISOString();
  }
}
