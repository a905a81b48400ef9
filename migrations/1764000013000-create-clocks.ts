import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** The working calendar, and the service clocks that run on it. */
export class CreateClocks1764000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_days (
        day date NOT NULL,
        working boolean NOT NULL,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        source text NOT NULL,
        active boolean NOT NULL DEFAULT true,
        edited_at timestamptz,
        CONSTRAINT calendar_days_pkey PRIMARY KEY (day)
      )`);
    await createRules(runner);
    await createClocks(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['clock_events', 'lead_clocks', 'clock_rules', 'calendar_days']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}

async function createRules(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE clock_rules (
      code text NOT NULL,
      days integer NOT NULL,
      unit text NOT NULL,
      remind_before integer NOT NULL,
      major_from numeric(18,2),
      source text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT clock_rules_pkey PRIMARY KEY (code),
      CONSTRAINT clock_rules_code_check CHECK (code IN ('answer', 'screening', 'screening_major', 'referrer', 'follow_up')),
      CONSTRAINT clock_rules_unit_check CHECK (unit IN ('working', 'calendar')),
      CONSTRAINT clock_rules_days_check CHECK (days BETWEEN 1 AND 365 AND remind_before BETWEEN 0 AND 30)
    )`);
  await runner.query(`
    INSERT INTO clock_rules (code, days, unit, remind_before, major_from, source) VALUES
      ('answer', 1, 'working', 0, NULL, '江门市 2024 招商服务时限'),
      ('screening', 3, 'working', 1, NULL, '江门市 2024 招商服务时限'),
      ('screening_major', 7, 'working', 1, 100000000.00, '江门市 2024 招商服务时限'),
      ('referrer', 7, 'working', 1, NULL, '江门市 2024 招商服务时限'),
      ('follow_up', 14, 'calendar', 2, NULL, '江门市 2024 招商服务时限')`);
}

async function createClocks(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE lead_clocks (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      lead_id uuid NOT NULL,
      rule_code text NOT NULL,
      started_on date NOT NULL,
      due_on date NOT NULL,
      state text NOT NULL DEFAULT 'running',
      paused_on date,
      ended_on date,
      breached_on date,
      CONSTRAINT lead_clocks_pkey PRIMARY KEY (id),
      CONSTRAINT lead_clocks_state_check CHECK (state IN ('running', 'paused', 'met', 'cancelled')),
      CONSTRAINT lead_clocks_days_check CHECK (
        (state = 'paused') = (paused_on IS NOT NULL) AND (state IN ('met', 'cancelled')) = (ended_on IS NOT NULL)),
      CONSTRAINT lead_clocks_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES leads (id),
      CONSTRAINT lead_clocks_rule_code_fkey FOREIGN KEY (rule_code) REFERENCES clock_rules (code)
    )`);
  await runner.query(`CREATE INDEX lead_clocks_lead_id_idx ON lead_clocks (lead_id)`);
  await runner.query(`CREATE INDEX lead_clocks_state_due_on_idx ON lead_clocks (state, due_on)`);
  await runner.query(
    `CREATE UNIQUE INDEX lead_clocks_lead_id_rule_code_open_key ON lead_clocks (lead_id, rule_code) WHERE state IN ('running', 'paused')`,
  );
  await runner.query(`
    CREATE TABLE clock_events (
      id bigint GENERATED ALWAYS AS IDENTITY,
      clock_id uuid NOT NULL,
      kind text NOT NULL,
      due_on date NOT NULL,
      reason text,
      "by" uuid,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT clock_events_pkey PRIMARY KEY (id),
      CONSTRAINT clock_events_kind_check CHECK (kind IN
        ('started', 'paused', 'resumed', 'restarted', 'met', 'cancelled', 'breached')),
      CONSTRAINT clock_events_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES lead_clocks (id),
      CONSTRAINT clock_events_by_fkey FOREIGN KEY ("by") REFERENCES users (id)
    )`);
  await runner.query(`CREATE INDEX clock_events_clock_id_id_idx ON clock_events (clock_id, id)`);
  // A term is overrun once, whatever runs twice.
  await runner.query(
    `CREATE UNIQUE INDEX clock_events_clock_id_due_on_breached_key ON clock_events (clock_id, due_on) WHERE kind = 'breached'`,
  );
  await makeAppendOnly(runner, 'clock_events');
}
