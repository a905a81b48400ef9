import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger of one month, latest first. By the moments alone, all that was recorded since that month was read before its
 * first line: seconds among ten million entries.
 */
export class ListAMonthByItsMoments1764000065000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX ledger_entries_month_recorded_at_id_idx ON ledger_entries (month, recorded_at, id)`,
    );
    await runner.query(`DROP INDEX ledger_entries_month_id_idx`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX ledger_entries_month_id_idx ON ledger_entries (month, id)`);
    await runner.query(`DROP INDEX ledger_entries_month_recorded_at_id_idx`);
  }
}
