import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { IN_PIPELINE } from '#landing/projects/domain/project-status.js';
import { heldThen } from '#landing/projects/held-then.sql.js';
import { oneOf } from '#landing/projects/one-of.sql.js';
import { PROJECT_COLUMNS } from '#landing/projects/project-rows.js';
import { monthOf } from '#platform/clock/calendar.js';
import { Where } from '#platform/database/sql.js';
import type { Span } from './domain/report-period.js';

export interface Cut {
  span: Span;
  knownAt: Date;
  keyListOnly: boolean;
}

const SUM = (condition: string, name: string) =>
  `COALESCE(sum(c.verified_delta) FILTER (WHERE ${condition}), 0)::numeric(24,2)::text AS ${name}`;

/**
 * The rows of a report as known at its cut: stage, status, zone, industry, colour, list and money by what had been recorded.
 * Names, people and amounts agreed are kept in their last state alone and are those of the moment of gathering.
 */
export function reportRows(actor: Actor, { span, knownAt, keyListOnly }: Cut): { sql: string; params: unknown[] } {
  const where = rowFilter(new Where(), actor, 'project.read', PROJECT_COLUMNS);
  const cut = `${where.param(knownAt)}::timestamptz`;
  const month = `${where.param(`${monthOf(span.to)}-01`)}::date`;
  const first = `${where.param(`${monthOf(span.from)}-01`)}::date`;
  const year = `${where.param(Number(span.to.slice(0, 4)))}::integer`;
  const [opened, closed] = [span.from, span.to].map((day) => `${where.param(day)}::date`) as [string, string];
  const recorded = `(c.recorded_at AT TIME ZONE 'Asia/Shanghai')::date`;
  const held = { project: 'p.id', month, moment: cut };
  const listed = `(SELECT k.listed FROM key_list_changes k WHERE k.project_id = p.id AND k.year = ${year} AND k.recorded_at <= ${cut} ORDER BY k.id DESC LIMIT 1)`;
  const sql = `
    WITH money AS (
      SELECT c.project_id,
             ${SUM(`c.month = ${month}`, 'of_month')}, ${SUM(`c.month BETWEEN ${first} AND ${month}`, 'in_period')},
             ${SUM(`EXTRACT(year FROM c.month) = ${year} AND c.month <= ${month}`, 'of_year')},
             ${SUM(`c.month <= ${month}`, 'since_start')},
             ${SUM(`${recorded} BETWEEN ${opened} AND ${closed}`, 'booked')}
        FROM credits c WHERE c.kind = 'completed' AND c.recorded_at <= ${cut} GROUP BY c.project_id)
    SELECT p.id AS "projectId", p.name, p.mode, stood.to_stage AS stage, COALESCE(changed.to_status, 'active') AS status,
           CASE WHEN changed.to_status <> 'active' THEN changed.reason END AS "statusReason",
           CASE WHEN NOT p.confidential THEN i.name END AS "investorName", p.confidential,
           CASE WHEN z.code IS NOT NULL THEN json_build_object('code', z.code, 'zh', z.name_zh, 'en', z.name_en) END AS zone,
           CASE WHEN d.code IS NOT NULL THEN json_build_object('code', d.code, 'zh', d.name_zh, 'en', d.name_en) END AS industry,
           p.planned_total::text AS "plannedTotal", p.contracted_amount::text AS contracted,
           (SELECT y.amount::text FROM year_plans y WHERE y.project_id = p.id AND y.year = ${year} AND y.recorded_at <= ${cut}
             ORDER BY y.id DESC LIMIT 1) AS "yearPlan",
           COALESCE(m.of_month, '0.00') AS "completedOfMonth", COALESCE(m.in_period, '0.00') AS "completedInPeriod",
           COALESCE(m.of_year, '0.00') AS "completedOfYear", COALESCE(m.since_start, '0.00') AS "completedSinceStart",
           COALESCE(m.booked, '0.00') AS "verifiedInPeriod", lit.to_light AS light, lit.reading,
           o.name AS "officerName", l.name AS "leaderName"
      FROM projects p
      JOIN LATERAL (SELECT s.to_stage FROM project_stage_log s WHERE s.project_id = p.id AND s.recorded_at <= ${cut}
                     ORDER BY s.id DESC LIMIT 1) stood ON TRUE
      LEFT JOIN LATERAL (SELECT c.to_status, c.reason FROM status_changes c WHERE c.project_id = p.id AND c.recorded_at <= ${cut}
                          ORDER BY c.id DESC LIMIT 1) changed ON TRUE
      LEFT JOIN LATERAL (${heldThen('project_zones', held)}) zone ON TRUE
      LEFT JOIN LATERAL (${heldThen('project_industries', held)}) trade ON TRUE
      LEFT JOIN LATERAL (SELECT c.to_light, c.reading FROM light_changes c WHERE c.project_id = p.id AND c.recorded_at <= ${cut}
                          ORDER BY c.id DESC LIMIT 1) lit ON TRUE
      LEFT JOIN zones z ON z.code = COALESCE(zone.zone_code, p.zone_code)
      LEFT JOIN industries d ON d.code = trade.industry_code
      LEFT JOIN money m ON m.project_id = p.id
      JOIN investors i ON i.id = p.investor_id JOIN users o ON o.id = p.officer_id LEFT JOIN users l ON l.id = p.leader_id
     WHERE ${where.toString()}
       AND (${oneOf("COALESCE(changed.to_status, 'active')", IN_PIPELINE)} OR COALESCE(m.of_year, '0.00') <> '0.00')
       ${keyListOnly ? `AND ${listed}` : ''}
     ORDER BY z.sort NULLS LAST, z.code, p.planned_total DESC NULLS LAST, p.code`;
  return { sql, params: where.params };
}

/** What these projects waited for at the cut, and every step of it until then. $1 ids, $2 the cut. */
export const REQUEST_STEPS = `
  SELECT b.id, b.project_id AS "projectId", k.name_zh AS "kindZh", k.name_en AS "kindEn",
         CASE WHEN NOT p.confidential THEN b.title END AS title,
         json_agg(json_build_object('id', s.id::text, 'corrects', s.corrects::text, 'action', s.action, 'teamId', s.team_id, 'on', s."on") ORDER BY s.id) AS steps,
         (array_agg(t.name_zh ORDER BY s.id DESC))[1] AS "teamZh", (array_agg(t.name_en ORDER BY s.id DESC))[1] AS "teamEn"
    FROM blockers b JOIN projects p ON p.id = b.project_id JOIN blocker_kinds k ON k.code = b.kind_code
    JOIN blocker_steps s ON s.blocker_id = b.id AND s.recorded_at <= $2 JOIN teams t ON t.id = s.team_id
   WHERE b.project_id = ANY($1::uuid[]) GROUP BY b.id, b.project_id, k.name_zh, k.name_en, p.confidential ORDER BY b.id`;
