import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { Where } from '#platform/database/sql.js';
import { CLAUSES_STANDING, tallyClauses } from './clause-rows.js';
import { ReviewCriteriaSet } from './criteria-set.entity.js';
import type { DecisionFacts } from './domain/decision.js';
import { measuresOf } from './domain/measures.js';
import type { Opinion, VetoRuling } from './domain/review-words.js';
import { type GivenPoints, type Sheet, sheetOf } from './domain/scoring.js';
import { type Review, ReviewSubmission, type ReviewVeto } from './review.entities.js';
import { seatsAt, vetoesAt } from './reviews-then.sql.js';
import type { ReviewFacts } from './dto/review-facts.dto.js';

/** An opinion that counts: the latest of a panel member who has not stood aside. */
export interface CountedOpinion {
  userId: string;
  name: string;
  opinion: Opinion;
  text: string;
  scores: GivenPoints[];
  revised: boolean;
  recordedAt: string;
}

const counted = (moment: MomentSql) => `
  SELECT o.user_id AS "userId", u.name, o.opinion, o.text, o.scores,
         EXISTS (SELECT 1 FROM review_opinions e WHERE e.review_id = $1 AND e.user_id = o.user_id AND e.id < o.id) AS revised,
         to_char(o.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt"
    FROM review_opinions o JOIN users u ON u.id = o.user_id
   WHERE o.review_id = $1 AND ${knownBy('o', moment)}
     AND NOT EXISTS (SELECT 1 FROM review_opinions n
                      WHERE n.review_id = $1 AND n.user_id = o.user_id AND n.id > o.id AND ${knownBy('n', moment)})
     AND EXISTS (SELECT 1 FROM ${seatsAt(moment)} WHERE s.review_id = $1 AND s.user_id = o.user_id AND s.seat = 'panel')
     AND NOT EXISTS (SELECT 1 FROM review_declarations d
                      WHERE d.review_id = $1 AND d.user_id = o.user_id AND d.conflict AND ${knownBy('d', moment)})
   ORDER BY u.name, u.id`;

/** What a decision looks at of the round itself. */
export type StandingRound = Pick<Review, 'id' | 'state' | 'facts' | 'criteriaSetId' | 'minutesFileId'>;

/** How a round stands: its sheet, and everything a decision looks at. */
@Injectable()
export class ReviewStanding {
  opinionsOf(em: EntityManager, reviewId: string, knownAt?: string): Promise<CountedOpinion[]> {
    const where = new Where([reviewId]);
    return em.query(counted(where.moment(knownAt)), where.params);
  }

  sheet(set: Pick<ReviewCriteriaSet, 'criteria'>, facts: ReviewFacts, opinions: readonly CountedOpinion[]): Sheet {
    const given = opinions.map(({ scores }) => scores);
    return sheetOf(set, measuresOf(facts), given);
  }

  /** With a moment: of the round as it was then, by what had been said of it. */
  async factsOf(em: EntityManager, review: StandingRound, knownAt?: string): Promise<DecisionFacts> {
    const set =
      review.criteriaSetId === null ? null : await em.findOneByOrFail(ReviewCriteriaSet, { id: review.criteriaSetId });
    const opinions = await this.opinionsOf(em, review.id, knownAt);
    const vetoes = await this.rulingsOf(em, review.id, knownAt);
    const ruled = (ruling: VetoRuling | null) => vetoes.filter((veto) => veto.ruling === ruling).length;
    const { pending, refused } = await tallyClauses(em, review.id, knownAt);
    return {
      state: review.state,
      opinions: opinions.length,
      quorum: set?.quorum ?? 0,
      score: set === null ? null : this.sheet(set, await this.frozenFacts(em, review, knownAt), opinions).score,
      passMark: set?.passMark ?? 0,
      vetoesUnruled: ruled(null),
      vetoesStanding: ruled('stands'),
      clausesPending: pending,
      clausesRefused: refused,
      hasMinutes: review.minutesFileId !== null,
    };
  }

  /** What is judged: the facts as submitted; of a draft, as it stands. */
  private async frozenFacts(em: EntityManager, { id, facts }: StandingRound, knownAt?: string): Promise<ReviewFacts> {
    const by = knownAt === undefined ? {} : { submittedAt: LessThanOrEqual(new Date(knownAt)) };
    return (await em.findOneBy(ReviewSubmission, { reviewId: id, ...by }))?.facts ?? facts;
  }

  private rulingsOf(em: EntityManager, reviewId: string, knownAt?: string): Promise<Pick<ReviewVeto, 'ruling'>[]> {
    const where = new Where().add('v.review_id = ?::uuid', reviewId);
    return em.query(`SELECT v.ruling FROM ${vetoesAt(where.moment(knownAt))} WHERE ${where.toString()}`, where.params);
  }

  async clausesOf(em: EntityManager, reviewId: string): Promise<number> {
    const rows: { count: number }[] = await em.query(`SELECT count(*)::int AS count FROM (${CLAUSES_STANDING}) c`, [
      reviewId,
    ]);
    return rows[0]!.count;
  }
}
