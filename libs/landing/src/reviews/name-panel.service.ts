import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { DocumentsService } from '#access/documents/documents.service.js';
import type { Actor } from '#access/policy/actor.js';
import { POLICY } from '#access/policy/policy.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import type { FieldProblem } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { findProject } from '../projects/project-rows.js';
import { hasClauses } from './clause-rows.js';
import { ReviewCriteriaSet } from './criteria-set.entity.js';
import { isInvolved } from './domain/four-eyes.js';
import type { AttachMinutes, NamedReviewer, NamePanel } from './dto/review.dto.js';
import type { JudgeChoice, ReviewView } from './dto/review-view.dto.js';
import { Review, ReviewSeat, ReviewSeatChange } from './review.entities.js';
import { ReviewJournal } from './review-journal.js';
import {
  assertSeen,
  assertState,
  assertUninvolved,
  authorizeOn,
  involvedIn,
  lockReview,
  mayReadReview,
  type OpenReview,
  touch,
} from './review-rows.js';
import { ReviewViewQuery } from './review-view.query.js';
import { reviewErrors } from './reviews.errors.js';

const JUDGING_ROLES = Object.keys(POLICY['review.judge']);

/** The convening side: names who judges, keeps the minutes. */
@Injectable()
export class NamePanelService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly view: ReviewViewQuery,
    private readonly documents: DocumentsService,
    private readonly journal: ReviewJournal,
    private readonly clock: Clock,
  ) {}

  /** Everybody whose roles let them judge; those with a hand in the proposal are marked. */
  async choices(actor: Actor, id: string): Promise<JudgeChoice[]> {
    const em = this.dataSource.manager;
    const review = await em.findOneBy(Review, { id });
    if (review === null || !(await mayReadReview(em, actor, id))) throw platformErrors('record.not_found');
    const involved = await involvedIn(em, review, await findProject(em, review.projectId));
    const judges = await judgesOf(em);
    return judges.map((judge) => ({ ...judge, involved: isInvolved(judge.id, involved) }));
  }

  /** The whole list as it shall be; the first naming opens the round to its reviewers. */
  name(actor: Actor, key: string | null, id: string, seen: number, body: NamePanel): Promise<ReviewView> {
    const once = { actorId: actor.userId, key, action: 'review.name_panel', body: { id, seen, ...body } };
    return this.transactions.once(once, async (em) => {
      const open = await lockReview(em, actor, id);
      await authorizeOn(em, actor, 'review.convene', open);
      assertUninvolved(actor, open);
      assertState(open, 'submitted', 'in_review');
      assertSeen(open, seen);
      await this.check(em, open, body.seats);
      await this.replaceSeats(em, actor, open, body.seats);
      const patch = { state: 'in_review' as const, meetingOn: body.meetingOn ?? null };
      await touch(em, open, patch, this.clock.now());
      const { seats, meetingOn } = body;
      const reviewers = new Set(seats.map(({ userId }) => userId)).size;
      await this.journal.tell(em, actor, 'review.panel_named', open.review, {
        reviewers,
        meetingOn: meetingOn ?? null,
      });
      return this.view.of(em, actor, id);
    });
  }

  attachMinutes(actor: Actor, key: string | null, id: string, body: AttachMinutes): Promise<ReviewView> {
    const once = { actorId: actor.userId, key, action: 'review.minutes', body: { id, ...body } };
    return this.transactions.once(once, async (em) => {
      const open = await lockReview(em, actor, id);
      await authorizeOn(em, actor, 'review.convene', open);
      assertUninvolved(actor, open);
      assertState(open, 'in_review');
      await this.documents.assertCitable(em, actor, body.fileId, 'fileId');
      await touch(em, open, { minutesFileId: body.fileId }, this.clock.now());
      await this.journal.tell(em, actor, 'review.minutes_attached', open.review, { fileId: body.fileId });
      return this.view.of(em, actor, id);
    });
  }

  private async check(em: EntityManager, { review, involved }: OpenReview, seats: NamedReviewer[]): Promise<void> {
    const fit = new Set((await judgesOf(em)).map(({ id }) => id));
    const problems: FieldProblem[] = seats.flatMap(({ userId, seat }, at) => {
      const twice = seats.findIndex((one) => one.userId === userId && one.seat === seat) !== at;
      const unfit = !fit.has(userId) || isInvolved(userId, involved);
      if (twice) return [{ field: `seats[${at}]`, code: 'criteria.duplicate' }];
      return unfit ? [{ field: `seats[${at}]`, code: 'review.reviewer_unfit' }] : [];
    });
    const { quorum } = await em.findOneByOrFail(ReviewCriteriaSet, { id: review.criteriaSetId! });
    if (seats.filter(({ seat }) => seat === 'panel').length < quorum) {
      problems.push({ field: 'seats', code: 'review.panel_too_small', params: { quorum } });
    }
    const taken = new Set(seats.map(({ seat }) => seat));
    if (!(taken.has('legal') && taken.has('fair_competition')) && (await hasClauses(em, review.id))) {
      problems.push({ field: 'seats', code: 'review.clause_seats_missing' });
    }
    if (problems.length > 0) throw platformErrors('request.invalid', { count: problems.length }, problems);
  }

  private async replaceSeats(
    em: EntityManager,
    actor: Actor,
    { review }: OpenReview,
    wanted: NamedReviewer[],
  ): Promise<void> {
    const present = await em.findBy(ReviewSeat, { reviewId: review.id });
    const same = (a: NamedReviewer) => (b: NamedReviewer) => a.userId === b.userId && a.seat === b.seat;
    const gone = present.filter((seat) => !wanted.some(same(seat)));
    await this.assertSilent(em, review.id, gone);
    if (gone.length > 0) await em.delete(ReviewSeat, { id: In(gone.map(({ id }) => id)) });
    const now = this.clock.now();
    const keep = ({ userId, seat }: NamedReviewer, named: boolean) =>
      em.insert(ReviewSeatChange, { reviewId: review.id, userId, seat, named, by: actor.userId, recordedAt: now });
    for (const seat of gone) await keep(seat, false);
    for (const { userId, seat } of wanted.filter((one) => !present.some(same(one)))) {
      await em.insert(ReviewSeat, { userId, seat, reviewId: review.id, namedBy: actor.userId, namedAt: now });
      await keep({ userId, seat }, true);
      await this.journal.asked(em, review, userId, seat);
    }
  }

  /** Who has given an opinion or raised a veto stays: taking them off would take their word off the sheet. */
  private async assertSilent(em: EntityManager, reviewId: string, gone: ReviewSeat[]): Promise<void> {
    const spoke: { name: string }[] = await em.query(
      `SELECT u.name FROM users u WHERE u.id = ANY($2::uuid[])
          AND (EXISTS (SELECT 1 FROM review_opinions o WHERE o.review_id = $1 AND o.user_id = u.id)
            OR EXISTS (SELECT 1 FROM review_vetoes v WHERE v.review_id = $1 AND v.raised_by = u.id)) LIMIT 1`,
      [reviewId, gone.filter(({ seat }) => seat === 'panel').map(({ userId }) => userId)],
    );
    if (spoke[0] !== undefined) throw reviewErrors('review.seat_in_use', { name: spoke[0].name });
  }
}

function judgesOf(em: EntityManager): Promise<Omit<JudgeChoice, 'involved'>[]> {
  return em.query(
    `SELECT u.id, u.name, array_agg(r.role ORDER BY r.role) AS roles FROM users u JOIN user_roles r ON r.user_id = u.id
      WHERE u.status = 'active' AND r.role = ANY($1) GROUP BY u.id, u.name ORDER BY u.name, u.id`,
    [JUDGING_ROLES],
  );
}
