import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The roll-ups as they stood at moments of the past. A question about a past moment begins at the checkpoint before it
 * and adds the credits recorded between, instead of taking off everything recorded since: its cost no longer grows with
 * the ledger. Checkpoints are worked out from credits and may be dropped at any time.
 */
export class KeepRollupCheckpoints1764000046100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rollup_checkpoints (
        known_at timestamptz NOT NULL CONSTRAINT rollup_checkpoints_pkey PRIMARY KEY,
        credits bigint NOT NULL CONSTRAINT rollup_checkpoints_credits_check CHECK (credits > 0)
      )`);
    await runner.query(`
      CREATE TABLE rollup_checkpoint_cells (
        known_at timestamptz NOT NULL
          CONSTRAINT rollup_checkpoint_cells_known_at_fkey REFERENCES rollup_checkpoints (known_at) ON DELETE CASCADE,
        kind text NOT NULL,
        month date NOT NULL,
        currency char(3) NOT NULL,
        zone_code text NOT NULL,
        industry_code text NOT NULL,
        listed boolean NOT NULL,
        verified numeric(22,2) NOT NULL,
        reported numeric(22,2) NOT NULL,
        verified_original numeric(22,2) NOT NULL,
        reported_original numeric(22,2) NOT NULL,
        entries integer NOT NULL,
        CONSTRAINT rollup_checkpoint_cells_pkey PRIMARY KEY
          (known_at, kind, month, currency, zone_code, industry_code, listed)
      )`);
    await dropWhatIsOvertaken(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER credits_overtake_checkpoints ON credits`);
    await runner.query(`DROP FUNCTION berth_credits_overtake_checkpoints()`);
    await runner.query(`DROP TABLE rollup_checkpoint_cells`);
    await runner.query(`DROP TABLE rollup_checkpoints`);
  }
}

/**
 * A credit that is booked with an older moment than a checkpoint (a slow act, a played past) belongs into it: the
 * checkpoint goes, the next run makes it anew. Who makes one holds a lock on credits, so nothing slips in between.
 * Roll-up upkeep, like the rest of it: no business rule.
 */
async function dropWhatIsOvertaken(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION berth_credits_overtake_checkpoints() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM rollup_checkpoints WHERE known_at >= (SELECT min(recorded_at) FROM booked);
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE TRIGGER credits_overtake_checkpoints AFTER INSERT ON credits REFERENCING NEW TABLE AS booked
      FOR EACH STATEMENT EXECUTE FUNCTION berth_credits_overtake_checkpoints()`);
}
