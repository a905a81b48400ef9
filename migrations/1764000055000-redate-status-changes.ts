import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/**
 * A pause may have been written down with a wrong day. The day it really holds from is another line, with who said so
 * and why; the day first written stays. A request's own pause is put right the same way: by a step that corrects one.
 */
export class RedateStatusChanges1764000055000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE status_redatings (
        id bigint GENERATED ALWAYS AS IDENTITY,
        change_id bigint NOT NULL,
        effective_on date NOT NULL,
        reason text NOT NULL,
        by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT status_redatings_pkey PRIMARY KEY (id),
        CONSTRAINT status_redatings_effective_on_check
          CHECK (effective_on <= (recorded_at AT TIME ZONE 'Asia/Shanghai')::date),
        CONSTRAINT status_redatings_change_id_fkey FOREIGN KEY (change_id) REFERENCES status_changes (id),
        CONSTRAINT status_redatings_by_fkey FOREIGN KEY (by) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX status_redatings_change_id_id_idx ON status_redatings (change_id, id)`);
    await makeAppendOnly(runner, 'status_redatings');
    await runner.query(`
      ALTER TABLE blocker_steps ADD COLUMN corrects bigint,
        ADD CONSTRAINT blocker_steps_corrects_fkey FOREIGN KEY (corrects) REFERENCES blocker_steps (id),
        ADD CONSTRAINT blocker_steps_corrects_key UNIQUE (corrects)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE blocker_steps DROP COLUMN corrects`);
    await runner.query(`DROP TABLE status_redatings`);
  }
}
