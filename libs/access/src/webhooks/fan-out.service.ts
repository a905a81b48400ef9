import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { ActorsQuery } from '../sessions/actors.query.js';
import { Subjects } from '../subjects/subjects.js';
import { DeliveryQueue } from './delivery-queue.js';
import { WebhookEvent } from './webhook.entities.js';
import { HEARS } from './webhooks.js';

/** Which endpoints an event goes to: those that asked for its kind and whose owner may read its subject. */
@Injectable()
export class FanOut {
  constructor(
    private readonly transactions: Transactions,
    private readonly actors: ActorsQuery,
    private readonly subjects: Subjects,
    private readonly queue: DeliveryQueue,
    private readonly clock: Clock,
  ) {}

  /** Run twice, it finds its own rows and does nothing. */
  run(eventId: string): Promise<void> {
    return this.transactions.run(async (em) => {
      const event = await em.findOneBy(WebhookEvent, { id: eventId });
      if (event === null) return;
      const endpoints: { id: string; ownerId: string; on: boolean }[] = await em.query(
        `SELECT e.id, e.owner_id AS "ownerId", e.off_reason IS NULL AS on FROM webhook_endpoints e
          WHERE $1 = ANY(e.kinds) AND e.removed_at IS NULL AND e.created_at <= $2 AND ${HEARS} ORDER BY e.id`,
        [event.kind, event.occurredAt],
      );
      const readers = await this.readers(em, event, new Set(endpoints.map((each) => each.ownerId)));
      const now = this.clock.now();
      const ids: string[] = [];
      for (const { id, ownerId, on } of endpoints) {
        if (!readers.has(ownerId)) continue;
        const inserted: { id: string }[] = await em.query(
          `INSERT INTO webhook_deliveries (endpoint_id, event_id, state, next_at, created_at) VALUES ($1, $2, $3, $4, $4)
           ON CONFLICT (endpoint_id, event_id) DO NOTHING RETURNING id`,
          [id, eventId, on ? 'waiting' : 'failed', now],
        );
        if (on) ids.push(...inserted.map((row) => row.id));
      }
      await this.queue.add(em, ids);
    });
  }

  private async readers(em: EntityManager, event: WebhookEvent, ownerIds: Set<string>): Promise<Set<string>> {
    const readers = new Set<string>();
    for (const actor of await this.actors.among(em, [...ownerIds])) {
      if (!actor.can('webhook.manage')) continue;
      if (await this.subjects.mayRead(em, actor, event.subjectType, event.subjectId)) readers.add(actor.userId);
    }
    return readers;
  }
}
