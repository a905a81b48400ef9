import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** What a lead needs of land and plant, and every screening opinion with what the plan said at the time. */
export class CreateScreenings1764000024100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE leads
        ADD COLUMN land_need_mu numeric(10,2),
        ADD COLUMN plant_need_m2 numeric(10,2),
        ADD CONSTRAINT leads_needs_check CHECK (land_need_mu > 0 AND plant_need_m2 > 0)`);
    await runner.query(`
      CREATE TABLE screenings (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        lead_id uuid NOT NULL,
        opinion text NOT NULL,
        advice text,
        zone_code text,
        segment_code text,
        fit_verdict text,
        override_reason text,
        chain_action text,
        major boolean NOT NULL,
        "by" uuid NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT screenings_pkey PRIMARY KEY (id),
        CONSTRAINT screenings_advice_check CHECK (advice IN ('accept', 'watch', 'reject')),
        CONSTRAINT screenings_fit_verdict_check CHECK (fit_verdict IN ('fits', 'elsewhere', 'unassigned')),
        CONSTRAINT screenings_chain_action_check CHECK (chain_action IN ('strengthen', 'complete', 'build')),
        CONSTRAINT screenings_override_reason_check CHECK (fit_verdict <> 'elsewhere' OR override_reason IS NOT NULL),
        CONSTRAINT screenings_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES leads (id),
        CONSTRAINT screenings_zone_code_fkey FOREIGN KEY (zone_code) REFERENCES zones (code),
        CONSTRAINT screenings_segment_code_fkey FOREIGN KEY (segment_code) REFERENCES segments (code),
        CONSTRAINT screenings_by_fkey FOREIGN KEY ("by") REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX screenings_lead_id_at_idx ON screenings (lead_id, at)`);
    // Opinions written before there was a record of each: of those only the latest is known.
    await runner.query(`
      INSERT INTO screenings (lead_id, opinion, zone_code, segment_code, major, "by", at)
      SELECT l.id, l.screening_opinion, l.zone_code, l.segment_code,
             COALESCE(l.planned_total >= (SELECT major_from FROM clock_rules WHERE code = 'screening_major'), false),
             l.screened_by, l.screened_at
        FROM leads l
       WHERE l.screening_opinion IS NOT NULL AND l.screened_by IS NOT NULL AND l.screened_at IS NOT NULL`);
    await makeAppendOnly(runner, 'screenings');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE screenings`);
    await runner.query(`ALTER TABLE leads DROP COLUMN land_need_mu, DROP COLUMN plant_need_m2`);
  }
}
