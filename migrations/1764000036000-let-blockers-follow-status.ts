import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACTIONS = `'request', 'accept', 'hand_over', 'solve', 'refuse', 'confirm', 'reopen', 'withdraw', 'escalate'`;

/** A request stands still while its project is laid aside, and moves with a project that is merged: steps of its story. */
export class LetBlockersFollowStatus1764000036000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.allow(runner, `${ACTIONS}, 'pause', 'resume', 'move'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.allow(runner, ACTIONS);
  }

  private async allow(runner: QueryRunner, actions: string): Promise<void> {
    await runner.query(`
      ALTER TABLE blocker_steps DROP CONSTRAINT blocker_steps_action_check,
        ADD CONSTRAINT blocker_steps_action_check CHECK (action IN (${actions}))`);
  }
}
