import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** 首报首谈: who reported an investor's project first, how long that holds, and what was disputed about it. */
export class CreateClaims1764000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTerms(runner);
    await createClaims(runner);
    await createDisputes(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['claim_disputes', 'claim_events', 'claims', 'claim_terms']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}

async function createTerms(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE claim_terms (
      code text NOT NULL,
      first_days integer NOT NULL,
      prolong_days integer NOT NULL,
      accepted_days integer NOT NULL,
      warn_days integer NOT NULL,
      version integer NOT NULL DEFAULT 1,
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT claim_terms_pkey PRIMARY KEY (code),
      CONSTRAINT claim_terms_days_check CHECK (
        first_days BETWEEN 1 AND 3650 AND prolong_days BETWEEN 1 AND 3650
        AND accepted_days BETWEEN 1 AND 3650 AND warn_days BETWEEN 0 AND 365)
    )`);
  await runner.query(`
    INSERT INTO claim_terms (code, first_days, prolong_days, accepted_days, warn_days)
    VALUES ('standard', 90, 60, 365, 7)`);
}

async function createClaims(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE claims (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      investor_id uuid NOT NULL,
      lead_id uuid,
      idea text NOT NULL,
      segment_code text,
      zone_code text,
      holder_id uuid NOT NULL,
      team_id uuid,
      contact_id uuid,
      state text NOT NULL DEFAULT 'held',
      claimed_on date NOT NULL,
      until date NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT claims_pkey PRIMARY KEY (id),
      CONSTRAINT claims_state_check CHECK (state IN ('held', 'lapsed', 'released', 'overruled')),
      CONSTRAINT claims_until_check CHECK (until >= claimed_on),
      CONSTRAINT claims_investor_id_fkey FOREIGN KEY (investor_id) REFERENCES investors (id),
      CONSTRAINT claims_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES leads (id),
      CONSTRAINT claims_segment_code_fkey FOREIGN KEY (segment_code) REFERENCES segments (code),
      CONSTRAINT claims_zone_code_fkey FOREIGN KEY (zone_code) REFERENCES zones (code),
      CONSTRAINT claims_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES users (id),
      CONSTRAINT claims_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id),
      CONSTRAINT claims_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts (id)
    )`);
  await runner.query(`CREATE INDEX claims_investor_id_state_idx ON claims (investor_id, state)`);
  await runner.query(`CREATE INDEX claims_lead_id_idx ON claims (lead_id)`);
  await runner.query(`CREATE INDEX claims_holder_id_state_idx ON claims (holder_id, state)`);
  await runner.query(`CREATE INDEX claims_state_until_idx ON claims (state, until)`);
  await runner.query(`CREATE INDEX claims_contact_id_idx ON claims (contact_id)`);
  await runner.query(`
    CREATE TABLE claim_events (
      id bigint GENERATED ALWAYS AS IDENTITY,
      claim_id uuid NOT NULL,
      kind text NOT NULL,
      until date,
      "by" uuid,
      to_holder_id uuid,
      interaction_id uuid,
      reason text,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT claim_events_pkey PRIMARY KEY (id),
      CONSTRAINT claim_events_kind_check CHECK (kind IN
        ('recorded', 'prolonged', 'lapsed', 'released', 'transferred', 'disputed', 'ruled')),
      CONSTRAINT claim_events_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims (id),
      CONSTRAINT claim_events_by_fkey FOREIGN KEY ("by") REFERENCES users (id),
      CONSTRAINT claim_events_to_holder_id_fkey FOREIGN KEY (to_holder_id) REFERENCES users (id),
      CONSTRAINT claim_events_interaction_id_fkey FOREIGN KEY (interaction_id) REFERENCES lead_interactions (id)
    )`);
  await runner.query(`CREATE INDEX claim_events_claim_id_id_idx ON claim_events (claim_id, id)`);
  await makeAppendOnly(runner, 'claim_events');
}

async function createDisputes(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE claim_disputes (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      claim_id uuid NOT NULL,
      "by" uuid NOT NULL,
      team_id uuid,
      zone_code text,
      company text NOT NULL,
      idea text NOT NULL,
      segment_code text,
      grounds text NOT NULL,
      first_contact_on date,
      verdict text,
      reason text,
      ruled_by uuid,
      ruled_at timestamptz,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT claim_disputes_pkey PRIMARY KEY (id),
      CONSTRAINT claim_disputes_verdict_check CHECK (verdict IN ('stays', 'moves', 'both')),
      CONSTRAINT claim_disputes_ruling_check CHECK ((verdict IS NULL) = (ruled_by IS NULL)
        AND (verdict IS NULL) = (ruled_at IS NULL) AND (verdict IS NULL) = (reason IS NULL)),
      CONSTRAINT claim_disputes_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims (id),
      CONSTRAINT claim_disputes_by_fkey FOREIGN KEY ("by") REFERENCES users (id),
      CONSTRAINT claim_disputes_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id),
      CONSTRAINT claim_disputes_zone_code_fkey FOREIGN KEY (zone_code) REFERENCES zones (code),
      CONSTRAINT claim_disputes_segment_code_fkey FOREIGN KEY (segment_code) REFERENCES segments (code),
      CONSTRAINT claim_disputes_ruled_by_fkey FOREIGN KEY (ruled_by) REFERENCES users (id)
    )`);
  await runner.query(`CREATE INDEX claim_disputes_claim_id_idx ON claim_disputes (claim_id)`);
  await runner.query(`CREATE INDEX claim_disputes_by_idx ON claim_disputes ("by")`);
  await runner.query(
    `CREATE UNIQUE INDEX claim_disputes_claim_id_by_open_key ON claim_disputes (claim_id, "by") WHERE verdict IS NULL`,
  );
}
