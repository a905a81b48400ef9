import type { Actor } from '#access/policy/actor.js';
import { privyFilter, rowFilter } from '#access/policy/row-scope.js';
import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { keptAt, unchanged, versionAt } from '#platform/database/kept-states.sql.js';
import { type Clock, dayOf } from '#platform/clock/clock.js';
import { contains, Where } from '#platform/database/sql.js';
import { dateText, instantText } from '#platform/database/sql-text.js';
import { leadColumnsAt } from '#promotion/leads/lead-list.source.js';
import { leadsAt } from '#promotion/leads/leads-then.sql.js';
import { STANDING } from '../projects/domain/project-status.js';
import { oneOf } from '../projects/one-of.sql.js';
import { projectColumnsAt, projectsAt } from '../projects/projects-then.sql.js';
import type { LandUnitFilters } from './dto/land-unit.dto.js';

/** The last fact of a holding `h` as `s`: where it stands. */
export const lastFact = (moment: MomentSql): string => `CROSS JOIN LATERAL (
  SELECT f.* FROM land_facts f WHERE f.holding_id = h.id AND ${knownBy('f', moment)} ORDER BY f.id DESC LIMIT 1) s`;

export const LAST_FACT = lastFact(null);

/** Where holdings are read from, as `h`: now, or as of a moment. A merge of leads moves them. */
export const holdingsAt = (moment: MomentSql): string => keptAt('land_holdings', 'h', moment, ['unit_id']);

/** What a holding takes away from the others on a day (`today` is a placeholder such as $1). */
export const takes = (today: string): string =>
  `(s.state = 'allocated' OR s.state = 'reserved' AND s.until_on >= ${today}::date)`;

/** Units `u` with what is reserved and allocated of them on the day in $1, as `t`. */
export const unitsFrom = (
  moment: MomentSql,
): string => `${keptAt('land_units', 'u', moment, ['id', 'zone_code'])} CROSS JOIN LATERAL (
  SELECT COALESCE(sum(s.area) FILTER (WHERE s.state = 'reserved'), 0)::numeric(14,2) AS reserved,
         COALESCE(sum(s.area) FILTER (WHERE s.state = 'allocated'), 0)::numeric(14,2) AS allocated
    FROM land_holdings h ${lastFact(moment)} WHERE h.unit_id = u.id AND ${takes('$1')}) t`;

export const UNITS_FROM = unitsFrom(null);

/** After JOIN: the unit `u` of this id, now or as of a moment. */
export const unitAt = (id: string, moment: MomentSql): string =>
  `${keptAt('land_units', 'u', moment, ['id', 'zone_code'])} ON u.${unchanged('id', moment)} = ${id}`;

export const FREE = '(u.area - t.reserved - t.allocated)';

const STATE = `CASE WHEN t.reserved + t.allocated = 0 THEN 'free' WHEN ${FREE} > 0 THEN 'partly'
  WHEN t.reserved > 0 THEN 'reserved' ELSE 'allocated' END`;

export const unitRow = (moment: MomentSql): string => `
  u.id, u.code, u.name, u.kind, u.zone_code AS "zoneCode", u.land_use AS "landUse", u.area, t.reserved, t.allocated,
  ${FREE} AS free, ${STATE} AS state, u.price, u.price_basis AS "priceBasis", u.utilities,
  u.geometry IS NOT NULL AS drawn, u.sample, u.active, ${versionAt('u', moment)} AS version, ${instantText('u.updated_at')} AS "updatedAt"`;

/** Over `from`; its first parameter is the day, the second the moment where one is asked about. */
export function unitsListed(filters: LandUnitFilters, clock: Clock): { from: string; where: Where; moment: MomentSql } {
  const where = new Where([dayOf(clock, filters.knownAt)]);
  const moment = where.moment(filters.knownAt);
  where
    .when(filters.kind, 'u.kind = ANY(?)')
    .when(filters.state, `(${STATE}) = ANY(?)`)
    .when(filters.landUse, 'u.land_use = ANY(?)')
    .when(filters.zoneCode, 'u.zone_code IN (SELECT code FROM zone_descendants WHERE ancestor = ?)')
    .when(filters.minFree, `${FREE} >= ?::numeric`);
  if (filters.all !== true) where.add('u.active');
  if (filters.q !== undefined) where.add('u.name ILIKE ? OR u.code ILIKE ?', contains(filters.q), contains(filters.q));
  return { from: unitsFrom(moment), where, moment };
}

/** A holding's project: its own, or the one its lead has become. */
export const HOLDERS = `
  LEFT JOIN projects p ON p.id = h.project_id OR p.lead_id = h.lead_id
  LEFT JOIN leads l ON l.id = h.lead_id AND p.id IS NULL`;

