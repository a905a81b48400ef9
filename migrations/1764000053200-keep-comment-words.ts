import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/**
 * What comments said before they were edited. Of those written before the words are known as they stand: of one that was
 * edited from that edit on.
 */
export class KeepCommentWords1764000053200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE comment_versions (
        id bigint GENERATED ALWAYS AS IDENTITY,
        comment_id uuid NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        body text NOT NULL,
        mentions uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT comment_versions_pkey PRIMARY KEY (id),
        CONSTRAINT comment_versions_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments (id)
      )`);
    await runner.query(`CREATE INDEX comment_versions_comment_id_id_idx ON comment_versions (comment_id, id)`);
    await runner.query(`
      INSERT INTO comment_versions (comment_id, subject_type, subject_id, body, mentions, recorded_at)
      SELECT c.id, c.subject_type, c.subject_id, c.body, ARRAY(SELECT m.user_id FROM comment_mentions m WHERE m.comment_id = c.id ORDER BY 1),
             COALESCE(c.edited_at, c.created_at) FROM comments c ORDER BY 6, c.id`);
    await makeAppendOnly(runner, 'comment_versions');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE comment_versions`);
  }
}
