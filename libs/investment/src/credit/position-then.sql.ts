import { heldThen } from '#landing/projects/held-then.sql.js';

const OF_ENTRY = { project: 'e.project_id', month: 'e.month' };

/**
 * The position of the month of `e` (project_id, kind, month) as far as was recorded by a moment: what stood verified,
 * what waited, and to whom the histories credited it. Worked out from the facts, for the rows of a page or a project.
 */
export const positionThen = (moment: string): string => `
  SELECT stood.id AS verified_entry_id, stood.amount AS verified_amount,
         waited.id AS pending_entry_id, waited.amount AS pending_amount,
         COALESCE(zone.zone_code, 'unassigned') AS zone_code, COALESCE(industry.industry_code, 'unassigned') AS industry_code,
         COALESCE(industry.segment_code, 'unassigned') AS segment_code, COALESCE(list.listed, false) AS listed
    FROM (SELECT) one
    LEFT JOIN LATERAL (
      SELECT s.id, s.amount FROM ledger_entries s JOIN entry_verdicts sv ON sv.entry_id = s.id AND sv.verdict = 'verified'
       WHERE s.project_id = e.project_id AND s.kind = e.kind AND s.month = e.month AND sv.recorded_at <= ${moment}
         AND NOT EXISTS (SELECT 1 FROM ledger_entries n JOIN entry_verdicts nv ON nv.entry_id = n.id
                          WHERE n.restates_id = s.id AND nv.verdict = 'verified' AND nv.recorded_at <= ${moment})) stood ON TRUE
    LEFT JOIN LATERAL (
      SELECT w.id, w.amount FROM ledger_entries w
       WHERE w.project_id = e.project_id AND w.kind = e.kind AND w.month = e.month AND w.recorded_at <= ${moment}
         AND NOT EXISTS (SELECT 1 FROM entry_verdicts wv WHERE wv.entry_id = w.id AND wv.recorded_at <= ${moment})) waited ON TRUE
    LEFT JOIN LATERAL (${heldThen('project_zones', { ...OF_ENTRY, moment })}) zone ON TRUE
    LEFT JOIN LATERAL (${heldThen('project_industries', { ...OF_ENTRY, moment })}) industry ON TRUE
    LEFT JOIN LATERAL (
      SELECT k.listed FROM key_list_changes k
       WHERE k.project_id = e.project_id AND k.year = extract(year FROM e.month) AND k.recorded_at <= ${moment}
       ORDER BY k.id DESC LIMIT 1) list ON TRUE`;
