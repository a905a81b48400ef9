import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { Transactions } from '#platform/database/transactions.js';
import type { ErrorParams } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { fieldsOf } from '#platform/http/validation.pipe.js';
import { FileRecord } from '#platform/storage/file-record.entity.js';
import { FileStore } from '#platform/storage/file-store.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Actor } from '../policy/actor.js';
import { assertUsable, DocumentAccess } from './document-access.js';
import { documentErrors } from './documents.errors.js';
import {
  type DocumentView,
  FILE_RULES,
  type FileRules,
  type FileVersion,
  type StoredFile,
  UploadFields,
} from './dto/document.dto.js';
import { FILE_VERSION } from './file-version.sql.js';
import { mediaTypeOf } from './media-type.js';
import { receiveUpload, type Upload } from './receive-upload.js';

/** Evidence files: taken in checked, version by version, to be cited by facts. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly store: FileStore,
    private readonly access: DocumentAccess,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What has been answered is kept: the bytes are on the disk and the row is committed before. */
  async upload(actor: Actor, request: FastifyRequest): Promise<StoredFile> {
    const upload = await receiveUpload(request, this.store, this.config.uploadLimitBytes);
    try {
      const fields = await fieldsOf(this.clock, UploadFields, upload.fields);
      const mediaType = await mediaTypeOf(upload.name, upload.content.path);
      return await this.transactions.run((em) => this.keep(em, actor, upload, { fields, mediaType }));
    } finally {
      await upload.content.discard();
    }
  }

  /** All versions of the document this file is one of. */
  async view(actor: Actor, id: string): Promise<DocumentView> {
    const em = this.dataSource.manager;
    const record = await this.access.readable(em, actor, id);
    const versions: FileVersion[] = await em.query(
      `SELECT ${FILE_VERSION} FROM files f JOIN users u ON u.id = f.uploaded_by
        WHERE f.document_id = $1 ORDER BY f.version DESC`,
      [record.documentId],
    );
    const confidential = await this.access.isConfidential(em, actor, record);
    return {
      versions,
      may: {
        original: this.access.mayOpenOriginal(actor, record, confidential),
        replace: await this.access.mayReplace(em, actor, record),
      },
    };
  }

  rules(): FileRules {
    return { ...FILE_RULES, limitBytes: this.config.uploadLimitBytes, scanned: this.config.clamav !== null };
  }

  /** Only a file the reporter can see may stand as evidence. While it is scanned it may be cited; what was refused never. */
  async assertCitable(em: EntityManager, actor: Actor, fileId: string, field = 'evidenceFileId'): Promise<void> {
    const refuse = (code: string) => platformErrors('request.invalid', { count: 1 }, [{ field, code }]);
    // Shared lock: the night's cleaning, which takes away what nobody cites, waits or finds it cited.
    const record = await em.findOne(FileRecord, { where: { id: fileId }, lock: { mode: 'pessimistic_read' } });
    if (record === null || !(await this.access.mayRead(em, actor, record))) throw refuse('file.unknown');
    if (record.scanState === 'refused') throw refuse('file.refused');
  }

  /** What is verified rests on a file that has passed the scan. */
  async assertEvidence(em: EntityManager, fileId: string | null, params: ErrorParams = {}): Promise<void> {
    if (fileId !== null) assertUsable(await this.store.find(em, fileId), params);
  }

  private async keep(
    em: EntityManager,
    actor: Actor,
    { name, content }: Upload,
    { fields, mediaType }: { fields: UploadFields; mediaType: string },
  ): Promise<StoredFile> {
    const replaces = fields.replaces === undefined ? undefined : await this.replaced(em, actor, fields.replaces);
    const confidential = fields.confidential === undefined ? undefined : fields.confidential === 'true';
    const stored = await this.store.store(em, actor.userId, {
      name,
      mediaType,
      content,
      replaces,
      confidential: replaces?.confidential === true ? true : confidential,
      type: fields.type,
    });
    const { id, documentId, version, size, sha256 } = stored;
    const detail = { name, size: Number(size), sha256, documentId, version, type: stored.type };
    await this.audit.record(em, actor, { action: 'file.uploaded', subjectType: 'file', subjectId: id, detail });
    return storedFile(stored);
  }

  /** The newest version, locked: two people replacing at once do not both become the next. */
  private async replaced(em: EntityManager, actor: Actor, id: string): Promise<FileRecord> {
    const refuse = (code: string, params = {}) =>
      platformErrors('request.invalid', { count: 1 }, [{ field: 'replaces', code, params }]);
    const record = await em.findOneBy(FileRecord, { id });
    if (record === null || !(await this.access.mayRead(em, actor, record))) throw refuse('file.unknown');
    if (!(await this.access.mayReplace(em, actor, record))) throw documentErrors('file.not_yours_to_replace');
    const { documentId } = record;
    await em.query(`SELECT 1 FROM files WHERE document_id = $1 AND version = 1 FOR UPDATE`, [documentId]);
    const [newest] = await em.find(FileRecord, { where: { documentId }, order: { version: 'DESC' }, take: 1 });
    if (newest !== undefined && newest.id !== record.id) throw refuse('file.newer_exists', { version: newest.version });
    return record;
  }
}

function storedFile(record: FileRecord): StoredFile {
  const { id, documentId, version, name, type, confidential, mediaType, size, sha256, scanState } = record;
  return { id, documentId, version, name, type, confidential, mediaType, size: Number(size), sha256, scanState };
}
