import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DocumentAccess } from '#access/documents/document-access.js';
import { DocumentsService } from '#access/documents/documents.service.js';
import type { FileVersion } from '#access/documents/dto/document.dto.js';
import { fileVersion } from '#access/documents/file-version.sql.js';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { FileRecord } from '#platform/storage/file-record.entity.js';
import { authorizeProject, findProject, rowOf } from '../projects/project-rows.js';
import type { Project } from '../projects/project.entity.js';
import type { ProjectDocument, ProjectFileCite, ProjectFileList } from './dto/project-file.dto.js';
import { ProjectFileSources } from './project-file-sources.js';

interface Row {
  documentId: string;
  versions: FileVersion[];
  cites: ProjectFileCite[];
}

/** All papers of a project: what its facts cite, and what is only kept with it; every version of each. */
@Injectable()
export class ProjectFilesQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sources: ProjectFileSources,
    private readonly access: DocumentAccess,
    private readonly documents: DocumentsService,
  ) {}

  /** With a moment: the papers and versions there were, nothing to be done with them but to be opened. */
  async read(actor: Actor, projectId: string, knownAt?: string): Promise<ProjectFileList> {
    const em = this.dataSource.manager;
    const project = await findProject(em, projectId);
    await authorizeProject(em, actor, 'project.read', project);
    if (knownAt === undefined) return this.list(em, actor, projectId);
    const items = await this.items(em, actor, project, knownAt);
    const { scanned } = this.documents.rules();
    return { items: items.map((item) => ({ ...item, mayReplace: false })), scanned, mayAdd: false };
  }

  /** For who has asked for the project already. */
  async list(em: EntityManager, actor: Actor, projectId: string): Promise<ProjectFileList> {
    const project = await findProject(em, projectId);
    return {
      items: await this.items(em, actor, project),
      scanned: this.documents.rules().scanned,
      mayAdd: actor.can('file.upload') && (await reachesRow(em, actor, 'milestone.report', rowOf(project))),
    };
  }

  private async items(
    em: EntityManager,
    actor: Actor,
    project: Pick<Project, 'id' | 'confidential'>,
    knownAt?: string,
  ): Promise<ProjectDocument[]> {
    // A file's name tells as much as its content.
    if (project.confidential && !actor.isLetInto(project.id)) return [];
    const items: ProjectDocument[] = [];
    for (const row of await this.rows(em, project.id, knownAt)) {
      items.push({ ...row, ...(await this.rights(em, actor, row)) });
    }
    return items;
  }

  private rows(em: EntityManager, projectId: string, knownAt?: string): Promise<Row[]> {
    const where = new Where([projectId]);
    const moment = where.moment(knownAt);
    // What was cited was there, though a past that was played in may have brought its bytes later.
    const there = moment === null ? 'TRUE' : `(f.created_at <= ${moment} OR f.id IN (SELECT c.file_id FROM cites c))`;
    return em.query(
      `WITH cites AS (${this.sources.citesSql(moment)}),
            documents AS (SELECT DISTINCT f.document_id FROM cites c JOIN files f ON f.id = c.file_id)
       SELECT d.document_id AS "documentId",
              (SELECT json_agg(v.* ORDER BY v.version DESC)
                 FROM (SELECT ${fileVersion(moment)} FROM files f JOIN users u ON u.id = f.uploaded_by
                        WHERE f.document_id = d.document_id AND ${there}) v) AS versions,
              (SELECT json_agg(json_build_object('fileId', c.file_id, 'kind', c.kind, 'label', c.label) ORDER BY c.kind, c.label)
                 FROM cites c JOIN files f ON f.id = c.file_id WHERE f.document_id = d.document_id) AS cites
         FROM documents d
        ORDER BY (SELECT max(f.created_at) FROM files f WHERE f.document_id = d.document_id AND ${there}) DESC,
                 d.document_id`,
      where.params,
    );
  }

  private async rights(
    em: EntityManager,
    actor: Actor,
    { documentId, versions }: Row,
  ): Promise<Pick<ProjectDocument, 'versions' | 'mayReplace' | 'mayOpenOriginal'>> {
    const newest = await em.findOneOrFail(FileRecord, { where: { documentId }, order: { version: 'DESC' } });
    const confidential = await this.access.isConfidential(em, actor, newest);
    return {
      versions: confidential ? versions.map((version) => ({ ...version, confidential })) : versions,
      mayReplace: await this.access.mayReplace(em, actor, newest),
      mayOpenOriginal: this.access.mayOpenOriginal(actor, newest, confidential),
    };
  }
}
