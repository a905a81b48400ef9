import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Personal keys for programs, and which of them an audited act was done with. */
export class CreateApiKeys1764000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE api_keys (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        owner_id uuid NOT NULL,
        name text NOT NULL,
        lookup text NOT NULL,
        hash text NOT NULL,
        scopes text[] NOT NULL,
        addresses text[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        last_used_ip text,
        revoked_at timestamptz,
        revoked_by uuid,
        CONSTRAINT api_keys_pkey PRIMARY KEY (id),
        CONSTRAINT api_keys_lookup_key UNIQUE (lookup),
        CONSTRAINT api_keys_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id),
        CONSTRAINT api_keys_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX api_keys_owner_id_created_at_idx ON api_keys (owner_id, created_at)`);
    await runner.query(`CREATE INDEX api_keys_expiring_idx ON api_keys (expires_at) WHERE revoked_at IS NULL`);
    await runner.query(`
      ALTER TABLE audit_events ADD COLUMN api_key_id uuid,
        ADD CONSTRAINT audit_events_api_key_id_fkey FOREIGN KEY (api_key_id) REFERENCES api_keys (id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE audit_events DROP COLUMN api_key_id`);
    await runner.query(`DROP TABLE api_keys`);
  }
}
