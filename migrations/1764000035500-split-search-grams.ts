import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = ['lead', 'investor', 'project', 'event'] as const;

/** Each kind is searched by itself: with an index of its own, a common word no longer brings the rows of the others along. */
export class SplitSearchGrams1764000035500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const kind of KINDS) {
      await runner.query(
        `CREATE INDEX search_entries_grams_${kind}_idx ON search_entries USING gin (grams) WHERE kind = '${kind}'`,
      );
    }
    await runner.query(`DROP INDEX search_entries_grams_idx`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX search_entries_grams_idx ON search_entries USING gin (grams)`);
    for (const kind of KINDS) await runner.query(`DROP INDEX search_entries_grams_${kind}_idx`);
  }
}
