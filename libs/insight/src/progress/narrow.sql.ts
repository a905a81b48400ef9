import { UNASSIGNED } from '#investment/domain/credit.js';
import { projectsAt } from '#landing/projects/projects-then.sql.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import type { Where } from '#platform/database/sql.js';
import type { Axis } from '#plan/domain/breakdown.js';
import type { PartsQuery } from './dto/progress.dto.js';
import type { Outside } from './outside-of.js';

/** What is asked of a target: a part of it, or what of one lies in none of the parts that divide it. */
export type Part = Omit<PartsQuery, 'outside'> & { outside: Outside | null };

/** Whether a row of `table` lies in one of the parts in the parameter: each axis in the words of the breakdown. */
const IN_PART: Record<Axis, (table: string, moment: MomentSql) => string> = {
  year: (table) => `EXTRACT(year FROM ${table}.month)::integer::text = ANY(?::text[])`,
  zone: (table) => `${table}.zone_code IN (SELECT d.code FROM zone_descendants d WHERE d.ancestor = ANY(?::text[]))`,
  industry: (table) => `${table}.industry_code = ANY(?::text[])`,
  // As at the moment asked of, like the breakdown itself.
  department: (table, moment) => `${table}.project_id IN (
    SELECT pr.id FROM ${projectsAt(moment, 'pr')} JOIN teams t ON t.id = pr.team_id WHERE t.code = ANY(?::text[]))`,
  leader: (table, moment) => `${table}.project_id IN (
    SELECT pr.id FROM ${projectsAt(moment, 'pr')} WHERE pr.leader_id::text = ANY(?::text[]))`,
};

/** The filters of a part, on a table with zone_code, industry_code, month and project_id. */
export function narrow(where: Where, table: string, part: Part, moment: MomentSql): Where {
  const { year, department, leader, zoneCode, outside } = part;
  where
    .when(part.industryCode, `${table}.industry_code = ?`)
    .when(part.projectId, `${table}.project_id = ?`)
    .when(part.month && `${part.month}-01`, `${table}.month = ?::date`);
  if (year !== undefined) where.add(`${table}.month BETWEEN make_date(?, 1, 1) AND make_date(?, 12, 1)`, year, year);
  if (department !== undefined) where.add(IN_PART.department(table, moment), [department]);
  if (leader !== undefined) where.add(IN_PART.leader(table, moment), [leader]);
  if (outside !== null) where.add(`NOT (${IN_PART[outside.axis](table, moment)})`, outside.keys);
  if (zoneCode === UNASSIGNED || part.zoneAlone === true) return where.when(zoneCode, `${table}.zone_code = ?`);
  return zoneCode === undefined ? where : where.add(IN_PART.zone(table, moment), [zoneCode]);
}
