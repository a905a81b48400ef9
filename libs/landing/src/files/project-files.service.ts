import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { type EventsOf, lastEvent } from '#access/audit/events-then.sql.js';
import { DocumentsService } from '#access/documents/documents.service.js';
import { FileCitations } from '#access/documents/file-citations.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { authorizeProject, lockProject, PROJECT_COLUMNS } from '../projects/project-rows.js';
import { projectErrors } from '../projects/projects.errors.js';
import type { ProjectFileList } from './dto/project-file.dto.js';
import { ProjectFileSources } from './project-file-sources.js';
import { ProjectFile } from './project-file.entity.js';
import { ProjectFilesQuery } from './project-files.query.js';

/** More papers than this, besides the evidence, is an archive and not a project. */
const MOST = 200;

/** What was taken off and put back has its story in the trail alone. */
const ADDED_OR_REMOVED: EventsOf = {
  subjectType: 'project',
  subject: 'pf.project_id',
  actions: ['project.file_added', 'project.file_removed'],
  also: `e.detail->>'fileId' = pf.file_id::text`,
};

/** Papers kept with a project, besides those its facts cite. */
@Injectable()
export class ProjectFilesService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: ProjectFilesQuery,
    private readonly documents: DocumentsService,
    private readonly citations: FileCitations,
    private readonly sources: ProjectFileSources,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.citations.register({
      from: 'project_files pf JOIN projects p ON p.id = pf.project_id AND pf.removed_at IS NULL',
      file: 'pf.file_id',
      permission: 'project.read',
      replace: 'milestone.report',
      columns: PROJECT_COLUMNS,
    });
    this.sources.register({
      kind: 'project',
      from: () => 'project_files pf',
      file: 'pf.file_id',
      project: 'pf.project_id',
      label: `''`,
      cited: (moment) =>
        moment === null
          ? 'pf.removed_at IS NULL'
          : `(${lastEvent(`e.action = 'project.file_added'`, ADDED_OR_REMOVED, moment)})`,
    });
  }

  /** Putting back what was taken off is adding it again. */
  attach(actor: Actor, key: string | null, projectId: string, fileId: string): Promise<ProjectFileList> {
    const request = { actorId: actor.userId, key, action: 'project.attach', body: { projectId, fileId } };
    return this.transactions.once(request, async (em) => {
      await this.authorize(em, actor, projectId);
      await this.add(em, actor, projectId, fileId);
      return this.query.list(em, actor, projectId);
    });
  }

  takeOff(actor: Actor, projectId: string, fileId: string): Promise<ProjectFileList> {
    return this.transactions.run(async (em) => {
      await this.authorize(em, actor, projectId);
      const kept = await em.findOneBy(ProjectFile, { projectId, fileId });
      if (kept === null) throw platformErrors('record.not_found');
      if (kept.removedAt === null) {
        await em.update(ProjectFile, { projectId, fileId }, { removedAt: this.clock.now(), removedBy: actor.userId });
        await this.record(em, actor, projectId, 'project.file_removed', fileId);
      }
      return this.query.list(em, actor, projectId);
    });
  }

  /** Who may report an event of the project may bring its papers. */
  private async authorize(em: EntityManager, actor: Actor, projectId: string): Promise<void> {
    await authorizeProject(em, actor, 'milestone.report', await lockProject(em, projectId));
  }

  private async add(em: EntityManager, actor: Actor, projectId: string, fileId: string): Promise<void> {
    const kept = await em.findOneBy(ProjectFile, { projectId, fileId });
    if (kept !== null && kept.removedAt === null) return;
    // What was taken off opens to nobody by this project any more: putting it back is for who took it off, or who brought it.
    if (kept?.removedBy !== actor.userId) await this.documents.assertCitable(em, actor, fileId, 'fileId');
    const count = await em.countBy(ProjectFile, { projectId });
    if (kept === null && count >= MOST) throw projectErrors('project.too_many_files', { most: MOST });
    if (kept === null)
      await em.insert(ProjectFile, { projectId, fileId, addedBy: actor.userId, addedAt: this.clock.now() });
    else await em.update(ProjectFile, { projectId, fileId }, { removedAt: null, removedBy: null });
    await this.record(em, actor, projectId, 'project.file_added', fileId);
  }

  private async record(
    em: EntityManager,
    actor: Actor,
    projectId: string,
    action: AuditAction,
    fileId: string,
  ): Promise<void> {
    await this.audit.record(em, actor, { action, subjectType: 'project', subjectId: projectId, detail: { fileId } });
  }
}
