import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { firstDayOf, isMonth, monthOf } from '#platform/clock/calendar.js';
import { businessDate, Clock } from '#platform/clock/clock.js';
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

const CLOSED = `${monthText('m.month')} AS month, ${instantText('m.closed_at')} AS at`;

const refused = (problem: FieldProblem) => platformErrors('request.invalid', { count: 1 }, [problem]);

/** The two moments a bridge stands between. */
@Injectable()
export class BridgeEnds {
  constructor(private readonly clock: Clock) {}

  async of(em: EntityManager, target: TargetFacts, query: BridgeQuery): Promise<Ends> {
    const to = await this.end(em, target, query, 'to');
    const from = await this.end(em, target, query, 'from', to);
    if (Date.parse(from.at) > Date.parse(to.at) || from.asOf > to.asOf)
      throw refused({ field: 'from', code: 'bridge.turned_round' });
    return { from, to };
  }

  private async end(
    em: EntityManager,
    target: TargetFacts,
    query: BridgeQuery,
    side: 'from' | 'to',
    to?: BridgeEnd,
  ): Promise<BridgeEnd> {
    const asked = query[side];
    const counted = side === 'from' ? (query.fromAsOf ?? query.asOf) : query.asOf;
    const closed =
      asked === undefined ? await this.lastClosed(em, to) : isMonth(asked) ? await this.closed(em, asked, side) : null;
    if (closed !== null) return { at: closed.at, asOf: counted ?? closed.month, month: closed.month };
    const window = { from: target.windowFrom, to: target.windowTo };
    const at = asked ?? this.otherwise(to);
    const { month } = chooseAsOf(window, counted, monthOf(businessDate(new Date(at))));
    // An opening nobody named counts no further than the end.
    const asOf = asked === undefined && to !== undefined && to.asOf < month ? to.asOf : month;
    return { at, asOf, month: null };
  }

  private async closed(em: EntityManager, month: string, field: 'from' | 'to'): Promise<Closed> {
    const rows: Closed[] = await em.query(`SELECT ${CLOSED} FROM month_closes m WHERE m.month = $1::date`, [
      firstDayOf(month),
    ]);
    if (rows[0] === undefined) throw refused({ field, code: 'bridge.month_open', params: { month } });
    return rows[0];
  }

  /** An opening that was not named: the last month that had been closed before the bridge ends. */
  private async lastClosed(em: EntityManager, to: BridgeEnd | undefined): Promise<Closed | null> {
    if (to === undefined) return null;
    const rows: Closed[] = await em.query(
      `SELECT ${CLOSED} FROM month_closes m WHERE m.closed_at < $1 AND m.month <= $2::date ORDER BY m.month DESC LIMIT 1`,
      [to.at, firstDayOf(to.asOf)],
    );
    return rows[0] ?? null;
  }

  /** Now; and of an opening before which nothing was closed, the beginning of the month the bridge ends in, in Shanghai. */
  private otherwise(to: BridgeEnd | undefined): string {
    if (to === undefined) return this.clock.now().toISOString();
    return new Date(`${firstDayOf(monthOf(businessDate(new Date(to.at))))}T00:00:00+08:00`).toISOString();
  }
}
