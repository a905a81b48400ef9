import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/**
 * When an escalation was opened, answered, lifted and opened again. Begun from what is known: an answer by the audit trail,
 * the others by the change of light of the same day; where there is none, only the day is known, and it counts from its end.
 * That one was lifted and opened again before is not known any more.
 */
export class KeepEscalationSteps1764000053100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE escalation_steps (
        id bigint GENERATED ALWAYS AS IDENTITY,
        escalation_id uuid NOT NULL,
        kind text NOT NULL,
        "on" date NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT escalation_steps_pkey PRIMARY KEY (id),
        CONSTRAINT escalation_steps_escalation_id_fkey FOREIGN KEY (escalation_id) REFERENCES light_escalations (id),
        CONSTRAINT escalation_steps_kind_check CHECK (kind IN ('opened', 'answered', 'lifted'))
      )`);
    await runner.query(`CREATE INDEX escalation_steps_escalation_id_id_idx ON escalation_steps (escalation_id, id)`);
    await runner.query(`
      INSERT INTO escalation_steps (escalation_id, kind, "on", recorded_at) ${STEPS_BEFORE}`);
    await makeAppendOnly(runner, 'escalation_steps');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE escalation_steps`);
  }
}

const endOf = (day: string) => `LEAST((${day} + 1)::timestamp AT TIME ZONE 'Asia/Shanghai', now())`;
const turned = (light: 'from_light' | 'to_light', day: string) => `(
  SELECT min(c.recorded_at) FROM light_changes c
   WHERE c.project_id = e.project_id AND c."on" = ${day} AND c.${light} = split_part(e.cause, '_', 1))`;

/** An end is never known before its beginning. */
export const STEPS_BEFORE = `
  SELECT s.id, s.kind, s."on", s.at FROM light_escalations e
    CROSS JOIN LATERAL (SELECT CASE e.state
      WHEN 'answered' THEN COALESCE((
        SELECT min(a.at) FROM audit_events a
         WHERE a.subject_type = 'project' AND a.subject_id = e.project_id::text AND a.action = 'escalation.answered'
           AND a.detail->>'answer' = e.answer AND (a.at AT TIME ZONE 'Asia/Shanghai')::date = e.closed_on), ${endOf('e.closed_on')})
      WHEN 'lifted' THEN COALESCE(${turned('from_light', 'e.closed_on')}, ${endOf('e.closed_on')}) END AS at) ended
    CROSS JOIN LATERAL (VALUES
      (e.id, 'opened', e.opened_on, LEAST(COALESCE(${turned('to_light', 'e.opened_on')}, ${endOf('e.opened_on')}), ended.at), 1),
      (e.id, e.state, e.closed_on, ended.at, 2)) s (id, kind, "on", at, step)
   WHERE s.kind <> 'open' ORDER BY s.at, s.step, s.id`;
