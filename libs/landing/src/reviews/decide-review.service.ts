import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { businessDate, Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { SetObligationsService } from '../obligations/set-obligations.service.js';
import { assertOpen, lockProject } from '../projects/project-rows.js';
import { hindrances } from './domain/decision.js';
import { isApproval } from './domain/review-words.js';
import type { DecideReview, RuleVeto } from './dto/review.dto.js';
import type { ReviewView } from './dto/review-view.dto.js';
import { RecordAdmission } from './record-admission.js';
import { Review, ReviewDecision, ReviewSubmission, ReviewVeto } from './review.entities.js';
import { ReviewJournal } from './review-journal.js';
import {
  assertNotRecused,
  assertSeen,
  assertState,
  assertUninvolved,
  authorizeOn,
  lockReview,
  type OpenReview,
  touch,
} from './review-rows.js';
import { ReviewStanding } from './review-standing.query.js';
import { ReviewViewQuery } from './review-view.query.js';
import { reviewErrors } from './reviews.errors.js';

/** Who decides: rules on vetoes, gives the one verdict of a round, and lets its consequences follow at once. */
@Injectable()
export class DecideReviewService {
  constructor(
    private readonly transactions: Transactions,
    private readonly view: ReviewViewQuery,
    private readonly standing: ReviewStanding,
    private readonly admission: RecordAdmission,
    private readonly obligations: SetObligationsService,
    private readonly journal: ReviewJournal,
    private readonly clock: Clock,
  ) {}

  ruleVeto(actor: Actor, key: string | null, id: string, vetoId: string, body: RuleVeto): Promise<ReviewView> {
    const once = { actorId: actor.userId, key, action: 'review.rule_veto', body: { id, vetoId, ...body } };
    return this.transactions.once(once, async (em) => {
      const open = await this.deciding(em, actor, id);
      assertState(open, 'in_review');
      const veto = await em.findOneBy(ReviewVeto, { id: vetoId, reviewId: id });
      if (veto === null) throw platformErrors('record.not_found');
      if (veto.raisedBy === actor.userId) throw reviewErrors('review.own_veto');
      const ruledAt = this.clock.now();
      const { ruling, reason } = body;
      const ruled = { ruling, reason, ruledBy: actor.userId, ruledAt };
      const result = await em.update(ReviewVeto, { id: vetoId, ruling: IsNull() }, ruled);
      if (result.affected !== 1) throw reviewErrors('review.veto_ruled');
      await touch(em, open, {}, ruledAt);
      const action = ruling === 'stands' ? 'review.veto_stands' : 'review.veto_lifted';
      await this.journal.tell(em, actor, action, open.review, { veto: veto.code, reason });
      return this.view.of(em, actor, id);
    });
  }

  /** An approval meets the gate of `appraisal` in this very transaction; its conditions become obligations. */
  decide(actor: Actor, key: string | null, id: string, seen: number, body: DecideReview): Promise<ReviewView> {
    const once = { actorId: actor.userId, key, action: 'review.decide', body: { id, seen, ...body } };
    return this.transactions.once(once, async (em) => {
      const known = await em.findOneBy(Review, { id });
      if (known === null) throw platformErrors('record.not_found');
      const project = await lockProject(em, known.projectId);
      const open = await this.deciding(em, actor, id);
      const { review } = open;
      assertSeen(open, seen);
      if (isApproval(body.verdict)) assertOpen(project);
      await this.check(em, review, body);
      const decision = await this.write(em, actor, open, body);
      for (const condition of body.conditions) {
        const source = { source: 'review_condition' as const, sourceId: id };
        await this.obligations.add(em, actor, project, { ...condition, ...source });
      }
      if (isApproval(body.verdict)) {
        const clauses = await this.standing.clausesOf(em, id);
        await this.admission.record(em, actor, review, decision, clauses);
      }
      await this.journal.decided(em, review, body.verdict, [review.proposedBy, project.officerId]);
      return this.view.of(em, actor, id);
    });
  }

  private async deciding(em: EntityManager, actor: Actor, id: string): Promise<OpenReview> {
    const open = await lockReview(em, actor, id);
    await authorizeOn(em, actor, 'review.decide', open);
    assertUninvolved(actor, open);
    await assertNotRecused(em, actor, open);
    return open;
  }

  private async check(em: EntityManager, review: Review, body: DecideReview): Promise<void> {
    const refuse = (field: string, code: string) => platformErrors('request.invalid', { count: 1 }, [{ field, code }]);
    assertState({ review }, 'submitted', 'in_review');
    if (body.heldOn > this.clock.today()) throw refuse('heldOn', 'field.future');
    const { submittedAt } = await em.findOneByOrFail(ReviewSubmission, { reviewId: review.id });
    if (body.heldOn < businessDate(submittedAt)) throw refuse('heldOn', 'review.held_before_submission');
    const conditional = body.verdict === 'approved_with_conditions';
    if (conditional && body.conditions.length === 0) throw refuse('conditions', 'review.conditions_needed');
    if (!conditional && body.conditions.length > 0) throw refuse('conditions', 'review.conditions_unfit');
    const against = hindrances(body.verdict, await this.standing.factsOf(em, review));
    if (against.length === 0) return;
    const problems = against.map(({ code, ...params }) => ({ field: 'verdict', code, params }));
    throw reviewErrors('review.not_ready', { count: against.length }, problems);
  }

  private async write(em: EntityManager, actor: Actor, open: OpenReview, body: DecideReview) {
    const { review } = open;
    const { verdict, reason, heldOn } = body;
    const now = this.clock.now();
    const { score } = await this.standing.factsOf(em, review);
    const minutesFileId = review.minutesFileId;
    const decision = { reviewId: review.id, verdict, reason, score, heldOn, minutesFileId };
    await em.insert(ReviewDecision, { ...decision, by: actor.userId, recordedAt: now });
    await touch(em, open, { state: 'decided' }, now);
    const conditions = body.conditions.length;
    await this.journal.tell(em, actor, `review.decided_${verdict}`, review, { reason, score, heldOn, conditions });
    return decision;
  }
}
