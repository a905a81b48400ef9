import { lastKnown, type MomentSql } from '#platform/database/as-of.sql.js';

const OF_TODAY = 'line.obligation_id = today.id';
const CLOSING = `('kept', 'partly', 'broken', 'waived', 'withdrawn')`;

/** Terms that were changed after the moment, each as the first of those changes found it. */
const termsBefore = (moment: string) => `
  SELECT jsonb_object_agg(f.field, f.was) AS terms
    FROM (SELECT DISTINCT ON (c->>'field') lower(regexp_replace(c->>'field', '([A-Z])', '_\\1', 'g')) AS field, c->'from' AS was
            FROM obligation_steps s CROSS JOIN LATERAL jsonb_array_elements(s.changes) c
           WHERE s.obligation_id = today.id AND s.recorded_at > ${moment} ORDER BY c->>'field', s.id) f`;

/** Where obligations are read from, as `ob`: now, or by the steps recorded by a moment. One is told of today's project. */
export function obligationsAt(moment: MomentSql): string {
  if (moment === null) return 'obligations ob';
  const step = (columns: string, also: string) =>
    lastKnown('obligation_steps', columns, `${OF_TODAY} AND ${also}`, moment);
  return `(
    SELECT told.* FROM obligations today
      LEFT JOIN LATERAL (${step('line.kind, line.amount', `line.kind IN ${CLOSING}`)}) closed ON TRUE
      LEFT JOIN LATERAL (${step('line.kind, line.amount, line."by"', `line.kind <> 'changed'`)}) last ON TRUE
      LEFT JOIN LATERAL (${termsBefore(moment)}) before ON TRUE
      CROSS JOIN LATERAL jsonb_populate_record(today, COALESCE(before.terms, '{}') || jsonb_build_object(
        'state', COALESCE(closed.kind, 'open'), 'kept_amount', closed.amount, 'version', 0,
        'reported_by', CASE WHEN last.kind = 'reported' THEN last."by" END,
        'reported_amount', CASE WHEN last.kind = 'reported' THEN last.amount END)) told
     WHERE today.recorded_at <= ${moment}) ob`;
}
