import type { MomentSql } from '#platform/database/as-of.sql.js';
import { instantText } from '#platform/database/sql-text.js';

const ROW = `
  SELECT f.id, f.name, f.media_type AS "mediaType", u.name AS "addedByName", ${instantText('lf.added_at')} AS "addedAt"`;

/** The papers of the lead `$1`: now, or as of a moment. */
export const papersOf = (moment: MomentSql): string =>
  moment === null
    ? `${ROW} FROM lead_files lf JOIN files f ON f.id = lf.file_id JOIN users u ON u.id = lf.added_by
        WHERE lf.lead_id = $1::uuid AND lf.removed_at IS NULL ORDER BY lf.added_at, f.id`
    : papersThen(moment);

/** When a paper came to the lead or left it with a merge: the trail tells of the rest. */
const carried = (moment: string): string => `
  SELECT (m.row_key->>'file_id')::uuid AS file_id, f.at, f.to_id = $1::uuid AS here
    FROM merges g JOIN merge_moves m ON m.merge_id = g.id AND m.relation = 'lead_files.lead_id'
   CROSS JOIN LATERAL (VALUES (g.merged_at, g.target_id, m.outcome = 'moved'),
                              (g.undone_at, g.source_id, m.undo_outcome = 'returned')) f (at, to_id, so)
   WHERE g.kind = 'lead' AND $1::uuid IN (g.source_id, g.target_id) AND f.so AND f.at <= ${moment}`;

/** Whether a paper was kept or had been taken off is told by the lead's trail, and by those it was merged with. */
const papersThen = (moment: string): string => `
  WITH family AS (
    SELECT $1::uuid AS id UNION SELECT unnest(ARRAY[g.source_id, g.target_id]) FROM merges g
     WHERE g.kind = 'lead' AND $1::uuid IN (g.source_id, g.target_id)),
  stays AS (
    SELECT (e.detail->>'fileId')::uuid AS file_id, e.at, TRUE AS here FROM audit_events e
     WHERE e.subject_type = 'lead' AND e.subject_id = $1::uuid::text AND e.action = 'lead.file_added' AND e.at <= ${moment}
    UNION ALL ${carried(moment)}),
  stood AS (SELECT DISTINCT ON (file_id) file_id, here FROM stays ORDER BY file_id, at DESC)
  ${ROW} FROM stood JOIN files f ON f.id = stood.file_id
    JOIN LATERAL (
      SELECT x.added_at, x.added_by FROM lead_files x WHERE x.file_id = f.id AND x.lead_id IN (SELECT id FROM family)
       ORDER BY (x.lead_id = $1::uuid) DESC, x.added_at LIMIT 1) lf ON TRUE
    JOIN users u ON u.id = lf.added_by
   WHERE stood.here AND (
     SELECT e.action = 'lead.file_added' FROM audit_events e
      WHERE e.subject_type = 'lead' AND e.subject_id IN (SELECT id::text FROM family)
        AND e.action IN ('lead.file_added', 'lead.file_removed') AND e.detail->>'fileId' = f.id::text AND e.at <= ${moment}
      ORDER BY e.id DESC LIMIT 1)
   ORDER BY lf.added_at, f.id`;
