import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { AuditAction } from '../audit/audit-actions.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Actor } from '../policy/actor.js';
import { DeliveriesQueryService } from './deliveries.query.js';
import { DeliveryQueue } from './delivery-queue.js';
import type { DeliveryView, Replayed } from './dto/webhook.dto.js';
import { lockOwn } from './endpoints.service.js';
import { SendDelivery } from './send-delivery.service.js';
import { WebhookDelivery, WebhookEvent } from './webhook.entities.js';
import { TEST_KIND } from './webhook-kinds.js';
import { webhookErrors } from './webhooks.errors.js';

/** Sending again, and sending a test. */
@Injectable()
export class ReplayService {
  constructor(
    private readonly transactions: Transactions,
    private readonly deliveries: DeliveriesQueryService,
    private readonly queue: DeliveryQueue,
    private readonly send: SendDelivery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** One message, whatever became of it, from the first attempt on; its id stays. */
  replay(actor: Actor, endpointId: string, id: string): Promise<DeliveryView> {
    return this.transactions.run(async (em) => {
      await this.lockOn(em, actor, endpointId);
      const { kind } = await this.deliveries.one(em, actor, endpointId, id);
      if (kind === TEST_KIND) throw platformErrors('record.not_found');
      await this.again(em, 'd.id = $2', [endpointId, id]);
      await this.record(em, actor, 'webhook.replayed', endpointId, { deliveryId: id });
      return this.deliveries.one(em, actor, endpointId, id);
    });
  }

  /** Everything that failed and happened since then, the oldest first. */
  replayFailed(actor: Actor, endpointId: string, since: string): Promise<Replayed> {
    return this.transactions.run(async (em) => {
      await this.lockOn(em, actor, endpointId);
      const failed = `d.state = 'failed' AND v.kind <> '${TEST_KIND}' AND v.occurred_at >= $2`;
      const count = await this.again(em, failed, [endpointId, new Date(since)]);
      await this.record(em, actor, 'webhook.replayed', endpointId, { since, count });
      return { count };
    });
  }

  /** Sent while its sender waits, once, also to an endpoint that is switched off. */
  async test(actor: Actor, endpointId: string): Promise<DeliveryView> {
    const id = await this.transactions.run(async (em) => {
      await lockOwn(em, actor, endpointId);
      const now = this.clock.now();
      const event = { kind: TEST_KIND, subjectType: 'webhook', subjectId: endpointId, occurredAt: now };
      const eventId = String((await em.insert(WebhookEvent, event)).identifiers[0]?.['id']);
      const made = await em.insert(WebhookDelivery, { endpointId, eventId, nextAt: now, createdAt: now });
      return String(made.identifiers[0]?.['id']);
    });
    await this.send.run(id);
    return this.transactions.run((em) => this.deliveries.one(em, actor, endpointId, id));
  }

  /** What a worker is sending this very moment is left to it. */
  private async again(em: EntityManager, which: string, params: unknown[]): Promise<number> {
    const rows: { id: string }[] = await em.query(
      `WITH chosen AS (
         SELECT d.id, v.occurred_at FROM webhook_deliveries d JOIN webhook_events v ON v.id = d.event_id
          WHERE d.endpoint_id = $1 AND ${which} AND (d.taken_until IS NULL OR d.taken_until <= $3 OR d.state <> 'waiting')
            FOR UPDATE OF d),
       put AS (
         UPDATE webhook_deliveries d SET state = 'waiting', attempts = 0, next_at = $3, taken_until = NULL, delivered_at = NULL
           FROM chosen c WHERE d.id = c.id RETURNING d.id, c.occurred_at)
       SELECT id FROM put ORDER BY occurred_at, id`,
      [...params, this.clock.now()],
    );
    await this.queue.add(
      em,
      rows.map((row) => row.id),
    );
    return rows.length;
  }

  private async lockOn(em: EntityManager, actor: Actor, endpointId: string): Promise<void> {
    const { offReason } = await lockOwn(em, actor, endpointId);
    if (offReason !== null) throw webhookErrors('webhook.off');
  }

  private record(em: EntityManager, actor: Actor, action: AuditAction, id: string, detail: Record<string, unknown>) {
    return this.audit.record(em, actor, { action, subjectType: 'webhook', subjectId: id, detail });
  }
}
