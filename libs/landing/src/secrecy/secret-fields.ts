import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { changesOf } from '#platform/database/changes.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { EditProject } from '../projects/dto/project.dto.js';
import type { Project } from '../projects/project.entity.js';
import { FILLED } from './domain/veil.js';
import { ProjectSecret } from './secrecy.entities.js';
import { secrecyErrors } from './secrecy.errors.js';

/** Of an edit, what tells whose a project is. */
type Telling = 'name' | 'companyName' | 'companyUscc' | 'filingCode' | 'description' | 'planProjectCode';

/** A stand-in where the gates ask whether something is filled in; the rest stays empty. */
export function standIns(fields: Partial<Record<Telling, string | null>>): Partial<Pick<Project, Telling>> {
  const filled = (value: string | null | undefined) => (value == null ? null : FILLED);
  const { companyName, companyUscc, filingCode } = fields;
  return {
    ...(companyName === undefined ? {} : { companyName: filled(companyName) }),
    ...(companyUscc === undefined ? {} : { companyUscc: filled(companyUscc) }),
    ...(filingCode === undefined ? {} : { filingCode: filled(filingCode) }),
  };
}

/** Nobody lets themselves in by taking an office of the project. */
export function assertNotIntoSecret(
  actor: Actor,
  project: Project,
  named: readonly (string | null | undefined)[],
): void {
  if (!project.confidential || actor.isLetInto(project.id)) return;
  if (named.includes(actor.userId)) throw secrecyErrors('secrecy.not_oneself');
}

/** Keeps what an edit says of the real names of a confidential project where they lie, and hands back the rest of it. */
@Injectable()
export class SecretFields {
  constructor(private readonly audit: AuditTrail) {}

  async keep(
    em: EntityManager,
    actor: Actor,
    project: Project,
    body: EditProject,
  ): Promise<{ rest: EditProject; kept: boolean }> {
    if (!project.confidential) return { rest: body, kept: false };
    assertNotIntoSecret(actor, project, [body.officerId]);
    const { name, companyName, companyUscc, filingCode, description, planProjectCode, ...rest } = body;
    const said = { trueName: name, companyName, companyUscc, filingCode, description, planProjectCode };
    if (Object.values(said).every((value) => value === undefined)) return { rest, kept: false };
    if (!actor.isLetInto(project.id)) throw secrecyErrors('secrecy.insiders_only');
    const secret = await standingSecret(em, project.id);
    const { patch, changes } = changesOf(secret, said);
    if (changes.length === 0) return { rest, kept: false };
    await em.update(ProjectSecret, { id: secret.id }, patch);
    // Which fields, never what they said: the history is read by outsiders, too.
    const detail = { fields: changes.map(({ field }) => field) };
    const about = { subjectType: 'project', subjectId: project.id, detail };
    await this.audit.record(em, actor, { action: 'project.secret_edited', ...about });
    return { rest: { ...rest, ...standIns({ companyName, companyUscc, filingCode }) }, kept: true };
  }
}

export async function standingSecret(em: EntityManager, projectId: string): Promise<ProjectSecret> {
  const secret = await em.findOneBy(ProjectSecret, { projectId, liftedAt: IsNull() });
  if (secret === null) throw platformErrors('record.not_found');
  return secret;
}
