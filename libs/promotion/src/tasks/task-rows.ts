import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { keptAt } from '#platform/database/kept-states.sql.js';
import type { Where } from '#platform/database/sql.js';
import { LEAD_ROW } from '../leads/lead-list.source.js';

/**
 * The aliases the rights below speak of: t the task, o its owner, l its lead as it is today, whatever the moment: rights
 * are today's. `w` owns it today.
 */
export const tasksFrom = (moment: MomentSql): string =>
  moment === null
    ? 'tasks t JOIN users o ON o.id = t.owner_id LEFT JOIN leads l ON l.id = t.lead_id'
    : `${keptAt('tasks', 't', moment, ['id', 'owner_id'])} JOIN users o ON o.id = t.owner_id
  JOIN users w ON w.id = t.owner_id_now LEFT JOIN leads l ON l.id = t.lead_id`;

export const TASK_FROM = tasksFrom(null);

/** Condition over `tasksFrom(moment)`: of all tasks only those that ever hung on the lead are put together as of it. */
export const EVER_OF_LEAD = `t.id_now IN (
  SELECT k.subject_id FROM kept_states k WHERE k.subject_type = 'tasks' AND k.content->>'lead_id' = ?)`;

const OWN = { owner: 't.owner_id', team: 'o.team_id' };
const OWN_NOW = { owner: 't.owner_id_now', team: 'w.team_id' };

/** A task of a lead is read like the lead; one without a lead by its owner and the owner's team. */
export function readableTasks(where: Where, actor: Actor, moment: MomentSql = null): Where {
  const own = moment === null ? OWN : OWN_NOW;
  return where.either(
    (way) => rowFilter(way.add('t.lead_id IS NOT NULL'), actor, 'lead.read', LEAD_ROW),
    (way) => rowFilter(way.add('t.lead_id IS NULL'), actor, 'task.read', own),
  );
}

/** Changed by its owner, and by who may edit its lead. */
export function editableTasks(where: Where, actor: Actor): Where {
  return where.either(
    (way) => rowFilter(way, actor, 'task.edit', { owner: OWN.owner }),
    (way) => rowFilter(way.add('t.lead_id IS NOT NULL'), actor, 'lead.edit', LEAD_ROW),
  );
}
