import type { AuditAction } from '#access/audit/audit-actions.js';
import { lastEvent } from '#access/audit/events-then.sql.js';
import { eachLastKnown, lastKnown, type MomentSql } from '#platform/database/as-of.sql.js';

const OF_ROUND = {
  subjectType: 'project',
  subject: 'today.project_id',
  also: `e.detail->>'reviewId' = today.id::text`,
};

/**
 * The rounds there were at a moment, as `rv`; `of`: which, over `today`. Submission and decision are facts of their own; panel,
 * minutes and withdrawal are told by the trail of the project; what a draft said by its own lines. `facts_known`: false
 * of a draft at a moment before such lines were kept.
 */
export function reviewsThen(moment: string, of: string): string {
  const said = (columns: string, ...actions: AuditAction[]) => lastEvent(columns, { ...OF_ROUND, actions }, moment);
  return `(
    SELECT told.*, drafted.facts IS NOT NULL OR sent.yes IS NOT NULL AS facts_known FROM reviews today
      LEFT JOIN LATERAL (SELECT TRUE AS yes FROM review_submissions s
                          WHERE s.review_id = today.id AND s.submitted_at <= ${moment}) sent ON TRUE
      LEFT JOIN LATERAL (SELECT TRUE AS yes FROM review_decisions d
                          WHERE d.review_id = today.id AND d.recorded_at <= ${moment}) decided ON TRUE
      LEFT JOIN LATERAL (${said(`e.detail->>'meetingOn' AS meeting_on, TRUE AS yes`, 'review.panel_named')}) panel ON TRUE
      LEFT JOIN LATERAL (${said(`e.detail->>'fileId' AS file_id`, 'review.minutes_attached')}) minutes ON TRUE
      LEFT JOIN LATERAL (${said(`e.detail->>'reason' AS reason, TRUE AS yes`, 'review.withdrawn')}) withdrawn ON TRUE
      LEFT JOIN LATERAL (${lastKnown('review_drafts', 'line.facts', 'line.review_id = today.id', moment)}) drafted ON TRUE
      CROSS JOIN LATERAL jsonb_populate_record(today, jsonb_build_object(
        'state', CASE WHEN withdrawn.yes THEN 'withdrawn' WHEN decided.yes THEN 'decided' WHEN panel.yes THEN 'in_review'
                      WHEN sent.yes THEN 'submitted' ELSE 'draft' END,
        'facts', COALESCE(drafted.facts, '{}'), 'criteria_set_id', CASE WHEN sent.yes THEN today.criteria_set_id END,
        'meeting_on', panel.meeting_on, 'minutes_file_id', minutes.file_id, 'withdrawn_reason', withdrawn.reason,
        'version', 0)) told
     WHERE ${of} AND today.proposed_at <= ${moment}) rv`;
}

/** Who sits on a round, as `s`. */
export const seatsAt = (moment: MomentSql): string =>
  moment === null
    ? 'review_seats s'
    : `(SELECT c.* FROM (${eachLastKnown('review_seat_changes', 'review_id, user_id, seat', moment)}) c WHERE c.named) s`;

/** The vetoes raised, as `v`; not ruled on before they were. */
export function vetoesAt(moment: MomentSql): string {
  if (moment === null) return 'review_vetoes v';
  const ruled = (column: string) => `CASE WHEN ruled_at <= ${moment} THEN ${column} END AS ${column}`;
  return `(SELECT id, review_id, code, grounds, raised_by, raised_at, ${['ruling', 'reason', 'ruled_by', 'ruled_at']
    .map(ruled)
    .join(', ')} FROM review_vetoes WHERE raised_at <= ${moment}) v`;
}

/** When the last word was said of the round `rv` that was known at a moment. */
export function stirredAt(moment: string): string {
  const said = (table: string, at = 'recorded_at', of = 'x.review_id = rv.id') =>
    `(SELECT max(x.${at}) FROM ${table} x WHERE ${of} AND x.${at} <= ${moment})`;
  const act = (action: AuditAction) =>
    `(${lastEvent('e.at', { ...OF_ROUND, subject: 'rv.project_id', also: `e.detail->>'reviewId' = rv.id::text`, actions: [action] }, moment)})`;
  return `GREATEST(${[
    'rv.proposed_at',
    ...['review_drafts', 'review_seat_changes', 'review_declarations', 'review_opinions', 'offer_clauses'].map(
      (table) => said(table),
    ),
    said('review_submissions', 'submitted_at'),
    said('review_vetoes', 'raised_at'),
    said('review_vetoes', 'ruled_at'),
    said(
      'clause_reviews',
      'recorded_at',
      'x.clause_id IN (SELECT id FROM offer_clauses oc WHERE oc.review_id = rv.id)',
    ),
    act('review.panel_named'),
    act('review.minutes_attached'),
  ].join(', ')})`;
}
