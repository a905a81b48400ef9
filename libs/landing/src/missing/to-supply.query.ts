import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { dateText } from '#platform/database/sql-text.js';
import { listPage } from '#platform/http/list.js';
import { waitsFor } from '../reviews/review-waits.sql.js';
import type { ProjectToSupply, ToSupplyPage, ToSupplyQuery } from './dto/to-supply.dto.js';
import { toSupply } from './to-supply.sql.js';

/** Across all projects: what waits for this reader to bring it, the longest missing first. Derives nothing. */
@Injectable()
export class ToSupply {
  constructor(private readonly dataSource: DataSource) {}

  page(actor: Actor, query: ToSupplyQuery): Promise<ToSupplyPage> {
    const where = new Where();
    const parts = [ofGates(where, actor), ofDesks(where, actor), ofReviews(where, actor)];
    const from = `(
      SELECT i.project_id, min(i.since) AS since, json_agg(json_build_object(
               'code', i.code, 'kind', i.kind, 'act', i.act, 'zh', i.zh, 'en', i.en, 'stage', i.stage,
               'milestoneId', i.milestone_id, 'obligationId', i.obligation_id, 'recordId', i.record_id,
               'suppliedBy', i.supplied_by, 'since', i.since) ORDER BY i.sort, i.code) AS items
        FROM (${parts.join(' UNION ALL ')}) i GROUP BY i.project_id) g JOIN projects pr ON pr.id = g.project_id`;
    return listPage<ProjectToSupply>(
      this.dataSource.manager,
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
  }
}

/** A part of the list whose parameters follow on those before it. */
function within(where: Where, fill: (inner: Where) => Where): string {
  const inner = fill(new Where(where.params));
  where.params.push(...inner.params.slice(where.params.length));
  return inner.toString();
}

function ofGates(where: Where, actor: Actor): string {
  const roles = where.param(actor.roles);
  return `SELECT mi.project_id, mi.code, mi.sort, mi.kind, mi.stage, mi.zh, mi.en, mi.milestone_id, mi.obligation_id,
                 NULL::uuid AS record_id, mi.supplied_by, mi.since,
                 CASE WHEN mi.supplied_by && ${roles}::text[] THEN 'supply' ELSE 'waive' END AS act
            FROM missing_items mi JOIN projects pr ON pr.id = mi.project_id
           WHERE ${within(where, (inner) => toSupply(inner, actor))}`;
}

const NO_GATE = `NULL AS stage, %zh AS zh, %en AS en, NULL::uuid AS milestone_id, NULL::uuid AS obligation_id`;
const named = (zh: string, en: string): string => NO_GATE.replace('%zh', zh).replace('%en', en);

/** What lies with the reader's department. */
function ofDesks(where: Where, actor: Actor): string {
  const mine = within(where, (inner) => rowFilter(inner, actor, 'blocker.handle', { team: 'b.team_id' }));
  return `SELECT b.project_id, 'blocker.' || b.id, 1000, 'blocker', ${named('b.title', 'b.title')}, b.id,
                 ARRAY['department']::text[], b.requested_on, 'supply'
            FROM blockers b WHERE b.state IN ('requested', 'accepted') AND ${mine}`;
}

/** Rounds of admission review that ask something of the reader: which word is said by its code. */
function ofReviews(where: Where, actor: Actor): string {
  const me = `${where.param(actor.userId)}::uuid`;
  const asks = waitsFor(me, String(actor.can('review.convene')), String(actor.can('review.decide')));
  return `SELECT rv.project_id, 'review.' || w.asks, 2000, 'review', ${named('w.asks', 'w.asks')}, rv.id,
                 ARRAY[]::text[], (rv.updated_at AT TIME ZONE 'Asia/Shanghai')::date, 'supply'
            FROM reviews rv JOIN projects p ON p.id = rv.project_id CROSS JOIN LATERAL (SELECT ${asks} AS asks) w
           WHERE rv.state IN ('draft', 'submitted', 'in_review') AND w.asks IS NOT NULL`;
}
