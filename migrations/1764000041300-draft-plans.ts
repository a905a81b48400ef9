import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The office drafts the next plan itself: its periods and indicators can be edited, and no load touches what was. */
export class DraftPlans1764000041300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['plan_periods', 'indicators']) {
      await runner.query(
        `ALTER TABLE ${table} ADD COLUMN version integer NOT NULL DEFAULT 1, ADD COLUMN edited_at timestamptz`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['plan_periods', 'indicators']) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN version, DROP COLUMN edited_at`);
    }
  }
}
