import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workbooks of projects on their way in, row by row, and what was answered for their layouts. */
export class CreateProjectImports1764000004500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE project_imports (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        file_id uuid NOT NULL,
        file_name text NOT NULL,
        file_sha256 text NOT NULL,
        state text NOT NULL DEFAULT 'uploaded',
        progress integer NOT NULL DEFAULT 0,
        total integer NOT NULL DEFAULT 0,
        understanding jsonb,
        answers jsonb,
        summary jsonb,
        error_code text,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT project_imports_pkey PRIMARY KEY (id),
        CONSTRAINT project_imports_state_check CHECK (state IN (
          'uploaded', 'reading', 'needs_answers', 'ready', 'loading', 'done', 'failed', 'cancelled')),
        CONSTRAINT project_imports_file_id_fkey FOREIGN KEY (file_id) REFERENCES files (id),
        CONSTRAINT project_imports_created_by_fkey FOREIGN KEY (created_by) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX project_imports_created_at_id_idx ON project_imports (created_at, id)`);
    await runner.query(`CREATE INDEX project_imports_created_by_idx ON project_imports (created_by)`);
    await runner.query(`CREATE INDEX project_imports_file_sha256_idx ON project_imports (file_sha256)`);
    await runner.query(`
      CREATE TABLE project_import_rows (
        import_id uuid NOT NULL,
        sheet text NOT NULL,
        row integer NOT NULL,
        identity_key text,
        values jsonb NOT NULL,
        problems jsonb NOT NULL DEFAULT '[]',
        outcome text NOT NULL,
        project_id uuid,
        CONSTRAINT project_import_rows_pkey PRIMARY KEY (import_id, sheet, row),
        CONSTRAINT project_import_rows_outcome_check
          CHECK (outcome IN ('new', 'unchanged', 'update', 'error', 'skipped', 'loaded')),
        CONSTRAINT project_import_rows_import_id_fkey FOREIGN KEY (import_id) REFERENCES project_imports (id),
        CONSTRAINT project_import_rows_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id)
      )`);
    await runner.query(`CREATE INDEX project_import_rows_identity_key_idx ON project_import_rows (identity_key)`);
    await runner.query(`CREATE INDEX project_import_rows_project_id_idx ON project_import_rows (project_id)`);
    await runner.query(`
      CREATE TABLE layout_memories (
        fingerprint text NOT NULL,
        answers jsonb NOT NULL,
        by uuid NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT layout_memories_pkey PRIMARY KEY (fingerprint),
        CONSTRAINT layout_memories_by_fkey FOREIGN KEY (by) REFERENCES users (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['layout_memories', 'project_import_rows', 'project_imports']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
