import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions about the future of a target, each with the moment it was asked of, its seed and its answer. */
export class CreateForecastRuns1764000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE forecast_runs (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        target_code text NOT NULL,
        kind text NOT NULL,
        asked_by uuid,
        requested_at timestamptz NOT NULL,
        known_at timestamptz NOT NULL,
        seed integer NOT NULL,
        draws integer NOT NULL,
        params jsonb NOT NULL DEFAULT '{}',
        rule_version integer NOT NULL,
        fingerprint text NOT NULL,
        state text NOT NULL DEFAULT 'queued',
        progress integer NOT NULL DEFAULT 0,
        result jsonb,
        started_at timestamptz,
        finished_at timestamptz,
        CONSTRAINT forecast_runs_pkey PRIMARY KEY (id),
        CONSTRAINT forecast_runs_kind_check CHECK (kind IN ('forecast', 'what_if', 'backtest')),
        CONSTRAINT forecast_runs_state_check CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
        CONSTRAINT forecast_runs_result_check CHECK ((state = 'done') = (result IS NOT NULL)),
        CONSTRAINT forecast_runs_target_code_fkey FOREIGN KEY (target_code) REFERENCES targets (code),
        CONSTRAINT forecast_runs_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES users (id)
      )`);
    // What failed or was stopped may be asked again.
    await runner.query(`
      CREATE UNIQUE INDEX forecast_runs_fingerprint_key ON forecast_runs (fingerprint)
        WHERE state IN ('queued', 'running', 'done')`);
    await runner.query(`
      CREATE INDEX forecast_runs_target_code_kind_state_known_at_idx
        ON forecast_runs (target_code, kind, state, known_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE forecast_runs`);
  }
}
