import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each project's next rung lacks, kept with every fact, so that a person's to-do list derives nothing when read. */
export class CreateMissingItems1764000037200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE missing_items (
        project_id uuid NOT NULL,
        code text NOT NULL,
        sort integer NOT NULL,
        stage text NOT NULL,
        kind text NOT NULL,
        field text,
        milestone_id uuid,
        obligation_id uuid,
        supplied_by text[] NOT NULL,
        zh text NOT NULL,
        en text NOT NULL,
        own boolean NOT NULL,
        waived boolean NOT NULL,
        since date NOT NULL,
        CONSTRAINT missing_items_pkey PRIMARY KEY (project_id, code),
        CONSTRAINT missing_items_kind_check
          CHECK (kind IN ('field', 'milestone', 'evidence', 'verification', 'promise')),
        CONSTRAINT missing_items_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id)
      )`);
    await runner.query(`CREATE INDEX missing_items_kind_idx ON missing_items (kind)`);
    // Projects that are here already get theirs as soon as the jobs run.
    await runner.query(`
      INSERT INTO outbox_messages (job, payload)
      SELECT 'landing.renew-missing-items', '{}' WHERE EXISTS (SELECT 1 FROM projects)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE missing_items`);
  }
}
