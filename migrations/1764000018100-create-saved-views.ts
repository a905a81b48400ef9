import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filter, sort and columns of a list under a name, for oneself, one's team or everybody. */
export class CreateSavedViews1764000018100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_views (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        list text NOT NULL,
        name text NOT NULL,
        query text NOT NULL,
        hidden text[] NOT NULL DEFAULT '{}',
        reach text NOT NULL,
        owner_id uuid NOT NULL,
        team_id uuid,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT saved_views_pkey PRIMARY KEY (id),
        CONSTRAINT saved_views_owner_id_list_name_key UNIQUE (owner_id, list, name),
        CONSTRAINT saved_views_list_check CHECK (list IN ('leads', 'investors', 'projects', 'ledger')),
        CONSTRAINT saved_views_reach_check CHECK (reach IN ('own', 'team', 'all')),
        CONSTRAINT saved_views_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id),
        CONSTRAINT saved_views_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id)
      )`);
    await runner.query(`CREATE INDEX saved_views_list_reach_idx ON saved_views (list, reach)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE saved_views`);
  }
}
