import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Limits hold for all API processes together. Unlogged: a count lasts a minute, is worth no log record, and after a
 * crash everybody begins at nought.
 */
export class CountRatesTogether1764000046000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE rate_counts (
        key text COLLATE "C" CONSTRAINT rate_counts_pkey PRIMARY KEY,
        hits integer NOT NULL CONSTRAINT rate_counts_hits_check CHECK (hits > 0),
        window_ends timestamptz NOT NULL
      ) WITH (fillfactor = 50)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE rate_counts`);
  }
}
