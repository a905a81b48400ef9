import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '#platform/database/transactions.js';
import { DeliveryQueue } from './delivery-queue.js';
import { hasFailedLongEnough, nextTry, REST_MS, type Verdict, verdictOn } from './domain/retry-schedule.js';
import { EndpointSwitch, lockEndpoint } from './endpoint-switch.js';
import { WebhookAttempt, WebhookDelivery, WebhookEndpoint } from './webhook.entities.js';

export interface Outcome {
  status: number | null;
  problem: string | null;
  answer: string | null;
}

export interface Attempt extends Outcome {
  at: Date;
  durationMs: number;
}

export interface AttemptedDelivery {
  id: string;
  endpointId: string;
  attempts: number;
  test: boolean;
}

/** What follows from an attempt: for its delivery, and for its endpoint. */
@Injectable()
export class SettleDelivery {
  constructor(
    private readonly transactions: Transactions,
    private readonly queue: DeliveryQueue,
    private readonly onOff: EndpointSwitch,
  ) {}

  run(delivery: AttemptedDelivery, attempt: Attempt): Promise<void> {
    return this.transactions.run(async (em) => {
      const endpoint = await lockEndpoint(em, delivery.endpointId);
      if (endpoint === null) return;
      await em.insert(WebhookAttempt, { deliveryId: delivery.id, ...attempt });
      const verdict = verdictOn(attempt.status);
      await this.settle(em, delivery, verdict, attempt.at);
      if (verdict === 'gone' && endpoint.offReason === null) await this.onOff.off(em, null, endpoint, 'gone');
      else if (!delivery.test) await this.judge(em, endpoint, verdict, attempt.at);
    });
  }

  private async settle(em: EntityManager, delivery: AttemptedDelivery, verdict: Verdict, at: Date): Promise<void> {
    const { id, attempts, test } = delivery;
    // Whoever has taken it over meanwhile has counted on.
    const own = { id, attempts, state: 'waiting' as const };
    const done = { takenUntil: null, queuedUntil: null };
    if (verdict === 'taken') {
      await em.update(WebhookDelivery, own, { ...done, state: 'delivered', deliveredAt: at });
      return;
    }
    const next = verdict === 'gone' || test ? null : nextTry(attempts, at);
    if (next === null) {
      await em.update(WebhookDelivery, own, { ...done, state: 'failed' });
      return;
    }
    const put = await em.update(WebhookDelivery, own, { ...done, nextAt: next });
    if (put.affected === 1) await this.queue.addAt(em, id, next);
  }

  private async judge(em: EntityManager, endpoint: WebhookEndpoint, verdict: Verdict, at: Date): Promise<void> {
    const { id, failingSince, restUntil } = endpoint;
    if (verdict === 'taken') {
      if (failingSince === null && restUntil === null) return;
      await em.update(WebhookEndpoint, { id }, { failingSince: null, restUntil: null });
      return;
    }
    const since = failingSince ?? at;
    const rest = verdict === 'silent' ? { restUntil: new Date(at.getTime() + REST_MS) } : {};
    await em.update(WebhookEndpoint, { id }, { failingSince: since, ...rest });
    if (hasFailedLongEnough(since, at) && endpoint.offReason === null) {
      await this.onOff.off(em, null, endpoint, 'failing');
    }
  }
}
