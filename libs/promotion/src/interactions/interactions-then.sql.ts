import type { MomentSql } from '#platform/database/as-of.sql.js';

/** Rows `m` that a merge of leads, or its undoing, moved after the moment, and the lead `f.from_id` they left. */
const MOVED_SINCE = (moment: string) => `
  merges g JOIN merge_moves m ON m.merge_id = g.id AND m.relation = 'lead_interactions.lead_id'
   CROSS JOIN LATERAL (VALUES (g.merged_at, g.source_id, m.outcome = 'moved'),
                              (g.undone_at, g.target_id, m.undo_outcome = 'returned')) f (at, from_id, so)
   WHERE g.kind = 'lead' AND f.so AND f.at > ${moment}`;

/** Whose an interaction `n` was: the lead the first of those moves took it from. */
const leadThen = (moment: string) => `COALESCE((
  SELECT f.from_id FROM ${MOVED_SINCE(moment)} AND m.row_key = jsonb_build_object('id', n.id)
   ORDER BY f.at LIMIT 1), n.lead_id)`;

/** A condition: the interaction `n` hangs on the lead, as far as was recorded by the moment. */
export function ofLeadAt(lead: string, moment: MomentSql): string {
  if (moment === null) return `n.lead_id = ${lead}`;
  return `n.recorded_at <= ${moment} AND n.id IN (
      SELECT i.id FROM lead_interactions i WHERE i.lead_id = ${lead}
      UNION SELECT (m.row_key->>'id')::uuid FROM ${MOVED_SINCE(moment)} AND f.from_id = ${lead} AND ${lead} IN (g.source_id, g.target_id))
    AND ${leadThen(moment)} = ${lead}`;
}

/** A condition: the interaction `n` counts: it is neither corrected nor the taking back of another. */
export const standingAt = (moment: MomentSql): string => `
  NOT n.withdraws AND NOT EXISTS (SELECT 1 FROM lead_interactions c WHERE c.corrects_id = n.id
    ${moment === null ? '' : `AND c.recorded_at <= ${moment}`})`;
