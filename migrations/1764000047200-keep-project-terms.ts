import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/**
 * Every state of what is said of a project without a history of its own: names, amounts, promises, people. Kept by the
 * database beside the row, so that no writer can forget it, and only when something of it changed. Begun from what the
 * audit trail knows of edits; what was changed in another way before is told as it is now.
 */
export class KeepProjectTerms1764000047200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE project_terms (
        id bigint GENERATED ALWAYS AS IDENTITY,
        project_id uuid NOT NULL,
        content jsonb NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT project_terms_pkey PRIMARY KEY (id),
        CONSTRAINT project_terms_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id)
      )`);
    await runner.query(`CREATE INDEX project_terms_project_id_id_idx ON project_terms (project_id, id)`);
    await runner.query(`
      CREATE FUNCTION berth_project_terms(project projects) RETURNS jsonb LANGUAGE sql STABLE AS $$
        SELECT to_jsonb(project) - ARRAY['id', 'code', 'stage', 'stage_since', 'status', 'status_reason', 'status_review_on',
          'zone_code', 'industry_code', 'segment_code', 'sample', 'version', 'created_at', 'updated_at'] $$`);
    await runner.query(`INSERT INTO project_terms (project_id, content, recorded_at) ${TERMS_FROM_AUDIT}`);
    await makeAppendOnly(runner, 'project_terms');
    await keepFromNowOn(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER projects_keep_terms ON projects`);
    await runner.query(`DROP FUNCTION berth_keep_project_terms()`);
    await runner.query(`DROP TABLE project_terms`);
    await runner.query(`DROP FUNCTION berth_project_terms(projects)`);
  }
}

/** The state at each edit: today's, with every field as the first later edit of it found it. */
export const TERMS_FROM_AUDIT = `
  WITH changes AS (
    SELECT a.id, a.at, a.subject_id::uuid AS project_id, c->'from' AS was,
           lower(regexp_replace(c->>'field', '([A-Z])', '_\\1', 'g')) AS field
      FROM audit_events a CROSS JOIN LATERAL jsonb_array_elements(a.detail->'changes') c
     WHERE a.subject_type = 'project' AND a.action IN ('project.edited', 'project.people_appointed')),
  moments AS (
    SELECT p.id AS project_id, 0::bigint AS id, p.created_at AS at FROM projects p
    UNION SELECT c.project_id, c.id, c.at FROM changes c)
  SELECT p.id, berth_project_terms(jsonb_populate_record(p, COALESCE((
           SELECT jsonb_object_agg(f.field, f.was)
             FROM (SELECT DISTINCT ON (c.field) c.field, c.was FROM changes c
                    WHERE c.project_id = p.id AND c.id > m.id ORDER BY c.field, c.id) f), '{}'))), m.at
    FROM moments m JOIN projects p ON p.id = m.project_id ORDER BY m.at, m.id`;

/** A use case says when it happened by `updated_at`, with a new version; a write by hand, which says neither, happened now. */
async function keepFromNowOn(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION berth_keep_project_terms() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      moment timestamptz := NEW.updated_at;
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        IF berth_project_terms(NEW) = berth_project_terms(OLD) THEN RETURN NULL; END IF;
        IF NEW.updated_at = OLD.updated_at AND NEW.version = OLD.version THEN moment := now(); END IF;
      END IF;
      INSERT INTO project_terms (project_id, content, recorded_at) VALUES (NEW.id, berth_project_terms(NEW), moment);
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE TRIGGER projects_keep_terms AFTER INSERT OR UPDATE ON projects
      FOR EACH ROW EXECUTE FUNCTION berth_keep_project_terms()`);
}
