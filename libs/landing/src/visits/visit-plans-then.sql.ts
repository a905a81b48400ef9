import type { AuditAction } from '#access/audit/audit-actions.js';
import { editsAfter, lastEvent } from '#access/audit/events-then.sql.js';
import { type MomentSql, termsBefore } from '#platform/database/as-of.sql.js';

const acts = (...actions: AuditAction[]) => ({
  subjectType: 'project',
  subject: 'today.project_id',
  actions,
  also: `e.detail->>'planId' = today.id::text`,
});

/**
 * Where planned visits are read from, as `vp`: now, or as the trail tells of a moment; made once its record was there.
 * `of`: which, over `today`.
 */
export const visitPlansAt = (moment: MomentSql, of: string): string =>
  moment === null
    ? 'visit_plans vp'
    : `(
    SELECT told.* FROM visit_plans today
      LEFT JOIN LATERAL (${termsBefore(editsAfter(acts('visit.plan_changed'), moment))}) before ON TRUE
      LEFT JOIN LATERAL (${lastEvent(`e.detail->>'reason' AS reason`, acts('visit.plan_dropped'), moment)}) dropped ON TRUE
      LEFT JOIN visit_records made ON made.plan_id = today.id AND made.recorded_at <= ${moment}
      CROSS JOIN LATERAL jsonb_populate_record(today, COALESCE(before.terms, '{}') || jsonb_build_object(
        'state', CASE WHEN dropped.reason IS NOT NULL THEN 'dropped' WHEN made.id IS NOT NULL THEN 'done' ELSE 'open' END,
        'drop_reason', dropped.reason, 'version', 0)) told
     WHERE ${of} AND today.recorded_at <= ${moment}) vp`;
