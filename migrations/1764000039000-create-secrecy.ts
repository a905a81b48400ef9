import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** Confidential projects: what lies behind a code name, who knows, and who looked. */
export class CreateSecrecy1764000039000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE projects ADD COLUMN confidential boolean NOT NULL DEFAULT false`);
    await createSecrets(runner);
    await createInsiders(runner);
    await createOpenings(runner);
    await runner.query(`
      CREATE TABLE secrecy_rules (
        single boolean NOT NULL DEFAULT true,
        opening_hours integer NOT NULL,
        CONSTRAINT secrecy_rules_pkey PRIMARY KEY (single),
        CONSTRAINT secrecy_rules_single_check CHECK (single),
        CONSTRAINT secrecy_rules_opening_hours_check CHECK (opening_hours BETWEEN 1 AND 168)
      )`);
    await runner.query(`INSERT INTO secrecy_rules (opening_hours) VALUES (24)`);
  }

  /** What is still confidential keeps its code name for good: the true names go with their table. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'secrecy_rules',
      'project_opening_reads',
      'project_openings',
      'project_insiders',
      'project_secrets',
    ])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query(`ALTER TABLE projects DROP COLUMN confidential`);
  }
}

async function createSecrets(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE project_secrets (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      project_id uuid NOT NULL,
      code_name text NOT NULL,
      true_name text NOT NULL,
      company_name text,
      company_uscc text,
      filing_code text,
      description text,
      plan_project_code text,
      since timestamptz NOT NULL,
      "by" uuid NOT NULL,
      reason text NOT NULL,
      lifted_at timestamptz,
      lifted_by uuid,
      lift_reason text,
      CONSTRAINT project_secrets_pkey PRIMARY KEY (id),
      CONSTRAINT project_secrets_lifted_check CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)),
      CONSTRAINT project_secrets_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
      CONSTRAINT project_secrets_plan_project_code_fkey FOREIGN KEY (plan_project_code) REFERENCES plan_projects (code),
      CONSTRAINT project_secrets_by_fkey FOREIGN KEY ("by") REFERENCES users (id),
      CONSTRAINT project_secrets_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES users (id)
    )`);
  await runner.query(`CREATE INDEX project_secrets_project_id_idx ON project_secrets (project_id)`);
  await runner.query(
    `CREATE UNIQUE INDEX project_secrets_standing_key ON project_secrets (project_id) WHERE lifted_at IS NULL`,
  );
  await runner.query(
    `CREATE UNIQUE INDEX project_secrets_code_name_key ON project_secrets (code_name) WHERE lifted_at IS NULL`,
  );
}

async function createInsiders(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE project_insiders (
      id bigint GENERATED ALWAYS AS IDENTITY,
      secret_id uuid NOT NULL,
      user_id uuid NOT NULL,
      listed boolean NOT NULL,
      until_on date,
      reason text NOT NULL,
      "by" uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT project_insiders_pkey PRIMARY KEY (id),
      CONSTRAINT project_insiders_secret_id_fkey FOREIGN KEY (secret_id) REFERENCES project_secrets (id),
      CONSTRAINT project_insiders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id),
      CONSTRAINT project_insiders_by_fkey FOREIGN KEY ("by") REFERENCES users (id)
    )`);
  await runner.query(
    `CREATE INDEX project_insiders_secret_id_user_id_id_idx ON project_insiders (secret_id, user_id, id)`,
  );
  await runner.query(`CREATE INDEX project_insiders_user_id_idx ON project_insiders (user_id)`);
  await makeAppendOnly(runner, 'project_insiders');
}

async function createOpenings(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE project_openings (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      secret_id uuid NOT NULL,
      user_id uuid NOT NULL,
      reason text NOT NULL,
      opened_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      CONSTRAINT project_openings_pkey PRIMARY KEY (id),
      CONSTRAINT project_openings_ends_at_check CHECK (ends_at > opened_at),
      CONSTRAINT project_openings_secret_id_fkey FOREIGN KEY (secret_id) REFERENCES project_secrets (id),
      CONSTRAINT project_openings_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)
    )`);
  await runner.query(
    `CREATE INDEX project_openings_secret_id_user_id_ends_at_idx ON project_openings (secret_id, user_id, ends_at)`,
  );
  await runner.query(`CREATE INDEX project_openings_opened_at_id_idx ON project_openings (opened_at, id)`);
  await runner.query(`
    CREATE TABLE project_opening_reads (
      opening_id uuid NOT NULL,
      read_at timestamptz NOT NULL,
      CONSTRAINT project_opening_reads_pkey PRIMARY KEY (opening_id),
      CONSTRAINT project_opening_reads_opening_id_fkey FOREIGN KEY (opening_id) REFERENCES project_openings (id)
    )`);
  for (const table of ['project_openings', 'project_opening_reads']) await makeAppendOnly(runner, table);
}
