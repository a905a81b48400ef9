import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 强链, 补链, 建链 of each segment; the next load of the plan's data derives them. */
export class AddChainActions1764000024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE segments
        ADD COLUMN chain_action text,
        ADD COLUMN chain_action_basis text,
        ADD COLUMN chain_action_reason text,
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD CONSTRAINT segments_chain_action_check CHECK (chain_action IN ('strengthen', 'complete', 'build')),
        ADD CONSTRAINT segments_chain_action_basis_check CHECK (chain_action_basis IN ('derived', 'set'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE segments DROP COLUMN chain_action, DROP COLUMN chain_action_basis,
        DROP COLUMN chain_action_reason, DROP COLUMN version`);
  }
}
