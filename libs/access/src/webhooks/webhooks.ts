import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Outbox } from '#platform/jobs/outbox.js';
import type { EventData } from './domain/webhook-message.js';
import { webhookKinds } from './webhook-kinds.js';

export const FAN_OUT = 'webhooks.fan-out';

/** Tells programs. In the caller's transaction: what is rolled back never happened. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Costs one look at a handful of rows where nobody has subscribed. */
  async tell(em: EntityManager, kind: string, subjectId: string, data: EventData = {}): Promise<void> {
    const known = webhookKinds().get(kind);
    if (known === undefined) throw new Error(`No text for the webhook event ${kind}: see defineWebhookEvents`);
    const inserted: { id: string }[] = await em.query(
      `INSERT INTO webhook_events (kind, subject_type, subject_id, data, occurred_at)
       SELECT $1::text, $2, $3, $4, $5
        WHERE EXISTS (SELECT 1 FROM webhook_endpoints e
                       WHERE $1 = ANY(e.kinds) AND e.removed_at IS NULL AND ${HEARS})
       RETURNING id`,
      [kind, known.subjectType, subjectId, JSON.stringify(data), this.clock.now()],
    );
    const eventId = inserted[0]?.id;
    if (eventId !== undefined) await this.outbox.add(em, FAN_OUT, { eventId });
  }
}

/** One that failed for days still collects what it misses, so that it can be replayed once it is mended. */
export const HEARS = `(e.off_reason IS NULL OR e.off_reason = 'failing')`;
