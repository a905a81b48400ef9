import { positionThen } from '../credit/position-then.sql.js';
import { dateText, instantText, monthText } from '#platform/database/sql-text.js';

/**
 * An entry with its position and its verdict. All joins are LEFT joins on unique keys, so PostgreSQL leaves out
 * those a statement does not use: counting all entries touches one table.
 */
export const ENTRIES_FROM = from(
  'positions p ON p.project_id = e.project_id AND p.kind = e.kind AND p.month = e.month',
  'entry_verdicts v ON v.entry_id = e.id',
);

/** The same as known at a moment, a SQL expression; to be read with `e.recorded_at <=` that moment. */
export const entriesThen = (moment: string): string =>
  from(
    `LATERAL (${positionThen(moment)}) p ON TRUE`,
    `entry_verdicts v ON v.entry_id = e.id AND v.recorded_at <= ${moment}`,
  );

function from(position: string, verdict: string): string {
  return `
  ledger_entries e
  LEFT JOIN ${position}
  LEFT JOIN ${verdict}
  LEFT JOIN projects pr ON pr.id = e.project_id
  LEFT JOIN users reporter ON reporter.id = e.reported_by
  LEFT JOIN users verifier ON verifier.id = v.by`;
}

export const ENTRY_STATE = `
  CASE WHEN p.pending_entry_id = e.id THEN 'pending' WHEN p.verified_entry_id = e.id THEN 'verified'
       WHEN v.verdict = 'sent_back' THEN 'sent_back' ELSE 'superseded' END`;

export const ENTRY_ROW = `
  e.id, e.project_id AS "projectId", pr.code AS "projectCode", pr.name AS "projectName", e.kind,
  ${monthText('e.month')} AS month, e.amount, e.currency, e.original_amount AS "originalAmount",
  CASE e.id WHEN p.pending_entry_id THEN p.pending_amount - COALESCE(p.verified_amount, 0) WHEN p.verified_entry_id THEN p.verified_amount END AS adds,
  trim_scale(e.rate)::text AS rate, ${dateText('e.rate_on')} AS "rateOn", ${ENTRY_STATE} AS state,
  p.zone_code AS "zoneCode", p.industry_code AS "industryCode", p.segment_code AS "segmentCode", p.listed,
  e.restates_id AS "restatesId", e.reason, e.note, e.evidence_file_id AS "evidenceFileId",
  e.reported_by AS "reportedBy", reporter.name AS "reportedByName", ${instantText('e.recorded_at')} AS "recordedAt",
  v.reason AS "verdictReason", v.by AS "verdictBy", verifier.name AS "verdictByName",
  ${instantText('v.recorded_at')} AS "verdictAt", v.batch_id AS "verdictBatchId",
  ${dateText(`e.recorded_at AT TIME ZONE 'Asia/Shanghai'`)} AS "reportedOn",
  ${dateText(`v.recorded_at AT TIME ZONE 'Asia/Shanghai'`)} AS "verdictOn"`;

/** What a waiting entry would add to the verified total. */
export const PENDING_INCREMENT = `(p.pending_amount - COALESCE(p.verified_amount, 0))`;
