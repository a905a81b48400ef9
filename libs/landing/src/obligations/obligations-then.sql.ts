import { lastKnown, type MomentSql, termsBefore } from '#platform/database/as-of.sql.js';

const OF_TODAY = 'line.obligation_id = today.id';
const CLOSING = `('kept', 'partly', 'broken', 'waived', 'withdrawn')`;

const changedAfter = (moment: string) => `
  SELECT id, changes FROM obligation_steps
   WHERE obligation_id = today.id AND jsonb_typeof(changes) = 'array' AND recorded_at > ${moment}`;

/** Where obligations are read from, as `ob`: now, or by the steps recorded by a moment. One is told of today's project. `of`: which, over `today`. */
export function obligationsAt(moment: MomentSql, of = 'TRUE'): string {
  if (moment === null) return 'obligations ob';
  const step = (columns: string, also: string) =>
    lastKnown('obligation_steps', columns, `${OF_TODAY} AND ${also}`, moment);
  return `(
    SELECT told.* FROM obligations today
      LEFT JOIN LATERAL (${step('line.kind, line.amount', `line.kind IN ${CLOSING}`)}) closed ON TRUE
      LEFT JOIN LATERAL (${step('line.kind, line.amount, line."by"', `line.kind <> 'changed'`)}) last ON TRUE
      LEFT JOIN LATERAL (${termsBefore(changedAfter(moment))}) before ON TRUE
      CROSS JOIN LATERAL jsonb_populate_record(today, COALESCE(before.terms, '{}') || jsonb_build_object(
        'state', COALESCE(closed.kind, 'open'), 'kept_amount', closed.amount, 'version', 0,
        'reported_by', CASE WHEN last.kind = 'reported' THEN last."by" END,
        'reported_amount', CASE WHEN last.kind = 'reported' THEN last.amount END)) told
     WHERE ${of} AND today.recorded_at <= ${moment}) ob`;
}
