import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { platformErrors } from '#platform/errors/platform.errors.js';

/** Who may be put in charge of a project. */
@Injectable()
export class OfficersQuery {
  async fit(em: EntityManager, userId: string): Promise<{ id: string; teamId: string | null }> {
    const rows: { id: string; teamId: string | null }[] = await em.query(
      `SELECT u.id, u.team_id AS "teamId" FROM users u
        WHERE u.id = $1 AND u.status = 'active' AND EXISTS (
          SELECT 1 FROM user_roles r WHERE r.user_id = u.id AND r.role IN ('promotion_officer', 'zone_manager'))`,
      [userId],
    );
    const problem = { field: 'officerId', code: 'project.officer_unfit' };
    if (rows[0] === undefined) throw platformErrors('request.invalid', { count: 1 }, [problem]);
    return rows[0];
  }
}
