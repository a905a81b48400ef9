import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { onConstraint } from '#platform/database/database-problem.js';
import { changesOf } from '#platform/database/changes.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { accessErrors } from '../access.errors.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Actor } from '../policy/actor.js';
import type { Role } from '../policy/role.js';
import { assertStrongPassword, hashPassword } from '../sessions/password.js';
import { mayBeCombined } from './domain/role-combination.js';
import type { CreateTeam, CreateUser, EditTeam, EditUser, TeamView, UserView } from './dto/user.dto.js';
import { Team, User, UserRole, UserZone } from './user.entity.js';
import { UsersQuery } from './users.query.js';

onConstraint('users_username_key', () =>
  accessErrors('user.username_taken', {}, [{ field: 'username', code: 'user.username_taken' }]),
);
onConstraint('users_team_id_fkey', () =>
  accessErrors('user.unknown_team', {}, [{ field: 'teamId', code: 'user.unknown_team' }]),
);
onConstraint('teams_code_key', () => accessErrors('team.code_taken', {}, [{ field: 'code', code: 'team.code_taken' }]));

/** Accounts are the system administrator's, roles the security administrator's; the two never are one person. */
@Injectable()
export class UsersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: UsersQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async create(actor: Actor | null, body: CreateUser): Promise<UserView> {
    assertStrongPassword(body.password, body.username);
    const roles = body.roles ?? [];
    if (roles.length > 0 && actor !== null && !actor.can('user.grant')) throw accessErrors('access.forbidden');
    if (!mayBeCombined(roles)) throw accessErrors('user.admin_and_business');
    const passwordHash = await hashPassword(body.password);
    return this.transactions.run(async (em) => {
      const inserted = await em.insert(User, {
        username: body.username,
        name: body.name,
        email: body.email ?? null,
        phone: body.phone ?? null,
        teamId: body.teamId ?? null,
        passwordHash,
        mustChangePassword: true,
      });
      const id = String(inserted.identifiers[0]?.['id']);
      await this.setRoles(em, id, roles);
      await this.setZones(em, id, body.zoneCodes ?? []);
      await this.audit.record(em, actor, {
        action: 'user.created',
        subjectType: 'user',
        subjectId: id,
        detail: { username: body.username, roles },
      });
      return this.query.one(em, id);
    });
  }

  async edit(actor: Actor, id: string, version: number, body: EditUser): Promise<UserView> {
    const before = await this.transactions.run((em) => this.query.one(em, id));
    if (body.password !== undefined) assertStrongPassword(body.password, before.username);
    const passwordHash = body.password === undefined ? undefined : await hashPassword(body.password);
    return this.transactions.run(async (em) => {
      if (body.status === 'disabled') await this.assertNotLastAdmin(em, id);
      const { name, email, phone, teamId, status } = body;
      const reset =
        passwordHash === undefined
          ? {}
          : { passwordHash, mustChangePassword: true, failedLogins: 0, lockedUntil: null };
      const changed = {
        name,
        email,
        phone,
        teamId,
        status,
        ...reset,
        version: version + 1,
        updatedAt: this.clock.now(),
      };
      const result = await em.update(User, { id, version }, changed);
      if (result.affected !== 1) throw platformErrors('record.stale');
      if (body.zoneCodes !== undefined) await this.setZones(em, id, body.zoneCodes);
      if (status === 'disabled' || passwordHash !== undefined) await this.endSessions(em, id);
      const detail = { fields: Object.keys(body), ...(status === undefined ? {} : { status }) };
      await this.audit.record(em, actor, { action: 'user.edited', subjectType: 'user', subjectId: id, detail });
      return this.query.one(em, id);
    });
  }

  async grant(actor: Actor, id: string, version: number, roles: Role[]): Promise<UserView> {
    if (id === actor.userId) throw accessErrors('user.own_roles');
    if (!mayBeCombined(roles)) throw accessErrors('user.admin_and_business');
    return this.transactions.run(async (em) => {
      const before = await this.query.one(em, id);
      const result = await em.update(User, { id, version }, { version: version + 1, updatedAt: this.clock.now() });
      if (result.affected !== 1) throw platformErrors('record.stale');
      if (!roles.includes('system_admin')) await this.assertNotLastAdmin(em, id);
      await this.setRoles(em, id, roles);
      const detail = { from: before.roles, to: roles };
      await this.audit.record(em, actor, { action: 'user.roles_granted', subjectType: 'user', subjectId: id, detail });
      return this.query.one(em, id);
    });
  }

  async createTeam(actor: Actor, body: CreateTeam): Promise<TeamView> {
    return this.transactions.run(async (em) => {
      const inserted = await em.insert(Team, { ...body });
      const id = String(inserted.identifiers[0]?.['id']);
      await this.audit.record(em, actor, {
        action: 'team.created',
        subjectType: 'team',
        subjectId: id,
        detail: { ...body },
      });
      return em.findOneByOrFail(Team, { id });
    });
  }

  async editTeam(actor: Actor, id: string, body: EditTeam): Promise<TeamView> {
    return this.transactions.run(async (em) => {
      const team = await em.findOneBy(Team, { id });
      if (team === null) throw platformErrors('record.not_found');
      const { patch } = changesOf(team, body);
      if (Object.keys(patch).length === 0) return team;
      await em.update(Team, { id }, patch);
      const about = { subjectType: 'team', subjectId: id, detail: { ...patch } };
      await this.audit.record(em, actor, { action: 'team.edited', ...about });
      return { ...team, ...patch };
    });
  }

  private async setRoles(em: EntityManager, userId: string, roles: readonly Role[]): Promise<void> {
    await em.delete(UserRole, { userId });
    for (const role of new Set(roles)) await em.insert(UserRole, { userId, role });
  }

  private async setZones(em: EntityManager, userId: string, zoneCodes: readonly string[]): Promise<void> {
    const unknown: { code: string }[] = await em.query(
      `SELECT asked.code FROM unnest($1::text[]) AS asked (code)
        WHERE NOT EXISTS (SELECT 1 FROM zones z WHERE z.code = asked.code)`,
      [zoneCodes],
    );
    if (unknown[0] !== undefined) {
      throw accessErrors('user.unknown_zone', { zone: unknown[0].code }, [
        { field: 'zoneCodes', code: 'user.unknown_zone', params: { zone: unknown[0].code } },
      ]);
    }
    await em.delete(UserZone, { userId });
    for (const zoneCode of new Set(zoneCodes)) await em.insert(UserZone, { userId, zoneCode });
  }

  private async endSessions(em: EntityManager, userId: string): Promise<void> {
    await em.query(`UPDATE refresh_tokens SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL`, [
      userId,
      this.clock.now(),
    ]);
  }

  /** Without an active system administrator nobody could ever open an account again. */
  private async assertNotLastAdmin(em: EntityManager, userId: string): Promise<void> {
    const rows: { mine: boolean }[] = await em.query(
      `SELECT (u.id = $1) AS mine FROM users u JOIN user_roles r ON r.user_id = u.id AND r.role = 'system_admin'
        WHERE u.status = 'active' FOR UPDATE OF u`,
      [userId],
    );
    if (rows.length > 0 && rows.every((row) => row.mine)) throw accessErrors('user.last_admin');
  }
}
