import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { ReviewCriteriaSet } from './criteria-set.entity.js';
import { scoreProblems } from './domain/scoring.js';
import type { DeclareInterest, GiveOpinion, RaiseVeto } from './dto/review.dto.js';
import type { ReviewView } from './dto/review-view.dto.js';
import { ReviewDeclaration, ReviewOpinion, ReviewSeat, ReviewVeto } from './review.entities.js';
import { ReviewJournal } from './review-journal.js';
import {
  assertSeated,
  assertState,
  assertUninvolved,
  declarationOf,
  lockReview,
  type OpenReview,
  touch,
} from './review-rows.js';
import { ReviewViewQuery } from './review-view.query.js';
import { reviewErrors } from './reviews.errors.js';

/** The judging side: an interest declared, points and an opinion given, a veto raised. */
@Injectable()
export class JudgeReviewService {
  constructor(
    private readonly transactions: Transactions,
    private readonly view: ReviewViewQuery,
    private readonly journal: ReviewJournal,
    private readonly clock: Clock,
  ) {}

  /** With a conflict the person stands aside from here on; what they said before no longer counts. */
  declare(actor: Actor, key: string | null, id: string, body: DeclareInterest): Promise<ReviewView> {
    const once = { actorId: actor.userId, key, action: 'review.declare', body: { id, ...body } };
    return this.transactions.once(once, async (em) => {
      const open = await lockReview(em, actor, id);
      if (!(await em.existsBy(ReviewSeat, { reviewId: id, userId: actor.userId }))) {
        throw reviewErrors('review.not_named');
      }
      assertState(open, 'in_review');
      const { conflict, note = null } = body;
      if (conflict && note === null) {
        throw platformErrors('request.invalid', { count: 1 }, [{ field: 'note', code: 'review.conflict_note' }]);
      }
      if (!conflict && (await declarationOf(em, id, actor.userId)) === true)
        throw reviewErrors('review.conflict_stays');
      const recordedAt = this.clock.now();
      await em.insert(ReviewDeclaration, { reviewId: id, userId: actor.userId, conflict, note, recordedAt });
      await touch(em, open, {}, recordedAt);
      if (conflict) await this.journal.tell(em, actor, 'review.recused', open.review);
      return this.view.of(em, actor, id);
    });
  }

  /** May be given again until the decision; the latest counts. */
  opine(actor: Actor, key: string | null, id: string, body: GiveOpinion): Promise<ReviewView> {
    const once = { actorId: actor.userId, key, action: 'review.opine', body: { id, ...body } };
    return this.transactions.once(once, async (em) => {
      const open = await this.judging(em, actor, id);
      const set = await this.setOf(em, open);
      const problems = scoreProblems(set, body.scores).map(({ field, code, max = 0 }) => ({
        field,
        code,
        params: { max },
      }));
      if (problems.length > 0) throw platformErrors('request.invalid', { count: problems.length }, problems);
      const { opinion, text } = body;
      const scores = body.scores.map(({ code, points }) => ({ code, points }));
      const recordedAt = this.clock.now();
      await em.insert(ReviewOpinion, { reviewId: id, userId: actor.userId, opinion, text, scores, recordedAt });
      await touch(em, open, {}, recordedAt);
      // That somebody spoke, not what: opinions stay apart until the decision.
      await this.journal.tell(em, actor, 'review.opinion_given', open.review);
      return this.view.of(em, actor, id);
    });
  }

  raiseVeto(actor: Actor, key: string | null, id: string, body: RaiseVeto): Promise<ReviewView> {
    const once = { actorId: actor.userId, key, action: 'review.veto', body: { id, ...body } };
    return this.transactions.once(once, async (em) => {
      const open = await this.judging(em, actor, id);
      const { vetoes } = await this.setOf(em, open);
      if (!vetoes.some(({ code }) => code === body.code)) {
        throw platformErrors('request.invalid', { count: 1 }, [{ field: 'code', code: 'review.veto_unknown' }]);
      }
      const raisedAt = this.clock.now();
      await em.insert(ReviewVeto, { ...body, reviewId: id, raisedBy: actor.userId, raisedAt });
      await touch(em, open, {}, raisedAt);
      await this.journal.tell(em, actor, 'review.veto_raised', open.review, { veto: body.code });
      return this.view.of(em, actor, id);
    });
  }

  private async judging(em: EntityManager, actor: Actor, id: string): Promise<OpenReview> {
    const open = await lockReview(em, actor, id);
    await assertSeated(em, actor, open, 'panel');
    assertUninvolved(actor, open);
    assertState(open, 'in_review');
    return open;
  }

  private setOf(em: EntityManager, { review }: OpenReview): Promise<ReviewCriteriaSet> {
    return em.findOneByOrFail(ReviewCriteriaSet, { id: review.criteriaSetId! });
  }
}
