import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The merge of two companies or two leads, with every row it moved, so that its undoing puts back exactly these. */
export class CreateMerges1764000010100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE merges (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        kind text NOT NULL,
        source_id uuid NOT NULL,
        target_id uuid NOT NULL,
        reason text,
        changes jsonb NOT NULL DEFAULT '{}',
        merged_by uuid NOT NULL,
        merged_at timestamptz NOT NULL,
        undone_by uuid,
        undone_at timestamptz,
        CONSTRAINT merges_pkey PRIMARY KEY (id),
        CONSTRAINT merges_kind_check CHECK (kind IN ('investor', 'lead')),
        CONSTRAINT merges_two_check CHECK (source_id <> target_id),
        CONSTRAINT merges_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES users (id),
        CONSTRAINT merges_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES users (id)
      )`);
    // A record is merged away at most once at a time.
    await runner.query(`CREATE UNIQUE INDEX merges_standing_key ON merges (kind, source_id) WHERE undone_at IS NULL`);
    await runner.query(`CREATE INDEX merges_kind_target_id_idx ON merges (kind, target_id)`);
    await runner.query(`
      CREATE TABLE merge_moves (
        id bigint GENERATED ALWAYS AS IDENTITY,
        merge_id uuid NOT NULL,
        relation text NOT NULL,
        row_key jsonb NOT NULL,
        outcome text NOT NULL,
        undo_outcome text,
        CONSTRAINT merge_moves_pkey PRIMARY KEY (id),
        CONSTRAINT merge_moves_outcome_check CHECK (outcome IN ('moved', 'stayed')),
        CONSTRAINT merge_moves_undo_outcome_check CHECK (undo_outcome IN ('returned', 'left')),
        CONSTRAINT merge_moves_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES merges (id)
      )`);
    await runner.query(`CREATE INDEX merge_moves_merge_id_idx ON merge_moves (merge_id)`);
    await runner.query(`
      ALTER TABLE leads
        ADD COLUMN merged_into_id uuid,
        ADD CONSTRAINT leads_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES leads (id)`);
    await runner.query(`CREATE INDEX leads_merged_into_id_idx ON leads (merged_into_id)`);
    await letFactsMove(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION berth_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'append-only: % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$`);
    await runner.query(`ALTER TABLE leads DROP COLUMN merged_into_id`);
    await runner.query(`DROP TABLE merge_moves`);
    await runner.query(`DROP TABLE merges`);
  }
}

/**
 * Facts stay append-only with two exceptions, each announced within its transaction by the setting
 * `berth.may_change` = 'table.column': a fact of a record merged away is hung on the other record (only the column
 * that says whose it is), and a person's name is taken out of a text (PIPL art. 47; only text and jsonb). Nothing
 * else of the row may differ, and no amount, date or author ever.
 */
async function letFactsMove(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE OR REPLACE FUNCTION berth_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      announced text := current_setting('berth.may_change', true);
      changing text := split_part(announced, '.', 2);
    BEGIN
      IF TG_OP = 'UPDATE' AND TG_LEVEL = 'ROW' AND announced <> '' AND split_part(announced, '.', 1) = TG_TABLE_NAME THEN
        IF to_jsonb(NEW) - changing = to_jsonb(OLD) - changing AND (
          changing IN ('lead_id', 'investor_id') OR EXISTS (
            SELECT 1 FROM pg_attribute a WHERE a.attrelid = TG_RELID AND a.attname = changing
               AND a.atttypid IN ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype))) THEN
          RETURN NEW;
        END IF;
      END IF;
      RAISE EXCEPTION 'append-only: % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END $$`);
}
