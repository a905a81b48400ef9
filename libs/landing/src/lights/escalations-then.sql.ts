import { lastKnown, type MomentSql } from '#platform/database/as-of.sql.js';

/** Where escalations are read from, as `e`: now, or by their last step known at a moment. `of`: which, over `today`. */
export const escalationsAt = (moment: MomentSql, of: string): string =>
  moment === null
    ? 'light_escalations e'
    : `(
    SELECT told.* FROM light_escalations today
      JOIN LATERAL (${lastKnown('escalation_steps', 'line.kind, line."on"', 'line.escalation_id = today.id', moment)}) stood ON TRUE
      CROSS JOIN LATERAL jsonb_populate_record(today, jsonb_build_object(
        'state', CASE stood.kind WHEN 'opened' THEN 'open' ELSE stood.kind END,
        'closed_on', CASE WHEN stood.kind <> 'opened' THEN stood."on" END,
        'answer', CASE WHEN stood.kind = 'answered' THEN today.answer END,
        'answered_by', CASE WHEN stood.kind = 'answered' THEN today.answered_by END)) told
     WHERE ${of}) e`;
