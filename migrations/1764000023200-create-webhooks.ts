import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where programs want to be told of events, what happened, what was sent, and what came of each attempt. */
export class CreateWebhooks1764000023200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook_endpoints (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        owner_id uuid NOT NULL,
        url text NOT NULL,
        description text NOT NULL,
        kinds text[] NOT NULL,
        secret text NOT NULL,
        former_secret text,
        former_until timestamptz,
        off_reason text,
        off_since timestamptz,
        failing_since timestamptz,
        rest_until timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        removed_at timestamptz,
        CONSTRAINT webhook_endpoints_pkey PRIMARY KEY (id),
        CONSTRAINT webhook_endpoints_off_check CHECK (off_reason IN ('owner', 'administrator', 'gone', 'failing')),
        CONSTRAINT webhook_endpoints_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX webhook_endpoints_owner_id_idx ON webhook_endpoints (owner_id)`);
    await runner.query(`
      CREATE TABLE webhook_events (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        kind text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        data jsonb NOT NULL DEFAULT '{}',
        occurred_at timestamptz NOT NULL,
        CONSTRAINT webhook_events_pkey PRIMARY KEY (id)
      )`);
    await runner.query(`CREATE INDEX webhook_events_occurred_at_idx ON webhook_events (occurred_at)`);
    await runner.query(`
      CREATE TABLE webhook_deliveries (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        endpoint_id uuid NOT NULL,
        event_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'waiting',
        attempts integer NOT NULL DEFAULT 0,
        next_at timestamptz NOT NULL,
        queued_until timestamptz,
        taken_until timestamptz,
        created_at timestamptz NOT NULL,
        delivered_at timestamptz,
        CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (id),
        CONSTRAINT webhook_deliveries_endpoint_id_event_id_key UNIQUE (endpoint_id, event_id),
        CONSTRAINT webhook_deliveries_state_check CHECK (state IN ('waiting', 'delivered', 'failed', 'withheld')),
        CONSTRAINT webhook_deliveries_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoints (id),
        CONSTRAINT webhook_deliveries_event_id_fkey FOREIGN KEY (event_id) REFERENCES webhook_events (id)
      )`);
    await runner.query(
      `CREATE INDEX webhook_deliveries_endpoint_id_created_at_id_idx ON webhook_deliveries (endpoint_id, created_at, id)`,
    );
    await runner.query(`CREATE INDEX webhook_deliveries_event_id_idx ON webhook_deliveries (event_id)`);
    await runner.query(
      `CREATE INDEX webhook_deliveries_open_idx ON webhook_deliveries (next_at) WHERE state = 'waiting'`,
    );
    await runner.query(`
      CREATE TABLE webhook_attempts (
        id bigint GENERATED ALWAYS AS IDENTITY,
        delivery_id uuid NOT NULL,
        at timestamptz NOT NULL,
        duration_ms integer NOT NULL,
        status integer,
        problem text,
        answer text,
        CONSTRAINT webhook_attempts_pkey PRIMARY KEY (id),
        CONSTRAINT webhook_attempts_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES webhook_deliveries (id) ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX webhook_attempts_delivery_id_id_idx ON webhook_attempts (delivery_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['attempts', 'deliveries', 'events', 'endpoints']) {
      await runner.query(`DROP TABLE webhook_${table}`);
    }
  }
}
