import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/**
 * Every state of leads, claims, tasks, service clocks, events, land and escalations, kept by the use case that changes them. Begun from what the audit trail and the
 * steps of claims know; what was changed in another way before (a lead's contact, its team, the company of a merged one)
 * is told as it is now.
 */
export class KeepStates1764000052000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE kept_states (
        id bigint GENERATED ALWAYS AS IDENTITY,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        content jsonb NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT kept_states_pkey PRIMARY KEY (id)
      )`);
    await runner.query(`
      CREATE INDEX kept_states_subject_type_subject_id_id_idx ON kept_states (subject_type, subject_id, id)`);
    for (const [table, derived] of Object.entries(STATES_BEFORE)) {
      await runner.query(`
        INSERT INTO kept_states (subject_type, subject_id, content, recorded_at) SELECT '${table}', d.* FROM (${derived}) d`);
    }
    await makeAppendOnly(runner, 'kept_states');
    // A claim's lead changes with merges: those that ever stood on one.
    await runner.query(`
      CREATE INDEX kept_states_claims_lead_id_idx ON kept_states ((content->>'lead_id')) WHERE subject_type = 'claims'`);
    // Whose a row was before a merge is asked row by row.
    await runner.query(`CREATE INDEX merge_moves_relation_row_key_idx ON merge_moves (relation, row_key)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX merge_moves_relation_row_key_idx`);
    await runner.query(`DROP TABLE kept_states`);
  }
}

/** Tables that say when a row was changed last. */
const STAMPED = ['leads', 'land_units', 'promotion_events', 'investors'];

/** The row at each change: today's, with every field as the first later change of it found it. */
export const walkedBack = (table: string, changes: string): string => `
  WITH changes AS (${changes}),
  moments AS (
    SELECT t.id AS of, 0::bigint AS id, t.created_at AS at FROM ${table} t
    UNION SELECT c.of, c.id, c.at FROM changes c)
  SELECT t.id, to_jsonb(jsonb_populate_record(t, COALESCE((
           SELECT jsonb_object_agg(f.field, f.was)
             FROM (SELECT DISTINCT ON (c.field) c.field, c.was FROM changes c
                    WHERE c.of = t.id AND c.id > m.id ORDER BY c.field, c.id) f), '{}')${
                      STAMPED.includes(table) ? ` || jsonb_build_object('updated_at', m.at)` : ''
                    })) - 'version', m.at
    FROM moments m JOIN ${table} t ON t.id = m.of ORDER BY m.at, m.id`;

export const EDITED = (action: string, of: string) => `
    SELECT a.id, a.at, ${of} AS of, c->'from' AS was,
           lower(regexp_replace(c->>'field', '([A-Z])', '_\\1', 'g')) AS field
      FROM audit_events a CROSS JOIN LATERAL jsonb_array_elements(a.detail->'changes') c
     WHERE a.action IN (${action}) AND c ? 'from'`;

const LEADS = walkedBack(
  'leads',
  `${EDITED(`'lead.edited'`, 'a.subject_id::uuid')}
    UNION ALL
    SELECT a.id, a.at, a.subject_id::uuid, f.was, f.field
      FROM audit_events a
      LEFT JOIN LATERAL (
        SELECT s.opinion, s.by, s.at FROM screenings s
         WHERE s.lead_id = a.subject_id::uuid AND s.at < a.at ORDER BY s.at DESC LIMIT 1) last ON TRUE
     CROSS JOIN LATERAL (VALUES
        ('state', a.detail->'from', a.detail ? 'to' AND a.action <> 'lead.handed_over'),
        ('owner_id', a.detail->'from', a.action = 'lead.handed_over'),
        ('reject_reason', a.detail->'rejectReason', a.action IN ('lead.rejected', 'lead.rejection_undone')),
        ('decided_at', a.detail->'rejectedAt', a.action IN ('lead.rejected', 'lead.rejection_undone', 'lead.accepted')),
        ('decided_by', CASE a.action WHEN 'lead.rejection_undone' THEN (
            SELECT to_jsonb(r.actor_id) FROM audit_events r
             WHERE r.subject_type = 'lead' AND r.subject_id = a.subject_id AND r.action = 'lead.rejected' AND r.id < a.id
             ORDER BY r.id DESC LIMIT 1) END, a.action IN ('lead.rejected', 'lead.rejection_undone', 'lead.accepted')),
        ('screening_opinion', to_jsonb(last.opinion), a.action = 'lead.screened'),
        ('screened_by', to_jsonb(last.by), a.action = 'lead.screened'),
        ('screened_at', to_jsonb(last.at), a.action = 'lead.screened'),
        ('pooled_on', NULL, a.action = 'lead.dormant'),
        ('merged_into_id', NULL, a.action = 'lead.merged')) f (field, was, so)
     WHERE a.subject_type = 'lead' AND f.so`,
);

const TASKS = walkedBack(
  'tasks',
  `${EDITED(`'task.edited', 'lead.task_edited'`, `(a.detail->>'taskId')::uuid`)}
    UNION ALL
    SELECT a.id, a.at, (a.detail->>'taskId')::uuid, f.was, f.field
      FROM audit_events a
      LEFT JOIN LATERAL (
        SELECT e.action, e.at, e.actor_id, e.detail->'reason' AS reason FROM audit_events e
         WHERE e.subject_type = a.subject_type AND e.subject_id = a.subject_id AND e.id < a.id
           AND e.detail->>'taskId' = a.detail->>'taskId' AND e.action ~ 'task[._](done|dropped)$'
           AND a.action ~ 'task[._]reopened$' ORDER BY e.id DESC LIMIT 1) ended ON TRUE
     CROSS JOIN LATERAL (VALUES
        ('state', to_jsonb(COALESCE(substring(ended.action FROM '(done|dropped)$'), 'open'))),
        ('reason', ended.reason), ('ended_at', to_jsonb(ended.at)), ('ended_by', to_jsonb(ended.actor_id))) f (field, was)
     WHERE a.action ~ '^(lead\\.)?task[._](done|dropped|reopened)$'`,
);

const CLAIMS = `
  SELECT c.id, to_jsonb(jsonb_populate_record(c, jsonb_build_object(
           'state', COALESCE((
              SELECT CASE x.kind WHEN 'ruled' THEN 'overruled' ELSE x.kind END FROM claim_events x
               WHERE x.claim_id = c.id AND x.id <= e.id AND (x.kind IN ('lapsed', 'released') OR (x.kind = 'ruled'
                 AND c.state = 'overruled' AND NOT EXISTS (
                   SELECT 1 FROM claim_events y WHERE y.claim_id = c.id AND y.kind = 'ruled' AND y.id > x.id)))
               ORDER BY x.id DESC LIMIT 1), 'held'),
           'until', (SELECT x.until FROM claim_events x WHERE x.claim_id = c.id AND x.id <= e.id AND x.until IS NOT NULL
                      ORDER BY x.id DESC LIMIT 1),
           'holder_id', COALESCE(
              (SELECT x.to_holder_id FROM claim_events x WHERE x.claim_id = c.id AND x.id <= e.id AND x.kind = 'transferred'
                ORDER BY x.id DESC LIMIT 1),
              CASE WHEN EXISTS (SELECT 1 FROM claim_events x WHERE x.claim_id = c.id AND x.kind = 'transferred')
                   THEN (SELECT x.by FROM claim_events x WHERE x.claim_id = c.id AND x.kind = 'recorded' ORDER BY x.id LIMIT 1) END,
              c.holder_id)))) - 'version', e.recorded_at
    FROM claim_events e JOIN claims c ON c.id = e.claim_id ORDER BY e.recorded_at, e.id`;

/** Where a clock ran anew from is kept of its last term alone; of one before, the day it was started anew. */
const CLOCKS = `
  SELECT c.id, to_jsonb(jsonb_populate_record(c, jsonb_build_object(
           'state', CASE moved.kind WHEN 'paused' THEN 'paused' WHEN 'met' THEN 'met' WHEN 'cancelled' THEN 'cancelled' ELSE 'running' END,
           'due_on', e.due_on,
           'started_on', CASE WHEN begun.last THEN c.started_on ELSE begun.on END,
           'paused_on', CASE WHEN moved.kind = 'paused' THEN moved.on END,
           'ended_on', CASE WHEN moved.kind IN ('met', 'cancelled') THEN moved.on END,
           'breached_on', (
              SELECT (x.recorded_at AT TIME ZONE 'Asia/Shanghai')::date FROM clock_events x
               WHERE x.clock_id = c.id AND x.id <= e.id AND x.kind = 'breached' AND x.due_on = e.due_on
               ORDER BY x.id DESC LIMIT 1)))), e.recorded_at
    FROM clock_events e JOIN lead_clocks c ON c.id = e.clock_id
    JOIN LATERAL (
      SELECT x.kind, (x.recorded_at AT TIME ZONE 'Asia/Shanghai')::date AS on FROM clock_events x
       WHERE x.clock_id = c.id AND x.id <= e.id AND x.kind <> 'breached' ORDER BY x.id DESC LIMIT 1) moved ON TRUE
    JOIN LATERAL (
      SELECT (x.recorded_at AT TIME ZONE 'Asia/Shanghai')::date AS on, NOT EXISTS (
               SELECT 1 FROM clock_events y WHERE y.clock_id = c.id AND y.kind = 'restarted' AND y.id > x.id) AS last
        FROM clock_events x WHERE x.clock_id = c.id AND x.id <= e.id AND x.kind IN ('started', 'restarted')
       ORDER BY x.id DESC LIMIT 1) begun ON TRUE
   ORDER BY e.recorded_at, e.id`;

const UNITS = walkedBack('land_units', EDITED(`'land.edited'`, 'a.subject_id::uuid'));

const HOLDINGS = `
  SELECT h.id, to_jsonb(h), f.recorded_at FROM land_holdings h JOIN LATERAL (
    SELECT x.recorded_at FROM land_facts x WHERE x.holding_id = h.id ORDER BY x.id LIMIT 1) f ON TRUE
   ORDER BY f.recorded_at`;

const EVENTS = walkedBack(
  'promotion_events',
  `${EDITED(`'event.edited'`, 'a.subject_id::uuid')}
    UNION ALL
    SELECT a.id, a.at, a.subject_id::uuid, f.was, f.field
      FROM audit_events a CROSS JOIN LATERAL (VALUES
        ('state', CASE a.action WHEN 'event.reopened' THEN (
            SELECT to_jsonb(substring(r.action FROM '[a-z]+$')) FROM audit_events r
             WHERE r.subject_type = 'event' AND r.subject_id = a.subject_id AND r.id < a.id
               AND r.action IN ('event.held', 'event.cancelled') ORDER BY r.id DESC LIMIT 1)
          ELSE '"planned"'::jsonb END, TRUE),
        ('spent', NULL, a.action = 'event.held' AND a.detail ? 'spent'),
        ('cancel_reason', NULL, a.action = 'event.cancelled')) f (field, was, so)
     WHERE a.action IN ('event.held', 'event.cancelled', 'event.reopened') AND f.so`,
);

/** Known by the day. */
const ESCALATIONS = `
  SELECT e.id, to_jsonb(jsonb_populate_record(e, f.was)), f.day::timestamp AT TIME ZONE 'Asia/Shanghai'
    FROM light_escalations e CROSS JOIN LATERAL (VALUES
      (e.opened_on, '{"state": "open", "answer": null, "answered_by": null, "closed_on": null}'::jsonb),
      (e.closed_on, '{}')) f (day, was)
   WHERE f.day IS NOT NULL ORDER BY f.day`;

export const STATES_BEFORE = {
  leads: LEADS,
  tasks: TASKS,
  claims: CLAIMS,
  lead_clocks: CLOCKS,
  land_units: UNITS,
  land_holdings: HOLDINGS,
  light_escalations: ESCALATIONS,
  promotion_events: EVENTS,
};
