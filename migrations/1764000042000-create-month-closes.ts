import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** Closed months: signed snapshots in a chain, and the public keys they were signed with. */
export class CreateMonthCloses1764000042000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signing_keys (
        id text NOT NULL,
        public_key text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT signing_keys_pkey PRIMARY KEY (id)
      )`);
    await runner.query(`
      CREATE TABLE month_closes (
        month date NOT NULL,
        closed_by uuid NOT NULL,
        closed_at timestamptz NOT NULL,
        note text,
        snapshot jsonb NOT NULL,
        content_hash text NOT NULL,
        previous_hash text NOT NULL,
        hash text NOT NULL,
        signature text NOT NULL,
        key_id text NOT NULL,
        CONSTRAINT month_closes_pkey PRIMARY KEY (month),
        CONSTRAINT month_closes_previous_hash_key UNIQUE (previous_hash),
        CONSTRAINT month_closes_month_check CHECK (EXTRACT(day FROM month) = 1),
        CONSTRAINT month_closes_hash_check CHECK (hash ~ '^[0-9a-f]{64}$' AND content_hash ~ '^[0-9a-f]{64}$'),
        CONSTRAINT month_closes_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES users (id),
        CONSTRAINT month_closes_key_id_fkey FOREIGN KEY (key_id) REFERENCES signing_keys (id)
      )`);
    await makeAppendOnly(runner, 'signing_keys');
    await makeAppendOnly(runner, 'month_closes');
    await guardTheCut(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER credits_after_closing ON credits`);
    await runner.query(`DROP FUNCTION berth_credits_after_closing()`);
    await runner.query(`DROP TABLE month_closes`);
    await runner.query(`DROP TABLE signing_keys`);
  }
}

/**
 * What was recorded until the moment of a closing is in its snapshot, and nothing else is: an act that took its time
 * before the closing but reaches the book after it is turned away as a serialization failure, which means that it is
 * tried again by itself with a later time (platform/database/transactions.ts). The closing holds a lock on credits,
 * so whoever comes here afterwards sees it.
 */
async function guardTheCut(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION berth_credits_after_closing() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      cut timestamptz := (SELECT max(closed_at) FROM month_closes);
    BEGIN
      IF EXISTS (SELECT 1 FROM booked WHERE recorded_at <= cut) THEN
        RAISE EXCEPTION 'recorded before the last closing, booked after it'
          USING ERRCODE = 'serialization_failure', CONSTRAINT = 'credits_after_closing';
      END IF;
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE TRIGGER credits_after_closing AFTER INSERT ON credits REFERENCING NEW TABLE AS booked
      FOR EACH STATEMENT EXECUTE FUNCTION berth_credits_after_closing()`);
}
