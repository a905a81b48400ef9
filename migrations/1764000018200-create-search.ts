import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which sources mark which entries for renewal: table → what is written anew when a row of it changes. */
const MARKS: Record<string, string> = {
  leads: `SELECT 'lead', NEW.id`,
  projects: `SELECT 'project', NEW.id`,
  contacts: `SELECT 'lead', l.id FROM leads l WHERE l.contact_id = NEW.id`,
  investors: `SELECT 'investor', NEW.id
      UNION ALL SELECT 'lead', l.id FROM leads l WHERE l.investor_id = NEW.id
      UNION ALL SELECT 'project', p.id FROM projects p WHERE p.investor_id = NEW.id`,
};

/**
 * Search everywhere: one row for each lead, company and project, with what may be typed to find it. It is derived and
 * can be made anew at any time; triggers only mark what has changed, the text is made by libs/insight/src/search.
 */
export class CreateSearch1764000018200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createEntries(runner);
    for (const [table, marks] of Object.entries(MARKS)) {
      await runner.query(`
        CREATE FUNCTION mark_${table}_for_search() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO search_marks (kind, id) ${marks};
          RETURN NULL;
        END $$`);
      await runner.query(`
        CREATE TRIGGER ${table}_mark_for_search AFTER INSERT OR UPDATE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION mark_${table}_for_search()`);
      const kind = { leads: 'lead', projects: 'project', investors: 'investor' }[table];
      if (kind) await runner.query(`INSERT INTO search_marks (kind, id) SELECT '${kind}', id FROM ${table}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(MARKS)) {
      await runner.query(`DROP TRIGGER ${table}_mark_for_search ON ${table}`);
      await runner.query(`DROP FUNCTION mark_${table}_for_search()`);
    }
    await runner.query(`DROP TABLE search_marks`);
    await runner.query(`DROP TABLE search_entries`);
  }
}

async function createEntries(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE search_entries (
      kind text NOT NULL,
      id uuid NOT NULL,
      title text NOT NULL,
      detail text NOT NULL,
      code text NOT NULL,
      head text NOT NULL,
      body text NOT NULL,
      pinyin text NOT NULL,
      initials text NOT NULL,
      grams text[] NOT NULL,
      phone text NOT NULL,
      owner_id uuid,
      team_id uuid,
      zone_code text,
      updated_at timestamptz NOT NULL,
      CONSTRAINT search_entries_pkey PRIMARY KEY (kind, id),
      CONSTRAINT search_entries_kind_check CHECK (kind IN ('lead', 'investor', 'project'))
    )`);
  await runner.query(`CREATE INDEX search_entries_grams_idx ON search_entries USING gin (grams)`);
  await runner.query(
    `CREATE INDEX search_entries_phone_tail_idx ON search_entries ("right"(phone, 4)) WHERE phone <> ''`,
  );
  await runner.query(`
    CREATE TABLE search_marks (
      seq bigint GENERATED ALWAYS AS IDENTITY,
      kind text NOT NULL,
      id uuid NOT NULL,
      CONSTRAINT search_marks_pkey PRIMARY KEY (seq)
    )`);
}
