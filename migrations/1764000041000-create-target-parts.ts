import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** How a target is broken down: every version of its tree, whole. */
export class CreateTargetParts1764000041000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE target_breakdowns (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        target_code text NOT NULL,
        version integer NOT NULL,
        target_version integer NOT NULL,
        reason text NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT target_breakdowns_pkey PRIMARY KEY (id),
        CONSTRAINT target_breakdowns_target_code_version_key UNIQUE (target_code, version),
        CONSTRAINT target_breakdowns_target_code_fkey FOREIGN KEY (target_code) REFERENCES targets (code)
      )`);
    await runner.query(`
      CREATE TABLE target_parts (
        id uuid NOT NULL,
        breakdown_id uuid NOT NULL,
        parent_id uuid,
        axis text NOT NULL,
        key text NOT NULL,
        amount numeric(18,2) NOT NULL,
        sort integer NOT NULL,
        CONSTRAINT target_parts_pkey PRIMARY KEY (id),
        CONSTRAINT target_parts_axis_check CHECK (axis IN ('year', 'zone', 'industry', 'department', 'leader')),
        CONSTRAINT target_parts_amount_check CHECK (amount >= 0),
        CONSTRAINT target_parts_breakdown_id_fkey FOREIGN KEY (breakdown_id) REFERENCES target_breakdowns (id),
        CONSTRAINT target_parts_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES target_parts (id)
      )`);
    await runner.query(`CREATE INDEX target_parts_breakdown_id_idx ON target_parts (breakdown_id)`);
    await makeAppendOnly(runner, 'target_breakdowns');
    await makeAppendOnly(runner, 'target_parts');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['target_parts', 'target_breakdowns']) await runner.query(`DROP TABLE ${table}`);
  }
}
