import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import type { Where } from '#platform/database/sql.js';
import { LEAD_ROW } from '../leads/lead-list.source.js';

/** The aliases the rights below speak of: t the task, o its owner, l its lead. */
export const TASK_FROM = 'tasks t JOIN users o ON o.id = t.owner_id LEFT JOIN leads l ON l.id = t.lead_id';

const OWN = { owner: 't.owner_id', team: 'o.team_id' };

/** A task of a lead is read like the lead; one without a lead by its owner and the owner's team. */
export function readableTasks(where: Where, actor: Actor): Where {
  return where.either(
    (way) => rowFilter(way.add('t.lead_id IS NOT NULL'), actor, 'lead.read', LEAD_ROW),
    (way) => rowFilter(way.add('t.lead_id IS NULL'), actor, 'task.read', OWN),
  );
}

/** Changed by its owner, and by who may edit its lead. */
export function editableTasks(where: Where, actor: Actor): Where {
  return where.either(
    (way) => rowFilter(way, actor, 'task.edit', { owner: OWN.owner }),
    (way) => rowFilter(way.add('t.lead_id IS NOT NULL'), actor, 'lead.edit', LEAD_ROW),
  );
}
