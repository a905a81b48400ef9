import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** Admission review 评审: criteria as versioned data, rounds, reviewers, opinions, vetoes, decisions. */
export class CreateReviews1764000031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createCriteria(runner);
    await createReviews(runner);
    await createPanel(runner);
    await createRulings(runner);
    for (const table of APPEND_ONLY) await makeAppendOnly(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'review_decisions',
      'review_vetoes',
      'review_opinions',
      'review_declarations',
      'review_seats',
      'review_submissions',
      'reviews',
      'review_criteria_sets',
    ]) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}

const APPEND_ONLY = [
  'review_criteria_sets',
  'review_submissions',
  'review_declarations',
  'review_opinions',
  'review_decisions',
];

async function createCriteria(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE review_criteria_sets (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      code text NOT NULL,
      version integer NOT NULL,
      name_zh text NOT NULL,
      name_en text NOT NULL,
      industry_code text,
      mode text,
      pass_mark integer NOT NULL,
      quorum integer NOT NULL,
      from_on date NOT NULL,
      active boolean NOT NULL,
      criteria jsonb NOT NULL,
      vetoes jsonb NOT NULL,
      source text NOT NULL,
      set_by uuid,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT review_criteria_sets_pkey PRIMARY KEY (id),
      CONSTRAINT review_criteria_sets_code_version_key UNIQUE (code, version),
      CONSTRAINT review_criteria_sets_mode_check CHECK (mode IN ('greenfield', 'leased', 'retrofit', 'asset_light')),
      CONSTRAINT review_criteria_sets_numbers_check CHECK (pass_mark BETWEEN 0 AND 100 AND quorum BETWEEN 2 AND 30),
      CONSTRAINT review_criteria_sets_industry_code_fkey FOREIGN KEY (industry_code) REFERENCES industries (code),
      CONSTRAINT review_criteria_sets_set_by_fkey FOREIGN KEY (set_by) REFERENCES users (id)
    )`);
}

async function createReviews(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE reviews (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      project_id uuid NOT NULL,
      round integer NOT NULL,
      state text NOT NULL DEFAULT 'draft',
      facts jsonb NOT NULL,
      criteria_set_id uuid,
      proposed_by uuid NOT NULL,
      proposed_at timestamptz NOT NULL,
      meeting_on date,
      minutes_file_id uuid,
      withdrawn_reason text,
      version integer NOT NULL DEFAULT 1,
      updated_at timestamptz NOT NULL,
      CONSTRAINT reviews_pkey PRIMARY KEY (id),
      CONSTRAINT reviews_project_id_round_key UNIQUE (project_id, round),
      CONSTRAINT reviews_state_check CHECK (state IN ('draft', 'submitted', 'in_review', 'decided', 'withdrawn')),
      CONSTRAINT reviews_set_check CHECK (criteria_set_id IS NOT NULL OR state IN ('draft', 'withdrawn')),
      CONSTRAINT reviews_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
      CONSTRAINT reviews_criteria_set_id_fkey FOREIGN KEY (criteria_set_id) REFERENCES review_criteria_sets (id),
      CONSTRAINT reviews_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES users (id),
      CONSTRAINT reviews_minutes_file_id_fkey FOREIGN KEY (minutes_file_id) REFERENCES files (id)
    )`);
  await runner.query(
    `CREATE UNIQUE INDEX reviews_project_id_open_key ON reviews (project_id) WHERE state IN ('draft', 'submitted', 'in_review')`,
  );
  await runner.query(`CREATE INDEX reviews_state_id_idx ON reviews (state, id)`);
  await runner.query(`CREATE INDEX reviews_criteria_set_id_idx ON reviews (criteria_set_id)`);
  await runner.query(`CREATE INDEX reviews_proposed_by_idx ON reviews (proposed_by)`);
  await runner.query(`CREATE INDEX reviews_minutes_file_id_idx ON reviews (minutes_file_id)`);
  await runner.query(`
    CREATE TABLE review_submissions (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      review_id uuid NOT NULL,
      facts jsonb NOT NULL,
      facts_hash text NOT NULL,
      submitted_by uuid NOT NULL,
      submitted_at timestamptz NOT NULL,
      CONSTRAINT review_submissions_pkey PRIMARY KEY (id),
      CONSTRAINT review_submissions_review_id_key UNIQUE (review_id),
      CONSTRAINT review_submissions_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews (id),
      CONSTRAINT review_submissions_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES users (id)
    )`);
}

