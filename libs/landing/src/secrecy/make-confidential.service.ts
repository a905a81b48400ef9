import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { Notices } from '#access/notices/notices.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { STANDING } from '../projects/domain/project-status.js';
import { assertSeen, authorizeProject, lockProject } from '../projects/project-rows.js';
import { Project } from '../projects/project.entity.js';
import { suggestCodeName, tells } from './domain/code-name.js';
import type { CodeNameSuggestion, LiftSecrecy, MakeConfidential, SecrecyView } from './dto/secrecy.dto.js';
import { InsidersService } from './insiders.service.js';
import { ProjectSecret } from './secrecy.entities.js';
import { secrecyErrors } from './secrecy.errors.js';
import { SecrecyQuery } from './secrecy.query.js';
import { standingSecret, standIns } from './secret-fields.js';
import './secrecy.notices.js';

/** Puts a project under a code name, and gives it its name back. */
@Injectable()
export class MakeConfidentialService {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly insiders: InsidersService,
    private readonly query: SecrecyQuery,
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async suggest(): Promise<CodeNameSuggestion> {
    return { codeName: suggestCodeName(await this.taken(this.dataSource.manager), (below) => randomInt(below)) };
  }

  mark(
    actor: Actor,
    key: string | null,
    projectId: string,
    body: MakeConfidential,
    version: number | null,
  ): Promise<SecrecyView> {
    const once = { actorId: actor.userId, key, action: 'project.make_confidential', body: { projectId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await lockProject(em, projectId);
      await authorizeProject(em, actor, 'project.secrecy', project);
      assertSeen(project, version);
      if (project.confidential) throw secrecyErrors('secrecy.already');
      await this.assertCodeName(em, project, body.codeName);
      const secretId = await this.hide(em, actor, project, body);
      // Whoever marks it knows it anyway.
      for (const userId of new Set([actor.userId, ...(body.insiderIds ?? [])]))
        await this.insiders.list(em, actor, { ...project, secretId }, { userId, until: null, reason: body.reason });
      return this.query.of(em, actor, await lockProject(em, projectId));
    });
  }

  lift(actor: Actor, key: string | null, projectId: string, body: LiftSecrecy): Promise<SecrecyView> {
    const once = { actorId: actor.userId, key, action: 'project.lift_secrecy', body: { projectId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await lockProject(em, projectId);
      await authorizeProject(em, actor, 'project.secrecy', project);
      if (!project.confidential) throw secrecyErrors('secrecy.not_confidential');
      const secret = await standingSecret(em, projectId);
      const now = this.clock.now();
      const closed = { liftedAt: now, liftedBy: actor.userId, liftReason: body.reason };
      await em.update(ProjectSecret, { id: secret.id }, closed);
      const { trueName: name, companyName, companyUscc, filingCode, description, planProjectCode } = secret;
      const names = { name, companyName, companyUscc, filingCode, description, planProjectCode };
      const next = { ...names, confidential: false, version: project.version + 1, updatedAt: now };
      await em.update(Project, { id: projectId }, next);
      await this.record(em, actor, projectId, 'project.secrecy_lifted', { ...body, codeName: secret.codeName });
      await this.tell(em, actor, project, secret.id);
      return this.query.of(em, actor, await lockProject(em, projectId));
    });
  }

  private async hide(em: EntityManager, actor: Actor, project: Project, body: MakeConfidential): Promise<string> {
    const {
      id: projectId,
      name: trueName,
      companyName,
      companyUscc,
      filingCode,
      description,
      planProjectCode,
    } = project;
    const now = this.clock.now();
    const { codeName, reason } = body;
    const secret = { trueName, companyName, companyUscc, filingCode, description, planProjectCode };
    const marking = { projectId, codeName, since: now, by: actor.userId, reason };
    const inserted = await em.insert(ProjectSecret, { ...secret, ...marking });
    await em.update(
      Project,
      { id: projectId },
      {
        ...standIns(project),
        name: codeName,
        description: null,
        planProjectCode: null,
        confidential: true,
        version: project.version + 1,
        updatedAt: now,
      },
    );
    await this.record(em, actor, projectId, 'project.made_confidential', { codeName, reason });
    return String(inserted.identifiers[0]?.['id']);
  }

  private async assertCodeName(em: EntityManager, project: Project, codeName: string): Promise<void> {
    const rows: { words: string[] }[] = await em.query(
      `SELECT ARRAY(SELECT i.name UNION SELECT n.core FROM investor_names n WHERE n.investor_id = i.id AND length(n.core) >= 2)
              AS words FROM investors i WHERE i.id = $1`,
      [project.investorId],
    );
    const words = [project.name, project.companyName, ...(rows[0]?.words ?? [])].filter((word) => word !== null);
    const problem = { field: 'codeName', code: 'secrecy.code_name_tells' };
    if (tells(codeName, words)) throw platformErrors('request.invalid', { count: 1 }, [problem]);
    if ((await this.taken(em)).has(codeName)) throw secrecyErrors('secrecy.code_name_taken');
  }

  /** Names somebody could take for one another: code names in use, and projects under way. */
  private async taken(em: EntityManager): Promise<Set<string>> {
    const rows: { name: string }[] = await em.query(
      `SELECT code_name AS name FROM project_secrets WHERE lifted_at IS NULL
        UNION SELECT name FROM projects WHERE status = ANY($1)`,
      [STANDING],
    );
    return new Set(rows.map(({ name }) => name));
  }

  private async tell(em: EntityManager, actor: Actor, project: Project, secretId: string): Promise<void> {
    for (const userId of new Set([project.officerId, project.leaderId])) {
      if (userId === null || userId === actor.userId) continue;
      const subject = { subjectType: 'project', subjectId: project.id };
      const dedupeKey = `secrecy.lifted-${secretId}`;
      await this.notices.tell(em, {
        userId,
        kind: 'secrecy.lifted',
        ...subject,
        params: { by: actor.name },
        dedupeKey,
      });
    }
  }

  private record(
    em: EntityManager,
    actor: Actor,
    subjectId: string,
    action: AuditAction,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(em, actor, { action, subjectType: 'project', subjectId, detail });
  }
}
