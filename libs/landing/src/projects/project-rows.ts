import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import type { Permission } from '#access/policy/policy.js';
import { authorizeRow, type RowColumns, type RowFacts } from '#access/policy/row-scope.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { STATUS_RULES } from './domain/project-status.js';
import { Project } from './project.entity.js';
import { projectErrors } from './projects.errors.js';

/** For rowFilter over `projects p`. */
export const PROJECT_COLUMNS: RowColumns = {
  owner: 'p.officer_id',
  team: 'p.team_id',
  zone: 'p.zone_code',
  secret: { marked: 'p.confidential', id: 'p.id' },
};

export async function findProject(em: EntityManager, id: string): Promise<Project> {
  const project = await em.findOneBy(Project, { id });
  if (project === null) throw platformErrors('record.not_found');
  return project;
}

/** Every fact about a project is written under this lock, so the stage is derived from all of them. */
export async function lockProject(em: EntityManager, id: string): Promise<Project> {
  const project = await em.findOne(Project, { where: { id }, lock: { mode: 'for_no_key_update' } });
  if (project === null) throw platformErrors('record.not_found');
  return project;
}

/** Who a project belongs to: all that row rights look at. */
export type RowOwners = Pick<Project, 'officerId' | 'teamId' | 'zoneCode'>;

export const rowOf = ({ officerId, teamId, zoneCode }: RowOwners): RowFacts => ({
  ownerId: officerId,
  teamId,
  zoneCode,
});

export function authorizeProject(
  em: EntityManager,
  actor: Actor,
  permission: Permission,
  project: RowOwners,
): Promise<void> {
  return authorizeRow(em, actor, permission, rowOf(project), 'project.read');
}

/** Nobody decides on what changed meanwhile; null where the sender did not say what was seen. */
export function assertSeen(project: Project, version: number | null): void {
  if (version !== null && project.version !== version) throw platformErrors('record.stale');
}

/** Facts are reported of a project that is under way; a record that has ended can still be edited. */
export function assertOpen(project: Project): void {
  if (!STATUS_RULES[project.status].open) throw projectErrors('project.closed', { status: project.status });
}
