import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

const KINDS = `'call', 'visit', 'reception', 'event', 'wechat', 'meeting', 'other'`;
const THEMES = `'land', 'plant', 'policy', 'funding', 'talent', 'permits', 'market', 'technology', 'price', 'supply_chain', 'other'`;
const POLICY_AREAS = `'land', 'tax', 'subsidy', 'talent', 'permits', 'energy', 'environment', 'finance', 'logistics', 'other'`;

/** Who took part, what it was about, what the firm says of our policies, papers; and how a mistake is put right. */
export class ExtendInteractions1764000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE lead_interactions DROP CONSTRAINT lead_interactions_kind_check`);
    await runner.query(`
      ALTER TABLE lead_interactions
        ADD COLUMN themes text[] NOT NULL DEFAULT '{}',
        ADD COLUMN corrects_id uuid,
        ADD COLUMN correction_reason text,
        ADD COLUMN withdraws boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT lead_interactions_kind_check CHECK (kind IN (${KINDS})),
        ADD CONSTRAINT lead_interactions_themes_check CHECK (themes <@ ARRAY[${THEMES}]),
        ADD CONSTRAINT lead_interactions_correction_check CHECK (
          (corrects_id IS NULL) = (correction_reason IS NULL) AND (corrects_id IS NOT NULL OR NOT withdraws)
          AND corrects_id <> id),
        ADD CONSTRAINT lead_interactions_corrects_id_key UNIQUE (corrects_id),
        ADD CONSTRAINT lead_interactions_corrects_id_fkey FOREIGN KEY (corrects_id) REFERENCES lead_interactions (id)`);
    // What counts: neither corrected since, nor the mere taking back of another.
    await runner.query(`
      CREATE VIEW standing_interactions AS
        SELECT n.id, n.lead_id, n.kind, n."on", n.summary, n.themes, n.by, n.recorded_at
          FROM lead_interactions n
         WHERE NOT n.withdraws AND NOT EXISTS (SELECT 1 FROM lead_interactions c WHERE c.corrects_id = n.id)`);
    await createPeople(runner);
    await createFeedback(runner);
    await createFiles(runner);
    await letClaimsShorten(runner, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await letClaimsShorten(runner, false);
    await runner.query(`DROP TRIGGER interaction_people_mark_for_search ON interaction_people`);
    await runner.query(`DROP FUNCTION mark_interaction_people_for_search()`);
    for (const table of ['interaction_files', 'interaction_feedback', 'interaction_people']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query(`DROP VIEW standing_interactions`);
    await runner.query(`
      ALTER TABLE lead_interactions
        DROP COLUMN themes, DROP COLUMN corrects_id, DROP COLUMN correction_reason, DROP COLUMN withdraws,
        DROP CONSTRAINT lead_interactions_kind_check`);
    await runner.query(`
      ALTER TABLE lead_interactions ADD CONSTRAINT lead_interactions_kind_check
        CHECK (kind IN ('meeting', 'call', 'visit', 'wechat', 'other')) NOT VALID`);
  }
}

async function createPeople(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE interaction_people (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      interaction_id uuid NOT NULL,
      position integer NOT NULL,
      user_id uuid,
      contact_id uuid,
      name text,
      title text,
      CONSTRAINT interaction_people_pkey PRIMARY KEY (id),
      CONSTRAINT interaction_people_who_check CHECK (
        num_nonnulls(user_id, contact_id, name) = 1 AND (title IS NULL OR name IS NOT NULL)),
      CONSTRAINT interaction_people_interaction_id_fkey FOREIGN KEY (interaction_id) REFERENCES lead_interactions (id),
      CONSTRAINT interaction_people_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id),
      CONSTRAINT interaction_people_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts (id)
    )`);
  await runner.query(`CREATE INDEX interaction_people_interaction_id_idx ON interaction_people (interaction_id)`);
  await runner.query(`CREATE INDEX interaction_people_contact_id_idx ON interaction_people (contact_id)`);
  await makeAppendOnly(runner, 'interaction_people');
  // A lead is found by who was met, too; a name erased since is searched for no more.
  await runner.query(`
    CREATE FUNCTION mark_interaction_people_for_search() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO search_marks (kind, id)
        SELECT 'lead', n.lead_id FROM lead_interactions n WHERE n.id = NEW.interaction_id AND NEW.name IS NOT NULL;
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE TRIGGER interaction_people_mark_for_search AFTER INSERT OR UPDATE ON interaction_people
      FOR EACH ROW EXECUTE FUNCTION mark_interaction_people_for_search()`);
}

async function createFeedback(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE interaction_feedback (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      interaction_id uuid NOT NULL,
      position integer NOT NULL,
      policy_area text NOT NULL,
      kind text NOT NULL,
      text text NOT NULL,
      CONSTRAINT interaction_feedback_pkey PRIMARY KEY (id),
      CONSTRAINT interaction_feedback_policy_area_check CHECK (policy_area IN (${POLICY_AREAS})),
      CONSTRAINT interaction_feedback_kind_check CHECK (kind IN ('complaint', 'request', 'question', 'praise')),
      CONSTRAINT interaction_feedback_interaction_id_fkey FOREIGN KEY (interaction_id) REFERENCES lead_interactions (id)
    )`);
  await runner.query(`CREATE INDEX interaction_feedback_interaction_id_idx ON interaction_feedback (interaction_id)`);
  await makeAppendOnly(runner, 'interaction_feedback');
}

async function createFiles(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE interaction_files (
      interaction_id uuid NOT NULL,
      file_id uuid NOT NULL,
      CONSTRAINT interaction_files_pkey PRIMARY KEY (interaction_id, file_id),
      CONSTRAINT interaction_files_interaction_id_fkey FOREIGN KEY (interaction_id) REFERENCES lead_interactions (id),
      CONSTRAINT interaction_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES files (id)
    )`);
  await runner.query(`CREATE INDEX interaction_files_file_id_idx ON interaction_files (file_id)`);
  await makeAppendOnly(runner, 'interaction_files');
}

/** A contact that proves wrong has kept no claim alive: the claim goes back to the day it held without it. */
async function letClaimsShorten(runner: QueryRunner, may: boolean): Promise<void> {
  const more = may ? `, 'shortened'` : '';
  await runner.query(`ALTER TABLE claim_events DROP CONSTRAINT claim_events_kind_check`);
  await runner.query(`
    ALTER TABLE claim_events ADD CONSTRAINT claim_events_kind_check CHECK (kind IN
      ('recorded', 'prolonged', 'lapsed', 'released', 'transferred', 'disputed', 'ruled'${more}))${may ? '' : ' NOT VALID'}`);
}
