import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** Who works a lead: the pool and fair taking, handing over, transfer to another zone, and the rules that propose. */
export class CreateAssignments1764000012100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE leads ADD COLUMN handover_note text, ADD COLUMN pooled_on date`);
    await runner.query(`CREATE INDEX leads_pooled_on_id_idx ON leads (pooled_on, id) WHERE state = 'dormant'`);
    await runner.query(
      `UPDATE leads SET pooled_on = (updated_at AT TIME ZONE 'Asia/Shanghai')::date WHERE state = 'dormant'`,
    );
    await runner.query(`
      CREATE TABLE pool_terms (
        code text NOT NULL,
        most_open integer NOT NULL,
        most_taken_weekly integer NOT NULL,
        own_rest_days integer NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pool_terms_pkey PRIMARY KEY (code),
        CONSTRAINT pool_terms_numbers_check CHECK (
          most_open BETWEEN 1 AND 10000 AND most_taken_weekly BETWEEN 1 AND 1000 AND own_rest_days BETWEEN 0 AND 365)
      )`);
    await runner.query(
      `INSERT INTO pool_terms (code, most_open, most_taken_weekly, own_rest_days) VALUES ('standard', 60, 5, 7)`,
    );
    await runner.query(`
      CREATE TABLE lead_handovers (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        lead_id uuid NOT NULL,
        kind text NOT NULL,
        from_owner_id uuid NOT NULL,
        to_owner_id uuid NOT NULL,
        note text,
        "by" uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT lead_handovers_pkey PRIMARY KEY (id),
        CONSTRAINT lead_handovers_kind_check CHECK (kind IN ('taken', 'reassigned', 'transferred', 'by_rule')),
        CONSTRAINT lead_handovers_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES leads (id),
        CONSTRAINT lead_handovers_from_owner_id_fkey FOREIGN KEY (from_owner_id) REFERENCES users (id),
        CONSTRAINT lead_handovers_to_owner_id_fkey FOREIGN KEY (to_owner_id) REFERENCES users (id),
        CONSTRAINT lead_handovers_by_fkey FOREIGN KEY ("by") REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX lead_handovers_lead_id_idx ON lead_handovers (lead_id)`);
    await runner.query(
      `CREATE INDEX lead_handovers_to_owner_id_kind_recorded_at_idx ON lead_handovers (to_owner_id, kind, recorded_at)`,
    );
    await makeAppendOnly(runner, 'lead_handovers');
    await createTransfers(runner);
    await createRules(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['assignment_rules', 'lead_transfers', 'lead_handovers', 'pool_terms']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query(`DROP INDEX leads_pooled_on_id_idx`);
    await runner.query(`ALTER TABLE leads DROP COLUMN handover_note, DROP COLUMN pooled_on`);
  }
}

async function createTransfers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE lead_transfers (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      lead_id uuid NOT NULL,
      from_zone_code text,
      to_zone_code text NOT NULL,
      note text NOT NULL,
      proposed_by uuid NOT NULL,
      proposed_at timestamptz NOT NULL DEFAULT now(),
      state text NOT NULL DEFAULT 'proposed',
      answer text,
      answered_by uuid,
      answered_at timestamptz,
      CONSTRAINT lead_transfers_pkey PRIMARY KEY (id),
      CONSTRAINT lead_transfers_state_check CHECK (state IN ('proposed', 'accepted', 'refused', 'withdrawn')),
      CONSTRAINT lead_transfers_answer_check CHECK ((state = 'proposed') = (answered_at IS NULL)
        AND (answered_by IS NULL) = (answered_at IS NULL)),
      CONSTRAINT lead_transfers_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES leads (id),
      CONSTRAINT lead_transfers_from_zone_code_fkey FOREIGN KEY (from_zone_code) REFERENCES zones (code),
      CONSTRAINT lead_transfers_to_zone_code_fkey FOREIGN KEY (to_zone_code) REFERENCES zones (code),
      CONSTRAINT lead_transfers_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES users (id),
      CONSTRAINT lead_transfers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES users (id)
    )`);
  await runner.query(
    `CREATE UNIQUE INDEX lead_transfers_lead_id_open_key ON lead_transfers (lead_id) WHERE state = 'proposed'`,
  );
  await runner.query(`CREATE INDEX lead_transfers_to_zone_code_state_idx ON lead_transfers (to_zone_code, state)`);
  await runner.query(`CREATE INDEX lead_transfers_proposed_by_idx ON lead_transfers (proposed_by)`);
}

async function createRules(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE assignment_rules (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      industry_code text NOT NULL,
      segment_code text,
      team_id uuid NOT NULL,
      CONSTRAINT assignment_rules_pkey PRIMARY KEY (id),
      CONSTRAINT assignment_rules_industry_code_segment_code_key UNIQUE NULLS NOT DISTINCT (industry_code, segment_code),
      CONSTRAINT assignment_rules_industry_code_fkey FOREIGN KEY (industry_code) REFERENCES industries (code),
      CONSTRAINT assignment_rules_segment_code_fkey FOREIGN KEY (segment_code) REFERENCES segments (code),
      CONSTRAINT assignment_rules_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id)
    )`);
}
