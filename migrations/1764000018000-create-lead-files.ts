import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos of business cards and other papers kept with a lead. */
export class CreateLeadFiles1764000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lead_files (
        lead_id uuid NOT NULL,
        file_id uuid NOT NULL,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL DEFAULT now(),
        removed_by uuid,
        removed_at timestamptz,
        CONSTRAINT lead_files_pkey PRIMARY KEY (lead_id, file_id),
        CONSTRAINT lead_files_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES leads (id),
        CONSTRAINT lead_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES files (id),
        CONSTRAINT lead_files_added_by_fkey FOREIGN KEY (added_by) REFERENCES users (id),
        CONSTRAINT lead_files_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX lead_files_file_id_idx ON lead_files (file_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE lead_files`);
  }
}
