import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { FileRecord } from '#platform/storage/file-record.entity.js';
import { FileStore } from '#platform/storage/file-store.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Actor } from '../policy/actor.js';
import type { StoredFile } from './dto/document.dto.js';
import { FileCitations } from './file-citations.js';
import { mediaTypeOf, SHOWN_INLINE } from './media-type.js';
import { receiveUpload } from './receive-upload.js';

/** Evidence files: taken in checked, shown to who brought them and to who may read what cites them. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly store: FileStore,
    private readonly citations: FileCitations,
    private readonly audit: AuditTrail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async upload(actor: Actor, request: FastifyRequest): Promise<StoredFile> {
    const { name, bytes } = await receiveUpload(request, this.config.uploadLimitBytes);
    const mediaType = await mediaTypeOf(name, bytes);
    return this.transactions.run(async (em) => {
      const { id, size, sha256 } = await this.store.store(em, actor.userId, { name, mediaType, bytes });
      const detail = { name, size: Number(size), sha256 };
      await this.audit.record(em, actor, { action: 'file.uploaded', subjectType: 'file', subjectId: id, detail });
      return { id, name, mediaType, size: Number(size), sha256 };
    });
  }

  async open(actor: Actor, id: string): Promise<StreamableFile> {
    const em = this.dataSource.manager;
    const record = await em.findOneBy(FileRecord, { id });
    if (record === null || !(await this.mayRead(em, actor, record))) throw platformErrors('record.not_found');
    await this.audit.record(em, actor, {
      action: 'file.opened',
      subjectType: 'file',
      subjectId: id,
      detail: { name: record.name },
    });
    const disposition = SHOWN_INLINE.has(record.mediaType) ? 'inline' : 'attachment';
    return new StreamableFile(this.store.stream(record), {
      type: record.mediaType,
      length: Number(record.size),
      disposition: `${disposition}; filename*=UTF-8''${encodeURIComponent(record.name)}`,
    });
  }

  /** Only a file the reporter can see may stand as evidence. */
  async assertCitable(em: EntityManager, actor: Actor, fileId: string, field = 'evidenceFileId'): Promise<void> {
    const record = await em.findOneBy(FileRecord, { id: fileId });
    if (record !== null && (await this.mayRead(em, actor, record))) return;
    throw platformErrors('request.invalid', { count: 1 }, [{ field, code: 'file.unknown' }]);
  }

  private async mayRead(em: EntityManager, actor: Actor, record: FileRecord): Promise<boolean> {
    if (record.uploadedBy === actor.userId) return true;
    return this.citations.opensTo(em, actor, record.id);
  }
}
