import type { RowColumns } from '#access/policy/row-scope.js';
import { lastKnown, type MomentSql } from '#platform/database/as-of.sql.js';
import { heldThen, monthThen } from './held-then.sql.js';

/** Whatever tells whose a confidential project is. Of a project that is confidential today it is today's stand-in. */
const SECRET = ['name', 'confidential', 'company_name', 'company_uscc', 'filing_code', 'description'].concat([
  'plan_project_code',
]);

const OF_TODAY = 'line.project_id = today.id';

/**
 * The projects there were at a moment, as `as`: stage by its log, status by its changes, zone and industry by their
 * histories, and everything else by `project_terms`. `of`: which, over `today`, for whoever asks about few; what is said
 * of them outside is only asked when all have been told. Rights are today's, whatever moment is asked about, and so is
 * secrecy: see OWNERS_NOW.
 */
export function projectsThen(moment: string, as = 'p', of = 'TRUE'): string {
  const held = { project: 'today.id', month: monthThen(moment), moment };
  const last = (table: string, columns: string) => lastKnown(table, columns, OF_TODAY, moment);
  return `(
    SELECT told.*, today.id AS id_now, today.zone_code AS zone_now, today.officer_id AS officer_now, today.team_id AS team_now
      FROM projects today
      JOIN LATERAL (${last('project_stage_log', 'line.to_stage, line.effective_on, line.recorded_at')}) stood ON TRUE
      LEFT JOIN LATERAL (${last('status_changes', 'line.to_status, line.reason, line.review_on, line.recorded_at')}) changed ON TRUE
      LEFT JOIN LATERAL (${last('project_terms', 'line.content, line.recorded_at')}) terms ON TRUE
      LEFT JOIN LATERAL (${heldThen('project_zones', held)}) zone ON TRUE
      LEFT JOIN LATERAL (${heldThen('project_industries', held)}) industry ON TRUE
      CROSS JOIN LATERAL jsonb_populate_record(today,
        COALESCE(CASE WHEN today.confidential THEN terms.content - ARRAY[${SECRET.map((key) => `'${key}'`).join(', ')}]
                      ELSE terms.content END, '{}') || jsonb_build_object(
        'stage', stood.to_stage, 'stage_since', stood.effective_on, 'version', 0,
        'updated_at', GREATEST(stood.recorded_at, changed.recorded_at, terms.recorded_at),
        'status', COALESCE(changed.to_status, 'active'), 'status_reason', changed.reason,
        'status_review_on', changed.review_on, 'zone_code', COALESCE(zone.zone_code, today.zone_code),
        'industry_code', industry.industry_code, 'segment_code', industry.segment_code)) told
     WHERE ${of}) ${as}`;
}

/** Where projects are read from, as `as`: now, or as of a moment. */
export const projectsAt = (moment: MomentSql, as = 'p'): string =>
  moment === null ? `projects ${as}` : projectsThen(moment, as);

/** Joins the project of the id `of`, as `as`: as it is, or as it was at a moment. */
export const joinProject = (moment: MomentSql, of: string, as = 'p'): string =>
  moment === null
    ? `JOIN projects ${as} ON ${as}.id = ${of}`
    : `JOIN LATERAL ${projectsThen(moment, as, `today.id = ${of}`)} ON TRUE`;

/** `projectsAt(moment, as)` after JOIN: the one of this id. Of then no column has an index, today's id has. */
export const projectAt = (id: string, moment: MomentSql, as = 'p'): string =>
  `${projectsAt(moment, as)} ON ${as}.${moment === null ? 'id' : 'id_now'} = ${id}`;

/** For rowFilter over `projectsAt(moment, as)`. */
export function projectColumnsAt(moment: MomentSql, as = 'p'): RowColumns {
  const now = moment === null ? { owner: 'officer_id', team: 'team_id', zone: 'zone_code' } : OWNERS_NOW;
  return {
    owner: `${as}.${now.owner}`,
    team: `${as}.${now.team}`,
    zone: `${as}.${now.zone}`,
    secret: { marked: `${as}.confidential`, id: `${as}.id` },
  };
}

const OWNERS_NOW = { owner: 'officer_now', team: 'team_now', zone: 'zone_now' };

/** The colour of the project `p`. */
export const lightOf = (moment: MomentSql): string =>
  moment === null
    ? '(SELECT light FROM project_lights WHERE project_id = p.id)'
    : `(${lastKnown('light_changes', 'line.to_light', 'line.project_id = p.id', moment)})`;

/** Whether a gate of the project `p` stands open by a waiver that nobody had closed. */
export const waivedOf = (moment: MomentSql): string => `
  EXISTS (SELECT 1 FROM gate_waivers g WHERE g.project_id = p.id AND ${
    moment === null
      ? 'g.closed_at IS NULL'
      : `g.recorded_at <= ${moment} AND (g.closed_at IS NULL OR g.closed_at > ${moment})`
  })`;
