import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { Notices } from '../notices/notices.js';
import type { Actor } from '../policy/actor.js';
import { type OffReason, WebhookDelivery, WebhookEndpoint } from './webhook.entities.js';
import { OFF_WORDS } from './webhooks.notices.js';

/** On and off. What was under way when it went off counts as failed, and can be replayed. */
@Injectable()
export class EndpointSwitch {
  constructor(
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** The caller holds the endpoint's lock. The actor is missing where its own server or its silence did it. */
  async off(em: EntityManager, actor: Actor | null, endpoint: WebhookEndpoint, reason: OffReason): Promise<void> {
    const { id, ownerId } = endpoint;
    const offSince = this.clock.now();
    await em.update(WebhookEndpoint, { id }, { offReason: reason, offSince, version: endpoint.version + 1 });
    await em.update(WebhookDelivery, { endpointId: id, state: 'waiting' }, { state: 'failed', queuedUntil: null });
    await this.audit.record(em, actor, {
      action: 'webhook.switched_off',
      subjectType: 'webhook',
      subjectId: id,
      detail: { reason },
    });
    if (reason === 'owner') return;
    const { zh, en } = OFF_WORDS[reason];
    await this.notices.tell(em, {
      userId: ownerId,
      kind: 'webhook.switched_off',
      subjectType: 'webhook',
      subjectId: id,
      params: { name: endpoint.description, reasonZh: zh, reasonEn: en },
    });
  }

  async on(em: EntityManager, actor: Actor, endpoint: WebhookEndpoint): Promise<void> {
    const { id } = endpoint;
    const fresh = { offReason: null, offSince: null, failingSince: null, restUntil: null };
    await em.update(WebhookEndpoint, { id }, { ...fresh, version: endpoint.version + 1 });
    await this.audit.record(em, actor, { action: 'webhook.switched_on', subjectType: 'webhook', subjectId: id });
  }
}

/** Whoever changes an endpoint or settles a delivery of it takes this lock first. */
export function lockEndpoint(em: EntityManager, id: string): Promise<WebhookEndpoint | null> {
  return em.findOne(WebhookEndpoint, { where: { id }, lock: { mode: 'pessimistic_write' } });
}
