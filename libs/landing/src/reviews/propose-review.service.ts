import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import type { FieldProblem } from '#platform/errors/domain-error.js';
import { assertOpen, authorizeProject, lockProject } from '../projects/project-rows.js';
import { CriteriaSetsService } from './criteria-sets.service.js';
import { carryClauses, hasClauses } from './clause-rows.js';
import { figuresMissing } from './domain/measures.js';
import type { CriteriaSetView } from './dto/criteria.dto.js';
import type { ProposeReview, WithdrawReview } from './dto/review.dto.js';
import type { ReviewFacts } from './dto/review-facts.dto.js';
import type { ReviewView } from './dto/review-view.dto.js';
import { Review, ReviewDraft, ReviewSubmission } from './review.entities.js';
import {
  assertSeen,
  assertState,
  assertUnderWay,
  authorizeOn,
  lockReview,
  type OpenReview,
  touch,
} from './review-rows.js';
import { ReviewJournal } from './review-journal.js';
import { ReviewViewQuery } from './review-view.query.js';
import { reviewErrors } from './reviews.errors.js';

/** The proposing side of a round: drafted, submitted once with its facts frozen, withdrawn. */
@Injectable()
export class ProposeReviewService {
  constructor(
    private readonly transactions: Transactions,
    private readonly criteria: CriteriaSetsService,
    private readonly view: ReviewViewQuery,
    private readonly journal: ReviewJournal,
    private readonly clock: Clock,
  ) {}

  /** Opens the first or the next round. The offer of the round before comes along, to be reviewed anew. */
  propose(actor: Actor, key: string | null, projectId: string, body: ProposeReview): Promise<ReviewView> {
    const once = { actorId: actor.userId, key, action: 'review.propose', body: { projectId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await lockProject(em, projectId);
      await authorizeProject(em, actor, 'review.propose', project);
      assertOpen(project);
      const last = await lastRound(em, projectId);
      if (last?.open === true) throw reviewErrors('review.open');
      if (last?.approved === true) throw reviewErrors('review.approved_already');
      const now = this.clock.now();
      const round = (last?.round ?? 0) + 1;
      const row = { projectId, round, facts: body.facts, proposedBy: actor.userId, proposedAt: now, updatedAt: now };
      const inserted = await em.insert(Review, row as object);
      const id = String(inserted.identifiers[0]?.['id']);
      await keepDraft(em, { id, projectId }, body.facts, now);
      if (last !== null) await carryClauses(em, last.id, id, actor.userId, now);
      await this.journal.tell(em, actor, 'review.proposed', { id, projectId, round });
      return this.view.of(em, actor, id);
    });
  }

  edit(actor: Actor, id: string, seen: number, body: ProposeReview): Promise<ReviewView> {
    return this.transactions.run(async (em) => {
      const open = await this.ownDraft(em, actor, id, seen);
      const now = this.clock.now();
      await touch(em, open, { facts: body.facts }, now);
      await keepDraft(em, open.review, body.facts, now);
      return this.view.of(em, actor, id);
    });
  }

  /** From here on the facts stand as they are, whatever the project says later. */
  submit(actor: Actor, key: string | null, id: string, seen: number): Promise<ReviewView> {
    const once = { actorId: actor.userId, key, action: 'review.submit', body: { id } };
    return this.transactions.once(once, async (em) => {
      const open = await this.ownDraft(em, actor, id, seen);
      assertOpen(open.project);
      const { review, project } = open;
      const set = await this.criteria.applying(em, project);
      if (set === null) throw reviewErrors('review.no_criteria');
      await this.assertComplete(em, review, set);
      const now = this.clock.now();
      const factsHash = hashOf(review.facts);
      const submission = { reviewId: id, facts: review.facts, factsHash, submittedBy: actor.userId, submittedAt: now };
      await em.insert(ReviewSubmission, submission as object);
      await touch(em, open, { state: 'submitted', criteriaSetId: set.id }, now);
      await this.journal.tell(em, actor, 'review.submitted', review, {
        factsHash,
        criteria: `${set.code} v${set.version}`,
      });
      return this.view.of(em, actor, id);
    });
  }

  withdraw(actor: Actor, key: string | null, id: string, body: WithdrawReview): Promise<ReviewView> {
    const once = { actorId: actor.userId, key, action: 'review.withdraw', body: { id, ...body } };
    return this.transactions.once(once, async (em) => {
      const open = await lockReview(em, actor, id);
      await authorizeOn(em, actor, 'review.propose', open);
      assertUnderWay(open);
      await touch(em, open, { state: 'withdrawn', withdrawnReason: body.reason }, this.clock.now());
      await this.journal.tell(em, actor, 'review.withdrawn', open.review, { reason: body.reason });
      return this.view.of(em, actor, id);
    });
  }

  private async ownDraft(em: EntityManager, actor: Actor, id: string, seen: number): Promise<OpenReview> {
    const open = await lockReview(em, actor, id);
    await authorizeOn(em, actor, 'review.propose', open);
    if (open.review.proposedBy !== actor.userId) throw reviewErrors('review.not_proposer');
    assertState(open, 'draft');
    assertSeen(open, seen);
    return open;
  }

  private async assertComplete(em: EntityManager, review: Review, set: CriteriaSetView): Promise<void> {
    const measures = set.criteria.flatMap(({ measure }) => (measure === null ? [] : [measure]));
    const problems: FieldProblem[] = figuresMissing(measures, review.facts).map((field) => ({
      field: `facts.${field}`,
      code: 'field.required',
    }));
    if (review.facts.noOffer !== true && !(await hasClauses(em, review.id))) {
      problems.push({ field: 'facts.noOffer', code: 'review.offer_missing' });
    }
    if (problems.length > 0) throw reviewErrors('review.facts_missing', { count: problems.length }, problems);
  }
}

async function keepDraft(
  em: EntityManager,
  { id: reviewId, projectId }: Pick<Review, 'id' | 'projectId'>,
  facts: ReviewFacts,
  recordedAt: Date,
): Promise<void> {
  await em.insert(ReviewDraft, { reviewId, projectId, facts, recordedAt } as object);
}

interface LastRound {
  id: string;
  round: number;
  open: boolean;
  approved: boolean;
}

async function lastRound(em: EntityManager, projectId: string): Promise<LastRound | null> {
  const rows: LastRound[] = await em.query(
    `SELECT r.id, r.round, r.state IN ('draft', 'submitted', 'in_review') AS open,
            COALESCE(d.verdict IN ('approved', 'approved_with_conditions'), false) AS approved
       FROM reviews r LEFT JOIN review_decisions d ON d.review_id = r.id
      WHERE r.project_id = $1 ORDER BY r.round DESC LIMIT 1`,
    [projectId],
  );
  return rows[0] ?? null;
}

/** The same facts give the same hash, in whatever order their fields come. */
export function hashOf(facts: ReviewFacts): string {
  const ordered = Object.fromEntries(
    Object.entries(facts)
      .filter(([, value]) => value !== null && value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return createHash('sha256').update(JSON.stringify(ordered)).digest('hex');
}
