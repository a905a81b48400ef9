import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Looking through all companies for those that are here twice, and what came of each pair. */
export class CreateDuplicateScans1764000025100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE duplicate_scans (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        state text NOT NULL DEFAULT 'queued',
        after uuid,
        looked integer NOT NULL DEFAULT 0,
        total integer NOT NULL DEFAULT 0,
        requested_by uuid NOT NULL,
        requested_at timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT duplicate_scans_pkey PRIMARY KEY (id),
        CONSTRAINT duplicate_scans_state_check CHECK (state IN ('queued', 'running', 'done', 'cancelled', 'failed')),
        CONSTRAINT duplicate_scans_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES users (id)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX duplicate_scans_active_key ON duplicate_scans ((true)) WHERE state IN ('queued', 'running')`,
    );
    await runner.query(`CREATE INDEX duplicate_scans_requested_at_idx ON duplicate_scans (requested_at)`);
    await runner.query(`
      CREATE TABLE duplicate_pairs (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        one_id uuid NOT NULL,
        other_id uuid NOT NULL,
        score integer NOT NULL,
        reasons text[] NOT NULL,
        scan_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'open',
        reason text,
        dismissed_by uuid,
        dismissed_at timestamptz,
        CONSTRAINT duplicate_pairs_pkey PRIMARY KEY (id),
        CONSTRAINT duplicate_pairs_one_id_other_id_key UNIQUE (one_id, other_id),
        CONSTRAINT duplicate_pairs_order_check CHECK (one_id < other_id),
        CONSTRAINT duplicate_pairs_state_check CHECK (state IN ('open', 'different')),
        CONSTRAINT duplicate_pairs_dismissal_check
          CHECK ((state = 'different') = (reason IS NOT NULL AND dismissed_by IS NOT NULL)),
        CONSTRAINT duplicate_pairs_one_id_fkey FOREIGN KEY (one_id) REFERENCES investors (id),
        CONSTRAINT duplicate_pairs_other_id_fkey FOREIGN KEY (other_id) REFERENCES investors (id),
        CONSTRAINT duplicate_pairs_scan_id_fkey FOREIGN KEY (scan_id) REFERENCES duplicate_scans (id),
        CONSTRAINT duplicate_pairs_dismissed_by_fkey FOREIGN KEY (dismissed_by) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX duplicate_pairs_other_id_idx ON duplicate_pairs (other_id)`);
    await runner.query(`CREATE INDEX duplicate_pairs_scan_id_idx ON duplicate_pairs (scan_id)`);
    await runner.query(`CREATE INDEX duplicate_pairs_state_score_id_idx ON duplicate_pairs (state, score, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE duplicate_pairs`);
    await runner.query(`DROP TABLE duplicate_scans`);
  }
}
