import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { accessErrors } from '../access.errors.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { Actor } from '../policy/actor.js';
import { User } from '../users/user.entity.js';
import { ActorsQuery } from './actors.query.js';
import { lockAfterFailure } from './domain/lockout.js';
import { assertStrongPassword, hashPassword, passwordMatches, spendAsLongAsAMatch } from './password.js';
import { RefreshToken } from './refresh-token.entity.js';
import { hashRefresh, Tokens } from './tokens.js';

export interface Origin {
  ip: string | null;
  requestId: string | null;
}

export interface Session {
  actor: Actor;
  mustChangePassword: boolean;
  accessToken: string;
  refreshToken: string;
  refreshExpiresAt: Date;
}

/** Login, renewal and logout. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly actors: ActorsQuery,
    private readonly tokens: Tokens,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Checks name and password; repeated failures lock the account for a while, and every attempt is recorded. */
  async checkPassword(username: string, password: string, origin: Origin): Promise<string> {
    const user = await this.dataSource.manager.findOneBy(User, { username: username.trim().toLowerCase() });
    if (user === null || user.status !== 'active') {
      await spendAsLongAsAMatch(password);
      await this.recordFailure(this.dataSource.manager, username, origin, 'unknown');
      throw accessErrors('access.bad_credentials');
    }
    this.assertUnlocked(user);
    if (await passwordMatches(user.passwordHash, password)) {
      await this.dataSource.manager.update(User, { id: user.id }, { failedLogins: 0, lockedUntil: null });
      return user.id;
    }
    await this.transactions.run(async (em) => {
      const failures = await this.countFailure(em, user.id);
      const lockedUntil = lockAfterFailure(failures, this.clock.now());
      if (lockedUntil !== null) await em.update(User, { id: user.id }, { lockedUntil });
      await this.recordFailure(em, user.username, origin, lockedUntil === null ? 'password' : 'locked');
    });
    throw accessErrors('access.bad_credentials');
  }

  async open(userId: string, origin: Origin): Promise<Session> {
    return this.transactions.run(async (em) => {
      const session = await this.continue(em, userId, randomUUID(), origin);
      await this.audit.record(em, session.actor, { action: 'session.opened', subjectType: 'user', subjectId: userId });
      return session;
    });
  }

  /** Each refresh token works once. One coming back a second time was copied: the whole family ends. */
  async renew(refreshToken: string, origin: Origin): Promise<Session> {
    const renewed = await this.transactions.run(async (em) => {
      const now = this.clock.now();
      const rows: { id: string; userId: string; familyId: string; usedAt: Date | null; dead: boolean }[] =
        await em.query(
          `SELECT id, user_id AS "userId", family_id AS "familyId", used_at AS "usedAt",
                (revoked_at IS NOT NULL OR expires_at <= $2) AS dead
           FROM refresh_tokens WHERE token_hash = $1 FOR UPDATE`,
          [hashRefresh(refreshToken), now],
        );
      const token = rows[0];
      if (token === undefined || token.dead) return null;
      if (token.usedAt !== null) {
        await this.endFamily(em, token.familyId);
        await this.audit.record(em, null, {
          action: 'session.replayed',
          subjectType: 'user',
          subjectId: token.userId,
          detail: { ip: origin.ip },
        });
        return null;
      }
      await em.update(RefreshToken, { id: token.id }, { usedAt: now });
      return this.continue(em, token.userId, token.familyId, origin);
    });
    if (renewed === null) throw accessErrors('access.session_expired');
    return renewed;
  }

  async close(refreshToken: string | undefined): Promise<void> {
    if (refreshToken === undefined || refreshToken === '') return;
    await this.transactions.run(async (em) => {
      const token = await em.findOneBy(RefreshToken, { tokenHash: hashRefresh(refreshToken) });
      if (token === null) return;
      await this.endFamily(em, token.familyId);
      await this.audit.record(em, null, { action: 'session.closed', subjectType: 'user', subjectId: token.userId });
    });
  }

  /** Changes one's own password and ends every other session. */
  async changePassword(actor: Actor, current: string, next: string): Promise<void> {
    const user = await this.dataSource.manager.findOneByOrFail(User, { id: actor.userId });
    if (!(await passwordMatches(user.passwordHash, current))) {
      throw accessErrors('access.password_wrong', {}, [{ field: 'current', code: 'access.password_wrong' }]);
    }
    assertStrongPassword(next, user.username);
    const passwordHash = await hashPassword(next);
    await this.transactions.run(async (em) => {
      await em.update(User, { id: user.id }, { passwordHash, mustChangePassword: false });
      await em.query(`UPDATE refresh_tokens SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL`, [
        user.id,
        this.clock.now(),
      ]);
      await this.audit.record(em, actor, { action: 'user.password_changed', subjectType: 'user', subjectId: user.id });
    });
  }

  private async continue(em: EntityManager, userId: string, familyId: string, origin: Origin): Promise<Session> {
    const facts = await this.actors.findIn(em, userId);
    if (facts === null) throw accessErrors('access.session_expired');
    const refresh = this.tokens.newRefresh();
    await em.insert(RefreshToken, {
      userId,
      familyId,
      tokenHash: refresh.hash,
      createdAt: this.clock.now(),
      expiresAt: refresh.expiresAt,
    });
    return {
      actor: new Actor(facts, origin),
      mustChangePassword: facts.mustChangePassword,
      accessToken: await this.tokens.access(userId),
      refreshToken: refresh.token,
      refreshExpiresAt: refresh.expiresAt,
    };
  }

  private assertUnlocked(user: User): void {
    const left = (user.lockedUntil?.getTime() ?? 0) - this.clock.now().getTime();
    if (left > 0) throw accessErrors('access.locked', { minutes: Math.ceil(left / 60_000) });
  }

  private async countFailure(em: EntityManager, userId: string): Promise<number> {
    const [[row]] = (await em.query(
      `UPDATE users SET failed_logins = failed_logins + 1 WHERE id = $1 RETURNING failed_logins AS failures`,
      [userId],
    )) as [{ failures: number }[], number];
    return row?.failures ?? 0;
  }

  private async recordFailure(em: EntityManager, username: string, origin: Origin, why: string): Promise<void> {
    const detail = { why, ip: origin.ip };
    await this.audit.record(em, null, {
      action: 'session.refused',
      subjectType: 'login',
      subjectId: username.slice(0, 100),
      detail,
    });
  }

  private async endFamily(em: EntityManager, familyId: string): Promise<void> {
    await em.query(`UPDATE refresh_tokens SET revoked_at = $2 WHERE family_id = $1 AND revoked_at IS NULL`, [
      familyId,
      this.clock.now(),
    ]);
  }
}
