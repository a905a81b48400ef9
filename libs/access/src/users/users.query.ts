import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { contains, Where } from '#platform/database/sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import type { Actor } from '../policy/actor.js';
import type { ColleagueView, TeamView, UserListQuery, UserPage, UserView } from './dto/user.dto.js';

const SELECT = `
  u.id, u.username, u.name, u.email, u.phone, u.status, u.team_id AS "teamId",
  t.name_zh AS "teamNameZh", t.name_en AS "teamNameEn",
  ARRAY(SELECT role FROM user_roles r WHERE r.user_id = u.id ORDER BY role) AS roles,
  ARRAY(SELECT zone_code FROM user_zones z WHERE z.user_id = u.id ORDER BY zone_code) AS "zoneCodes",
  COALESCE(u.locked_until > now(), false) AS locked, u.must_change_password AS "mustChangePassword", u.version`;

const FROM = `users u LEFT JOIN teams t ON t.id = u.team_id`;

@Injectable()
export class UsersQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** At most twenty people who work here. */
  colleagues(actor: Actor, q = ''): Promise<ColleagueView[]> {
    return this.dataSource.query(
      `SELECT u.id, u.name, t.name_zh AS "teamNameZh", t.name_en AS "teamNameEn"
         FROM users u LEFT JOIN teams t ON t.id = u.team_id WHERE u.status = 'active' AND u.name ILIKE $1
        ORDER BY (u.team_id IS NOT DISTINCT FROM $2) DESC, u.name, u.id LIMIT 20`,
      [contains(q), actor.teamId],
    );
  }

  list(query: UserListQuery): Promise<UserPage> {
    const where = new Where()
      .when(query.status, 'u.status = ?')
      .when(query.role, 'EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.id AND r.role = ?)');
    if (query.q !== undefined) where.add('u.username ILIKE ? OR u.name ILIKE ?', contains(query.q), contains(query.q));
    return listPage<UserView>(
      this.dataSource.manager,
      {
        select: SELECT,
        from: FROM,
        where,
        id: 'u.id',
        sorts: { username: { sql: 'u.username', type: 'text' }, name: { sql: 'u.name', type: 'text' } },
        defaultSort: 'username',
      },
      query,
    );
  }

  async one(em: EntityManager, id: string): Promise<UserView> {
    const rows: UserView[] = await em.query(`SELECT ${SELECT} FROM ${FROM} WHERE u.id = $1`, [id]);
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    return rows[0];
  }

  teams(): Promise<TeamView[]> {
    return this.dataSource.query(
      `SELECT id, code, name_zh AS "nameZh", name_en AS "nameEn", active FROM teams ORDER BY code`,
    );
  }
}
