import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** 年度计划投资: what each project is planned to complete in a year. The last word on each year counts. */
export class CreateYearPlans1764000038000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE year_plans (
        id bigint GENERATED ALWAYS AS IDENTITY,
        project_id uuid NOT NULL,
        year integer NOT NULL,
        amount numeric(18,2) NOT NULL,
        reason text,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT year_plans_pkey PRIMARY KEY (id),
        CONSTRAINT year_plans_year_check CHECK (year BETWEEN 1990 AND 2100),
        CONSTRAINT year_plans_amount_check CHECK (amount >= 0),
        CONSTRAINT year_plans_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
        CONSTRAINT year_plans_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX year_plans_project_id_year_id_idx ON year_plans (project_id, year, id)`);
    await runner.query(`
      CREATE VIEW standing_year_plans AS
        SELECT DISTINCT ON (project_id, year) id, project_id, year, amount, reason, recorded_by, recorded_at
          FROM year_plans ORDER BY project_id, year, id DESC`);
    await makeAppendOnly(runner, 'year_plans');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW standing_year_plans`);
    await runner.query(`DROP TABLE year_plans`);
  }
}
