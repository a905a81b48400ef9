import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A project is often laid aside before anybody writes it down: since when is another fact than when we learned it. What
 * was recorded so far took effect on its own day.
 */
export class DateStatusChanges1764000047400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE status_changes ADD COLUMN effective_on date`);
    // Append-only: the guard steps aside for the one date every row gets from itself.
    await runner.query(`ALTER TABLE status_changes DISABLE TRIGGER USER`);
    await runner.query(`UPDATE status_changes SET effective_on = (recorded_at AT TIME ZONE 'Asia/Shanghai')::date`);
    await runner.query(`ALTER TABLE status_changes ENABLE TRIGGER USER`);
    await runner.query(`
      ALTER TABLE status_changes ALTER COLUMN effective_on SET NOT NULL,
        ADD CONSTRAINT status_changes_effective_on_check
          CHECK (effective_on <= (recorded_at AT TIME ZONE 'Asia/Shanghai')::date)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE status_changes DROP COLUMN effective_on`);
  }
}
