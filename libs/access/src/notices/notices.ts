import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Outbox } from '#platform/jobs/outbox.js';
import type { Urgency } from './notice.entity.js';
import { noticeKind, type NoticeParams } from './notice-kinds.js';

export interface NewNotice {
  userId: string;
  /** Declared with defineNotices. */
  kind: string;
  /** A type known to Subjects (lead, project): its name and link appear by the reader's rights. */
  subjectType: string;
  subjectId: string;
  /** For the sentence; a word that differs by language comes as `<name>Zh` and `<name>En`. Never the subject's name. */
  params?: NoticeParams;
  /** The same person is told once under one key, however often the job that tells runs. */
  dedupeKey?: string;
  urgency?: Urgency;
}

export const ROUTE_NOTICE = 'notices.route';

/** Tells people. In the caller's transaction: what is rolled back was never told. */
@Injectable()
export class Notices {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Puts one notice into one inbox; the other channels follow through the outbox. False: it had been told before. */
  async tell(em: EntityManager, notice: NewNotice): Promise<boolean> {
    noticeKind(notice.kind);
    const inserted: { id: string }[] = await em.query(
      `INSERT INTO notices (user_id, kind, subject_type, subject_id, params, urgency, dedupe_key, created_at)
       SELECT u.id, $2, $3, $4, $5, $6, $7, $8 FROM users u WHERE u.id = $1 AND u.status = 'active'
       ON CONFLICT (user_id, dedupe_key) DO NOTHING RETURNING id`,
      [
        notice.userId,
        notice.kind,
        notice.subjectType,
        notice.subjectId,
        JSON.stringify(notice.params ?? {}),
        notice.urgency ?? 'normal',
        notice.dedupeKey ?? null,
        this.clock.now(),
      ],
    );
    const id = inserted[0]?.id;
    if (id === undefined) return false;
    await this.outbox.add(em, ROUTE_NOTICE, { noticeId: id });
    return true;
  }

  /** The reason has gone: the notice leaves the inboxes, and what has not been sent yet is not sent. */
  async withdraw(em: EntityManager, dedupeKey: string, userId: string | null = null): Promise<void> {
    await em.query(
      `UPDATE notices SET withdrawn_at = $2
        WHERE dedupe_key = $1 AND withdrawn_at IS NULL AND ($3::uuid IS NULL OR user_id = $3)`,
      [dedupeKey, this.clock.now(), userId],
    );
  }

  /** The reason has come back, for whom it had been withdrawn. */
  async restore(em: EntityManager, dedupeKey: string, userId: string | null = null): Promise<void> {
    await em.query(
      `UPDATE notices SET withdrawn_at = NULL
        WHERE dedupe_key = $1 AND withdrawn_at IS NOT NULL AND ($2::uuid IS NULL OR user_id = $2)`,
      [dedupeKey, userId],
    );
  }
}
