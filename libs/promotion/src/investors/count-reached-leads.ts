import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { leadColumnsAt } from '../leads/lead-list.source.js';
import { leadsAt } from '../leads/leads-then.sql.js';

/** How many leads of these investors the actor may read: a count of others' leads would tell that they are there. */
export async function countReachedLeads(
  em: EntityManager,
  actor: Actor,
  investorIds: readonly string[],
  knownAt?: string,
): Promise<Map<string, number>> {
  if (investorIds.length === 0) return new Map();
  const where = new Where();
  const moment = where.moment(knownAt);
  where.add(`l.investor_id = ANY(?::uuid[]) AND l.state <> 'merged'`, [...investorIds]);
  rowFilter(where, actor, 'lead.read', leadColumnsAt(moment));
  const rows: { id: string; count: number }[] = await em.query(
    `SELECT l.investor_id AS id, count(*)::int AS count FROM ${leadsAt(moment)} WHERE ${where.toString()} GROUP BY l.investor_id`,
    where.params,
  );
  return new Map(rows.map((row) => [row.id, row.count]));
}
