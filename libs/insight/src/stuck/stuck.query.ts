import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { projectColumnsAt, projectsAt } from '#landing/projects/projects-then.sql.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { dateText } from '#platform/database/sql-text.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
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
    return this.reads.run((em) => this.stuck(em, actor, query), query.knownAt);
  }

  private async stuck(em: EntityManager, actor: Actor, query: StuckQuery): Promise<StuckList> {
    const where = new Where();
    const moment = where.moment(query.knownAt);
    const today = `${where.param(dayOf(this.clock, query.knownAt))}::date`;
    const reach = rowFilter(new Where(where.params), actor, 'project.read', projectColumnsAt(moment, 'pr'));
    // Of a past moment the projects are put together once, for all the rules.
    const known = moment === null ? '' : `known AS MATERIALIZED (SELECT * FROM ${projectsAt(moment, 'k')}),`;
    const stuck = `WITH ${known} stuck AS MATERIALIZED (${stuckSql(today, reach.toString(), moment)})`;
    const rows: (StuckProject & { counts: StuckReasonCount[] })[] = await em.query(
      `${stuck}
       SELECT pr.id AS "projectId", pr.code, pr.name, pr.zone_code AS "zoneCode", pr.stage, s.reason AS "reasonCode",
              ${dateText('s.since')} AS since, (${today} - s.since) AS days,
              COALESCE(pr.contracted_amount, pr.planned_total) AS amount, pr.officer_id AS "officerId", u.name AS "officerName",
              (SELECT json_agg(json_build_object('reasonCode', c.reason, 'count', c.count) ORDER BY c.reason)
                 FROM (SELECT reason, count(*) AS count FROM stuck GROUP BY reason) c) AS counts
         FROM stuck s JOIN ${moment === null ? 'projects' : 'known'} pr ON pr.id = s.project_id JOIN users u ON u.id = pr.officer_id
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
