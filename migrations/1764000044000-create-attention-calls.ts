import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** 本周要过问: what a reader has called about, and until when it is off the reader's list. */
export class CreateAttentionCalls1764000044000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attention_calls (
        id bigint GENERATED ALWAYS AS IDENTITY,
        user_id uuid NOT NULL,
        rule text NOT NULL,
        subject_id uuid NOT NULL,
        remind_on date NOT NULL,
        note text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT attention_calls_pkey PRIMARY KEY (id),
        CONSTRAINT attention_calls_rule_check CHECK (rule IN ('escalation_unanswered', 'slip_moves_number', 'red_new',
          'unreported_twice', 'promise_overdue', 'request_waiting', 'claim_lapsing', 'reservation_lapsing')),
        CONSTRAINT attention_calls_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX attention_calls_user_id_remind_on_idx ON attention_calls (user_id, remind_on)`);
    await runner.query(`CREATE INDEX attention_calls_subject_id_idx ON attention_calls (subject_id)`);
    await makeAppendOnly(runner, 'attention_calls');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE attention_calls`);
  }
}
