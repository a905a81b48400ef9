import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { AuditAction } from '../audit/audit-actions.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { Notices } from '../notices/notices.js';
import type { Actor } from '../policy/actor.js';
import { scopesOf } from '../policy/policy.js';
import { ApiKey } from './api-key.entity.js';
import { apiKeyErrors } from './api-keys.errors.js';
import { ApiKeysQuery } from './api-keys.query.js';
import { KEY_SCOPE_NAMES, KEY_SCOPES, permissionsOf } from './domain/key-scope.js';
import { newKeyText } from './domain/key-text.js';
import type { ApiKeyView, KeyScopeView, MakeApiKey, NewApiKey } from './dto/api-key.dto.js';

/** More programs than this one person does not look after. */
export const MOST_LIVE_KEYS = 20;
const USUAL_DAYS = 90;
const DAY = 86_400_000;

export const expiryNoticeKey = (id: string): string => `api-key-expiring-${id}`;

/** Making keys for oneself, and taking them out of use. */
@Injectable()
export class ApiKeysService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: ApiKeysQuery,
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  scopes(actor: Actor): KeyScopeView[] {
    return KEY_SCOPE_NAMES.map((scope) => ({
      scope,
      nameZh: KEY_SCOPES[scope].zh,
      nameEn: KEY_SCOPES[scope].en,
      useful: [...permissionsOf([scope])].some((permission) => scopesOf(actor.roles, permission).length > 0),
    }));
  }

  /** The key itself leaves this method once and is kept nowhere, not even as the answer of an Idempotency-Key. */
  async make(actor: Actor, key: string | null, body: MakeApiKey): Promise<NewApiKey> {
    let text: string | null = null;
    const view = await this.transactions.once(
      { actorId: actor.userId, key, action: 'api_key.make', body },
      async (em): Promise<ApiKeyView> => {
        await this.assertRoom(em, actor.userId);
        const made = newKeyText();
        text = made.text;
        const now = this.clock.now();
        const { name, days = USUAL_DAYS } = body;
        const scopes = [...new Set(body.scopes)];
        const addresses = [...new Set(body.addresses ?? [])];
        const expiresAt = new Date(now.getTime() + days * DAY);
        const { lookup, hash } = made;
        const row = { ownerId: actor.userId, name, lookup, hash, scopes, addresses, createdAt: now, expiresAt };
        const id = String((await em.insert(ApiKey, row)).identifiers[0]?.['id']);
        await this.record(em, actor, 'api_key.made', id, { name, lookup, scopes, addresses, days });
        return this.query.one(em, id);
      },
    );
    return { ...view, key: text };
  }

  /** Out of use at once and for good; twice is once. */
  revokeOwn(actor: Actor, id: string): Promise<ApiKeyView> {
    return this.revoke(actor, id, actor.userId);
  }

  revokeAny(actor: Actor, id: string): Promise<ApiKeyView> {
    return this.revoke(actor, id, null);
  }

  private revoke(actor: Actor, id: string, ownerId: string | null): Promise<ApiKeyView> {
    return this.transactions.run(async (em) => {
      const key = await em.findOne(ApiKey, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (key === null || (ownerId !== null && key.ownerId !== ownerId)) throw platformErrors('record.not_found');
      if (key.revokedAt === null) {
        await em.update(ApiKey, { id }, { revokedAt: this.clock.now(), revokedBy: actor.userId });
        await this.record(em, actor, 'api_key.revoked', id, {
          name: key.name,
          lookup: key.lookup,
          ownerId: key.ownerId,
        });
        await this.notices.withdraw(em, expiryNoticeKey(id));
        if (key.ownerId !== actor.userId) await this.tellOwner(em, actor, key);
      }
      return this.query.one(em, id);
    });
  }

  /** Counted under the owner's lock: two requests at a time must not both take the last place. */
  private async assertRoom(em: EntityManager, ownerId: string): Promise<void> {
    await em.query(`SELECT 1 FROM users WHERE id = $1 FOR NO KEY UPDATE`, [ownerId]);
    const [row]: { live: number }[] = await em.query(
      `SELECT count(*)::int AS live FROM api_keys WHERE owner_id = $1 AND revoked_at IS NULL AND expires_at > $2`,
      [ownerId, this.clock.now()],
    );
    if ((row?.live ?? 0) >= MOST_LIVE_KEYS) throw apiKeyErrors('api_key.too_many', { most: MOST_LIVE_KEYS });
  }

  private async tellOwner(em: EntityManager, actor: Actor, { id, ownerId, name }: ApiKey): Promise<void> {
    const subject = { subjectType: 'api_key', subjectId: id };
    await this.notices.tell(em, {
      userId: ownerId,
      kind: 'api_key.revoked',
      ...subject,
      params: { by: actor.name, name },
    });
  }

  private async record(
    em: EntityManager,
    actor: Actor,
    action: AuditAction,
    id: string,
    detail: object,
  ): Promise<void> {
    await this.audit.record(em, actor, { action, subjectType: 'api_key', subjectId: id, detail: { ...detail } });
  }
}
