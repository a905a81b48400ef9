import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** The monthly round: what is typed before it is reported, and by which day it is due. */
export class CreateRounds1764000038100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE round_drafts (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        project_id uuid NOT NULL,
        month date NOT NULL,
        amount_text text NOT NULL,
        amount numeric(18,2),
        note text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        edited_by uuid NOT NULL,
        edited_at timestamptz NOT NULL,
        changed_in bigint NOT NULL,
        submitted_version integer,
        entry_id uuid,
        CONSTRAINT round_drafts_pkey PRIMARY KEY (id),
        CONSTRAINT round_drafts_project_id_month_key UNIQUE (project_id, month),
        CONSTRAINT round_drafts_month_check CHECK (EXTRACT(day FROM month) = 1),
        CONSTRAINT round_drafts_submitted_check CHECK ((submitted_version IS NULL) = (entry_id IS NULL)),
        CONSTRAINT round_drafts_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
        CONSTRAINT round_drafts_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES users (id),
        CONSTRAINT round_drafts_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES ledger_entries (id)
      )`);
    await runner.query(`CREATE INDEX round_drafts_month_changed_in_idx ON round_drafts (month, changed_in)`);
    await runner.query(`
      CREATE TABLE round_terms (
        id bigint GENERATED ALWAYS AS IDENTITY,
        from_month date NOT NULL,
        due_day integer NOT NULL,
        remind_days integer NOT NULL,
        reason text NOT NULL,
        set_by uuid,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT round_terms_pkey PRIMARY KEY (id),
        CONSTRAINT round_terms_from_month_check CHECK (EXTRACT(day FROM from_month) = 1),
        CONSTRAINT round_terms_due_day_check CHECK (due_day BETWEEN 1 AND 28),
        CONSTRAINT round_terms_remind_days_check CHECK (remind_days BETWEEN 1 AND 10),
        CONSTRAINT round_terms_set_by_fkey FOREIGN KEY (set_by) REFERENCES users (id)
      )`);
    await runner.query(
      `INSERT INTO round_terms (from_month, due_day, remind_days, reason, recorded_at)
       VALUES (DATE '1990-01-01', 5, 2, '示例默认值，由管委会按统计制度修改', TIMESTAMPTZ '2025-11-24 00:00:00+00')`,
    );
    await makeAppendOnly(runner, 'round_terms');
    // 冲减: what was completed by mistake is taken back in a later month, with a word on why.
    await runner.query(`
      ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_amount_check,
        ADD CONSTRAINT ledger_entries_amount_check CHECK (
          (amount >= 0 AND original_amount >= 0) OR (kind = 'completed' AND currency = 'CNY' AND note IS NOT NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_amount_check,
        ADD CONSTRAINT ledger_entries_amount_check CHECK (amount >= 0 AND original_amount >= 0)`);
    await runner.query(`DROP TABLE round_terms`);
    await runner.query(`DROP TABLE round_drafts`);
  }
}
