import type { Actor } from '#access/policy/actor.js';
import type { Permission } from '#access/policy/policy.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { lastKnown, type MomentSql } from '#platform/database/as-of.sql.js';
import type { Where } from '#platform/database/sql.js';
import { CLOCKS_RUN } from '../projects/domain/project-status.js';
import { oneOf } from '../projects/one-of.sql.js';
import { projectColumnsAt } from '../projects/projects-then.sql.js';
import { besideIt } from './missing-then.sql.js';

const REPORT = (moment: MomentSql) =>
  lastKnown(
    'obligation_steps',
    'line."by"',
    `line.obligation_id = mi.obligation_id AND line.kind = 'reported'`,
    moment,
  );

/** Which missing thing is brought with which right: the same the dialogs behind it ask for. */
const BROUGHT_WITH: readonly { right: Permission; what: string; own: ((moment: MomentSql) => string) | null }[] = [
  { right: 'project.edit', what: `mi.kind = 'field'`, own: null },
  { right: 'milestone.report', what: `mi.kind IN ('milestone', 'evidence')`, own: null },
  { right: 'obligation.report', what: `mi.kind = 'promise'`, own: null },
  {
    right: 'milestone.verify',
    what: `mi.kind = 'verification' AND mi.milestone_id IS NOT NULL`,
    own: () => 'SELECT 1 FROM milestones m WHERE m.id = mi.milestone_id AND m.reported_by = ?::uuid',
  },
  {
    right: 'obligation.verify',
    what: `mi.kind = 'verification' AND mi.obligation_id IS NOT NULL`,
    own: (moment) =>
      moment === null
        ? 'SELECT 1 FROM obligations ob WHERE ob.id = mi.obligation_id AND ob.reported_by = ?::uuid'
        : `SELECT 1 FROM (${REPORT(moment)}) report WHERE report."by" = ?::uuid`,
  },
];

/** The rung's own event is there, and papers alone hold it back: the leadership waits for them, or waives. */
const waivable = (moment: MomentSql) => `NOT mi.own AND mi.kind <> 'verification' AND NOT EXISTS (
  SELECT 1 FROM ${besideIt(moment)} AND event.own)`;

/** Of `missingFrom(moment)`: what this reader can bring. Nobody confirms their own report. Rights are today's. */
export function toSupply(where: Where, actor: Actor, moment: MomentSql = null): Where {
  const columns = projectColumnsAt(moment, 'pr');
  const ways = BROUGHT_WITH.map(({ right, what, own }) => (way: Where) => {
    way.add(what).add('mi.supplied_by && ?::text[]', actor.roles);
    if (own !== null) way.add(`NOT EXISTS (${own(moment)})`, actor.userId);
    rowFilter(way, actor, right, columns);
  });
  const waive = (way: Where) => void rowFilter(way.add(waivable(moment)), actor, 'gate.waive', columns);
  return where.add(`${oneOf('pr.status', CLOCKS_RUN)} AND NOT mi.waived`).either(...ways, waive);
}

/** Which projects this reader can bring anything to, over `today`: asked before any is told of a moment. */
export function supplied(where: Where, actor: Actor): Where {
  const today = { owner: 'today.officer_id', team: 'today.team_id', zone: 'today.zone_code' };
  const rights = [...BROUGHT_WITH.map(({ right }) => right), 'gate.waive' as const];
  return where.either(...rights.map((right) => (way: Where) => void rowFilter(way, actor, right, today)));
}
