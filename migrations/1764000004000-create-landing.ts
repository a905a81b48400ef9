import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

const STAGES = `'negotiation', 'appraisal', 'signed', 'registered', 'started', 'building', 'producing', 'at_capacity', 'aftercare'`;
const STATUSES = `'active', 'paused', 'transferred', 'lost', 'rejected', 'terminated', 'exited', 'merged'`;

/** Projects with their histories, milestones with verdicts and waivers. */
export class CreateLanding1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.projects(runner);
    await this.milestones(runner);
    await this.verdicts(runner);
    await this.placements(runner);
    await this.changes(runner);
    for (const table of ['project_zones', 'project_industries', 'project_stage_log', 'status_changes']) {
      await makeAppendOnly(runner, table);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'status_changes',
      'project_stage_log',
      'project_industries',
      'project_zones',
      'gate_waivers',
      'milestone_verdicts',
      'milestones',
      'project_numbers',
      'projects',
    ];
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }

  private async projects(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE projects (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        code text NOT NULL,
        name text NOT NULL,
        investor_id uuid NOT NULL,
        lead_id uuid,
        industry_code text,
        segment_code text,
        zone_code text NOT NULL,
        mode text NOT NULL,
        status text NOT NULL DEFAULT 'active',
        status_reason text,
        status_review_on date,
        stage text NOT NULL,
        stage_since date NOT NULL,
        planned_total numeric(18,2),
        contracted_amount numeric(18,2),
        contracted_fixed_amount numeric(18,2),
        promised_start_on date,
        promised_production_on date,
        promised_output numeric(18,2),
        promised_tax numeric(18,2),
        promised_jobs integer,
        needs text,
        company_name text,
        company_uscc text,
        filing_code text,
        officer_id uuid NOT NULL,
        team_id uuid,
        plan_project_code text,
        description text,
        sample boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT projects_pkey PRIMARY KEY (id),
        CONSTRAINT projects_code_key UNIQUE (code),
        CONSTRAINT projects_lead_id_key UNIQUE (lead_id),
        CONSTRAINT projects_mode_check CHECK (mode IN ('greenfield', 'leased', 'retrofit', 'asset_light')),
        CONSTRAINT projects_status_check CHECK (status IN (${STATUSES})),
        CONSTRAINT projects_stage_check CHECK (stage IN (${STAGES})),
        CONSTRAINT projects_amounts_check
          CHECK (planned_total >= 0 AND contracted_amount >= 0 AND contracted_fixed_amount >= 0),
        CONSTRAINT projects_promises_check CHECK (promised_output >= 0 AND promised_tax >= 0 AND promised_jobs >= 0),
        CONSTRAINT projects_investor_id_fkey FOREIGN KEY (investor_id) REFERENCES investors (id),
        CONSTRAINT projects_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES leads (id),
        CONSTRAINT projects_industry_code_fkey FOREIGN KEY (industry_code) REFERENCES industries (code),
        CONSTRAINT projects_segment_code_fkey FOREIGN KEY (segment_code) REFERENCES segments (code),
        CONSTRAINT projects_zone_code_fkey FOREIGN KEY (zone_code) REFERENCES zones (code),
        CONSTRAINT projects_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES users (id),
        CONSTRAINT projects_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id),
        CONSTRAINT projects_plan_project_code_fkey FOREIGN KEY (plan_project_code) REFERENCES plan_projects (code)
      )`);
    for (const column of ['investor_id', 'industry_code', 'zone_code', 'officer_id', 'team_id']) {
      await runner.query(`CREATE INDEX projects_${column}_idx ON projects (${column})`);
    }
    await runner.query(`CREATE INDEX projects_stage_status_updated_at_idx ON projects (stage, status, updated_at)`);
    await runner.query(`CREATE INDEX projects_updated_at_id_idx ON projects (updated_at, id)`);
    await runner.query(`CREATE INDEX projects_created_at_id_idx ON projects (created_at, id)`);
    await runner.query(`CREATE INDEX projects_planned_total_id_idx ON projects (COALESCE(planned_total, 0), id)`);
    // Chinese by pinyin, as people look names up.
    await runner.query(`CREATE INDEX projects_name_id_idx ON projects (name COLLATE "zh-x-icu", id)`);
    await runner.query(`CREATE INDEX projects_name_trgm_idx ON projects USING gin (name gin_trgm_ops)`);
    await runner.query(`CREATE INDEX projects_code_trgm_idx ON projects USING gin (code gin_trgm_ops)`);
    await runner.query(`
      CREATE TABLE project_numbers (
        year integer NOT NULL,
        last integer NOT NULL,
        CONSTRAINT project_numbers_pkey PRIMARY KEY (year)
      )`);
  }

  private async milestones(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE milestones (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        project_id uuid NOT NULL,
        kind text NOT NULL,
        effective_on date NOT NULL,
        note text,
        evidence_file_id uuid,
        corrects_id uuid,
        withdraws boolean NOT NULL DEFAULT false,
        reported_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT milestones_pkey PRIMARY KEY (id),
        CONSTRAINT milestones_kind_check CHECK (kind IN (
          'meeting', 'framework_agreement', 'appraisal_passed', 'legal_review', 'agreement_signed',
          'company_registered', 'project_filed', 'land_obtained', 'construction_permit', 'construction_started',
          'fit_out_started', 'equipment_installed', 'in_statistics', 'topped_out', 'completion_accepted',
          'production_started', 'capacity_accepted', 'yearly_visit')),
        CONSTRAINT milestones_withdraws_check CHECK (NOT withdraws OR corrects_id IS NOT NULL),
        CONSTRAINT milestones_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
        CONSTRAINT milestones_evidence_file_id_fkey FOREIGN KEY (evidence_file_id) REFERENCES files (id),
        CONSTRAINT milestones_corrects_id_fkey FOREIGN KEY (corrects_id) REFERENCES milestones (id),
        CONSTRAINT milestones_reported_by_fkey FOREIGN KEY (reported_by) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX milestones_project_id_kind_idx ON milestones (project_id, kind)`);
    await runner.query(`CREATE INDEX milestones_recorded_at_id_idx ON milestones (recorded_at, id)`);
    await runner.query(`CREATE INDEX milestones_evidence_file_id_idx ON milestones (evidence_file_id)`);
    await runner.query(`CREATE INDEX milestones_corrects_id_idx ON milestones (corrects_id)`);
    await makeAppendOnly(runner, 'milestones');
  }

  private async verdicts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE milestone_verdicts (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        milestone_id uuid NOT NULL,
        verdict text NOT NULL,
        reason text,
        by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT milestone_verdicts_pkey PRIMARY KEY (id),
        CONSTRAINT milestone_verdicts_milestone_id_key UNIQUE (milestone_id),
        CONSTRAINT milestone_verdicts_verdict_check CHECK (verdict IN ('verified', 'sent_back')),
        CONSTRAINT milestone_verdicts_reason_check CHECK (verdict = 'verified' OR reason IS NOT NULL),
        CONSTRAINT milestone_verdicts_milestone_id_fkey FOREIGN KEY (milestone_id) REFERENCES milestones (id),
        CONSTRAINT milestone_verdicts_by_fkey FOREIGN KEY (by) REFERENCES users (id)
      )`);
    await makeAppendOnly(runner, 'milestone_verdicts');
    await runner.query(`
      CREATE TABLE gate_waivers (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        project_id uuid NOT NULL,
        stage text NOT NULL,
        reason text NOT NULL,
        approved_by uuid NOT NULL,
        expires_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        closed_at timestamptz,
        closed_by uuid,
        CONSTRAINT gate_waivers_pkey PRIMARY KEY (id),
        CONSTRAINT gate_waivers_stage_check CHECK (stage IN (${STAGES})),
        CONSTRAINT gate_waivers_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
        CONSTRAINT gate_waivers_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES users (id),
        CONSTRAINT gate_waivers_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX gate_waivers_project_id_idx ON gate_waivers (project_id)`);
    await runner.query(`CREATE INDEX gate_waivers_expires_on_idx ON gate_waivers (expires_on) WHERE closed_at IS NULL`);
  }

  private async placements(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE project_zones (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        project_id uuid NOT NULL,
        zone_code text NOT NULL,
        from_month date NOT NULL,
        reason text,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT project_zones_pkey PRIMARY KEY (id),
        CONSTRAINT project_zones_from_month_check CHECK (EXTRACT(day FROM from_month) = 1),
        CONSTRAINT project_zones_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
        CONSTRAINT project_zones_zone_code_fkey FOREIGN KEY (zone_code) REFERENCES zones (code),
        CONSTRAINT project_zones_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users (id)
      )`);
    await runner.query(
      `CREATE INDEX project_zones_project_id_from_month_id_idx ON project_zones (project_id, from_month, id)`,
    );
    await runner.query(`
      CREATE TABLE project_industries (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        project_id uuid NOT NULL,
        industry_code text NOT NULL,
        segment_code text,
        from_month date NOT NULL,
        reason text,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT project_industries_pkey PRIMARY KEY (id),
        CONSTRAINT project_industries_from_month_check CHECK (EXTRACT(day FROM from_month) = 1),
        CONSTRAINT project_industries_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
        CONSTRAINT project_industries_industry_code_fkey FOREIGN KEY (industry_code) REFERENCES industries (code),
        CONSTRAINT project_industries_segment_code_fkey FOREIGN KEY (segment_code) REFERENCES segments (code),
        CONSTRAINT project_industries_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users (id)
      )`);
    await runner.query(
      `CREATE INDEX project_industries_project_id_from_month_id_idx ON project_industries (project_id, from_month, id)`,
    );
  }

  private async changes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE project_stage_log (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        project_id uuid NOT NULL,
        from_stage text,
        to_stage text NOT NULL,
        cause text NOT NULL,
        cause_milestone_id uuid,
        effective_on date NOT NULL,
        actor_id uuid,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT project_stage_log_pkey PRIMARY KEY (id),
        CONSTRAINT project_stage_log_cause_check
          CHECK (cause IN ('opened', 'milestone', 'edit', 'waiver', 'waiver_expired')),
        CONSTRAINT project_stage_log_from_stage_check CHECK (from_stage IN (${STAGES})),
        CONSTRAINT project_stage_log_to_stage_check CHECK (to_stage IN (${STAGES})),
        CONSTRAINT project_stage_log_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
        CONSTRAINT project_stage_log_cause_milestone_id_fkey
          FOREIGN KEY (cause_milestone_id) REFERENCES milestones (id),
        CONSTRAINT project_stage_log_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX project_stage_log_project_id_id_idx ON project_stage_log (project_id, id)`);
    await runner.query(
      `CREATE INDEX project_stage_log_to_stage_effective_on_idx ON project_stage_log (to_stage, effective_on)`,
    );
    await runner.query(`
      CREATE TABLE status_changes (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        project_id uuid NOT NULL,
        from_status text NOT NULL,
        to_status text NOT NULL,
        reason text NOT NULL,
        review_on date,
        destination text,
        merged_into_id uuid,
        by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT status_changes_pkey PRIMARY KEY (id),
        CONSTRAINT status_changes_from_status_check CHECK (from_status IN (${STATUSES})),
        CONSTRAINT status_changes_to_status_check CHECK (to_status IN (${STATUSES})),
        CONSTRAINT status_changes_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
        CONSTRAINT status_changes_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES projects (id),
        CONSTRAINT status_changes_by_fkey FOREIGN KEY (by) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX status_changes_project_id_id_idx ON status_changes (project_id, id)`);
  }
}
