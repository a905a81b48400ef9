import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DocumentAccess } from '#access/documents/document-access.js';
import { DocumentsService } from '#access/documents/documents.service.js';
import type { FileVersion } from '#access/documents/dto/document.dto.js';
import { FILE_VERSION } from '#access/documents/file-version.sql.js';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow } from '#access/policy/row-scope.js';
import { FileRecord } from '#platform/storage/file-record.entity.js';
import { authorizeProject, findProject, rowOf } from '../projects/project-rows.js';
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

  async read(actor: Actor, projectId: string): Promise<ProjectFileList> {
    const em = this.dataSource.manager;
    await authorizeProject(em, actor, 'project.read', await findProject(em, projectId));
    return this.list(em, actor, projectId);
  }

  /** For who has asked for the project already. */
  async list(em: EntityManager, actor: Actor, projectId: string): Promise<ProjectFileList> {
    const project = await findProject(em, projectId);
    const hidden = project.confidential && !actor.isLetInto(projectId);
    // A file's name tells as much as its content.
    const rows: Row[] = hidden ? [] : await this.rows(em, projectId);
    const items: ProjectDocument[] = [];
    for (const row of rows) items.push({ ...row, ...(await this.rights(em, actor, row)) });
    return {
      items,
      scanned: this.documents.rules().scanned,
      mayAdd: actor.can('file.upload') && (await reachesRow(em, actor, 'milestone.report', rowOf(project))),
    };
  }

  private rows(em: EntityManager, projectId: string): Promise<Row[]> {
    return em.query(
      `WITH cites AS (${this.sources.citesSql()}),
            documents AS (SELECT DISTINCT f.document_id FROM cites c JOIN files f ON f.id = c.file_id)
       SELECT d.document_id AS "documentId",
              (SELECT json_agg(v.* ORDER BY v.version DESC)
                 FROM (SELECT ${FILE_VERSION} FROM files f JOIN users u ON u.id = f.uploaded_by
                        WHERE f.document_id = d.document_id) v) AS versions,
              (SELECT json_agg(json_build_object('fileId', c.file_id, 'kind', c.kind, 'label', c.label) ORDER BY c.kind, c.label)
                 FROM cites c JOIN files f ON f.id = c.file_id WHERE f.document_id = d.document_id) AS cites
         FROM documents d
        ORDER BY (SELECT max(f.created_at) FROM files f WHERE f.document_id = d.document_id) DESC, d.document_id`,
      [projectId],
    );
  }

  private async rights(
    em: EntityManager,
    actor: Actor,
    { versions }: Row,
  ): Promise<Pick<ProjectDocument, 'versions' | 'mayReplace' | 'mayOpenOriginal'>> {
    const newest = await em.findOneByOrFail(FileRecord, { id: versions[0]?.id });
    const confidential = await this.access.isConfidential(em, actor, newest);
    return {
      versions: confidential ? versions.map((version) => ({ ...version, confidential })) : versions,
      mayReplace: await this.access.mayReplace(em, actor, newest),
      mayOpenOriginal: this.access.mayOpenOriginal(actor, newest, confidential),
    };
  }
}
