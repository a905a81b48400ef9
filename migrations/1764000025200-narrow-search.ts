import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Search at a million rows: letters and digits are found by threes, which every entry has to be made anew for, and a
 * word of many names meets the reader's own rows in the index instead of being read through.
 */
export class NarrowSearch1764000025200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX search_entries_owner_id_idx ON search_entries (owner_id)`);
    await runner.query(`CREATE INDEX search_entries_team_id_idx ON search_entries (team_id)`);
    await runner.query(`CREATE INDEX search_entries_zone_code_idx ON search_entries (zone_code)`);
    await runner.query(`INSERT INTO search_marks (kind, id) SELECT kind, id FROM search_entries`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['owner_id', 'team_id', 'zone_code'])
      await runner.query(`DROP INDEX search_entries_${column}_idx`);
  }
}
