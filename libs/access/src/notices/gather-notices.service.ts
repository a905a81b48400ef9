import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { NoticeMessage } from './delivery.entity.js';
import { afterQuiet, calmAt } from './domain/when-to-send.js';
import type { Urgency } from './notice.entity.js';
import { noticeKind } from './notice-kinds.js';
import { modeOf, targetsOf, type Wishes, WishesQuery } from './wishes.query.js';

export const GATHER_NOTICES = 'notices.gather';
export const SEND_MESSAGE = 'notices.send';

interface Due {
  noticeId: string;
  target: string;
  kind: string;
  urgency: Urgency;
  /** Read in the inbox or withdrawn meanwhile. */
  over: boolean;
}

/**
 * Makes messages of what is due for one person: what is due together leaves together. One at a time per person, so
 * that two workers neither send a notice twice nor count a storm too small.
 */
@Injectable()
export class GatherNotices {
  constructor(
    private readonly transactions: Transactions,
    private readonly wishes: WishesQuery,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  run(userId: string): Promise<void> {
    return this.transactions.run(async (em) => {
      await em.query(`SELECT pg_advisory_xact_lock(hashtext('notices.gather'), hashtext($1))`, [userId]);
      const now = this.clock.now();
      const due: Due[] = await em.query(DUE, [userId, now]);
      if (due.length === 0) return;
      const wishes = await this.wishes.of(em, userId);
      const wanted = due.filter(({ over, kind, target }) => !over && isWanted(wishes, kind, target));
      const unwanted = due.filter((each) => !wanted.includes(each));
      for (const { noticeId, target } of unwanted) await settle(em, [noticeId], target, null);
      for (const target of new Set(wanted.map((each) => each.target))) {
        const together = wanted.filter((each) => each.target === target);
        await this.gather(em, { userId, target, wishes, now }, together);
      }
    });
  }

  private async gather(
    em: EntityManager,
    of: { userId: string; target: string; wishes: Wishes; now: Date },
    due: Due[],
  ): Promise<void> {
    const { userId, target, now } = of;
    const noticeIds = due.map((each) => each.noticeId);
    const later = await this.laterThan(em, of, due);
    if (later > now) {
      await em.query(`UPDATE notice_deliveries SET due_at = $3 WHERE notice_id = ANY($1::uuid[]) AND target = $2`, [
        noticeIds,
        target,
        later,
      ]);
      return;
    }
    const inserted = await em.insert(NoticeMessage, { userId, target, nextAt: now, createdAt: now });
    const messageId = String(inserted.identifiers[0]?.['id']);
    await settle(em, noticeIds, target, messageId);
    await this.outbox.add(em, SEND_MESSAGE, { messageId });
  }

  /** Quiet hours are asked again, since they may have been set meanwhile; then whether it has become a storm. */
  private async laterThan(
    em: EntityManager,
    { userId, target, wishes, now }: { userId: string; target: string; wishes: Wishes; now: Date },
    due: Due[],
  ): Promise<Date> {
    const awake = afterQuiet(wishes, now);
    if (awake > now || due.some((each) => each.urgency === 'urgent')) return awake;
    const recent: { at: Date }[] = await em.query(
      `SELECT created_at AS at FROM notice_messages
        WHERE user_id = $1 AND target = $2 AND created_at > $3::timestamptz - interval '1 hour' AND state <> 'dropped'`,
      [userId, target, now],
    );
    return calmAt(
      recent.map((row) => row.at),
      wishes.stormLimit,
      now,
    );
  }
}

const DUE = `
  SELECT d.notice_id AS "noticeId", d.target, n.kind, n.urgency,
         n.read_at IS NOT NULL OR n.withdrawn_at IS NOT NULL AS over
    FROM notice_deliveries d JOIN notices n ON n.id = d.notice_id
   WHERE d.user_id = $1 AND NOT d.settled AND d.due_at <= $2
   ORDER BY n.created_at, n.id LIMIT 500 FOR UPDATE OF d`;

function isWanted(wishes: Wishes, kind: string, target: string): boolean {
  return targetsOf(wishes).includes(target) && modeOf(wishes, noticeKind(kind).topic, target) !== 'off';
}

async function settle(em: EntityManager, noticeIds: string[], target: string, messageId: string | null) {
  await em.query(
    `UPDATE notice_deliveries SET settled = true, message_id = $3 WHERE notice_id = ANY($1::uuid[]) AND target = $2`,
    [noticeIds, target, messageId],
  );
}
