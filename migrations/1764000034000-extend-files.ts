import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files become versions of a document, of a type, scanned for viruses; some are confidential. Papers are kept with a project. */
export class ExtendFiles1764000034000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE files
        ADD COLUMN document_id uuid,
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD COLUMN type text NOT NULL DEFAULT 'other',
        ADD COLUMN confidential boolean NOT NULL DEFAULT false,
        ADD COLUMN scan_state text NOT NULL DEFAULT 'not_scanned',
        ADD COLUMN scanned_at timestamptz,
        ADD COLUMN scan_finding text`);
    await runner.query(`UPDATE files SET document_id = id`);
    await runner.query(`
      ALTER TABLE files
        ALTER COLUMN document_id SET NOT NULL,
        ADD CONSTRAINT files_document_id_version_key UNIQUE (document_id, version),
        ADD CONSTRAINT files_version_check CHECK (version >= 1),
        ADD CONSTRAINT files_type_check CHECK (type IN ('agreement', 'licence', 'permit', 'photo', 'minutes', 'invoice',
          'statistics_form', 'acceptance', 'other')),
        ADD CONSTRAINT files_scan_state_check CHECK (scan_state IN ('pending', 'clean', 'refused', 'not_scanned'))`);
    await runner.query(`CREATE INDEX files_id_idx ON files (id) WHERE scan_state = 'pending'`);
    await runner.query(`
      CREATE TABLE project_files (
        project_id uuid NOT NULL,
        file_id uuid NOT NULL,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL DEFAULT now(),
        removed_by uuid,
        removed_at timestamptz,
        CONSTRAINT project_files_pkey PRIMARY KEY (project_id, file_id),
        CONSTRAINT project_files_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
        CONSTRAINT project_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES files (id),
        CONSTRAINT project_files_added_by_fkey FOREIGN KEY (added_by) REFERENCES users (id),
        CONSTRAINT project_files_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX project_files_file_id_idx ON project_files (file_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE project_files`);
    await runner.query(`
      ALTER TABLE files DROP COLUMN document_id, DROP COLUMN version, DROP COLUMN type, DROP COLUMN confidential,
        DROP COLUMN scan_state, DROP COLUMN scanned_at, DROP COLUMN scan_finding`);
  }
}
