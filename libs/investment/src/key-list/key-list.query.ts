import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { contains, Where } from '#platform/database/sql.js';
import { listPage } from '#platform/http/list.js';
import { instantText } from '#platform/database/sql-text.js';
import { eachLastKnown } from '#platform/database/as-of.sql.js';
import { authorizeProject, findProject } from '#landing/projects/project-rows.js';
import type { KeyListPage, KeyListQuery, KeyListRow, KeyListYear, ProjectKeyList } from './dto/key-list.dto.js';

@Injectable()
export class KeyListQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The years in which anything was said of the project, by the last word known: now, or at a moment. */
  async ofProject(actor: Actor, projectId: string, knownAt?: string): Promise<ProjectKeyList> {
    const em = this.dataSource.manager;
    await authorizeProject(em, actor, 'project.read', await findProject(em, projectId));
    const where = new Where([projectId]);
    const items: KeyListYear[] = await em.query(
      `SELECT c.year, c.listed, c.reason, u.name AS "byName", ${instantText('c.recorded_at')} AS "recordedAt"
         FROM (${eachLastKnown('key_list_changes', 'project_id, year', where.moment(knownAt))}) c JOIN users u ON u.id = c.by
        WHERE c.project_id = $1::uuid ORDER BY c.year DESC`,
      where.params,
    );
    return { items };
  }

  list(actor: Actor, query: KeyListQuery): Promise<KeyListPage> {
    const where = new Where().add('k.year = ?', query.year);
    if (query.q !== undefined) where.add('pr.name ILIKE ? OR pr.code ILIKE ?', contains(query.q), contains(query.q));
    rowFilter(where, actor, 'project.read', { owner: 'pr.officer_id', team: 'pr.team_id', zone: 'pr.zone_code' });
    return listPage<KeyListRow>(
      this.dataSource.manager,
      {
        select: `pr.id, pr.code, pr.name, pr.zone_code AS "zoneCode", pr.industry_code AS "industryCode", pr.stage,
          money.verified, money.pending, last.reason, last.name AS "listedByName", ${instantText('last.recorded_at')} AS "listedAt"`,
        from: `key_list k JOIN projects pr ON pr.id = k.project_id
          LEFT JOIN LATERAL (
            SELECT COALESCE(sum(verified_amount), 0)::numeric(22,2)::text AS verified,
                   COALESCE(sum(pending_amount - COALESCE(verified_amount, 0)), 0)::numeric(22,2)::text AS pending
              FROM positions WHERE project_id = k.project_id AND kind = 'completed'
               AND month BETWEEN make_date(k.year, 1, 1) AND make_date(k.year, 12, 1)) money ON TRUE
          LEFT JOIN LATERAL (
            SELECT c.reason, u.name, c.recorded_at FROM key_list_changes c JOIN users u ON u.id = c.by
             WHERE c.project_id = k.project_id AND c.year = k.year ORDER BY c.id DESC LIMIT 1) last ON TRUE`,
        where,
        id: 'pr.id',
        sorts: { name: { sql: 'pr.name', type: 'text' }, code: { sql: 'pr.code', type: 'text' } },
        defaultSort: 'code',
      },
      query,
    );
  }
}
