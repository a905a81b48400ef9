import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What open screens are told of: that something changed, by whose transaction. Kept for a day. */
export class CreateLiveChanges1764000045000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE live_changes (
         id bigint GENERATED ALWAYS AS IDENTITY,
         topic text NOT NULL,
         xact bigint NOT NULL,
         recorded_at timestamptz NOT NULL DEFAULT now(),
         CONSTRAINT live_changes_pkey PRIMARY KEY (id)
       )`,
    );
    await runner.query(`CREATE INDEX live_changes_xact_idx ON live_changes (xact)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE live_changes`);
  }
}
