import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workbooks of any kind on their way in, row by row. Project ledgers keep the tables they had before. */
export class CreateImports1764000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE imports (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        kind text NOT NULL,
        file_id uuid NOT NULL,
        file_name text NOT NULL,
        state text NOT NULL DEFAULT 'uploaded',
        progress integer NOT NULL DEFAULT 0,
        total integer NOT NULL DEFAULT 0,
        understanding jsonb,
        answers jsonb,
        summary jsonb NOT NULL DEFAULT '{}',
        error_code text,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT imports_pkey PRIMARY KEY (id),
        CONSTRAINT imports_state_check CHECK (state IN (
          'uploaded', 'reading', 'needs_answers', 'ready', 'loading', 'done', 'failed', 'cancelled')),
        CONSTRAINT imports_file_id_fkey FOREIGN KEY (file_id) REFERENCES files (id),
        CONSTRAINT imports_created_by_fkey FOREIGN KEY (created_by) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX imports_created_by_created_at_id_idx ON imports (created_by, created_at, id)`);
    await runner.query(`CREATE INDEX imports_file_id_idx ON imports (file_id)`);
    await runner.query(`
      CREATE TABLE import_rows (
        import_id uuid NOT NULL,
        sheet text NOT NULL,
        row integer NOT NULL,
        identity_key text,
        values jsonb NOT NULL,
        problems jsonb NOT NULL DEFAULT '[]',
        outcome text NOT NULL,
        subject_id uuid,
        CONSTRAINT import_rows_pkey PRIMARY KEY (import_id, sheet, row),
        CONSTRAINT import_rows_outcome_check CHECK (outcome IN (
          'new', 'update', 'unchanged', 'duplicate', 'claimed', 'error', 'skipped', 'loaded', 'updated')),
        CONSTRAINT import_rows_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports (id)
      )`);
    await runner.query(`CREATE INDEX import_rows_import_id_identity_key_idx ON import_rows (import_id, identity_key)`);
    await runner.query(
      `CREATE INDEX import_rows_import_id_outcome_sheet_row_idx ON import_rows (import_id, outcome, sheet, row)`,
    );
    await runner.query(
      `CREATE INDEX import_rows_subject_id_idx ON import_rows (subject_id) WHERE subject_id IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE import_rows`);
    await runner.query(`DROP TABLE imports`);
  }
}
