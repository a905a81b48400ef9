import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** Verification by sample: what was drawn, from what, by which seed; and which verdicts rest on it. */
export class CreateVerifyBatches1764000038200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE verify_batches (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        month date NOT NULL,
        zone_code text NOT NULL,
        seed text NOT NULL,
        drawn_by uuid NOT NULL,
        drawn_at timestamptz NOT NULL,
        CONSTRAINT verify_batches_pkey PRIMARY KEY (id),
        CONSTRAINT verify_batches_month_check CHECK (EXTRACT(day FROM month) = 1),
        CONSTRAINT verify_batches_zone_code_fkey FOREIGN KEY (zone_code) REFERENCES zones (code),
        CONSTRAINT verify_batches_drawn_by_fkey FOREIGN KEY (drawn_by) REFERENCES users (id)
      )`);
    await runner.query(`
      CREATE TABLE verify_batch_entries (
        entry_id uuid NOT NULL,
        batch_id uuid NOT NULL,
        why text NOT NULL,
        CONSTRAINT verify_batch_entries_pkey PRIMARY KEY (entry_id),
        CONSTRAINT verify_batch_entries_why_check CHECK (why IN ('outlier', 'large', 'random', 'rest')),
        CONSTRAINT verify_batch_entries_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES ledger_entries (id),
        CONSTRAINT verify_batch_entries_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES verify_batches (id)
      )`);
    await runner.query(`CREATE INDEX verify_batch_entries_batch_id_idx ON verify_batch_entries (batch_id)`);
    await makeAppendOnly(runner, 'verify_batches');
    await makeAppendOnly(runner, 'verify_batch_entries');
    await runner.query(`
      ALTER TABLE entry_verdicts ADD COLUMN batch_id uuid,
        ADD CONSTRAINT entry_verdicts_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES verify_batches (id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE entry_verdicts DROP COLUMN batch_id`);
    await runner.query(`DROP TABLE verify_batch_entries`);
    await runner.query(`DROP TABLE verify_batches`);
  }
}
