import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { whenDue } from './domain/when-to-send.js';
import { Notice } from './notice.entity.js';
import { noticeKind } from './notice-kinds.js';
import { GATHER_NOTICES } from './gather-notices.service.js';
import { modeOf, targetsOf, WishesQuery } from './wishes.query.js';

/** Decides by which other ways a notice leaves, and when. Run twice, it finds its own rows and does nothing. */
@Injectable()
export class RouteNotice {
  constructor(
    private readonly transactions: Transactions,
    private readonly wishes: WishesQuery,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  run(noticeId: string): Promise<void> {
    return this.transactions.run(async (em) => {
      const notice = await em.findOneBy(Notice, { id: noticeId });
      if (notice === null || notice.readAt !== null || notice.withdrawnAt !== null) return;
      const { topic, inboxOnly } = noticeKind(notice.kind);
      if (inboxOnly === true) return;
      const wishes = await this.wishes.of(em, notice.userId);
      const now = this.clock.now();
      let soon = false;
      for (const target of targetsOf(wishes)) {
        const due = whenDue(modeOf(wishes, topic, target), wishes, notice.urgency, now);
        if (due === null) continue;
        const inserted: unknown[] = await em.query(
          `INSERT INTO notice_deliveries (notice_id, target, user_id, due_at) VALUES ($1, $2, $3, $4)
           ON CONFLICT DO NOTHING RETURNING 1`,
          [noticeId, target, notice.userId, due],
        );
        soon ||= inserted.length > 0 && due <= now;
      }
      if (soon) await this.outbox.add(em, GATHER_NOTICES, { userId: notice.userId });
    });
  }
}
