import { Injectable } from '@nestjs/common';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { dateText } from '#platform/database/sql-text.js';
import { Clock } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import type { StuckList, StuckProject, StuckQuery, StuckReasonCount } from './dto/stuck.dto.js';
import { stuckSql } from './stuck.sql.js';

const DEFAULT_LIMIT = 50;

@Injectable()
export class StuckQueries {
  constructor(
    private readonly reads: ReadDataSource,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: StuckQuery): Promise<StuckList> {
    const where = new Where();
    const today = `${where.param(this.clock.today())}::date`;
    const reach = rowFilter(new Where(where.params), actor, 'project.read', {
      owner: 'pr.officer_id',
      team: 'pr.team_id',
      zone: 'pr.zone_code',
    });
    const stuck = `WITH stuck AS MATERIALIZED (${stuckSql(today, reach.toString())})`;
    const rows: (StuckProject & { counts: StuckReasonCount[] })[] = await this.reads.query(
      `${stuck}
       SELECT pr.id AS "projectId", pr.code, pr.name, pr.zone_code AS "zoneCode", pr.stage, s.reason AS "reasonCode",
              ${dateText('s.since')} AS since, (${today} - s.since) AS days,
              COALESCE(pr.contracted_amount, pr.planned_total) AS amount, pr.officer_id AS "officerId", u.name AS "officerName",
              (SELECT json_agg(json_build_object('reasonCode', c.reason, 'count', c.count) ORDER BY c.reason)
                 FROM (SELECT reason, count(*) AS count FROM stuck GROUP BY reason) c) AS counts
         FROM stuck s JOIN projects pr ON pr.id = s.project_id JOIN users u ON u.id = pr.officer_id
        ORDER BY s.since, pr.id LIMIT ${query.limit ?? DEFAULT_LIMIT}`,
      reach.params,
    );
    const counts = rows[0]?.counts ?? [];
    const items = rows.map((row) => {
      const { projectId, code, name, zoneCode, stage, reasonCode, since, days, amount, officerId, officerName } = row;
      return { projectId, code, name, zoneCode, stage, reasonCode, since, days, amount, officerId, officerName };
    });
    return { items, counts, total: counts.reduce((sum, { count }) => sum + count, 0) };
  }
}
