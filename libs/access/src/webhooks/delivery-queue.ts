import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Outbox } from '#platform/jobs/outbox.js';

export const SEND_DELIVERY = 'webhooks.send';

/** Longer than a queue is ever behind; then the sweep takes it that the job was lost. */
const QUEUED_MS = 15 * 60_000;
/** What is due within the minute is not left to the sweep. */
const SOON_MS = 60_000;

/** Hands deliveries to the workers. */
@Injectable()
export class DeliveryQueue {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async add(em: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.note(em, ids);
    await this.outbox.addMany(
      em,
      SEND_DELIVERY,
      ids.map((deliveryId) => ({ deliveryId })),
    );
  }

  /** Now if that is soon; what comes later stands in its row until the sweep finds it due. */
  async addAt(em: EntityManager, deliveryId: string, at: Date): Promise<void> {
    if (at.getTime() - this.clock.now().getTime() >= SOON_MS) return;
    await this.note(em, [deliveryId]);
    await this.outbox.add(em, SEND_DELIVERY, { deliveryId }, at);
  }

  private async note(em: EntityManager, ids: readonly string[]): Promise<void> {
    const until = new Date(this.clock.now().getTime() + QUEUED_MS);
    await em.query(`UPDATE webhook_deliveries SET queued_until = $2 WHERE id = ANY($1::uuid[])`, [ids, until]);
  }
}
