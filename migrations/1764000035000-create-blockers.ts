import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** Requests to the departments, their kinds with due days, and every step of them. */
export class CreateBlockers1764000035000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE blocker_kinds (
        code text NOT NULL,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        days integer NOT NULL,
        team_id uuid,
        sort integer NOT NULL,
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT blocker_kinds_pkey PRIMARY KEY (code),
        CONSTRAINT blocker_kinds_days_check CHECK (days BETWEEN 1 AND 365),
        CONSTRAINT blocker_kinds_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id)
      )`);
    await runner.query(`
      INSERT INTO blocker_kinds (code, name_zh, name_en, days, sort) VALUES
        ('land', '用地', 'Land', 20, 0),
        ('plant', '厂房', 'Plant', 10, 1),
        ('power', '用电', 'Power', 15, 2),
        ('water_gas', '水气热', 'Water, gas, steam', 15, 3),
        ('emission_quota', '排放指标', 'Emission quota', 20, 4),
        ('permits', '审批', 'Permits', 7, 5),
        ('money', '资金', 'Money', 20, 6),
        ('people', '用工', 'People', 15, 7),
        ('other', '其他', 'Other', 10, 8)`);
    await createBlockers(runner);
    await createSteps(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['blocker_steps', 'blockers', 'blocker_kinds']) await runner.query(`DROP TABLE ${table}`);
  }
}

async function createBlockers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE blockers (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      project_id uuid NOT NULL,
      kind_code text NOT NULL,
      title text NOT NULL,
      detail text,
      state text NOT NULL DEFAULT 'requested',
      team_id uuid NOT NULL,
      requested_by uuid NOT NULL,
      requested_on date NOT NULL,
      due_on date NOT NULL,
      escalated_on date,
      overdue_told_on date,
      closed_on date,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT blockers_pkey PRIMARY KEY (id),
      CONSTRAINT blockers_state_check CHECK (state IN
        ('requested', 'accepted', 'solved', 'confirmed', 'refused', 'withdrawn')),
      CONSTRAINT blockers_closed_check CHECK ((state IN ('confirmed', 'refused', 'withdrawn')) = (closed_on IS NOT NULL)),
      CONSTRAINT blockers_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
      CONSTRAINT blockers_kind_code_fkey FOREIGN KEY (kind_code) REFERENCES blocker_kinds (code),
      CONSTRAINT blockers_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id),
      CONSTRAINT blockers_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES users (id)
    )`);
  await runner.query(`CREATE INDEX blockers_project_id_idx ON blockers (project_id)`);
  await runner.query(`CREATE INDEX blockers_team_id_state_due_on_idx ON blockers (team_id, state, due_on)`);
  await runner.query(`CREATE INDEX blockers_state_due_on_idx ON blockers (state, due_on)`);
}

async function createSteps(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE blocker_steps (
      id bigint GENERATED ALWAYS AS IDENTITY,
      blocker_id uuid NOT NULL,
      action text NOT NULL,
      team_id uuid NOT NULL,
      due_on date NOT NULL,
      text text,
      file_id uuid,
      "by" uuid,
      "on" date NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT blocker_steps_pkey PRIMARY KEY (id),
      CONSTRAINT blocker_steps_action_check CHECK (action IN
        ('request', 'accept', 'hand_over', 'solve', 'refuse', 'confirm', 'reopen', 'withdraw', 'escalate')),
      CONSTRAINT blocker_steps_blocker_id_fkey FOREIGN KEY (blocker_id) REFERENCES blockers (id),
      CONSTRAINT blocker_steps_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id),
      CONSTRAINT blocker_steps_file_id_fkey FOREIGN KEY (file_id) REFERENCES files (id),
      CONSTRAINT blocker_steps_by_fkey FOREIGN KEY ("by") REFERENCES users (id)
    )`);
  await runner.query(`CREATE INDEX blocker_steps_blocker_id_id_idx ON blocker_steps (blocker_id, id)`);
  await runner.query(`CREATE INDEX blocker_steps_file_id_idx ON blocker_steps (file_id)`);
  await makeAppendOnly(runner, 'blocker_steps');
}
