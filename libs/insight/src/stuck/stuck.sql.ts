import { oneOf } from '#landing/projects/one-of.sql.js';
import { STUCK_RULES, type StuckRule } from './stuck-rules.js';

/** Every reason for which a project does not move: project_id, reason, since. `today` is a date; `reach` conditions on `pr`. */
export const stuckSql = (today: string, reach: string): string =>
  STUCK_RULES.map((rule) => ruleSql(rule, today, reach)).join(' UNION ALL ');

function ruleSql(rule: StuckRule, today: string, reach: string): string {
  const stages =
    rule.stages === 'all' ? 'TRUE' : `pr.stage IN (${rule.stages.map((stage) => `'${stage}'`).join(', ')})`;
  return `
    SELECT pr.id AS project_id, '${rule.code}'::text AS reason, clock.since
      FROM projects pr CROSS JOIN LATERAL (SELECT (${rule.since})::date AS since) clock
     WHERE ${oneOf('pr.status', rule.statuses)} AND ${stages} AND ${reach} AND clock.since < ${today} - ${rule.days}`;
}
