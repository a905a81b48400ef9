import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/**
 * What a draft of a review said before it was edited, and who sat on a panel before it was named anew. Begun from what is
 * known: a submitted round's draft from its submission, any other from when it last changed; of seats those that stand.
 */
export class KeepWhatRoundsSaid1764000053000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review_drafts (
        id bigint GENERATED ALWAYS AS IDENTITY,
        review_id uuid NOT NULL,
        project_id uuid NOT NULL,
        facts jsonb NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT review_drafts_pkey PRIMARY KEY (id),
        CONSTRAINT review_drafts_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews (id),
        CONSTRAINT review_drafts_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id)
      )`);
    await runner.query(`CREATE INDEX review_drafts_review_id_id_idx ON review_drafts (review_id, id)`);
    await runner.query(`
      INSERT INTO review_drafts (review_id, project_id, facts, recorded_at)
      SELECT r.id, r.project_id, r.facts, COALESCE(s.submitted_at, r.updated_at) FROM reviews r
        LEFT JOIN review_submissions s ON s.review_id = r.id ORDER BY 4, r.id`);
    await makeAppendOnly(runner, 'review_drafts');
    await keepSeats(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE review_seat_changes`);
    await runner.query(`DROP TABLE review_drafts`);
  }
}

async function keepSeats(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE review_seat_changes (
      id bigint GENERATED ALWAYS AS IDENTITY,
      review_id uuid NOT NULL,
      user_id uuid NOT NULL,
      seat text NOT NULL,
      named boolean NOT NULL,
      "by" uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT review_seat_changes_pkey PRIMARY KEY (id),
      CONSTRAINT review_seat_changes_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews (id),
      CONSTRAINT review_seat_changes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id),
      CONSTRAINT review_seat_changes_by_fkey FOREIGN KEY ("by") REFERENCES users (id),
      CONSTRAINT review_seat_changes_seat_check CHECK (seat IN ('panel', 'legal', 'fair_competition'))
    )`);
  await runner.query(
    `CREATE INDEX review_seat_changes_review_id_user_id_seat_id_idx ON review_seat_changes (review_id, user_id, seat, id)`,
  );
  await runner.query(`
    INSERT INTO review_seat_changes (review_id, user_id, seat, named, "by", recorded_at)
    SELECT review_id, user_id, seat, TRUE, named_by, named_at FROM review_seats ORDER BY named_at, id`);
  await makeAppendOnly(runner, 'review_seat_changes');
}
