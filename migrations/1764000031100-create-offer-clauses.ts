import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** What the zone offers, clause by clause, with its two reviews; and what both sides owe each other afterwards. */
export class CreateOfferClauses1764000031100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createClauses(runner);
    await createObligations(runner);
    for (const table of ['offer_clauses', 'clause_reviews', 'obligation_steps']) await makeAppendOnly(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['obligation_steps', 'obligations', 'clause_reviews', 'offer_clauses']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}

async function createClauses(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE offer_clauses (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      review_id uuid NOT NULL,
      line_id uuid NOT NULL,
      no integer NOT NULL,
      version integer NOT NULL,
      kind text NOT NULL,
      text text NOT NULL,
      amount numeric(18,2),
      removed boolean NOT NULL DEFAULT false,
      written_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT offer_clauses_pkey PRIMARY KEY (id),
      CONSTRAINT offer_clauses_line_id_version_key UNIQUE (line_id, version),
      CONSTRAINT offer_clauses_review_id_no_version_key UNIQUE (review_id, no, version),
      CONSTRAINT offer_clauses_kind_check CHECK (kind IN
        ('land_price', 'subsidy', 'tax', 'rent', 'talent', 'infrastructure', 'other')),
      CONSTRAINT offer_clauses_amount_check CHECK (amount >= 0),
      CONSTRAINT offer_clauses_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews (id),
      CONSTRAINT offer_clauses_written_by_fkey FOREIGN KEY (written_by) REFERENCES users (id)
    )`);
  await runner.query(
    `CREATE INDEX offer_clauses_review_id_line_id_version_idx ON offer_clauses (review_id, line_id, version)`,
  );
  await runner.query(`
    CREATE TABLE clause_reviews (
      id bigint GENERATED ALWAYS AS IDENTITY,
      clause_id uuid NOT NULL,
      aspect text NOT NULL,
      verdict text NOT NULL,
      reason text NOT NULL,
      "by" uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT clause_reviews_pkey PRIMARY KEY (id),
      CONSTRAINT clause_reviews_clause_id_aspect_key UNIQUE (clause_id, aspect),
      CONSTRAINT clause_reviews_aspect_check CHECK (aspect IN ('legal', 'fair_competition')),
      CONSTRAINT clause_reviews_verdict_check CHECK (verdict IN ('passed', 'passed_with_change', 'refused')),
      CONSTRAINT clause_reviews_clause_id_fkey FOREIGN KEY (clause_id) REFERENCES offer_clauses (id),
      CONSTRAINT clause_reviews_by_fkey FOREIGN KEY ("by") REFERENCES users (id)
    )`);
}

async function createObligations(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE obligations (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      project_id uuid NOT NULL,
      side text NOT NULL,
      kind text NOT NULL,
      text text NOT NULL,
      amount numeric(18,2),
      due_on date NOT NULL,
      source text NOT NULL,
      source_id uuid NOT NULL,
      state text NOT NULL DEFAULT 'open',
      reported_by uuid,
      set_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT obligations_pkey PRIMARY KEY (id),
      CONSTRAINT obligations_side_check CHECK (side IN ('investor', 'zone')),
      CONSTRAINT obligations_kind_check CHECK (kind IN
        ('investment', 'intensity', 'output', 'tax', 'jobs', 'dates', 'environment', 'energy', 'safety',
         'land', 'plant', 'power', 'permits', 'subsidy', 'other')),
      CONSTRAINT obligations_source_check CHECK (source IN ('review_condition')),
      CONSTRAINT obligations_state_check CHECK (state IN ('open', 'kept', 'broken', 'waived')),
      CONSTRAINT obligations_amount_check CHECK (amount >= 0),
      CONSTRAINT obligations_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
      CONSTRAINT obligations_reported_by_fkey FOREIGN KEY (reported_by) REFERENCES users (id),
      CONSTRAINT obligations_set_by_fkey FOREIGN KEY (set_by) REFERENCES users (id)
    )`);
  await runner.query(`CREATE INDEX obligations_project_id_due_on_idx ON obligations (project_id, due_on)`);
  await runner.query(`CREATE INDEX obligations_state_due_on_idx ON obligations (state, due_on)`);
  await runner.query(`CREATE INDEX obligations_source_source_id_idx ON obligations (source, source_id)`);
  await runner.query(`
    CREATE TABLE obligation_steps (
      id bigint GENERATED ALWAYS AS IDENTITY,
      obligation_id uuid NOT NULL,
      kind text NOT NULL,
      note text,
      proof_file_id uuid,
      "by" uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT obligation_steps_pkey PRIMARY KEY (id),
      CONSTRAINT obligation_steps_kind_check CHECK (kind IN ('reported', 'kept', 'broken', 'sent_back', 'waived')),
      CONSTRAINT obligation_steps_obligation_id_fkey FOREIGN KEY (obligation_id) REFERENCES obligations (id),
      CONSTRAINT obligation_steps_proof_file_id_fkey FOREIGN KEY (proof_file_id) REFERENCES files (id),
      CONSTRAINT obligation_steps_by_fkey FOREIGN KEY ("by") REFERENCES users (id)
    )`);
  await runner.query(`CREATE INDEX obligation_steps_obligation_id_id_idx ON obligation_steps (obligation_id, id)`);
  await runner.query(`CREATE INDEX obligation_steps_proof_file_id_idx ON obligation_steps (proof_file_id)`);
}
