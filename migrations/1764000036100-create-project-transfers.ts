import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Projects offered by one zone to another, with the answer. */
export class CreateProjectTransfers1764000036100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE project_transfers (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        project_id uuid NOT NULL,
        from_zone_code text NOT NULL,
        to_zone_code text NOT NULL,
        from_month date NOT NULL,
        reason text NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'proposed',
        decided_by uuid,
        decided_at timestamptz,
        answer text,
        CONSTRAINT project_transfers_pkey PRIMARY KEY (id),
        CONSTRAINT project_transfers_state_check CHECK (state IN ('proposed', 'accepted', 'declined', 'withdrawn')),
        CONSTRAINT project_transfers_zones_check CHECK (from_zone_code <> to_zone_code),
        CONSTRAINT project_transfers_from_month_check CHECK (EXTRACT(day FROM from_month) = 1),
        CONSTRAINT project_transfers_decided_check CHECK (
          (state = 'proposed') = (decided_at IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
        CONSTRAINT project_transfers_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
        CONSTRAINT project_transfers_from_zone_code_fkey FOREIGN KEY (from_zone_code) REFERENCES zones (code),
        CONSTRAINT project_transfers_to_zone_code_fkey FOREIGN KEY (to_zone_code) REFERENCES zones (code),
        CONSTRAINT project_transfers_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES users (id),
        CONSTRAINT project_transfers_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES users (id)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX project_transfers_project_id_open_key ON project_transfers (project_id) WHERE state = 'proposed'`);
    await runner.query(`
      CREATE INDEX project_transfers_project_id_proposed_at_idx ON project_transfers (project_id, proposed_at)`);
    await runner.query(`
      CREATE INDEX project_transfers_to_zone_code_state_idx ON project_transfers (to_zone_code, state)`);
    await runner.query(`CREATE INDEX project_transfers_proposed_by_idx ON project_transfers (proposed_by)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE project_transfers`);
  }
}
