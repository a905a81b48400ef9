import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** Phases and expansions of a project, increases of its capital, and who owned it from a month on. */
export class CreateProjectGrowth1764000036200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE projects
        ADD COLUMN parent_id uuid,
        ADD COLUMN relation text,
        ADD COLUMN relation_no integer,
        ADD CONSTRAINT projects_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES projects (id),
        ADD CONSTRAINT projects_relation_check CHECK (relation IN ('phase', 'expansion')),
        ADD CONSTRAINT projects_parent_check CHECK (
          (parent_id IS NULL) = (relation IS NULL) AND (parent_id IS NULL) = (relation_no IS NULL) AND parent_id <> id),
        ADD CONSTRAINT projects_parent_id_relation_relation_no_key UNIQUE (parent_id, relation, relation_no)`);
    await createIncreases(runner);
    await createOwners(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE capital_increases`);
    await runner.query(`DROP TABLE project_owners`);
    await runner.query(`ALTER TABLE projects DROP COLUMN parent_id, DROP COLUMN relation, DROP COLUMN relation_no`);
  }
}

async function createIncreases(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE capital_increases (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      project_id uuid NOT NULL,
      "on" date NOT NULL,
      planned numeric(18,2) NOT NULL,
      contracted numeric(18,2) NOT NULL,
      fixed numeric(18,2) NOT NULL,
      agreement_file_id uuid,
      reason text NOT NULL,
      withdraws_id uuid,
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT capital_increases_pkey PRIMARY KEY (id),
      CONSTRAINT capital_increases_withdraws_id_key UNIQUE (withdraws_id),
      CONSTRAINT capital_increases_amounts_check CHECK (
        CASE WHEN withdraws_id IS NULL THEN planned >= 0 AND contracted >= 0 AND fixed BETWEEN 0 AND contracted
             ELSE planned <= 0 AND contracted <= 0 AND fixed BETWEEN contracted AND 0 END),
      CONSTRAINT capital_increases_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
      CONSTRAINT capital_increases_agreement_file_id_fkey FOREIGN KEY (agreement_file_id) REFERENCES files (id),
      CONSTRAINT capital_increases_withdraws_id_fkey FOREIGN KEY (withdraws_id) REFERENCES capital_increases (id),
      CONSTRAINT capital_increases_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users (id)
    )`);
  await runner.query(`CREATE INDEX capital_increases_project_id_on_idx ON capital_increases (project_id, "on")`);
  await runner.query(`CREATE INDEX capital_increases_on_idx ON capital_increases ("on")`);
  await runner.query(`CREATE INDEX capital_increases_agreement_file_id_idx ON capital_increases (agreement_file_id)`);
  await makeAppendOnly(runner, 'capital_increases');
}

async function createOwners(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE project_owners (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      project_id uuid NOT NULL,
      investor_id uuid NOT NULL,
      from_month date NOT NULL,
      reason text,
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT project_owners_pkey PRIMARY KEY (id),
      CONSTRAINT project_owners_from_month_check CHECK (EXTRACT(day FROM from_month) = 1),
      CONSTRAINT project_owners_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
      CONSTRAINT project_owners_investor_id_fkey FOREIGN KEY (investor_id) REFERENCES investors (id),
      CONSTRAINT project_owners_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users (id)
    )`);
  await runner.query(
    `CREATE INDEX project_owners_project_id_from_month_id_idx ON project_owners (project_id, from_month, id)`,
  );
  await runner.query(`CREATE INDEX project_owners_investor_id_idx ON project_owners (investor_id)`);
  // Every project had its investor since ever, as far as we know.
  await runner.query(`
    INSERT INTO project_owners (project_id, investor_id, from_month, recorded_by, recorded_at)
    SELECT id, investor_id, DATE '1990-01-01', officer_id, created_at FROM projects ORDER BY created_at, id`);
  await makeAppendOnly(runner, 'project_owners');
}
