import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** Teams, users with roles and zones, sessions, and the audit trail. */
export class CreateAccess1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE teams (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        code text NOT NULL,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        active boolean NOT NULL DEFAULT true,
        CONSTRAINT teams_pkey PRIMARY KEY (id),
        CONSTRAINT teams_code_key UNIQUE (code)
      )`);
    await runner.query(`
      CREATE TABLE users (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        username text NOT NULL,
        name text NOT NULL,
        email text,
        phone text,
        password_hash text NOT NULL,
        status text NOT NULL DEFAULT 'active',
        team_id uuid,
        failed_logins integer NOT NULL DEFAULT 0,
        locked_until timestamptz,
        must_change_password boolean NOT NULL DEFAULT false,
        is_demo boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT users_pkey PRIMARY KEY (id),
        CONSTRAINT users_username_key UNIQUE (username),
        CONSTRAINT users_status_check CHECK (status IN ('active', 'disabled')),
        CONSTRAINT users_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id)
      )`);
    await runner.query(`
      CREATE TABLE user_roles (
        user_id uuid NOT NULL,
        role text NOT NULL,
        CONSTRAINT user_roles_pkey PRIMARY KEY (user_id, role),
        CONSTRAINT user_roles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)
      )`);
    await runner.query(`
      CREATE TABLE user_zones (
        user_id uuid NOT NULL,
        zone_code text NOT NULL,
        CONSTRAINT user_zones_pkey PRIMARY KEY (user_id, zone_code),
        CONSTRAINT user_zones_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)
      )`);
    await runner.query(`
      CREATE TABLE refresh_tokens (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL,
        family_id uuid NOT NULL,
        token_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT refresh_tokens_pkey PRIMARY KEY (id),
        CONSTRAINT refresh_tokens_token_hash_key UNIQUE (token_hash),
        CONSTRAINT refresh_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX refresh_tokens_family_id_idx ON refresh_tokens (family_id)`);
    await runner.query(`CREATE INDEX refresh_tokens_user_id_idx ON refresh_tokens (user_id)`);
    await runner.query(`
      CREATE TABLE audit_events (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        at timestamptz NOT NULL,
        actor_id uuid,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        detail jsonb NOT NULL DEFAULT '{}',
        ip text,
        request_id text,
        CONSTRAINT audit_events_pkey PRIMARY KEY (id)
      )`);
    await runner.query(
      `CREATE INDEX audit_events_subject_type_subject_id_id_idx ON audit_events (subject_type, subject_id, id)`,
    );
    await runner.query(`CREATE INDEX audit_events_actor_id_id_idx ON audit_events (actor_id, id)`);
    await runner.query(`CREATE INDEX audit_events_at_idx ON audit_events (at)`);
    await makeAppendOnly(runner, 'audit_events');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['audit_events', 'refresh_tokens', 'user_zones', 'user_roles', 'users', 'teams']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
