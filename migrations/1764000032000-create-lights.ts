import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** Who leads and who helps a project, the rules of the lights, the lights and their history, and escalations. */
export class CreateLights1764000032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE projects
        ADD COLUMN leader_id uuid CONSTRAINT projects_leader_id_fkey REFERENCES users (id),
        ADD COLUMN agent_id uuid CONSTRAINT projects_agent_id_fkey REFERENCES users (id)`);
    await runner.query(`CREATE INDEX projects_leader_id_idx ON projects (leader_id)`);
    await runner.query(`CREATE INDEX projects_agent_id_idx ON projects (agent_id)`);
    await createRules(runner);
    await createLights(runner);
    await createEscalations(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['light_escalations', 'escalation_terms', 'light_changes', 'project_lights', 'light_rules']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query(`ALTER TABLE projects DROP COLUMN leader_id, DROP COLUMN agent_id`);
  }
}

const LIGHT = (column: string): string => `${column} IN ('green', 'yellow', 'red')`;
const RULE = `code IN ('start_overdue', 'behind_schedule', 'not_in_statistics')`;
const MODE = `mode IN ('greenfield', 'leased', 'retrofit', 'asset_light')`;

async function createRules(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE light_rules (
      code text NOT NULL,
      mode text NOT NULL,
      yellow_from integer NOT NULL,
      red_from integer NOT NULL,
      active boolean NOT NULL DEFAULT true,
      source text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT light_rules_pkey PRIMARY KEY (code, mode),
      CONSTRAINT light_rules_code_check CHECK (${RULE}),
      CONSTRAINT light_rules_mode_check CHECK (${MODE}),
      CONSTRAINT light_rules_thresholds_check CHECK (yellow_from BETWEEN 0 AND 100 AND red_from BETWEEN yellow_from AND 100)
    )`);
  await runner.query(`
    INSERT INTO light_rules (code, mode, yellow_from, red_from, source)
    SELECT r.code, m.mode, r.yellow_from, r.red_from, '银川市 2025 项目红黄绿灯'
      FROM (VALUES ('start_overdue', 0, 3), ('behind_schedule', 10, 30), ('not_in_statistics', 1, 2))
             AS r (code, yellow_from, red_from),
           (VALUES ('greenfield'), ('leased'), ('retrofit'), ('asset_light')) AS m (mode)
     WHERE (r.code, m.mode) <> ('not_in_statistics', 'asset_light')`);
}

async function createLights(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE project_lights (
      project_id uuid NOT NULL,
      light text,
      since date NOT NULL,
      reading jsonb NOT NULL,
      read_on date NOT NULL,
      CONSTRAINT project_lights_pkey PRIMARY KEY (project_id),
      CONSTRAINT project_lights_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
      CONSTRAINT project_lights_light_check CHECK (${LIGHT('light')})
    )`);
  await runner.query(`CREATE INDEX project_lights_light_since_idx ON project_lights (light, since)`);
  await runner.query(`
    CREATE TABLE light_changes (
      id bigint GENERATED ALWAYS AS IDENTITY,
      project_id uuid NOT NULL,
      from_light text,
      to_light text,
      "on" date NOT NULL,
      reading jsonb NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT light_changes_pkey PRIMARY KEY (id),
      CONSTRAINT light_changes_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
      CONSTRAINT light_changes_from_light_check CHECK (${LIGHT('from_light')}),
      CONSTRAINT light_changes_to_light_check CHECK (${LIGHT('to_light')})
    )`);
  await runner.query(`CREATE INDEX light_changes_project_id_id_idx ON light_changes (project_id, id)`);
  await makeAppendOnly(runner, 'light_changes');
}

async function createEscalations(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE escalation_terms (
      code text NOT NULL,
      yellow_month_ends integer NOT NULL,
      answer_days integer NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT escalation_terms_pkey PRIMARY KEY (code),
      CONSTRAINT escalation_terms_code_check CHECK (code = 'standard'),
      CONSTRAINT escalation_terms_days_check CHECK (yellow_month_ends BETWEEN 1 AND 12 AND answer_days BETWEEN 1 AND 60)
    )`);
  await runner.query(`INSERT INTO escalation_terms (code, yellow_month_ends, answer_days) VALUES ('standard', 2, 5)`);
  await runner.query(`
    CREATE TABLE light_escalations (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      project_id uuid NOT NULL,
      cause text NOT NULL,
      light_since date NOT NULL,
      sentence_zh text NOT NULL,
      sentence_en text NOT NULL,
      leader_id uuid,
      opened_on date NOT NULL,
      due_on date NOT NULL,
      state text NOT NULL DEFAULT 'open',
      answer text,
      answered_by uuid,
      closed_on date,
      overdue_told boolean NOT NULL DEFAULT false,
      CONSTRAINT light_escalations_pkey PRIMARY KEY (id),
      CONSTRAINT light_escalations_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
      CONSTRAINT light_escalations_leader_id_fkey FOREIGN KEY (leader_id) REFERENCES users (id),
      CONSTRAINT light_escalations_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES users (id),
      CONSTRAINT light_escalations_cause_check CHECK (cause IN ('red', 'yellow_again')),
      CONSTRAINT light_escalations_state_check CHECK (state IN ('open', 'answered', 'lifted')),
      CONSTRAINT light_escalations_answer_check CHECK ((state = 'answered') = (answer IS NOT NULL AND answered_by IS NOT NULL)),
      CONSTRAINT light_escalations_closed_check CHECK ((state = 'open') = (closed_on IS NULL)),
      -- One cause is escalated once, whatever runs twice.
      CONSTRAINT light_escalations_project_id_cause_light_since_key UNIQUE (project_id, cause, light_since)
    )`);
  await runner.query(`CREATE INDEX light_escalations_state_due_on_idx ON light_escalations (state, due_on)`);
  await runner.query(`CREATE INDEX light_escalations_leader_id_idx ON light_escalations (leader_id)`);
}
