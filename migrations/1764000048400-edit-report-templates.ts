import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates are changed on screen: which sections a brief has, how many sheets a ledger, and who changed it when and why. */
export class EditReportTemplates1764000048400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report_templates
        ADD COLUMN sections jsonb,
        ADD COLUMN sheets text NOT NULL DEFAULT 'one',
        ADD COLUMN unit text,
        ADD COLUMN active boolean NOT NULL DEFAULT true,
        ADD COLUMN reason text NOT NULL DEFAULT '随系统提供的模板',
        ADD COLUMN set_by uuid,
        ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT TIMESTAMPTZ '2025-11-24 00:00:00+00',
        ADD CONSTRAINT report_templates_sheets_check CHECK (sheets IN ('one', 'each')),
        ADD CONSTRAINT report_templates_unit_check CHECK (unit IN ('yi', 'wan')),
        ADD CONSTRAINT report_templates_set_by_fkey FOREIGN KEY (set_by) REFERENCES users (id)`);
    await runner.query(`
      ALTER TABLE report_templates ALTER COLUMN sheets DROP DEFAULT, ALTER COLUMN active DROP DEFAULT,
        ALTER COLUMN reason DROP DEFAULT, ALTER COLUMN recorded_at DROP DEFAULT`);
  }

  /** Versions stay: reports name them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report_templates DROP COLUMN sections, DROP COLUMN sheets, DROP COLUMN unit, DROP COLUMN active,
        DROP COLUMN reason, DROP COLUMN set_by, DROP COLUMN recorded_at`);
  }
}
