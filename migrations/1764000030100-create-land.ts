import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** Parcels and standard plants, who holds a part of them, and the facts of each holding. */
export class CreateLand1764000030100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createUnits(runner);
    await runner.query(`
      CREATE TABLE land_holdings (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        unit_id uuid NOT NULL,
        project_id uuid,
        lead_id uuid,
        CONSTRAINT land_holdings_pkey PRIMARY KEY (id),
        CONSTRAINT land_holdings_holder_check CHECK ((project_id IS NULL) <> (lead_id IS NULL)),
        CONSTRAINT land_holdings_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES land_units (id),
        CONSTRAINT land_holdings_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
        CONSTRAINT land_holdings_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES leads (id)
      )`);
    for (const column of ['unit_id', 'project_id', 'lead_id']) {
      await runner.query(`CREATE INDEX land_holdings_${column}_idx ON land_holdings (${column})`);
    }
    await createFacts(runner);
    await makeAppendOnly(runner, 'land_facts');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['land_facts', 'land_holdings', 'land_units']) await runner.query(`DROP TABLE ${table}`);
  }
}

async function createUnits(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE land_units (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      code text NOT NULL,
      name text NOT NULL,
      zone_code text NOT NULL,
      kind text NOT NULL,
      land_use text NOT NULL,
      area numeric(14,2) NOT NULL,
      price numeric(18,2),
      price_basis text,
      utilities jsonb NOT NULL DEFAULT '{}',
      geometry jsonb,
      note text,
      sample boolean NOT NULL DEFAULT false,
      active boolean NOT NULL DEFAULT true,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT land_units_pkey PRIMARY KEY (id),
      CONSTRAINT land_units_code_key UNIQUE (code),
      CONSTRAINT land_units_kind_check CHECK (kind IN ('land', 'plant')),
      CONSTRAINT land_units_land_use_check
        CHECK (land_use IN ('m1', 'm2', 'm3', 'm0', 'research', 'logistics', 'commercial', 'mixed')),
      CONSTRAINT land_units_area_check CHECK (area > 0),
      CONSTRAINT land_units_price_check CHECK ((price IS NULL) = (price_basis IS NULL) AND price > 0
        AND price_basis IN ('per_mu', 'per_m2', 'per_m2_month')),
      CONSTRAINT land_units_geometry_check CHECK (geometry ->> 'type' = 'Polygon'),
      CONSTRAINT land_units_zone_code_fkey FOREIGN KEY (zone_code) REFERENCES zones (code)
    )`);
  await runner.query(`CREATE INDEX land_units_zone_code_idx ON land_units (zone_code)`);
  await runner.query(`CREATE INDEX land_units_updated_at_id_idx ON land_units (updated_at, id)`);
}

async function createFacts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE land_facts (
      id bigint GENERATED ALWAYS AS IDENTITY,
      holding_id uuid NOT NULL,
      kind text NOT NULL,
      state text NOT NULL,
      area numeric(14,2) NOT NULL,
      until_on date,
      basis text,
      contract_file_id uuid,
      effective_on date NOT NULL,
      reason text,
      by uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT land_facts_pkey PRIMARY KEY (id),
      CONSTRAINT land_facts_kind_check CHECK (kind IN ('reserved', 'prolonged', 'allocated', 'released')),
      CONSTRAINT land_facts_state_check CHECK (state IN ('reserved', 'allocated', 'released')),
      CONSTRAINT land_facts_area_check CHECK (area >= 0 AND (state = 'released') = (area = 0)),
      CONSTRAINT land_facts_until_on_check CHECK ((state = 'reserved') = (until_on IS NOT NULL)),
      CONSTRAINT land_facts_basis_check CHECK ((state = 'allocated') = (basis IS NOT NULL)
        AND basis IN ('grant', 'lease', 'sale')),
      CONSTRAINT land_facts_contract_file_id_check CHECK (kind <> 'allocated' OR contract_file_id IS NOT NULL),
      CONSTRAINT land_facts_reason_check CHECK (kind = 'allocated' OR reason IS NOT NULL),
      CONSTRAINT land_facts_holding_id_fkey FOREIGN KEY (holding_id) REFERENCES land_holdings (id),
      CONSTRAINT land_facts_contract_file_id_fkey FOREIGN KEY (contract_file_id) REFERENCES files (id),
      CONSTRAINT land_facts_by_fkey FOREIGN KEY (by) REFERENCES users (id)
    )`);
  await runner.query(`CREATE INDEX land_facts_holding_id_id_idx ON land_facts (holding_id, id)`);
  await runner.query(`CREATE INDEX land_facts_contract_file_id_idx ON land_facts (contract_file_id)`);
}
