import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow } from '#access/policy/row-scope.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { dateText } from '#platform/database/sql-text.js';
import type { Project } from '../projects/project.entity.js';
import { authorizeProject, rowOf } from '../projects/project-rows.js';
import { joinProject } from '../projects/projects-then.sql.js';
import { visitPlansAt } from './visit-plans-then.sql.js';

/** Who shall go: whoever holds the office now, or the person named. */
export const VISITOR = `COALESCE(vp.visitor_id, CASE vp.visited_by WHEN 'leader' THEN pr.leader_id ELSE pr.agent_id END)`;

/** `of`: which plans of a moment, over `today`. */
export const planFrom = (moment: MomentSql, of: string): string =>
  `${visitPlansAt(moment, of)} ${joinProject(moment, 'vp.project_id', 'pr')} LEFT JOIN users u ON u.id = ${VISITOR}`;

export const PLAN_FROM = planFrom(null, 'TRUE');

/** `today` is a parameter's place. */
export const planRow = (today: string): string => `
  vp.id, vp.project_id AS "projectId", pr.name AS "projectName", pr.zone_code AS "zoneCode", pr.stage,
  vp.visited_by AS "visitedBy", u.id AS "visitorId", u.name AS "visitorName", ${dateText('vp.due_on')} AS "dueOn",
  vp.state = 'open' AND vp.due_on < ${today}::date AS overdue, vp.purpose, vp.recurring, vp.state,
  vp.drop_reason AS "dropReason", vp.version`;

/** Named for the project or for this visit: may record it like who works the project, if the project may be read. */
export async function mayRecord(
  em: EntityManager,
  actor: Actor,
  project: Project,
  visitorId: string | null = null,
): Promise<boolean> {
  if (await reachesRow(em, actor, 'visit.record', rowOf(project))) return true;
  const named = [project.leaderId, project.agentId, visitorId].includes(actor.userId);
  return named && reachesRow(em, actor, 'project.read', rowOf(project));
}

export async function authorizeRecord(
  em: EntityManager,
  actor: Actor,
  project: Project,
  visitorId: string | null,
): Promise<void> {
  if (await mayRecord(em, actor, project, visitorId)) return;
  await authorizeProject(em, actor, 'visit.record', project);
}