/** The same as of a moment: looked up among today's, for what stood then has no index, and told as it stood. */
export const holdersAt = (moment: MomentSql): string =>
  moment === null
    ? HOLDERS
    : `
  LEFT JOIN projects became ON became.id = h.project_id OR became.lead_id = h.lead_id
  LEFT JOIN LATERAL (SELECT p.* FROM ${projectsAt(moment)} WHERE p.id_now = became.id) p ON TRUE
  LEFT JOIN LATERAL (SELECT l.* FROM ${leadsAt(moment)} WHERE l.id_now = h.lead_id) l ON p.id IS NULL`;

export interface Sight {
  /** The reader may read the very project or lead that holds it. */
  readable: string;
  /** The reader manages the unit's zone. */
  managed: string;
  params: unknown[];
}

/** Over `p` and `l` of HOLDERS; `params` follow on those given. */
export function readableBy(actor: Actor, params: unknown[], moment: MomentSql = null): Omit<Sight, 'managed'> {
  const columns = projectColumnsAt(moment);
  // Reserved for a lead by name, held by a code name: only who is let in may see the one become the other.
  const project = rowFilter(new Where(params), actor, 'project.read', columns).either(
    (way) => way.add('h.lead_id IS NULL'),
    (way) => privyFilter(way, actor, columns),
  );
  const lead = rowFilter(new Where(project.params), actor, 'lead.read', leadColumnsAt(moment));
  return {
    readable: `COALESCE(p.id IS NOT NULL AND (${project.toString()}) OR l.id IS NOT NULL AND (${lead.toString()}), FALSE)`,
    params: lead.params,
  };
}

/** The same, and over `u`. */
export function sightOf(actor: Actor, given: unknown[], moment: MomentSql): Sight {
  const { readable, params } = readableBy(actor, given, moment);
  const zone = `u.${moment === null ? 'zone_code' : 'zone_code_now'}`;
  const managed = rowFilter(new Where(params), actor, 'land.manage', { zone });
  return { readable, managed: `COALESCE(${managed.toString()}, FALSE)`, params: managed.params };
}

/** Its project is no longer under way, or its lead has been laid down. */
export const ENDED = `COALESCE(NOT ${oneOf('p.status', STANDING)}, l.state NOT IN ('captured', 'screening'), FALSE)`;

const steps = (readable: string, moment: MomentSql): string => `(
  SELECT jsonb_agg(jsonb_build_object('kind', f.kind, 'area', f.area::text, 'until', f.until_on, 'on', f.effective_on,
           'basis', f.basis, 'reason', CASE WHEN ${readable} THEN f.reason END,
           'contract', CASE WHEN ${readable} AND c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'name', c.name) END,
           'byName', b.name, 'at', ${instantText('f.recorded_at')}) ORDER BY f.id)
    FROM land_facts f JOIN users b ON b.id = f.by LEFT JOIN files c ON c.id = f.contract_file_id
   WHERE f.holding_id = h.id AND ${knownBy('f', moment)})`;

/** Holdings `h` with their unit, their last fact and who holds. */
export const holdingsFrom = (moment: MomentSql): string =>
  `${holdingsAt(moment)} JOIN ${unitAt('h.unit_id', moment)} ${lastFact(moment)} ${holdersAt(moment)}`;

export const HOLDINGS_FROM = holdingsFrom(null);

/** A row of HOLDINGS_FROM as one reader may see it; `today` is a placeholder. */
export const holdingRow = ({ readable, managed }: Sight, today: string, moment: MomentSql): string => `
  h.id, u.id AS "unitId", u.code AS "unitCode", u.name AS "unitName", u.kind AS "unitKind", u.zone_code AS "zoneCode",
  CASE WHEN s.state = 'reserved' AND s.until_on < ${today}::date THEN 'lapsed' ELSE s.state END AS state,
  CASE WHEN s.area = 0 THEN (SELECT f.area FROM land_facts f WHERE f.holding_id = h.id AND f.area > 0 AND ${knownBy('f', moment)}
                              ORDER BY f.id DESC LIMIT 1) ELSE s.area END AS area,
  ${dateText('s.until_on')} AS until, s.basis, ${dateText('s.effective_on')} AS "on",
  CASE WHEN ${readable} THEN jsonb_build_object(
    'type', CASE WHEN p.id IS NULL THEN 'lead' ELSE 'project' END, 'id', COALESCE(p.id, l.id),
    'code', COALESCE(p.code, l.code), 'name', COALESCE(p.name, l.title), 'stage', p.stage) END AS holder,
  ${takes(today)} AND ${ENDED} AS "toRelease", ${managed} AS "mayManage", ${steps(readable, moment)} AS steps`;
