import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** How long a look behind a code name lasts becomes a row of its own each time it is changed: who, when and why. */
export class DateSecrecyRules1764000046400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE secrecy_rules DROP CONSTRAINT secrecy_rules_pkey, DROP CONSTRAINT secrecy_rules_single_check,
        DROP COLUMN single,
        ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY,
        ADD COLUMN reason text NOT NULL DEFAULT '示例默认值，由管委会按保密规定修改',
        ADD COLUMN set_by uuid,
        ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT TIMESTAMPTZ '2025-11-24 00:00:00+00',
        ADD CONSTRAINT secrecy_rules_pkey PRIMARY KEY (id),
        ADD CONSTRAINT secrecy_rules_set_by_fkey FOREIGN KEY (set_by) REFERENCES users (id)`);
    await runner.query(`
      ALTER TABLE secrecy_rules ALTER COLUMN reason DROP DEFAULT, ALTER COLUMN recorded_at DROP DEFAULT`);
    await makeAppendOnly(runner, 'secrecy_rules');
  }

  /** The rule in force stays; what held before it is forgotten. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER secrecy_rules_append_only ON secrecy_rules`);
    await runner.query(`DROP TRIGGER secrecy_rules_no_truncate ON secrecy_rules`);
    await runner.query(`DELETE FROM secrecy_rules WHERE id < (SELECT max(id) FROM secrecy_rules)`);
    await runner.query(`
      ALTER TABLE secrecy_rules DROP COLUMN id, DROP COLUMN reason, DROP COLUMN set_by, DROP COLUMN recorded_at,
        ADD COLUMN single boolean NOT NULL DEFAULT true,
        ADD CONSTRAINT secrecy_rules_pkey PRIMARY KEY (single),
        ADD CONSTRAINT secrecy_rules_single_check CHECK (single)`);
  }
}
