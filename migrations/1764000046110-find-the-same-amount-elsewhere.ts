import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A figure that the same reporter states for another project is asked about. Without an index that question read every
 * entry of the month, at each posting.
 */
export class FindTheSameAmountElsewhere1764000046110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX ledger_entries_reported_by_month_amount_idx ON ledger_entries (reported_by, month, amount)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ledger_entries_reported_by_month_amount_idx`);
  }
}
