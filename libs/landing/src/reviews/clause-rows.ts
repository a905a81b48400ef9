import type { EntityManager } from 'typeorm';
import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { Where } from '#platform/database/sql.js';

/** The latest version of each clause of a round, removed ones left out: now, or at a moment. $1: the round. */
const clausesStanding = (moment: MomentSql): string => `
  SELECT * FROM (SELECT DISTINCT ON (line_id) * FROM offer_clauses c WHERE review_id = $1 AND ${knownBy('c', moment)}
                  ORDER BY line_id, version DESC) latest WHERE NOT removed`;

export const CLAUSES_STANDING = clausesStanding(null);

/** Clauses of one round are written under its lock, so no place is given twice. */
export async function nextPlace(em: EntityManager, reviewId: string): Promise<number> {
  const rows: { next: number }[] = await em.query(
    `SELECT COALESCE(max(no), 0)::int + 1 AS next FROM offer_clauses WHERE review_id = $1`,
    [reviewId],
  );
  return rows[0]!.next;
}

export async function hasClauses(em: EntityManager, reviewId: string): Promise<boolean> {
  const found: unknown[] = await em.query(`SELECT 1 FROM (${CLAUSES_STANDING}) c LIMIT 1`, [reviewId]);
  return found.length > 0;
}

/** A re-submission starts from the offer as it stood: same words, new lines, no verdicts. */
export async function carryClauses(
  em: EntityManager,
  fromReviewId: string,
  toReviewId: string,
  by: string,
  now: Date,
): Promise<void> {
  await em.query(
    `INSERT INTO offer_clauses (review_id, line_id, no, version, kind, text, amount, written_by, recorded_at)
     SELECT $2, gen_random_uuid(), row_number() OVER (ORDER BY c.no), 1, c.kind, c.text, c.amount, $3, $4
       FROM (${CLAUSES_STANDING}) c`,
    [fromReviewId, toReviewId, by, now],
  );
}

export interface ClauseTally {
  pending: number;
  refused: number;
}

/** Clauses that still want a verdict in law or on competition, and those refused in either. */
export async function tallyClauses(em: EntityManager, reviewId: string, knownAt?: string): Promise<ClauseTally> {
  const where = new Where([reviewId]);
  const moment = where.moment(knownAt);
  const rows: ClauseTally[] = await em.query(
    `SELECT count(*) FILTER (WHERE v.refused = 0 AND v.given < 2)::int AS pending,
            count(*) FILTER (WHERE v.refused > 0)::int AS refused
       FROM (${clausesStanding(moment)}) c
       CROSS JOIN LATERAL (SELECT count(*) AS given, count(*) FILTER (WHERE r.verdict = 'refused') AS refused
                             FROM clause_reviews r WHERE r.clause_id = c.id AND ${knownBy('r', moment)}) v`,
    where.params,
  );
  return rows[0]!;
}
