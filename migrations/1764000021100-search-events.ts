import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events are found by name, as leads, companies and projects are. */
export class SearchEvents1764000021100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await allowKinds(runner, [`'lead'`, `'investor'`, `'project'`, `'event'`]);
    await runner.query(`
      CREATE FUNCTION mark_promotion_events_for_search() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO search_marks (kind, id) SELECT 'event', NEW.id;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER promotion_events_mark_for_search AFTER INSERT OR UPDATE ON promotion_events
      FOR EACH ROW EXECUTE FUNCTION mark_promotion_events_for_search()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER promotion_events_mark_for_search ON promotion_events`);
    await runner.query(`DROP FUNCTION mark_promotion_events_for_search()`);
    for (const table of ['search_marks', 'search_entries']) {
      await runner.query(`DELETE FROM ${table} WHERE kind = 'event'`);
    }
    await allowKinds(runner, [`'lead'`, `'investor'`, `'project'`]);
  }
}

async function allowKinds(runner: QueryRunner, kinds: string[]): Promise<void> {
  await runner.query(`
    ALTER TABLE search_entries DROP CONSTRAINT search_entries_kind_check,
      ADD CONSTRAINT search_entries_kind_check CHECK (kind IN (${kinds.join(', ')}))`);
}
