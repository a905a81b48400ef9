import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments with mentions, and who watches what. */
export class CreateDiscussion1764000014100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE comments (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        author_id uuid NOT NULL,
        body text NOT NULL,
        created_at timestamptz NOT NULL,
        edited_at timestamptz,
        withdrawn_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT comments_pkey PRIMARY KEY (id),
        CONSTRAINT comments_author_id_fkey FOREIGN KEY (author_id) REFERENCES users (id)
      )`);
    await runner.query(
      `CREATE INDEX comments_subject_type_subject_id_created_at_id_idx ON comments (subject_type, subject_id, created_at, id)`,
    );
    await runner.query(`
      CREATE TABLE comment_mentions (
        comment_id uuid NOT NULL,
        user_id uuid NOT NULL,
        CONSTRAINT comment_mentions_pkey PRIMARY KEY (comment_id, user_id),
        CONSTRAINT comment_mentions_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments (id),
        CONSTRAINT comment_mentions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)
      )`);
    await runner.query(`
      CREATE TABLE watches (
        user_id uuid NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        watching boolean NOT NULL,
        since timestamptz NOT NULL,
        CONSTRAINT watches_pkey PRIMARY KEY (user_id, subject_type, subject_id),
        CONSTRAINT watches_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)
      )`);
    await runner.query(
      `CREATE INDEX watches_subject_type_subject_id_idx ON watches (subject_type, subject_id) WHERE watching`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['watches', 'comment_mentions', 'comments']) await runner.query(`DROP TABLE ${table}`);
  }
}
