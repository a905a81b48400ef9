import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The inbox, the other channels a notice may take, and what each person wants of them. */
export class CreateNotices1764000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notices (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL,
        kind text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        params jsonb NOT NULL DEFAULT '{}',
        urgency text NOT NULL DEFAULT 'normal',
        dedupe_key text,
        created_at timestamptz NOT NULL,
        read_at timestamptz,
        withdrawn_at timestamptz,
        CONSTRAINT notices_pkey PRIMARY KEY (id),
        CONSTRAINT notices_user_id_dedupe_key_key UNIQUE (user_id, dedupe_key),
        CONSTRAINT notices_urgency_check CHECK (urgency IN ('normal', 'urgent')),
        CONSTRAINT notices_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX notices_user_id_created_at_id_idx ON notices (user_id, created_at, id)`);
    await runner.query(
      `CREATE INDEX notices_unread_idx ON notices (user_id) WHERE read_at IS NULL AND withdrawn_at IS NULL`,
    );
    await runner.query(`CREATE INDEX notices_dedupe_key_idx ON notices (dedupe_key) WHERE dedupe_key IS NOT NULL`);
    await runner.query(`
      CREATE TABLE notice_robots (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        url text NOT NULL,
        secret text,
        shows_subject boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        removed_at timestamptz,
        CONSTRAINT notice_robots_pkey PRIMARY KEY (id),
        CONSTRAINT notice_robots_kind_check CHECK (kind IN ('wecom', 'dingtalk', 'feishu')),
        CONSTRAINT notice_robots_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX notice_robots_user_id_idx ON notice_robots (user_id)`);
    await runner.query(`
      CREATE TABLE notice_settings (
        user_id uuid NOT NULL,
        language text NOT NULL DEFAULT 'zh-CN',
        quiet_from text,
        quiet_until text,
        digest_at text NOT NULL DEFAULT '08:30',
        storm_limit integer NOT NULL DEFAULT 5,
        CONSTRAINT notice_settings_pkey PRIMARY KEY (user_id),
        CONSTRAINT notice_settings_language_check CHECK (language IN ('zh-CN', 'en')),
        CONSTRAINT notice_settings_times_check CHECK (
          (quiet_from IS NULL) = (quiet_until IS NULL)
          AND quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' IS NOT FALSE
          AND quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' IS NOT FALSE
          AND digest_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        CONSTRAINT notice_settings_storm_limit_check CHECK (storm_limit BETWEEN 1 AND 100),
        CONSTRAINT notice_settings_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)
      )`);
    await runner.query(`
      CREATE TABLE notice_choices (
        user_id uuid NOT NULL,
        topic text NOT NULL,
        target text NOT NULL,
        mode text NOT NULL,
        CONSTRAINT notice_choices_pkey PRIMARY KEY (user_id, topic, target),
        CONSTRAINT notice_choices_mode_check CHECK (mode IN ('at_once', 'daily', 'off')),
        CONSTRAINT notice_choices_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)
      )`);
    await runner.query(`
      CREATE TABLE notice_messages (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL,
        target text NOT NULL,
        state text NOT NULL DEFAULT 'waiting',
        attempts integer NOT NULL DEFAULT 0,
        next_at timestamptz NOT NULL,
        taken_until timestamptz,
        handed_at timestamptz,
        sent_at timestamptz,
        problem text,
        created_at timestamptz NOT NULL,
        CONSTRAINT notice_messages_pkey PRIMARY KEY (id),
        CONSTRAINT notice_messages_state_check CHECK (state IN ('waiting', 'handed', 'sent', 'uncertain', 'given_up', 'dropped')),
        CONSTRAINT notice_messages_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)
      )`);
    await runner.query(
      `CREATE INDEX notice_messages_user_id_target_created_at_idx ON notice_messages (user_id, target, created_at)`,
    );
    await runner.query(
      `CREATE INDEX notice_messages_open_idx ON notice_messages (next_at) WHERE state IN ('waiting', 'handed')`,
    );
    await runner.query(`
      CREATE TABLE notice_deliveries (
        notice_id uuid NOT NULL,
        target text NOT NULL,
        user_id uuid NOT NULL,
        due_at timestamptz NOT NULL,
        settled boolean NOT NULL DEFAULT false,
        message_id uuid,
        CONSTRAINT notice_deliveries_pkey PRIMARY KEY (notice_id, target),
        CONSTRAINT notice_deliveries_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notices (id),
        CONSTRAINT notice_deliveries_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id),
        CONSTRAINT notice_deliveries_message_id_fkey FOREIGN KEY (message_id) REFERENCES notice_messages (id)
      )`);
    await runner.query(`CREATE INDEX notice_deliveries_message_id_idx ON notice_deliveries (message_id)`);
    await runner.query(`CREATE INDEX notice_deliveries_open_idx ON notice_deliveries (due_at) WHERE NOT settled`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['deliveries', 'messages', 'choices', 'settings', 'robots'].map((name) => `notice_${name}`);
    for (const table of [...tables, 'notices']) await runner.query(`DROP TABLE ${table}`);
  }
}
