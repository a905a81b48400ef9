import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** What indicators were observed to be, and what is said of them in an evaluation. */
export class CreateObservations1764000041100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE indicator_observations (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_code text NOT NULL,
        indicator_code text NOT NULL,
        period text NOT NULL,
        value numeric,
        printed text NOT NULL,
        unit text NOT NULL,
        source_kind text NOT NULL,
        source text NOT NULL,
        revises_id uuid,
        reason text,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT indicator_observations_pkey PRIMARY KEY (id),
        CONSTRAINT indicator_observations_revises_id_key UNIQUE (revises_id),
        CONSTRAINT indicator_observations_source_kind_check CHECK (source_kind IN ('entered', 'imported')),
        CONSTRAINT indicator_observations_reason_check CHECK (revises_id IS NULL OR reason IS NOT NULL),
        CONSTRAINT indicator_observations_period_check CHECK
          (period ~ '^[0-9]{4}(-(0[1-9]|1[0-2])|-[0-9]{4})?$'),
        CONSTRAINT indicator_observations_plan_code_indicator_code_fkey FOREIGN KEY (plan_code, indicator_code)
          REFERENCES indicators (plan_code, code),
        CONSTRAINT indicator_observations_revises_id_fkey FOREIGN KEY (revises_id) REFERENCES indicator_observations (id)
      )`);
    // One observation of a period is the first; whatever comes after revises the one before.
    await runner.query(`
      CREATE UNIQUE INDEX indicator_observations_first_idx ON indicator_observations (plan_code, indicator_code, period)
        WHERE revises_id IS NULL`);
    await runner.query(`
      CREATE TABLE evaluation_comments (
        id bigint GENERATED ALWAYS AS IDENTITY,
        plan_code text NOT NULL,
        indicator_code text NOT NULL,
        year integer NOT NULL,
        version integer NOT NULL,
        text text NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT evaluation_comments_pkey PRIMARY KEY (id),
        CONSTRAINT evaluation_comments_plan_code_indicator_code_year_version_key
          UNIQUE (plan_code, indicator_code, year, version),
        CONSTRAINT evaluation_comments_plan_code_indicator_code_fkey FOREIGN KEY (plan_code, indicator_code)
          REFERENCES indicators (plan_code, code)
      )`);
    await makeAppendOnly(runner, 'indicator_observations');
    await makeAppendOnly(runner, 'evaluation_comments');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['evaluation_comments', 'indicator_observations']) await runner.query(`DROP TABLE ${table}`);
  }
}
