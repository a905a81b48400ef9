import { oneOf } from '#landing/projects/one-of.sql.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { STUCK_RULES, type StuckRule } from './stuck-rules.js';

/**
 * Every reason for which a project does not move: project_id, reason, since. `today` is a date; `reach` conditions on
 * `pr`. Of a past moment the projects are read from `known`, which the statement makes once of `projectsThen`.
 */
export const stuckSql = (today: string, reach: string, moment: MomentSql = null): string =>
  STUCK_RULES.map((rule) => ruleSql(rule, today, reach, moment)).join(' UNION ALL ');

function ruleSql(rule: StuckRule, today: string, reach: string, moment: MomentSql): string {
  const stages =
    rule.stages === 'all' ? 'TRUE' : `pr.stage IN (${rule.stages.map((stage) => `'${stage}'`).join(', ')})`;
  return `
    SELECT pr.id AS project_id, '${rule.code}'::text AS reason, clock.since
      FROM ${moment === null ? 'projects' : 'known'} pr CROSS JOIN LATERAL (SELECT (${rule.since(moment)})::date AS since) clock
     WHERE ${oneOf('pr.status', rule.statuses)} AND ${stages} AND ${reach} AND clock.since < ${today} - ${rule.days}`;
}
