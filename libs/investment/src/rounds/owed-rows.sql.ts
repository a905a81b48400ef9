import { ASKED_MONTHLY } from '#landing/projects/domain/project-status.js';
import { oneOf } from '#landing/projects/one-of.sql.js';
import { reachedOn } from '#landing/projects/reached.sql.js';
import { monthText } from '#platform/database/sql-text.js';

/** Works are under way. At capacity nothing more is reported by the month. */
const WORKING = `('started', 'building', 'producing')`;

/**
 * Whether the project `p` owes a figure of the month (its first day): asked for monthly, under way, and started by the end of it.
 */
export const owes = (month: string): string =>
  `${oneOf('p.status', ASKED_MONTHLY)} AND p.stage IN ${WORKING} AND COALESCE(${reachedOn('started')}, p.stage_since) < ${month}::date + interval '1 month'`;

/** Alias `c`: what stands for the project's month. `cp` alone knows the amounts. */
export const CURRENT = `
  LEFT JOIN positions cp ON cp.project_id = p.id AND cp.kind = 'completed' AND cp.month = $1::date
  LEFT JOIN LATERAL (
    SELECT e.id, e.amount, e.note, v.reason,
           CASE WHEN e.id = cp.pending_entry_id THEN 'pending' WHEN e.id = cp.verified_entry_id THEN 'verified'
                ELSE 'sent_back' END AS state
      FROM ledger_entries e LEFT JOIN entry_verdicts v ON v.entry_id = e.id
     WHERE e.project_id = p.id AND e.kind = 'completed' AND e.month = $1::date
       AND (e.id IN (cp.pending_entry_id, cp.verified_entry_id) OR v.verdict = 'sent_back')
     ORDER BY (e.id = cp.pending_entry_id) IS TRUE DESC, (e.id = cp.verified_entry_id) IS TRUE DESC, e.recorded_at DESC
     LIMIT 1) c ON TRUE`;

export const DRAFT = `
  d.project_id AS "projectId", d.amount_text AS "amountText", d.amount, d.note, d.version, d.edited_by AS "editedBy",
  u.name AS "editedByName", to_char(d.edited_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "editedAt",
  d.entry_id AS "submittedEntryId"`;

/** What the reporter compares a figure with. $1 is the month. Kept apart from rights, which the caller adds. */
export const ROUND_ROW = `
  p.id AS "projectId", p.code, p.name, p.zone_code AS "zoneCode", p.officer_id AS "reporterId", o.name AS "reporterName",
  p.planned_total AS "plannedTotal", p.status, y.amount AS "yearPlan", sums.*,
  CASE WHEN c.id IS NOT NULL THEN json_build_object(
    'entryId', c.id, 'amount', c.amount::text, 'state', c.state, 'note', c.note, 'reason', c.reason) END AS current,
  before.amount AS previous, COALESCE(before.month = ($1::date - interval '1 month')::date, FALSE) AS "previousIsLastMonth",
  ${monthText('before.month')} AS "previousMonth"`;

export const ROUND_FROM = `
  projects p JOIN users o ON o.id = p.officer_id
  LEFT JOIN standing_year_plans y ON y.project_id = p.id AND y.year = EXTRACT(year FROM $1::date)
  ${CURRENT}
  LEFT JOIN LATERAL (
    SELECT month, COALESCE(pending_amount, verified_amount) AS amount FROM positions
     WHERE project_id = p.id AND kind = 'completed' AND month < $1::date
       AND COALESCE(pending_amount, verified_amount) IS NOT NULL
     ORDER BY month DESC LIMIT 1) before ON TRUE
  CROSS JOIN LATERAL (
    SELECT COALESCE(sum(verified_amount), 0)::numeric(24,2)::text AS verified,
           COALESCE(sum(COALESCE(pending_amount, verified_amount)), 0)::numeric(24,2)::text AS reported,
           COALESCE(sum(verified_amount) FILTER (WHERE s.of_year), 0)::numeric(24,2)::text AS "yearVerified",
           COALESCE(sum(COALESCE(pending_amount, verified_amount)) FILTER (WHERE s.of_year), 0)::numeric(24,2)::text AS "yearReported",
           COALESCE(sum(COALESCE(pending_amount, verified_amount)) FILTER (WHERE s.month <> $1::date), 0)::numeric(24,2)::text AS others
      FROM (SELECT *, month BETWEEN date_trunc('year', $1::date) AND $1::date AS of_year FROM positions
             WHERE project_id = p.id AND kind = 'completed') s) sums`;
