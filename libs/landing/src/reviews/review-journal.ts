import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { Notices } from '#access/notices/notices.js';
import type { Actor } from '#access/policy/actor.js';
import type { NoticeParams } from '#access/notices/notice-kinds.js';
import { REVIEW_VERDICT_NAMES, type ReviewVerdict, type Seat, SEAT_NAMES } from './domain/review-words.js';
import type { Review } from './review.entities.js';

type Round = Pick<Review, 'id' | 'projectId' | 'round'>;

/** What happens in a round: told to the project's history, and to whom it concerns. */
@Injectable()
export class ReviewJournal {
  constructor(
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
  ) {}

  tell(
    em: EntityManager,
    actor: Actor,
    action: AuditAction,
    { id: reviewId, projectId, round }: Round,
    more: Record<string, unknown> = {},
  ): Promise<void> {
    const detail = { reviewId, round, ...more };
    return this.audit.record(em, actor, { action, subjectType: 'project', subjectId: projectId, detail });
  }

  async asked(em: EntityManager, { id }: Round, userId: string, seat: Seat): Promise<void> {
    const { zh, en } = SEAT_NAMES[seat];
    await this.notify(em, id, userId, 'review.asked', `review.asked-${id}-${seat}`, { seatZh: zh, seatEn: en });
  }

  /** Those who review clauses are asked once more for each new wording. */
  async clauseChanged(em: EntityManager, { id }: Round, lineId: string, version: number): Promise<void> {
    const seated: { userId: string }[] = await em.query(
      `SELECT DISTINCT user_id AS "userId" FROM review_seats WHERE review_id = $1 AND seat <> 'panel'`,
      [id],
    );
    for (const { userId } of seated) {
      await this.notify(em, id, userId, 'review.clause_changed', `review.clause-${lineId}-${version}`);
    }
  }

  async decided(em: EntityManager, { id }: Round, verdict: ReviewVerdict, people: Iterable<string>): Promise<void> {
    const { zh, en } = REVIEW_VERDICT_NAMES[verdict];
    for (const userId of new Set(people)) {
      await this.notify(em, id, userId, 'review.decided', `review.decided-${id}`, { verdictZh: zh, verdictEn: en });
    }
  }

  private async notify(
    em: EntityManager,
    subjectId: string,
    userId: string,
    kind: string,
    dedupeKey: string,
    params: NoticeParams = {},
  ): Promise<void> {
    await this.notices.tell(em, { userId, kind, subjectType: 'review', subjectId, params, dedupeKey });
  }
}
