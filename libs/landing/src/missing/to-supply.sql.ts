import type { Actor } from '#access/policy/actor.js';
import type { Permission } from '#access/policy/policy.js';
import { rowFilter } from '#access/policy/row-scope.js';
import type { Where } from '#platform/database/sql.js';
import { CLOCKS_RUN } from '../projects/domain/project-status.js';
import { oneOf } from '../projects/one-of.sql.js';

const PR = { owner: 'pr.officer_id', team: 'pr.team_id', zone: 'pr.zone_code' };

/** Which missing thing is brought with which right: the same the dialogs behind it ask for. */
const BROUGHT_WITH: readonly { right: Permission; what: string; own: string | null }[] = [
  { right: 'project.edit', what: `mi.kind = 'field'`, own: null },
  { right: 'milestone.report', what: `mi.kind IN ('milestone', 'evidence')`, own: null },
  { right: 'obligation.report', what: `mi.kind = 'promise'`, own: null },
  {
    right: 'milestone.verify',
    what: `mi.kind = 'verification' AND mi.milestone_id IS NOT NULL`,
    own: 'SELECT 1 FROM milestones m WHERE m.id = mi.milestone_id AND m.reported_by = ?::uuid',
  },
  {
    right: 'obligation.verify',
    what: `mi.kind = 'verification' AND mi.obligation_id IS NOT NULL`,
    own: 'SELECT 1 FROM obligations ob WHERE ob.id = mi.obligation_id AND ob.reported_by = ?::uuid',
  },
];

/** The rung's own event is there, and papers alone hold it back: the leadership waits for them, or waives. */
const WAIVABLE = `NOT mi.own AND mi.kind <> 'verification' AND NOT EXISTS (
  SELECT 1 FROM missing_items event WHERE event.project_id = mi.project_id AND event.own)`;

/** Of `missing_items mi JOIN projects pr`: what this reader can bring. Nobody confirms their own report. */
export function toSupply(where: Where, actor: Actor): Where {
  const ways = BROUGHT_WITH.map(({ right, what, own }) => (way: Where) => {
    way.add(what).add('mi.supplied_by && ?::text[]', actor.roles);
    if (own !== null) way.add(`NOT EXISTS (${own})`, actor.userId);
    rowFilter(way, actor, right, PR);
  });
  const waive = (way: Where) => void rowFilter(way.add(WAIVABLE), actor, 'gate.waive', PR);
  return where.add(`${oneOf('pr.status', CLOCKS_RUN)} AND NOT mi.waived`).either(...ways, waive);
}
