import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import type { Permission } from '#access/policy/policy.js';
import { privyFilter, type RowColumns, rowFilter } from '#access/policy/row-scope.js';
import { ASKED_OF, type AskedOf, Where } from '#platform/database/sql.js';
import { LEAD_ROW } from '../leads/lead-list.source.js';

/** Rows that name an investor, and the right under which knowing the row means knowing the investor. */
export interface SightThrough {
  from: string;
  /** Column with the investor's id. */
  investor: string;
  permission: Permission;
  columns: RowColumns;
}

/**
 * Who may know that a company is here at all. While somebody's claim holds it, only who has to do with it: to everybody
 * else it is not in lists, searches, counts or answers; they learn the blind answer and nothing more (首报首谈).
 */
@Injectable()
export class InvestorSight {
  private readonly ways: SightThrough[] = [
    { from: 'leads l', investor: 'l.investor_id', permission: 'lead.read', columns: LEAD_ROW },
  ];

  /** Floors above add what else makes a company known: a project one may read. */
  register(way: SightThrough): void {
    this.ways.push(way);
  }

  /** Narrows a statement to the investors the actor may know; `column` holds the investor's id (aliases c, l, p are taken). */
  narrow(where: Where, actor: Actor, column: string, asked: AskedOf = 'of many'): Where {
    const readsEverything = this.ways.some(
      (way) => actor.scopes(way.permission).includes('all') && way.from === 'leads l',
    );
    if (readsEverything) return where;
    const held = `claims c WHERE c.investor_id = ${column} AND c.state = 'held'`;
    return where.either(
      (way) => way.add(`NOT EXISTS (SELECT 1 FROM ${held}${ASKED_OF[asked]})`),
      (way) => way.add(`EXISTS (SELECT 1 FROM ${held} AND c.holder_id = ?::uuid${ASKED_OF[asked]})`, actor.userId),
      ...this.ways
        .filter(({ permission }) => actor.can(permission))
        .map(({ from, investor, permission, columns }) => (way: Where) => {
          const reached = (inner: Where) => {
            rowFilter(inner.add(`${investor} = ${column}`), actor, permission, columns);
            privyFilter(inner, actor, columns);
          };
          way.exists(from, reached, asked);
        }),
    );
  }

  /** Of these investors, the ones the actor may know. AskedOf of none, too: an answer that comes sooner would tell. */
  async known(em: EntityManager, actor: Actor, investorIds: readonly string[]): Promise<Set<string>> {
    const where = this.narrow(new Where().add('i.id = ANY(?::uuid[])', [...investorIds]), actor, 'i.id');
    const rows: { id: string }[] = await em.query(
      `SELECT i.id FROM investors i WHERE ${where.toString()}`,
      where.params,
    );
    return new Set(rows.map((row) => row.id));
  }
}
