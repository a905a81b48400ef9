import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One thing done to many leads: what was asked, each row's outcome, and what is needed to take it back. */
export class CreateLeadBulkActs1764000025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lead_bulk_acts (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        action text NOT NULL,
        "values" jsonb NOT NULL DEFAULT '{}',
        phase text NOT NULL DEFAULT 'doing',
        unseen uuid[] NOT NULL DEFAULT '{}',
        "by" uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT lead_bulk_acts_pkey PRIMARY KEY (id),
        CONSTRAINT lead_bulk_acts_action_check
          CHECK (action IN ('hand_over', 'set_zone', 'set_industry', 'set_source', 'rest', 'watch')),
        CONSTRAINT lead_bulk_acts_phase_check CHECK (phase IN ('doing', 'done', 'undoing', 'undone')),
        CONSTRAINT lead_bulk_acts_by_fkey FOREIGN KEY ("by") REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX lead_bulk_acts_by_idx ON lead_bulk_acts ("by")`);
    await runner.query(`
      CREATE TABLE lead_bulk_rows (
        act_id uuid NOT NULL,
        lead_id uuid NOT NULL,
        place integer NOT NULL,
        version integer NOT NULL,
        outcome text NOT NULL DEFAULT 'waiting',
        problem text,
        before jsonb,
        version_after integer,
        CONSTRAINT lead_bulk_rows_pkey PRIMARY KEY (act_id, lead_id),
        CONSTRAINT lead_bulk_rows_outcome_check CHECK (outcome IN ('waiting', 'done', 'refused', 'undone', 'kept')),
        CONSTRAINT lead_bulk_rows_act_id_fkey FOREIGN KEY (act_id) REFERENCES lead_bulk_acts (id),
        CONSTRAINT lead_bulk_rows_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES leads (id)
      )`);
    await runner.query(`CREATE INDEX lead_bulk_rows_lead_id_idx ON lead_bulk_rows (lead_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE lead_bulk_rows`);
    await runner.query(`DROP TABLE lead_bulk_acts`);
  }
}
