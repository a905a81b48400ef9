import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody promised to do, and by when. */
export class CreateTasks1764000020100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tasks (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        title text NOT NULL,
        due_on date NOT NULL,
        owner_id uuid NOT NULL,
        lead_id uuid,
        interaction_id uuid,
        state text NOT NULL DEFAULT 'open',
        reason text,
        overdue_told_on date,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        ended_by uuid,
        ended_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT tasks_pkey PRIMARY KEY (id),
        CONSTRAINT tasks_state_check CHECK (state IN ('open', 'done', 'dropped')),
        CONSTRAINT tasks_end_check CHECK (
          (state = 'open') = (ended_at IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL)
          AND (state = 'dropped') = (reason IS NOT NULL)),
        CONSTRAINT tasks_origin_check CHECK (interaction_id IS NULL OR lead_id IS NOT NULL),
        CONSTRAINT tasks_interaction_id_key UNIQUE (interaction_id),
        CONSTRAINT tasks_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id),
        CONSTRAINT tasks_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES leads (id),
        CONSTRAINT tasks_interaction_id_fkey FOREIGN KEY (interaction_id) REFERENCES lead_interactions (id),
        CONSTRAINT tasks_created_by_fkey FOREIGN KEY (created_by) REFERENCES users (id),
        CONSTRAINT tasks_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX tasks_owner_id_state_due_on_idx ON tasks (owner_id, state, due_on)`);
    await runner.query(`CREATE INDEX tasks_lead_id_idx ON tasks (lead_id)`);
    await runner.query(`CREATE INDEX tasks_state_due_on_idx ON tasks (state, due_on)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE tasks`);
  }
}
