import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { Where } from '#platform/database/sql.js';
import { dateText } from '#platform/database/sql-text.js';
import { listPage } from '#platform/http/list.js';
import { blockersAt } from '../blockers/blockers-then.sql.js';
import { joinProject } from '../projects/projects-then.sql.js';
import { reviewsThen, stirredAt } from '../reviews/reviews-then.sql.js';
import { waitsFor } from '../reviews/review-waits.sql.js';
import type { ProjectToSupply, ToSupplyPage, ToSupplyQuery } from './dto/to-supply.dto.js';
import { missingFrom, missingKeptFrom } from './missing-then.sql.js';
import { supplied, toSupply } from './to-supply.sql.js';

/** Across all projects: what waits for this reader to bring it, the longest missing first. Derives nothing. */
@Injectable()
export class ToSupply {
  constructor(private readonly dataSource: DataSource) {}

  async page(actor: Actor, query: ToSupplyQuery): Promise<ToSupplyPage> {
    const em = this.dataSource.manager;
    const where = new Where();
    const moment = where.moment(query.knownAt);
    const parts = [ofGates, ofDesks, ofReviews].map((part) => part(where, actor, moment));
    const from = `(
      SELECT i.project_id, min(i.since) AS since, json_agg(json_build_object(
               'code', i.code, 'kind', i.kind, 'act', i.act, 'zh', i.zh, 'en', i.en, 'stage', i.stage,
               'milestoneId', i.milestone_id, 'obligationId', i.obligation_id, 'recordId', i.record_id,
               'suppliedBy', i.supplied_by, 'since', i.since) ORDER BY i.sort, i.code) AS items
        FROM (${parts.join(' UNION ALL ')}) i GROUP BY i.project_id) g ${joinProject(moment, 'g.project_id', 'pr')}`;
    const page = await listPage<ProjectToSupply>(
      em,
      {
        select: `g.project_id AS "projectId", pr.code AS "projectCode", pr.name AS "projectName",
                 pr.zone_code AS "zoneCode", pr.stage, ${dateText('g.since')} AS since, g.items`,
        from,
        where,
        id: 'g.project_id',
        sorts: { since: { sql: 'g.since', type: 'date' } },
        defaultSort: 'since',
      },
      query,
    );
    return { ...page, keptFrom: query.knownAt === undefined ? null : await missingKeptFrom(em, query.knownAt) };
  }
}

function ofGates(where: Where, actor: Actor, moment: MomentSql): string {
  const roles = where.param(actor.roles);
  const of = moment === null ? 'TRUE' : where.inside((inner) => supplied(inner, actor));
  return `SELECT mi.project_id, mi.code, mi.sort, mi.kind, mi.stage, mi.zh, mi.en, mi.milestone_id, mi.obligation_id,
                 NULL::uuid AS record_id, mi.supplied_by, mi.since,
                 CASE WHEN mi.supplied_by && ${roles}::text[] THEN 'supply' ELSE 'waive' END AS act
            FROM ${missingFrom(moment, of)}
           WHERE ${where.inside((inner) => toSupply(inner, actor, moment))}`;
}

const NO_GATE = `NULL AS stage, %zh AS zh, %en AS en, NULL::uuid AS milestone_id, NULL::uuid AS obligation_id`;
const named = (zh: string, en: string): string => NO_GATE.replace('%zh', zh).replace('%en', en);

/** What lies with the reader's department. */
function ofDesks(where: Where, actor: Actor, moment: MomentSql): string {
  const mine = where.inside((inner) =>
    rowFilter(inner, actor, 'blocker.handle', { team: moment === null ? 'b.team_id' : 'today.team_id' }),
  );
  return `SELECT b.project_id, 'blocker.' || b.id, 1000, 'blocker', ${named('b.title', 'b.title')}, b.id,
                 ARRAY['department']::text[], b.requested_on, 'supply'
            FROM ${blockersAt(moment, mine)} WHERE b.state IN ('requested', 'accepted') AND ${moment === null ? mine : 'TRUE'}`;
}

/** Rounds of admission review that ask something of the reader: which word is said by its code. */
function ofReviews(where: Where, actor: Actor, moment: MomentSql): string {
  const me = `${where.param(actor.userId)}::uuid`;
  const asks = waitsFor(me, String(actor.can('review.convene')), String(actor.can('review.decide')), moment);
  const stirred = moment === null ? 'rv.updated_at' : stirredAt(moment);
  return `SELECT rv.project_id, 'review.' || w.asks, 2000, 'review', ${named('w.asks', 'w.asks')}, rv.id,
                 ARRAY[]::text[], (${stirred} AT TIME ZONE 'Asia/Shanghai')::date, 'supply'
            FROM ${moment === null ? 'reviews rv' : reviewsThen(moment, 'TRUE')} ${joinProject(moment, 'rv.project_id')}
           CROSS JOIN LATERAL (SELECT ${asks} AS asks) w
           WHERE rv.state IN ('draft', 'submitted', 'in_review') AND w.asks IS NOT NULL`;
}
