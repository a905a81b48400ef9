import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each project lacks for its next rung was only ever put in place of what it lacked before. From now on it is kept
 * as it changes, begun with how it stands; the line without a project says since when.
 */
export class KeepMissingItems1764000064000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO kept_states (subject_type, subject_id, content, recorded_at)
      SELECT 'missing_items', mi.project_id, jsonb_build_object('items', jsonb_agg(to_jsonb(mi) ORDER BY mi.sort)), now()
        FROM missing_items mi GROUP BY mi.project_id ORDER BY mi.project_id`);
    await runner.query(`
      INSERT INTO kept_states (subject_type, subject_id, content, recorded_at)
      SELECT 'missing_items', '00000000-0000-0000-0000-000000000000', '{"items": []}', now()
       WHERE EXISTS (SELECT 1 FROM projects)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE kept_states DISABLE TRIGGER kept_states_append_only`);
    await runner.query(`DELETE FROM kept_states WHERE subject_type = 'missing_items'`);
    await runner.query(`ALTER TABLE kept_states ENABLE TRIGGER kept_states_append_only`);
  }
}
