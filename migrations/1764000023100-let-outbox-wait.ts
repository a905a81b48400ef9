import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A promised job may be told to wait a moment before it is handed to the queue. */
export class LetOutboxWait1764000023100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE outbox_messages ADD COLUMN not_before timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE outbox_messages DROP COLUMN not_before`);
  }
}
