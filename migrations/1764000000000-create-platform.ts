import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Idempotency keys, the outbox, files, and the guard that keeps facts append-only. */
export class CreatePlatform1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(`
      CREATE TABLE idempotency_keys (
        actor_id uuid NOT NULL,
        action text NOT NULL,
        key text NOT NULL,
        fingerprint text NOT NULL,
        answer jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT idempotency_keys_pkey PRIMARY KEY (actor_id, action, key)
      )`);
    await runner.query(`CREATE INDEX idempotency_keys_created_at_idx ON idempotency_keys (created_at)`);
    await runner.query(`
      CREATE TABLE outbox_messages (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        job text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        dispatched_at timestamptz,
        CONSTRAINT outbox_messages_pkey PRIMARY KEY (id)
      )`);
    await runner.query(`CREATE INDEX outbox_messages_id_idx ON outbox_messages (id) WHERE dispatched_at IS NULL`);
    await runner.query(`
      CREATE TABLE files (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        name text NOT NULL,
        media_type text NOT NULL,
        size bigint NOT NULL,
        sha256 text NOT NULL,
        storage_key text NOT NULL,
        uploaded_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT files_pkey PRIMARY KEY (id),
        CONSTRAINT files_size_check CHECK (size >= 0)
      )`);
    await runner.query(`CREATE INDEX files_sha256_idx ON files (sha256)`);
    // One of the two kinds of trigger we allow: facts are inserted, never updated or deleted.
    await runner.query(`
      CREATE FUNCTION berth_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'append-only: % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION berth_append_only()`);
    await runner.query(`DROP TABLE files`);
    await runner.query(`DROP TABLE outbox_messages`);
    await runner.query(`DROP TABLE idempotency_keys`);
  }
}
