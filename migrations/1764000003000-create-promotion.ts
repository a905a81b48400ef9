import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

const HOME_REGIONS = `'yangtze_delta', 'bohai_rim', 'pearl_delta', 'other_domestic', 'hk_mo_tw', 'overseas'`;

/** Investors with their contacts, leads, and the interactions that keep a lead alive. */
export class CreatePromotion1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createInvestors(runner);
    await createLeads(runner);
    await createInteractions(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['lead_interactions', 'lead_numbers', 'leads', 'contacts', 'investors']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}

async function createInvestors(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE investors (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      name text NOT NULL,
      name_key text NOT NULL,
      uscc text,
      home_region text,
      country text,
      note text,
      version integer NOT NULL DEFAULT 1,
      created_by uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT investors_pkey PRIMARY KEY (id),
      CONSTRAINT investors_uscc_key UNIQUE (uscc),
      CONSTRAINT investors_home_region_check CHECK (home_region IN (${HOME_REGIONS})),
      CONSTRAINT investors_created_by_fkey FOREIGN KEY (created_by) REFERENCES users (id)
    )`);
  await runner.query(`CREATE INDEX investors_name_key_idx ON investors (name_key)`);
  await runner.query(`CREATE INDEX investors_updated_at_id_idx ON investors (updated_at, id)`);
  await runner.query(`CREATE INDEX investors_name_id_idx ON investors (name COLLATE "zh-x-icu", id)`);
  await runner.query(`CREATE INDEX investors_name_trgm_idx ON investors USING gin (name gin_trgm_ops)`);
  await runner.query(`
    CREATE TABLE contacts (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      investor_id uuid NOT NULL,
      name text NOT NULL,
      title text,
      phone text,
      email text,
      wechat text,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT contacts_pkey PRIMARY KEY (id),
      CONSTRAINT contacts_investor_id_fkey FOREIGN KEY (investor_id) REFERENCES investors (id)
    )`);
  await runner.query(`CREATE INDEX contacts_investor_id_idx ON contacts (investor_id)`);
  await runner.query(`CREATE INDEX contacts_name_trgm_idx ON contacts USING gin (name gin_trgm_ops)`);
}

async function createLeads(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE leads (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      code text NOT NULL,
      title text NOT NULL,
      investor_id uuid NOT NULL,
      contact_id uuid,
      source text NOT NULL,
      source_detail text,
      home_region text NOT NULL,
      industry_code text,
      segment_code text,
      zone_code text,
      planned_total numeric(18,2),
      note text,
      state text NOT NULL DEFAULT 'captured',
      owner_id uuid NOT NULL,
      team_id uuid,
      captured_on date NOT NULL,
      screening_opinion text,
      screened_by uuid,
      screened_at timestamptz,
      reject_reason text,
      decided_by uuid,
      decided_at timestamptz,
      sample boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT leads_pkey PRIMARY KEY (id),
      CONSTRAINT leads_code_key UNIQUE (code),
      CONSTRAINT leads_source_check CHECK (source IN
        ('own_visit', 'event', 'chamber', 'agency', 'existing_enterprise', 'referral', 'walk_in', 'other')),
      CONSTRAINT leads_home_region_check CHECK (home_region IN (${HOME_REGIONS})),
      CONSTRAINT leads_state_check CHECK (state IN
        ('captured', 'screening', 'accepted', 'rejected', 'dormant', 'merged')),
      CONSTRAINT leads_planned_total_check CHECK (planned_total >= 0),
      CONSTRAINT leads_investor_id_fkey FOREIGN KEY (investor_id) REFERENCES investors (id),
      CONSTRAINT leads_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts (id),
      CONSTRAINT leads_industry_code_fkey FOREIGN KEY (industry_code) REFERENCES industries (code),
      CONSTRAINT leads_segment_code_fkey FOREIGN KEY (segment_code) REFERENCES segments (code),
      CONSTRAINT leads_zone_code_fkey FOREIGN KEY (zone_code) REFERENCES zones (code),
      CONSTRAINT leads_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id),
      CONSTRAINT leads_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id),
      CONSTRAINT leads_screened_by_fkey FOREIGN KEY (screened_by) REFERENCES users (id),
      CONSTRAINT leads_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES users (id)
    )`);
  await runner.query(`CREATE INDEX leads_investor_id_idx ON leads (investor_id)`);
  await runner.query(`CREATE INDEX leads_contact_id_idx ON leads (contact_id)`);
  await runner.query(`CREATE INDEX leads_owner_id_created_at_idx ON leads (owner_id, created_at)`);
  await runner.query(`CREATE INDEX leads_team_id_created_at_idx ON leads (team_id, created_at)`);
  await runner.query(`CREATE INDEX leads_zone_code_created_at_idx ON leads (zone_code, created_at)`);
  await runner.query(`CREATE INDEX leads_created_at_id_idx ON leads (created_at, id)`);
  await runner.query(`CREATE INDEX leads_captured_on_id_idx ON leads (captured_on, id)`);
  await runner.query(`CREATE INDEX leads_state_created_at_idx ON leads (state, created_at)`);
  // The sort expressions of the list, word for word: unknown amounts sort below zero, titles by pinyin.
  await runner.query(`CREATE INDEX leads_planned_total_id_idx ON leads (COALESCE(planned_total, -1), id)`);
  await runner.query(`CREATE INDEX leads_title_id_idx ON leads (title COLLATE "zh-x-icu", id)`);
  await runner.query(`CREATE INDEX leads_title_trgm_idx ON leads USING gin (title gin_trgm_ops)`);
  await runner.query(`CREATE INDEX leads_code_trgm_idx ON leads USING gin (code gin_trgm_ops)`);
  await runner.query(`
    CREATE TABLE lead_numbers (
      year integer NOT NULL,
      last integer NOT NULL,
      CONSTRAINT lead_numbers_pkey PRIMARY KEY (year)
    )`);
}

async function createInteractions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE lead_interactions (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      lead_id uuid NOT NULL,
      kind text NOT NULL,
      "on" date NOT NULL,
      summary text NOT NULL,
      by uuid NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT lead_interactions_pkey PRIMARY KEY (id),
      CONSTRAINT lead_interactions_kind_check CHECK (kind IN ('meeting', 'call', 'visit', 'wechat', 'other')),
      CONSTRAINT lead_interactions_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES leads (id),
      CONSTRAINT lead_interactions_by_fkey FOREIGN KEY (by) REFERENCES users (id)
    )`);
  await runner.query(`CREATE INDEX lead_interactions_lead_id_on_idx ON lead_interactions (lead_id, "on")`);
  await makeAppendOnly(runner, 'lead_interactions');
}
