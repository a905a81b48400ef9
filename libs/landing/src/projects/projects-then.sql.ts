import { heldThen, monthThen } from './held-then.sql.js';

/**
 * The projects there were at a moment, as `p`: stage by its log, status by its changes, zone and industry by their
 * histories. Name, people, amounts and dates promised are kept in their last state alone and stay as they are now: the
 * page says so. `zone_now` is what row rights look at: they are today's, whatever moment is asked about.
 */
export function projectsThen(moment: string): string {
  const held = { project: 'today.id', month: monthThen(moment), moment };
  return `(
    SELECT p.*, today.zone_code AS zone_now
      FROM projects today
      JOIN LATERAL (
        SELECT s.to_stage, s.effective_on, s.recorded_at FROM project_stage_log s
         WHERE s.project_id = today.id AND s.recorded_at <= ${moment} ORDER BY s.id DESC LIMIT 1) stood ON TRUE
      LEFT JOIN LATERAL (
        SELECT c.to_status, c.reason, c.review_on FROM status_changes c
         WHERE c.project_id = today.id AND c.recorded_at <= ${moment} ORDER BY c.id DESC LIMIT 1) changed ON TRUE
      LEFT JOIN LATERAL (${heldThen('project_zones', held)}) zone ON TRUE
      LEFT JOIN LATERAL (${heldThen('project_industries', held)}) industry ON TRUE
      CROSS JOIN LATERAL jsonb_populate_record(today, jsonb_build_object(
        'stage', stood.to_stage, 'stage_since', stood.effective_on, 'updated_at', stood.recorded_at, 'version', 0,
        'status', COALESCE(changed.to_status, 'active'), 'status_reason', changed.reason,
        'status_review_on', changed.review_on, 'zone_code', COALESCE(zone.zone_code, today.zone_code),
        'industry_code', industry.industry_code, 'segment_code', industry.segment_code)) p) p`;
}

/** Over the row of `p`: the colour is kept for now alone; a waiver was open if nobody had closed it by then. */
export const ROW_THEN = (moment: string): string => `
  NULL::text AS light,
  EXISTS (SELECT 1 FROM gate_waivers g WHERE g.project_id = p.id AND g.recorded_at <= ${moment}
             AND (g.closed_at IS NULL OR g.closed_at > ${moment})) AS waived`;
