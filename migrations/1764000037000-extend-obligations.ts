import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Promises of the agreement: set by hand or from its terms, changed with a reason, kept in part, checked at capacity.
 * What was set before stays as it is; measured promises of investors still below capacity join the check.
 */
export class ExtendObligations1764000037000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE obligations
        ADD COLUMN team_id uuid,
        ADD COLUMN term text,
        ADD COLUMN at_capacity boolean NOT NULL DEFAULT false,
        ADD COLUMN reported_amount numeric(18,2),
        ADD COLUMN kept_amount numeric(18,2),
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD CONSTRAINT obligations_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id),
        ADD CONSTRAINT obligations_team_check CHECK (team_id IS NULL OR side = 'zone'),
        ADD CONSTRAINT obligations_kept_check CHECK (reported_amount >= 0 AND kept_amount >= 0),
        DROP CONSTRAINT obligations_source_check,
        ADD CONSTRAINT obligations_source_check CHECK (source IN ('review_condition', 'by_hand', 'agreement', 'visit')),
        DROP CONSTRAINT obligations_state_check,
        ADD CONSTRAINT obligations_state_check
          CHECK (state IN ('open', 'kept', 'partly', 'broken', 'waived', 'withdrawn'))`);
    await runner.query(`CREATE INDEX obligations_team_id_idx ON obligations (team_id)`);
    // The terms of one agreement are proposed once, whoever clicks twice.
    await runner.query(
      `CREATE UNIQUE INDEX obligations_project_id_term_key ON obligations (project_id, term) WHERE state <> 'withdrawn'`,
    );
    await runner.query(`
      UPDATE obligations ob SET at_capacity = true FROM projects p
       WHERE p.id = ob.project_id AND p.stage NOT IN ('at_capacity', 'aftercare') AND ob.side = 'investor'
         AND ob.kind IN ('investment', 'output', 'tax', 'jobs')`);
    await runner.query(`
      ALTER TABLE obligation_steps
        ADD COLUMN amount numeric(18,2),
        ADD COLUMN changes jsonb,
        ADD CONSTRAINT obligation_steps_amount_check CHECK (amount >= 0),
        DROP CONSTRAINT obligation_steps_kind_check,
        ADD CONSTRAINT obligation_steps_kind_check
          CHECK (kind IN ('reported', 'kept', 'partly', 'broken', 'sent_back', 'waived', 'changed', 'withdrawn'))`);
    await runner.query(`
      ALTER TABLE project_stage_log
        DROP CONSTRAINT project_stage_log_cause_check,
        ADD CONSTRAINT project_stage_log_cause_check
          CHECK (cause IN ('opened', 'milestone', 'edit', 'waiver', 'waiver_expired', 'obligation'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE project_stage_log
        DROP CONSTRAINT project_stage_log_cause_check,
        ADD CONSTRAINT project_stage_log_cause_check
          CHECK (cause IN ('opened', 'milestone', 'edit', 'waiver', 'waiver_expired'))`);
    await runner.query(`
      ALTER TABLE obligation_steps DROP COLUMN amount, DROP COLUMN changes,
        DROP CONSTRAINT obligation_steps_kind_check,
        ADD CONSTRAINT obligation_steps_kind_check
          CHECK (kind IN ('reported', 'kept', 'broken', 'sent_back', 'waived'))`);
    await runner.query(`
      ALTER TABLE obligations
        DROP CONSTRAINT obligations_source_check,
        ADD CONSTRAINT obligations_source_check CHECK (source IN ('review_condition')),
        DROP CONSTRAINT obligations_state_check,
        ADD CONSTRAINT obligations_state_check CHECK (state IN ('open', 'kept', 'broken', 'waived')),
        DROP COLUMN team_id, DROP COLUMN term, DROP COLUMN at_capacity, DROP COLUMN reported_amount,
        DROP COLUMN kept_amount, DROP COLUMN version`);
  }
}
