import { Inject, Injectable } from '@nestjs/common';
import { ThrottlerStorage } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { accessErrors } from '../access.errors.js';
import { Actor } from '../policy/actor.js';
import type { Admission } from '../policy/permit.js';
import { ActorsQuery } from '../sessions/actors.query.js';
import { addressListed } from './address-list.js';
import { apiKeyErrors } from './api-keys.errors.js';
import { permissionsOf, scopesOpening } from './domain/key-scope.js';
import { hashKey, keyMatches, lookupOf } from './domain/key-text.js';

/** Enough for a program that pages through everything; too little for one that runs wild. */
export const KEY_REQUESTS_PER_MINUTE = 300;
const MINUTE = 60_000;

interface StoredKey {
  id: string;
  ownerId: string;
  hash: string;
  scopes: string[];
  addresses: string[];
  lastUsedIp: string | null;
}

/** Compared against when there is no such key, so that an unknown one takes as long as a wrong one. */
const NO_KEY = hashKey('');

/** Lets a program in by its owner's key, no further than its scopes and its owner's roles reach at this moment. */
@Injectable()
export class KeyAdmission {
  constructor(
    private readonly dataSource: DataSource,
    private readonly actors: ActorsQuery,
    private readonly clock: Clock,
    @Inject(ThrottlerStorage) private readonly counts: ThrottlerStorage,
  ) {}

  async admit(
    text: string,
    request: FastifyRequest,
    admission: Exclude<Admission, { kind: 'public' }>,
  ): Promise<Actor> {
    const key = await this.find(text);
    if (key === null) throw apiKeyErrors('access.key_invalid');
    if (!addressListed(key.addresses, request.ip)) throw apiKeyErrors('access.key_address');
    await this.count(key.id);
    const facts = await this.actors.find(key.ownerId);
    if (facts === null) throw apiKeyErrors('access.key_invalid');
    await this.noteUse(key, request.ip);
    if (facts.mustChangePassword) throw accessErrors('access.password_change_required');
    assertOpen(admission, key.scopes, request.method);
    const origin = { ip: request.ip, requestId: String(request.id) };
    const actor = new Actor(facts, origin, { id: key.id, permissions: permissionsOf(key.scopes) });
    if (admission.kind === 'permit' && !actor.can(admission.permission)) throw accessErrors('access.forbidden');
    return actor;
  }

  private async find(text: string): Promise<StoredKey | null> {
    const rows: StoredKey[] = await this.dataSource.query(
      `SELECT id, owner_id AS "ownerId", hash, scopes, addresses, last_used_ip AS "lastUsedIp" FROM api_keys
        WHERE lookup = $1 AND revoked_at IS NULL AND expires_at > $2`,
      [lookupOf(text) ?? '', this.clock.now()],
    );
    const matches = keyMatches(rows[0]?.hash ?? NO_KEY, text);
    return matches ? (rows[0] ?? null) : null;
  }

  private async count(id: string): Promise<void> {
    const used = await this.counts.increment(`key-${id}`, MINUTE, KEY_REQUESTS_PER_MINUTE, MINUTE, 'api-key');
    if (!used.isBlocked) return;
    throw platformErrors('request.too_many', { retryAfterSeconds: Math.max(1, used.timeToBlockExpire) });
  }

  /** Once a minute is enough to know whether a key is still used. */
  private async noteUse({ id, lastUsedIp }: StoredKey, ip: string): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.query(
      `UPDATE api_keys SET last_used_at = $2, last_used_ip = $3
        WHERE id = $1 AND (last_used_at IS NULL OR last_used_at <= $4 OR $5::text IS DISTINCT FROM $3::text)`,
      [id, now, ip, new Date(now.getTime() - MINUTE), lastUsedIp],
    );
  }
}

function assertOpen(admission: Exclude<Admission, { kind: 'public' }>, scopes: string[], method: string): void {
  if (admission.kind === 'signed-in') {
    if (admission.keys !== true) throw apiKeyErrors('access.key_never');
    return;
  }
  const opening = scopesOpening(admission.permission, method);
  if (opening.length === 0) throw apiKeyErrors('access.key_never');
  if (!opening.some((scope) => scopes.includes(scope))) {
    throw apiKeyErrors('access.key_scope', { scopes: opening.join(' / ') });
  }
}
