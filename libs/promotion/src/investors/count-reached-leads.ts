import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { LEAD_ROW } from '../leads/lead-list.source.js';

/** How many leads of these investors the actor may read: a count of others' leads would tell that they are there. */
export async function countReachedLeads(
  em: EntityManager,
  actor: Actor,
  investorIds: readonly string[],
): Promise<Map<string, number>> {
  if (investorIds.length === 0) return new Map();
  const where = new Where().add(`l.investor_id = ANY(?::uuid[]) AND l.state <> 'merged'`, [...investorIds]);
  rowFilter(where, actor, 'lead.read', LEAD_ROW);
  const rows: { id: string; count: number }[] = await em.query(
    `SELECT l.investor_id AS id, count(*)::int AS count FROM leads l WHERE ${where.toString()} GROUP BY l.investor_id`,
    where.params,
  );
  return new Map(rows.map((row) => [row.id, row.count]));
}
