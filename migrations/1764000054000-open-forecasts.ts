import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Line by line what the mean of each month of a forecast is the sum of. Forecasts made before have none. */
export class OpenForecasts1764000054000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE forecast_parts (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        run_id uuid NOT NULL,
        side text NOT NULL,
        kind text NOT NULL,
        project_id uuid,
        projects integer NOT NULL,
        cumulative numeric(18,2)[] NOT NULL,
        deviation numeric(18,2),
        told jsonb,
        CONSTRAINT forecast_parts_pkey PRIMARY KEY (id),
        CONSTRAINT forecast_parts_side_check CHECK (side IN ('base', 'changed')),
        CONSTRAINT forecast_parts_kind_check
          CHECK (kind IN ('waiting', 'works', 'agreed', 'talks', 'newcomers', 'added')),
        CONSTRAINT forecast_parts_run_id_fkey FOREIGN KEY (run_id) REFERENCES forecast_runs (id),
        CONSTRAINT forecast_parts_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id)
      )`);
    await runner.query(`CREATE INDEX forecast_parts_run_id_side_kind_idx ON forecast_parts (run_id, side, kind)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE forecast_parts`);
  }
}
