import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { changesOf } from '#platform/database/changes.js';
import { Transactions } from '#platform/database/transactions.js';
import { DomainError } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { Outbound } from '#platform/http/outbound/outbound.js';
import { outboundErrors } from '#platform/http/outbound/outbound.errors.js';
import type { AuditAction } from '../audit/audit-actions.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Actor } from '../policy/actor.js';
import { newSecret } from './domain/webhook-message.js';
import type { AddWebhook, EditWebhook, NewWebhook, WebhookView } from './dto/webhook.dto.js';
import { EndpointSwitch, lockEndpoint } from './endpoint-switch.js';
import { EndpointsQuery } from './endpoints.query.js';
import { WebhookEndpoint } from './webhook.entities.js';
import { webhookErrors } from './webhooks.errors.js';

const MOST_ENDPOINTS = 10;
/** So long a receiver may take to learn a new secret. */
const FORMER_MS = 24 * 3_600_000;

/** A person's endpoints. */
@Injectable()
export class EndpointsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbound: Outbound,
    private readonly query: EndpointsQuery,
    private readonly onOff: EndpointSwitch,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The secret leaves this method once; a repetition under the same Idempotency-Key does not show it again. */
  async add(actor: Actor, key: string | null, body: AddWebhook): Promise<NewWebhook> {
    const url = await this.address(body.url);
    let secret: string | null = null;
    const made = await this.transactions.once(
      { actorId: actor.userId, key, action: 'webhook.add', body },
      async (em): Promise<WebhookView> => {
        await this.assertRoom(em, actor.userId);
        secret = newSecret();
        const { description } = body;
        const kinds = [...new Set(body.kinds)];
        const row = { ownerId: actor.userId, url, description, kinds, secret, createdAt: this.clock.now() };
        const id = String((await em.insert(WebhookEndpoint, row)).identifiers[0]?.['id']);
        await this.record(em, actor, 'webhook.added', id, { origin: new URL(url).origin, kinds });
        return this.query.one(em, id);
      },
    );
    return { ...made, secret };
  }

  async edit(actor: Actor, id: string, version: number, body: EditWebhook): Promise<WebhookView> {
    const url = body.url === undefined ? undefined : await this.address(body.url);
    return this.transactions.run(async (em) => {
      const endpoint = await lockOwn(em, actor, id);
      if (endpoint.version !== version) throw platformErrors('record.stale');
      const { on, ...fields } = body;
      const { patch, changes } = changesOf(endpoint, { ...fields, url });
      if (changes.length > 0) {
        // Another address begins with a clean slate.
        const fresh = patch.url === undefined ? {} : { failingSince: null, restUntil: null };
        await em.update(WebhookEndpoint, { id }, { ...patch, ...fresh, version: version + 1 });
        await this.record(em, actor, 'webhook.edited', id, { fields: changes.map(({ field }) => field) });
      }
      if (on !== undefined) await this.turn(em, actor, id, on);
      return this.query.one(em, id);
    });
  }

  remove(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(async (em) => {
      const { version } = await lockOwn(em, actor, id);
      await em.update(WebhookEndpoint, { id }, { removedAt: this.clock.now(), version: version + 1 });
      await this.record(em, actor, 'webhook.removed', id, {});
    });
  }

  /** The undo of it. */
  restore(actor: Actor, id: string): Promise<WebhookView> {
    return this.transactions.run(async (em) => {
      const endpoint = await lockEndpoint(em, id);
      if (endpoint === null || endpoint.ownerId !== actor.userId) throw platformErrors('record.not_found');
      if (endpoint.removedAt !== null) {
        await this.assertRoom(em, actor.userId);
        await em.update(WebhookEndpoint, { id }, { removedAt: null, version: endpoint.version + 1 });
        await this.record(em, actor, 'webhook.restored', id, {});
      }
      return this.query.one(em, id);
    });
  }

  /** A new secret signs at once; the one before signs along for a day. */
  rotate(actor: Actor, id: string): Promise<NewWebhook> {
    return this.transactions.run(async (em) => {
      const { secret: formerSecret, version } = await lockOwn(em, actor, id);
      const secret = newSecret();
      const formerUntil = new Date(this.clock.now().getTime() + FORMER_MS);
      await em.update(WebhookEndpoint, { id }, { secret, formerSecret, formerUntil, version: version + 1 });
      await this.record(em, actor, 'webhook.secret_changed', id, {});
      return { ...(await this.query.one(em, id)), secret };
    });
  }

  /** By an administrator: what they switch off stays off until one of them switches it on. */
  oversee(actor: Actor, id: string, on: boolean): Promise<void> {
    return this.transactions.run(async (em) => {
      const endpoint = await lockEndpoint(em, id);
      if (endpoint === null || endpoint.removedAt !== null) throw platformErrors('record.not_found');
      if (on && endpoint.offReason === 'administrator') await this.onOff.on(em, actor, endpoint);
      if (!on && endpoint.offReason !== 'administrator') await this.onOff.off(em, actor, endpoint, 'administrator');
    });
  }

  private async turn(em: EntityManager, actor: Actor, id: string, on: boolean): Promise<void> {
    const endpoint = await em.findOneByOrFail(WebhookEndpoint, { id });
    if (on === (endpoint.offReason === null)) return;
    if (!on) return this.onOff.off(em, actor, endpoint, 'owner');
    if (endpoint.offReason === 'administrator') throw webhookErrors('webhook.off_by_administrator');
    await this.onOff.on(em, actor, endpoint);
  }

  private async address(text: string): Promise<string> {
    try {
      return (await this.outbound.check(text)).href;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw outboundErrors('outbound.refused', {}, [{ field: 'url', code: 'outbound.refused' }]);
    }
  }

  private async assertRoom(em: EntityManager, ownerId: string): Promise<void> {
    await em.query(`SELECT 1 FROM users WHERE id = $1 FOR NO KEY UPDATE`, [ownerId]);
    const [row]: { kept: number }[] = await em.query(
      `SELECT count(*)::int AS kept FROM webhook_endpoints WHERE owner_id = $1 AND removed_at IS NULL`,
      [ownerId],
    );
    if ((row?.kept ?? 0) >= MOST_ENDPOINTS) throw webhookErrors('webhook.too_many', { most: MOST_ENDPOINTS });
  }

  private record(em: EntityManager, actor: Actor, action: AuditAction, id: string, detail: Record<string, unknown>) {
    return this.audit.record(em, actor, { action, subjectType: 'webhook', subjectId: id, detail });
  }
}

/** To anybody else it does not exist. */
export async function lockOwn(em: EntityManager, actor: Actor, id: string): Promise<WebhookEndpoint> {
  const endpoint = await lockEndpoint(em, id);
  if (endpoint === null || endpoint.ownerId !== actor.userId || endpoint.removedAt !== null) {
    throw platformErrors('record.not_found');
  }
  return endpoint;
}
