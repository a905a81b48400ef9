import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** Visits 走访: who goes when and why, what was heard there, and what became of the steps promised. */
export class CreateVisits1764000037100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createPlans(runner);
    await createRecords(runner);
    await createSteps(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['visit_steps', 'visit_files', 'visit_records', 'visit_plans']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}

async function createPlans(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE visit_plans (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      project_id uuid NOT NULL,
      visited_by text NOT NULL,
      visitor_id uuid,
      due_on date NOT NULL,
      purpose text NOT NULL,
      recurring boolean NOT NULL,
      state text NOT NULL DEFAULT 'open',
      drop_reason text,
      overdue_told boolean NOT NULL DEFAULT false,
      set_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT visit_plans_pkey PRIMARY KEY (id),
      CONSTRAINT visit_plans_visited_by_check CHECK (visited_by IN ('leader', 'agent', 'other')),
      CONSTRAINT visit_plans_visitor_check CHECK ((visited_by = 'other') = (visitor_id IS NOT NULL)),
      CONSTRAINT visit_plans_state_check CHECK (state IN ('open', 'done', 'dropped')),
      CONSTRAINT visit_plans_dropped_check CHECK ((state = 'dropped') = (drop_reason IS NOT NULL)),
      CONSTRAINT visit_plans_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
      CONSTRAINT visit_plans_visitor_id_fkey FOREIGN KEY (visitor_id) REFERENCES users (id),
      CONSTRAINT visit_plans_set_by_fkey FOREIGN KEY (set_by) REFERENCES users (id)
    )`);
  await runner.query(`CREATE INDEX visit_plans_project_id_idx ON visit_plans (project_id)`);
  await runner.query(`CREATE INDEX visit_plans_visitor_id_idx ON visit_plans (visitor_id)`);
  await runner.query(`CREATE INDEX visit_plans_state_due_on_idx ON visit_plans (state, due_on)`);
}

async function createRecords(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE visit_records (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      project_id uuid NOT NULL,
      plan_id uuid,
      visited_on date NOT NULL,
      visitor_id uuid NOT NULL,
      met text NOT NULL,
      raised text NOT NULL,
      milestone_id uuid,
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT visit_records_pkey PRIMARY KEY (id),
      CONSTRAINT visit_records_plan_id_key UNIQUE (plan_id),
      CONSTRAINT visit_records_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
      CONSTRAINT visit_records_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES visit_plans (id),
      CONSTRAINT visit_records_visitor_id_fkey FOREIGN KEY (visitor_id) REFERENCES users (id),
      CONSTRAINT visit_records_milestone_id_fkey FOREIGN KEY (milestone_id) REFERENCES milestones (id),
      CONSTRAINT visit_records_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users (id)
    )`);
  await runner.query(`CREATE INDEX visit_records_project_id_visited_on_idx ON visit_records (project_id, visited_on)`);
  await runner.query(`
    CREATE TABLE visit_files (
      record_id uuid NOT NULL,
      file_id uuid NOT NULL,
      CONSTRAINT visit_files_pkey PRIMARY KEY (record_id, file_id),
      CONSTRAINT visit_files_record_id_fkey FOREIGN KEY (record_id) REFERENCES visit_records (id),
      CONSTRAINT visit_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES files (id)
    )`);
  await runner.query(`CREATE INDEX visit_files_file_id_idx ON visit_files (file_id)`);
  for (const table of ['visit_records', 'visit_files']) await makeAppendOnly(runner, table);
}

async function createSteps(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE visit_steps (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      record_id uuid NOT NULL,
      sort integer NOT NULL,
      text text NOT NULL,
      due_on date,
      blocker_id uuid,
      obligation_id uuid,
      CONSTRAINT visit_steps_pkey PRIMARY KEY (id),
      CONSTRAINT visit_steps_record_id_sort_key UNIQUE (record_id, sort),
      CONSTRAINT visit_steps_became_check CHECK (blocker_id IS NULL OR obligation_id IS NULL),
      CONSTRAINT visit_steps_record_id_fkey FOREIGN KEY (record_id) REFERENCES visit_records (id),
      CONSTRAINT visit_steps_blocker_id_fkey FOREIGN KEY (blocker_id) REFERENCES blockers (id),
      CONSTRAINT visit_steps_obligation_id_fkey FOREIGN KEY (obligation_id) REFERENCES obligations (id)
    )`);
}
