import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

const OLD_KINDS = [
  ...['meeting', 'framework_agreement', 'appraisal_passed', 'legal_review', 'agreement_signed', 'company_registered'],
  ...['project_filed', 'land_obtained', 'construction_permit', 'construction_started', 'fit_out_started'],
  ...['equipment_installed', 'in_statistics', 'topped_out', 'completion_accepted', 'production_started'],
  ...['capacity_accepted', 'yearly_visit'],
];
const NEW_KINDS = [
  'eia_approved',
  'energy_reviewed',
  'planning_permit',
  'trial_production',
  'first_invoice',
  'above_scale',
];

const oneOf = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** The full set of milestones, when each is planned and expected, and the templates that plan them. */
export class CreateSchedule1764000033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await allowKinds(runner, [...OLD_KINDS, ...NEW_KINDS]);
    await createTemplates(runner);
    await createDates(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE milestone_dates`);
    await runner.query(`DROP TABLE milestone_templates`);
    await allowKinds(runner, OLD_KINDS);
  }
}

async function allowKinds(runner: QueryRunner, kinds: readonly string[]): Promise<void> {
  await runner.query(`ALTER TABLE milestones DROP CONSTRAINT milestones_kind_check`);
  await runner.query(`ALTER TABLE milestones ADD CONSTRAINT milestones_kind_check CHECK (kind IN (${oneOf(kinds)}))`);
}

async function createTemplates(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE milestone_templates (
      mode text NOT NULL,
      kind text NOT NULL,
      after_kinds text[] NOT NULL,
      days integer NOT NULL,
      sort integer NOT NULL,
      source text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT milestone_templates_pkey PRIMARY KEY (mode, kind),
      CONSTRAINT milestone_templates_mode_check CHECK (mode IN ('greenfield', 'leased', 'retrofit', 'asset_light')),
      CONSTRAINT milestone_templates_kind_check CHECK (kind IN (${oneOf([...OLD_KINDS, ...NEW_KINDS])})),
      CONSTRAINT milestone_templates_days_check CHECK (days BETWEEN 0 AND 3650)
    )`);
  for (const [mode, steps] of Object.entries(TEMPLATES)) {
    for (const [sort, [kind, after, days]] of steps.entries()) {
      await runner.query(
        `INSERT INTO milestone_templates (mode, kind, after_kinds, days, sort, source) VALUES ($1, $2, $3, $4, $5, $6)`,
        [mode, kind, after, days, sort, '示例默认值，由园区按实际修改'],
      );
    }
  }
}

async function createDates(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE milestone_dates (
      id bigint GENERATED ALWAYS AS IDENTITY,
      project_id uuid NOT NULL,
      kind text NOT NULL,
      what text NOT NULL,
      "on" date,
      reason text,
      "by" uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT milestone_dates_pkey PRIMARY KEY (id),
      CONSTRAINT milestone_dates_kind_check CHECK (kind IN (${oneOf([...OLD_KINDS, ...NEW_KINDS])})),
      CONSTRAINT milestone_dates_what_check CHECK (what IN ('planned', 'forecast')),
      CONSTRAINT milestone_dates_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
      CONSTRAINT milestone_dates_by_fkey FOREIGN KEY ("by") REFERENCES users (id)
    )`);
  await runner.query(
    `CREATE INDEX milestone_dates_project_id_kind_what_id_idx ON milestone_dates (project_id, kind, what, id)`,
  );
  await makeAppendOnly(runner, 'milestone_dates');
}

type Step = [kind: string, after: string[], days: number];

/** Working defaults without a source of their own: the plan gives no durations. */
const TEMPLATES: Record<string, Step[]> = {
  greenfield: [
    ['agreement_signed', [], 0],
    ['company_registered', ['agreement_signed'], 30],
    ['project_filed', ['company_registered'], 15],
    ['eia_approved', ['project_filed'], 60],
    ['energy_reviewed', ['project_filed'], 45],
    ['land_obtained', ['project_filed'], 90],
    ['planning_permit', ['land_obtained'], 45],
    ['construction_permit', ['planning_permit', 'eia_approved'], 30],
    ['construction_started', ['construction_permit', 'energy_reviewed'], 15],
    ['in_statistics', ['construction_started'], 30],
    ['topped_out', ['construction_started'], 240],
    ['equipment_installed', ['topped_out'], 90],
    ['trial_production', ['equipment_installed'], 60],
    ['completion_accepted', ['equipment_installed'], 90],
    ['production_started', ['trial_production', 'completion_accepted'], 30],
    ['first_invoice', ['production_started'], 15],
    ['above_scale', ['first_invoice'], 180],
    ['capacity_accepted', ['production_started'], 365],
  ],
  leased: [
    ['agreement_signed', [], 0],
    ['company_registered', ['agreement_signed'], 30],
    ['project_filed', ['company_registered'], 15],
    ['eia_approved', ['project_filed'], 45],
    ['land_obtained', ['company_registered'], 15],
    ['fit_out_started', ['land_obtained', 'eia_approved'], 30],
    ['in_statistics', ['fit_out_started'], 30],
    ['equipment_installed', ['fit_out_started'], 90],
    ['trial_production', ['equipment_installed'], 30],
    ['completion_accepted', ['equipment_installed'], 30],
    ['production_started', ['trial_production', 'completion_accepted'], 30],
    ['first_invoice', ['production_started'], 15],
    ['above_scale', ['first_invoice'], 180],
    ['capacity_accepted', ['production_started'], 240],
  ],
  retrofit: [
    ['agreement_signed', [], 0],
    ['project_filed', ['agreement_signed'], 15],
    ['eia_approved', ['project_filed'], 45],
    ['energy_reviewed', ['project_filed'], 30],
    ['construction_permit', ['project_filed'], 45],
    ['construction_started', ['construction_permit', 'eia_approved', 'energy_reviewed'], 15],
    ['in_statistics', ['construction_started'], 30],
    ['equipment_installed', ['construction_started'], 90],
    ['trial_production', ['equipment_installed'], 30],
    ['completion_accepted', ['equipment_installed'], 45],
    ['production_started', ['trial_production', 'completion_accepted'], 15],
    ['first_invoice', ['production_started'], 15],
    ['capacity_accepted', ['production_started'], 240],
  ],
  asset_light: [
    ['agreement_signed', [], 0],
    ['company_registered', ['agreement_signed'], 20],
    ['land_obtained', ['company_registered'], 15],
    ['fit_out_started', ['land_obtained'], 15],
    ['equipment_installed', ['fit_out_started'], 30],
    ['production_started', ['equipment_installed'], 30],
    ['first_invoice', ['production_started'], 15],
    ['above_scale', ['first_invoice'], 180],
    ['capacity_accepted', ['production_started'], 240],
  ],
};
