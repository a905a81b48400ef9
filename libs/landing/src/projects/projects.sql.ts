import type { Actor } from '#access/policy/actor.js';
import { privyFilter, rowFilter } from '#access/policy/row-scope.js';
import { contains, Where } from '#platform/database/sql.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { dateText, instantText } from '#platform/database/sql-text.js';
import { leadConditions } from '#promotion/leads/lead-list.source.js';
import { leadsAt } from '#promotion/leads/leads-then.sql.js';
import { unchanged } from '#platform/database/kept-states.sql.js';
import type { BornOf, ProjectFilters } from './dto/project.dto.js';
import { countsOnce } from './count-once.sql.js';
import { lightOf, projectColumnsAt, projectsAt, waivedOf } from './projects-then.sql.js';
import { reachedOn } from './reached.sql.js';

/** Whatever would tell whose a confidential project is. Who is let in learns it from the veil (secrecy/). */
export const unlessSecret = (column: string): string => `CASE WHEN NOT p.confidential THEN ${column} END`;

/** Needs the alias `p` alone: names are looked up for the rows of the page, not joined to all that are counted. */
export const projectRow = (moment: MomentSql): string => `
  p.id, p.code, p.name, p.confidential, NULL::text AS "trueName", ${unlessSecret('p.investor_id')} AS "investorId",
  ${unlessSecret('(SELECT name FROM investors WHERE id = p.investor_id)')} AS "investorName",
  p.zone_code AS "zoneCode",
  p.industry_code AS "industryCode", p.segment_code AS "segmentCode", p.mode, p.status, p.stage,
  ${dateText('p.stage_since')} AS "stageSince", p.planned_total AS "plannedTotal",
  p.contracted_amount AS "contractedAmount", p.parent_id AS "parentId", p.relation, p.relation_no AS "relationNo", (${countsOnce('p')}) AS "countsInSums", p.officer_id AS "officerId", (SELECT name FROM users WHERE id = p.officer_id) AS "officerName",
  ${lightOf(moment)} AS light, ${waivedOf(moment)} AS waived,
  p.sample, p.version, ${instantText('p.created_at')} AS "createdAt", ${instantText('p.updated_at')} AS "updatedAt"`;

/** One branch per table, so that each can use its own trigram index; an OR over the join could use none. */
const MATCHES = `p.id IN (
  SELECT id FROM projects WHERE name ILIKE ? OR code ILIKE ?
  UNION ALL SELECT p.id FROM projects p JOIN investors t ON t.id = p.investor_id WHERE t.name ILIKE ? AND (NOT p.confidential OR p.id = ANY(?::uuid[]))
  UNION ALL SELECT p.id FROM project_secrets s JOIN projects p ON p.id = s.project_id
             WHERE s.lifted_at IS NULL AND s.true_name ILIKE ? AND (NOT p.confidential OR p.id = ANY(?::uuid[])))`;

/** The same of the names of a past moment, which no index holds. */
const MATCHED = `p.name ILIKE ? OR p.code ILIKE ?
  OR (EXISTS (SELECT 1 FROM investors t WHERE t.id = p.investor_id AND t.name ILIKE ?) AND (NOT p.confidential OR p.id = ANY(?::uuid[])))
  OR (EXISTS (SELECT 1 FROM project_secrets s WHERE s.project_id = p.id AND s.lifted_at IS NULL AND s.true_name ILIKE ?)
      AND p.id = ANY(?::uuid[]))`;

export interface ProjectsSource {
  select: string;
  from: string;
  where: Where;
  moment: MomentSql;
}

/** Where the rows come from, `p`: now, or as of the moment asked for, whose parameter is put into `where`. */
export function projectsSource({ knownAt }: ProjectFilters): ProjectsSource {
  const where = new Where();
  const moment = where.moment(knownAt);
  return { select: projectRow(moment), from: projectsAt(moment), where, moment };
}

/** The rows the actor may see, narrowed by the filters. Conditions name only `p`, so sums need no join. */
export function projectsWhere(actor: Actor, filters: ProjectFilters, { where, moment }: ProjectsSource): Where {
  const columns = projectColumnsAt(moment);
  rowFilter(where, actor, 'project.read', columns)
    .when(filters.stage, 'p.stage = ANY(?)')
    .when(filters.status, 'p.status = ANY(?)')
    .when(filters.mode, 'p.mode = ANY(?)')
    .when(filters.zoneCode, 'p.zone_code IN (SELECT code FROM zone_descendants WHERE ancestor = ?)')
    .when(filters.industryCode, 'p.industry_code = ?')
    .when(filters.segmentCode, 'p.segment_code = ?')
    .when(filters.officerId, 'p.officer_id = ?::uuid')
    .when(filters.leaderId, 'p.leader_id = ?::uuid')
    .when(filters.agentId, 'p.agent_id = ?::uuid')
    .when(filters.light, `COALESCE(${lightOf(moment)}, 'none') = ANY(?)`);
  if (filters.reached !== undefined) where.add(`${reachedOn(filters.reached, moment)} IS NOT NULL`);
  bornOf(where, actor, filters, moment);
  // A filter that found it would tell whose it is.
  if (filters.investorId !== undefined)
    privyFilter(where.add('p.investor_id = ?::uuid', filters.investorId), actor, columns);
  if (filters.q !== undefined) {
    const text = contains(filters.q);
    const privy = actor.letIntoAll();
    where.add(moment === null ? MATCHES : MATCHED, text, text, text, privy, text, privy);
  }
  return where;
}

/** Projects of the leads so described, of those the actor may read. */
function bornOf(where: Where, actor: Actor, filters: BornOf, moment: MomentSql): void {
  const { source, eventId, intermediaryId, leadTeamId, leadIndustryCode, leadZoneCode, capturedFrom, capturedTo } =
    filters;
  const lead = {
    source,
    eventId,
    intermediaryId,
    teamId: leadTeamId,
    industryCode: leadIndustryCode,
    zoneCode: leadZoneCode,
    capturedFrom,
    capturedTo,
  };
  if (Object.values(lead).every((value) => value === undefined)) return;
  privyFilter(where.add(countsOnce('p')), actor, projectColumnsAt(moment));
  where.exists(leadsAt(moment), (inner) =>
    leadConditions(actor, lead, inner.add(`l.${unchanged('id', moment)} = p.lead_id`), moment),
  );
}
