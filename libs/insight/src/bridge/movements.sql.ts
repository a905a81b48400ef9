import { cellMeasure, inScope, type ScopeSql, scopeOf } from '#investment/credit/measure.sql.js';
import { instantText, monthText } from '#platform/database/sql-text.js';
import type { Where } from '#platform/database/sql.js';
import type { TargetFacts } from '../progress/dto/progress.dto.js';
import type { Ends } from './bridge-ends.query.js';

const CREDITS = `(SELECT *, verified_delta AS verified, reported_delta AS reported,
    verified_original_delta AS verified_original, reported_original_delta AS reported_original FROM credits) c`;

interface Moments {
  scope: ScopeSql;
  opened: string;
  closed: string;
  countedUntil: string;
}

function momentsOf(where: Where, target: TargetFacts, { from, to }: Ends): Moments {
  return {
    scope: scopeOf(where, target, to.asOf),
    opened: `${where.param(from.at)}::timestamptz`,
    closed: `${where.param(to.at)}::timestamptz`,
    countedUntil: `${where.param(`${from.asOf}-01`)}::date`,
  };
}

/**
 * Credits between the two moments, and those recorded before the opening whose month came into the count only then
 * (`counted`). Together exactly the difference between the two figures. The latter are found through the positions of
 * those months, one after another (OFFSET 0): by their moment they could be any of the ledger. Of a month that had not
 * begun nothing was reported.
 */
function moved({ scope, opened, closed, countedUntil }: Moments): string {
  const amount = cellMeasure(scope).verified;
  const columns = `c.id, c.project_id, c.zone_code, c.industry_code, c.month, c.entry_id, c.recorded_at, ${amount} AS amount`;
  const moving = `${inScope(scope, 'c')} AND ${amount} <> 0`;
  return `
    SELECT ${columns}, c.cause FROM ${CREDITS}
     WHERE ${moving} AND c.recorded_at > ${opened} AND c.recorded_at <= ${closed}
    UNION ALL
    SELECT ${columns}, 'counted'
      FROM (SELECT project_id, kind, month FROM positions p
             WHERE p.kind = ${scope.kind} AND p.month > ${countedUntil} AND p.month <= ${scope.asOf}
               AND p.month <= ${opened} AT TIME ZONE 'Asia/Shanghai') p
     CROSS JOIN LATERAL (SELECT * FROM ${CREDITS}
             WHERE c.project_id = p.project_id AND c.kind = p.kind AND c.month = p.month
               AND ${moving} AND c.recorded_at <= ${opened} OFFSET 0) c`;
}

const WITHDRAWN = `(m.cause = 'restate' AND (SELECT e.amount = 0 FROM ledger_entries e WHERE e.id = m.entry_id))`;

/**
 * Movements by project, zone and cause, with whether the project had verified money at the opening; that decides about
 * what was verified or came into the count, and is asked of those alone.
 */
export function movementsSql(where: Where, target: TargetFacts, ends: Ends): string {
  const moments = momentsOf(where, target, ends);
  const { scope, opened, countedUntil } = moments;
  const before = { ...scope, asOf: countedUntil };
  return `
    WITH m AS MATERIALIZED (${moved(moments)}),
    had AS (
      SELECT c.project_id FROM ${CREDITS}
       WHERE c.project_id IN (SELECT project_id FROM m WHERE cause IN ('verify', 'counted')) AND ${inScope(before, 'c')} AND c.recorded_at <= ${opened}
       GROUP BY c.project_id HAVING sum(${cellMeasure(scope).verified}) <> 0)
    SELECT m.project_id AS "projectId", m.zone_code AS "zoneCode", m.cause, ${WITHDRAWN} AS withdrawn,
           had.project_id IS NOT NULL AS "hadBefore",
           COALESCE(sum(m.amount) FILTER (WHERE m.amount > 0), 0)::numeric(24,2)::text AS up,
           COALESCE(sum(m.amount) FILTER (WHERE m.amount < 0), 0)::numeric(24,2)::text AS down
      FROM m LEFT JOIN had ON had.project_id = m.project_id
     GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4`;
}

/** The credits of one project behind its movements, oldest first. */
export function creditsSql(where: Where, target: TargetFacts, ends: Ends, projectId: string): string {
  const moments = momentsOf(where, target, ends);
  return `
    WITH m AS (${moved(moments)})
    SELECT m.id::text AS id, ${instantText('m.recorded_at')} AS "recordedAt", ${monthText('m.month')} AS month, m.cause,
           m.zone_code AS "zoneCode", m.industry_code AS "industryCode", m.amount::numeric(24,2)::text AS amount,
           m.entry_id AS "entryId", e.reason, ${WITHDRAWN} AS withdrawn
      FROM m LEFT JOIN ledger_entries e ON e.id = m.entry_id
     WHERE m.project_id = ${where.param(projectId)}::uuid ORDER BY m.id`;
}
