import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EDITED, walkedBack } from './1764000052000-keep-states.js';

/**
 * Every state of companies and of the guests of events, kept as that of leads is, begun from what the audit trail and the
 * merges know. Of guests nobody's person is kept, and of those taken off before nothing is known.
 */
export class KeepCompaniesAndGuests1764000061000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, derived] of Object.entries(STATES_BEFORE_61)) {
      await runner.query(`
        INSERT INTO kept_states (subject_type, subject_id, content, recorded_at) SELECT '${table}', d.* FROM (${derived}) d`);
    }
    // What was changed since a moment: all else stands as it stood.
    await runner.query(`
      CREATE INDEX kept_states_subject_type_recorded_at_subject_id_idx ON kept_states (subject_type, recorded_at, subject_id)`);
    // A task hangs on another lead after a merge, as a claim does; a guest that was taken off is found by its event.
    await runner.query(`
      CREATE INDEX kept_states_tasks_lead_id_idx ON kept_states ((content->>'lead_id')) WHERE subject_type = 'tasks'`);
    await runner.query(`
      CREATE INDEX kept_states_event_guests_event_id_idx ON kept_states ((content->>'event_id'))
       WHERE subject_type = 'event_guests'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX kept_states_subject_type_recorded_at_subject_id_idx`);
    await runner.query(`DROP INDEX kept_states_tasks_lead_id_idx`);
    await runner.query(`DROP INDEX kept_states_event_guests_event_id_idx`);
    await runner.query(`ALTER TABLE kept_states DISABLE TRIGGER kept_states_append_only`);
    await runner.query(`DELETE FROM kept_states WHERE subject_type IN ('investors', 'event_guests')`);
    await runner.query(`ALTER TABLE kept_states ENABLE TRIGGER kept_states_append_only`);
  }
}

/** What a merge filled at the target it filled blank, what it took from the source it gave back with its undoing. */
const INVESTORS = walkedBack(
  'investors',
  `${EDITED(`'investor.edited'`, 'a.subject_id::uuid')}
    UNION ALL
    SELECT a.id, a.at, a.subject_id::uuid, '0'::jsonb, 'version' FROM audit_events a WHERE a.action = 'investor.names_kept'
    UNION ALL
    SELECT a.id, a.at, m.source_id, f.was, f.field
      FROM audit_events a JOIN merges m ON m.id = (a.detail->>'mergeId')::uuid
     CROSS JOIN LATERAL (
       SELECT 'merged_into_id' AS field, CASE a.action WHEN 'investor.merged' THEN NULL ELSE to_jsonb(m.target_id) END AS was
       UNION ALL SELECT 'uscc', CASE a.action WHEN 'investor.merged' THEN g->'from' END
         FROM jsonb_array_elements(COALESCE(m.changes->'given', '[]')) g WHERE g->>'field' = 'uscc') f
     WHERE a.action IN ('investor.merged', 'investor.merge_undone') AND a.subject_id = m.source_id::text
    UNION ALL
    SELECT a.id, a.at, m.target_id, CASE a.action WHEN 'investor.absorbed' THEN g->'from' ELSE g->'to' END,
           lower(regexp_replace(g->>'field', '([A-Z])', '_\\1', 'g'))
      FROM audit_events a JOIN merges m ON m.id = (a.detail->>'mergeId')::uuid
     CROSS JOIN LATERAL jsonb_array_elements(COALESCE(m.changes->'filled', '[]')) g
     WHERE a.subject_id = m.target_id::text AND (a.action = 'investor.absorbed' OR a.action = 'investor.merge_undone'
       AND NOT EXISTS (
         SELECT 1 FROM audit_events e CROSS JOIN LATERAL jsonb_array_elements(e.detail->'changes') c
          WHERE e.subject_type = 'investor' AND e.subject_id = a.subject_id AND e.action = 'investor.edited'
            AND e.at >= m.merged_at AND e.id < a.id AND c->>'field' = g->>'field'))
    UNION ALL
    SELECT a.id, a.at, m.target_id, '0'::jsonb, 'version' FROM audit_events a JOIN merges m ON m.id = (a.detail->>'mergeId')::uuid
     WHERE a.action IN ('investor.absorbed', 'investor.merge_undone') AND a.subject_id = m.target_id::text
    UNION ALL
    SELECT a.id, a.at, (v.row_key->>'id')::uuid, to_jsonb(CASE a.action WHEN 'investor.absorbed' THEN m.source_id ELSE m.target_id END),
           'parent_id'
      FROM audit_events a JOIN merges m ON m.id = (a.detail->>'mergeId')::uuid
      JOIN merge_moves v ON v.merge_id = m.id AND v.relation = 'investors.parent_id'
     WHERE a.subject_id = m.target_id::text AND (a.action = 'investor.absorbed' AND v.outcome = 'moved'
        OR a.action = 'investor.merge_undone' AND v.undo_outcome = 'returned')`,
);

/** A guest's answer and whether it came: as last said; whoever had said nothing when the event was held was absent. */
const GUESTS = `
  WITH said AS (
    SELECT a.id, a.at, a.subject_id::uuid AS of, a.detail->>'answer' AS answer, a.detail ? 'attendance' AS marks,
           a.detail->>'attendance' AS attendance, a.detail->'fields' ?| ARRAY['answer', 'attendance'] AS tells
      FROM audit_events a WHERE a.subject_type = 'event_guest' AND a.action = 'event_guest.edited'),
  steps AS (
    SELECT t.id AS of, 0::bigint AS id, t.created_at AS at FROM event_guests t
    UNION ALL SELECT s.of, s.id, s.at FROM said s WHERE s.tells
    UNION ALL SELECT t.id, a.id, a.at FROM audit_events a JOIN event_guests t ON t.event_id::text = a.subject_id
      WHERE a.subject_type = 'event' AND a.action = 'event.held' AND a.at >= t.created_at)
  SELECT t.id, to_jsonb(jsonb_populate_record(t, jsonb_build_object(
           'answer', COALESCE(answered.answer, 'invited'), 'attendance', CASE WHEN held.id IS NULL THEN marked.attendance
             ELSE COALESCE(marked.attendance, CASE WHEN COALESCE(answered.answer, 'invited') <> 'declined' THEN 'absent' END) END)))
           - ARRAY['version', 'contact_id', 'person', 'person_title', 'phone', 'updated_at'], p.at
    FROM steps p JOIN event_guests t ON t.id = p.of
    LEFT JOIN LATERAL (
      SELECT s.answer FROM said s WHERE s.of = t.id AND s.id <= p.id AND s.answer IS NOT NULL ORDER BY s.id DESC LIMIT 1) answered ON TRUE
    CROSS JOIN LATERAL (
      SELECT COALESCE(max(s.id), 0) AS id, COALESCE((SELECT x.attendance FROM said x WHERE x.id = max(s.id)),
               CASE WHEN max(s.id) IS NULL AND t.walk_in THEN 'attended' END) AS attendance
        FROM said s WHERE s.of = t.id AND s.id <= p.id AND s.marks) marked
    LEFT JOIN LATERAL (
      SELECT a.id FROM audit_events a
       WHERE a.subject_type = 'event' AND a.subject_id = t.event_id::text AND a.action = 'event.held'
         AND a.at >= t.created_at AND a.id <= p.id AND a.id > marked.id ORDER BY a.id DESC LIMIT 1) held ON TRUE
   ORDER BY p.at, p.id`;

export const STATES_BEFORE_61 = { investors: INVESTORS, event_guests: GUESTS };
