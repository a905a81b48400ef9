import { lastKnown, type MomentSql } from '#platform/database/as-of.sql.js';
import { BLOCKER_ACTIONS, BLOCKER_RULES, STATUS_STEPS } from './domain/blocker.js';

const OF_TODAY = 'line.blocker_id = today.id';
const UNMOVED = [...BLOCKER_ACTIONS.filter((action) => BLOCKER_RULES[action].to === null), ...STATUS_STEPS];
const among = (actions: readonly string[]) => `(${actions.map((action) => `'${action}'`).join(', ')})`;

/** The state a step leads to; a request that nobody has answered is requested. */
const STATE = `CASE moved.action ${BLOCKER_ACTIONS.flatMap((action) => {
  const { to } = BLOCKER_RULES[action];
  return to === null ? [] : [`WHEN '${action}' THEN '${to}'`];
}).join(' ')} ELSE 'requested' END`;

/** Where blockers are read from, as `b`: now, or by the steps recorded by a moment. One is told of today's project. `of`: which, over `today`. */
export function blockersAt(moment: MomentSql, of = 'TRUE'): string {
  if (moment === null) return 'blockers b';
  const step = (columns: string, also = 'TRUE') =>
    lastKnown('blocker_steps', columns, `${OF_TODAY} AND ${also}`, moment);
  return `(
    SELECT told.* FROM blockers today
      JOIN LATERAL (${step('line.team_id, line.due_on')}) lies ON TRUE
      JOIN LATERAL (${step('line.action, line."on"', `line.action NOT IN ${among(UNMOVED)}`)}) moved ON TRUE
      LEFT JOIN LATERAL (${step('line."on"', `line.action = 'escalate'`)}) raised ON TRUE
      CROSS JOIN LATERAL (SELECT ${STATE} AS state) stood
      CROSS JOIN LATERAL jsonb_populate_record(today, jsonb_build_object(
        'state', stood.state, 'team_id', lies.team_id, 'due_on', lies.due_on, 'escalated_on', raised."on", 'version', 0,
        'closed_on', CASE WHEN stood.state IN ('confirmed', 'refused', 'withdrawn') THEN moved."on" END)) told
     WHERE ${of}) b`;
}