async function createPanel(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE review_seats (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      review_id uuid NOT NULL,
      user_id uuid NOT NULL,
      seat text NOT NULL,
      named_by uuid NOT NULL,
      named_at timestamptz NOT NULL,
      CONSTRAINT review_seats_pkey PRIMARY KEY (id),
      CONSTRAINT review_seats_review_id_user_id_seat_key UNIQUE (review_id, user_id, seat),
      CONSTRAINT review_seats_seat_check CHECK (seat IN ('panel', 'legal', 'fair_competition')),
      CONSTRAINT review_seats_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews (id),
      CONSTRAINT review_seats_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id),
      CONSTRAINT review_seats_named_by_fkey FOREIGN KEY (named_by) REFERENCES users (id)
    )`);
  await runner.query(`CREATE INDEX review_seats_user_id_review_id_idx ON review_seats (user_id, review_id)`);
  await runner.query(`
    CREATE TABLE review_declarations (
      id bigint GENERATED ALWAYS AS IDENTITY,
      review_id uuid NOT NULL,
      user_id uuid NOT NULL,
      conflict boolean NOT NULL,
      note text,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT review_declarations_pkey PRIMARY KEY (id),
      CONSTRAINT review_declarations_note_check CHECK (NOT conflict OR note IS NOT NULL),
      CONSTRAINT review_declarations_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews (id),
      CONSTRAINT review_declarations_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)
    )`);
  await runner.query(
    `CREATE INDEX review_declarations_review_id_user_id_idx ON review_declarations (review_id, user_id)`,
  );
  await runner.query(`
    CREATE TABLE review_opinions (
      id bigint GENERATED ALWAYS AS IDENTITY,
      review_id uuid NOT NULL,
      user_id uuid NOT NULL,
      opinion text NOT NULL,
      text text NOT NULL,
      scores jsonb NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT review_opinions_pkey PRIMARY KEY (id),
      CONSTRAINT review_opinions_opinion_check CHECK (opinion IN ('support', 'oppose', 'abstain')),
      CONSTRAINT review_opinions_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews (id),
      CONSTRAINT review_opinions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)
    )`);
  await runner.query(
    `CREATE INDEX review_opinions_review_id_user_id_id_idx ON review_opinions (review_id, user_id, id)`,
  );
}

async function createRulings(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE review_vetoes (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      review_id uuid NOT NULL,
      code text NOT NULL,
      grounds text NOT NULL,
      raised_by uuid NOT NULL,
      raised_at timestamptz NOT NULL,
      ruling text,
      reason text,
      ruled_by uuid,
      ruled_at timestamptz,
      CONSTRAINT review_vetoes_pkey PRIMARY KEY (id),
      CONSTRAINT review_vetoes_review_id_code_key UNIQUE (review_id, code),
      CONSTRAINT review_vetoes_ruling_check CHECK (ruling IN ('stands', 'lifted')),
      CONSTRAINT review_vetoes_ruled_check CHECK ((ruling IS NULL) = (ruled_by IS NULL)
        AND (ruling IS NULL) = (ruled_at IS NULL) AND (ruling IS NULL) = (reason IS NULL)),
      CONSTRAINT review_vetoes_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews (id),
      CONSTRAINT review_vetoes_raised_by_fkey FOREIGN KEY (raised_by) REFERENCES users (id),
      CONSTRAINT review_vetoes_ruled_by_fkey FOREIGN KEY (ruled_by) REFERENCES users (id)
    )`);
  await runner.query(`
    CREATE TABLE review_decisions (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      review_id uuid NOT NULL,
      verdict text NOT NULL,
      reason text NOT NULL,
      score numeric(4,1),
      held_on date NOT NULL,
      minutes_file_id uuid,
      "by" uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT review_decisions_pkey PRIMARY KEY (id),
      CONSTRAINT review_decisions_review_id_key UNIQUE (review_id),
      CONSTRAINT review_decisions_verdict_check CHECK (verdict IN
        ('approved', 'approved_with_conditions', 'rejected', 'returned')),
      CONSTRAINT review_decisions_minutes_check CHECK (verdict = 'returned' OR minutes_file_id IS NOT NULL),
      CONSTRAINT review_decisions_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews (id),
      CONSTRAINT review_decisions_minutes_file_id_fkey FOREIGN KEY (minutes_file_id) REFERENCES files (id),
      CONSTRAINT review_decisions_by_fkey FOREIGN KEY ("by") REFERENCES users (id)
    )`);
}
