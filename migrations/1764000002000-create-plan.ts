import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

const TABLES = [
  `CREATE TABLE plan_periods (
    code text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    title_zh text,
    title_en text,
    from_year integer NOT NULL,
    to_year integer NOT NULL,
    status text NOT NULL,
    issued_on text,
    note_zh text,
    note_en text,
    source text,
    active boolean NOT NULL DEFAULT true,
    CONSTRAINT plan_periods_pkey PRIMARY KEY (code),
    CONSTRAINT plan_periods_status_check CHECK (status IN ('adopted', 'draft')),
    CONSTRAINT plan_periods_years_check CHECK (from_year <= to_year)
  )`,
  `CREATE TABLE industries (
    code text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    aliases text[] NOT NULL DEFAULT '{}',
    sort integer NOT NULL,
    note_zh text,
    note_en text,
    active boolean NOT NULL DEFAULT true,
    CONSTRAINT industries_pkey PRIMARY KEY (code)
  )`,
  `CREATE TABLE segments (
    code text NOT NULL,
    industry_code text NOT NULL,
    tier text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    aliases text[] NOT NULL DEFAULT '{}',
    focus jsonb NOT NULL DEFAULT '[]',
    parts jsonb NOT NULL DEFAULT '[]',
    sort integer NOT NULL,
    note_zh text,
    note_en text,
    source text NOT NULL,
    active boolean NOT NULL DEFAULT true,
    CONSTRAINT segments_pkey PRIMARY KEY (code),
    CONSTRAINT segments_tier_check CHECK (tier IN ('core', 'cultivated', 'encouraged')),
    CONSTRAINT segments_industry_code_fkey FOREIGN KEY (industry_code) REFERENCES industries (code)
  )`,
  `CREATE TABLE zones (
    code text NOT NULL,
    parent_code text,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    kind text NOT NULL,
    aliases text[] NOT NULL DEFAULT '{}',
    industry_codes text[] NOT NULL DEFAULT '{}',
    links text[] NOT NULL DEFAULT '{}',
    functions jsonb NOT NULL DEFAULT '[]',
    sort integer NOT NULL,
    note_zh text,
    note_en text,
    source text,
    active boolean NOT NULL DEFAULT true,
    version integer NOT NULL DEFAULT 1,
    edited_at timestamptz,
    CONSTRAINT zones_pkey PRIMARY KEY (code),
    CONSTRAINT zones_kind_check CHECK (kind IN (
      'zone', 'axis', 'cluster', 'node', 'subpark', 'carrier', 'base', 'park', 'planned', 'street',
      'living', 'service', 'overlay', 'industrial_area', 'tourism'
    )),
    CONSTRAINT zones_parent_code_check CHECK (parent_code <> code),
    CONSTRAINT zones_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES zones (code)
  )`,
  `CREATE TABLE zone_fits (
    code text NOT NULL,
    plan_code text NOT NULL,
    zone_code text NOT NULL,
    industry_code text NOT NULL,
    segment_code text,
    basis text NOT NULL,
    plan_words text,
    source text NOT NULL,
    active boolean NOT NULL DEFAULT true,
    CONSTRAINT zone_fits_pkey PRIMARY KEY (code),
    CONSTRAINT zone_fits_basis_check CHECK (basis IN ('explicit', 'inferred')),
    CONSTRAINT zone_fits_plan_code_fkey FOREIGN KEY (plan_code) REFERENCES plan_periods (code),
    CONSTRAINT zone_fits_zone_code_fkey FOREIGN KEY (zone_code) REFERENCES zones (code),
    CONSTRAINT zone_fits_industry_code_fkey FOREIGN KEY (industry_code) REFERENCES industries (code),
    CONSTRAINT zone_fits_segment_code_fkey FOREIGN KEY (segment_code) REFERENCES segments (code)
  )`,
  `CREATE TABLE indicators (
    plan_code text NOT NULL,
    code text NOT NULL,
    source_table text NOT NULL,
    ref text,
    sort integer NOT NULL,
    category_zh text,
    category_en text,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    unit text NOT NULL,
    unit_en text NOT NULL,
    kind text NOT NULL,
    five_year_total boolean NOT NULL DEFAULT false,
    increment boolean NOT NULL DEFAULT false,
    property text,
    baseline numeric,
    baseline_printed text,
    baseline_source text,
    target numeric,
    target_max numeric,
    target_printed text,
    comparator text,
    assigned_from_above boolean NOT NULL DEFAULT false,
    actual numeric,
    actual_printed text,
    result text,
    previous_period numeric,
    relevance text,
    pipeline_link text,
    suspect_cells text[] NOT NULL DEFAULT '{}',
    related_codes text[] NOT NULL DEFAULT '{}',
    note_zh text,
    note_en text,
    source text NOT NULL,
    active boolean NOT NULL DEFAULT true,
    CONSTRAINT indicators_pkey PRIMARY KEY (plan_code, code),
    CONSTRAINT indicators_source_table_check CHECK (source_table IN ('table1', 'table2', 'text')),
    CONSTRAINT indicators_kind_check CHECK (kind IN ('level', 'cumulative', 'growth', 'ratio')),
    CONSTRAINT indicators_property_check CHECK (property IN ('expected', 'binding')),
    CONSTRAINT indicators_comparator_check CHECK (comparator IN ('=', '>=', '>', '<=', '<')),
    CONSTRAINT indicators_result_check CHECK (result IN ('met', 'missed', 'no_data')),
    CONSTRAINT indicators_relevance_check CHECK (relevance IN ('core', 'supporting', 'context')),
    CONSTRAINT indicators_pipeline_link_check CHECK (pipeline_link IN ('direct', 'indirect', 'none')),
    CONSTRAINT indicators_plan_code_fkey FOREIGN KEY (plan_code) REFERENCES plan_periods (code)
  )`,
  `CREATE TABLE plan_industries (
    plan_code text NOT NULL,
    industry_code text NOT NULL,
    rank integer NOT NULL,
    brand_zh text,
    brand_en text,
    structure_zh text,
    structure_en text,
    spatial_zh text,
    spatial_en text,
    goal_zh text,
    goal_en text,
    target_indicator text,
    measure_zh text,
    measure_en text,
    target_value numeric,
    target_unit text,
    leaders_zh text[] NOT NULL DEFAULT '{}',
    note_zh text,
    note_en text,
    source text NOT NULL,
    active boolean NOT NULL DEFAULT true,
    CONSTRAINT plan_industries_pkey PRIMARY KEY (plan_code, industry_code),
    CONSTRAINT plan_industries_plan_code_fkey FOREIGN KEY (plan_code) REFERENCES plan_periods (code),
    CONSTRAINT plan_industries_industry_code_fkey FOREIGN KEY (industry_code) REFERENCES industries (code)
  )`,
  `CREATE TABLE plan_enterprises (
    code text NOT NULL,
    plan_code text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    aliases text[] NOT NULL DEFAULT '{}',
    industry_code text,
    segment_codes text[] NOT NULL DEFAULT '{}',
    segment_basis text,
    roles jsonb NOT NULL DEFAULT '[]',
    sort integer NOT NULL,
    note_zh text,
    note_en text,
    source text NOT NULL,
    active boolean NOT NULL DEFAULT true,
    CONSTRAINT plan_enterprises_pkey PRIMARY KEY (code),
    CONSTRAINT plan_enterprises_plan_code_fkey FOREIGN KEY (plan_code) REFERENCES plan_periods (code),
    CONSTRAINT plan_enterprises_industry_code_fkey FOREIGN KEY (industry_code) REFERENCES industries (code)
  )`,
  `CREATE TABLE plan_projects (
    code text NOT NULL,
    plan_code text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    aliases text[] NOT NULL DEFAULT '{}',
    industry_code text,
    segment_code text,
    segment_basis text,
    kind text NOT NULL,
    zone_code text,
    enterprise_code text,
    status_words jsonb NOT NULL DEFAULT '[]',
    status_reading text,
    origin text NOT NULL,
    group_zh text,
    sort integer NOT NULL,
    note_zh text,
    note_en text,
    source text NOT NULL,
    active boolean NOT NULL DEFAULT true,
    CONSTRAINT plan_projects_pkey PRIMARY KEY (code),
    CONSTRAINT plan_projects_kind_check CHECK (kind IN (
      'industrialisation', 'platform', 'infrastructure', 'commercial'
    )),
    CONSTRAINT plan_projects_origin_check CHECK (origin IN ('box', 'text')),
    CONSTRAINT plan_projects_plan_code_fkey FOREIGN KEY (plan_code) REFERENCES plan_periods (code),
    CONSTRAINT plan_projects_industry_code_fkey FOREIGN KEY (industry_code) REFERENCES industries (code),
    CONSTRAINT plan_projects_segment_code_fkey FOREIGN KEY (segment_code) REFERENCES segments (code),
    CONSTRAINT plan_projects_zone_code_fkey FOREIGN KEY (zone_code) REFERENCES zones (code),
    CONSTRAINT plan_projects_enterprise_code_fkey FOREIGN KEY (enterprise_code) REFERENCES plan_enterprises (code)
  )`,
  `CREATE TABLE targets (
    code text NOT NULL,
    plan_code text NOT NULL,
    indicator_code text,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    basis_zh text NOT NULL,
    basis_en text NOT NULL,
    unit text NOT NULL,
    currency char(3) NOT NULL,
    window_from date NOT NULL,
    window_to date NOT NULL,
    amount numeric(18,2) NOT NULL,
    scope jsonb NOT NULL,
    baseline_amount numeric(18,2),
    baseline_from_year integer,
    baseline_to_year integer,
    baseline_note_zh text,
    baseline_note_en text,
    baseline_source text,
    source text NOT NULL,
    sort integer NOT NULL,
    active boolean NOT NULL DEFAULT true,
    version integer NOT NULL DEFAULT 1,
    edited_at timestamptz,
    CONSTRAINT targets_pkey PRIMARY KEY (code),
    CONSTRAINT targets_window_check CHECK (window_from <= window_to),
    CONSTRAINT targets_amount_check CHECK (amount > 0),
    CONSTRAINT targets_plan_code_fkey FOREIGN KEY (plan_code) REFERENCES plan_periods (code)
  )`,
  `CREATE TABLE target_versions (
    target_code text NOT NULL,
    version integer NOT NULL,
    content jsonb NOT NULL,
    reason text,
    recorded_by uuid,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT target_versions_pkey PRIMARY KEY (target_code, version),
    CONSTRAINT target_versions_target_code_fkey FOREIGN KEY (target_code) REFERENCES targets (code)
  )`,
];

const INDEXES = [
  `CREATE INDEX zones_parent_code_idx ON zones (parent_code)`,
  `CREATE INDEX zone_fits_segment_code_idx ON zone_fits (segment_code)`,
];

/** Every zone with itself and all it contains. UNION, not UNION ALL: a loop made by a slip of the hand must end. */
const ZONE_DESCENDANTS = `
  CREATE VIEW zone_descendants AS
  WITH RECURSIVE below (ancestor, code) AS (
    SELECT code, code FROM zones
    UNION
    SELECT below.ancestor, zones.code FROM below JOIN zones ON zones.parent_code = below.code
  )
  SELECT ancestor, code FROM below`;

/** What the zone has promised: plan periods, industries, zones, indicators, targets and the plan's own lists. */
export class CreatePlan1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...INDEXES, ZONE_DESCENDANTS]) await runner.query(statement);
    await makeAppendOnly(runner, 'target_versions');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW zone_descendants`);
    const tables = [
      'target_versions',
      'targets',
      'plan_projects',
      'plan_enterprises',
      'plan_industries',
      'indicators',
      'zone_fits',
      'zones',
      'segments',
      'industries',
      'plan_periods',
    ];
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}
