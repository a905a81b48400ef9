import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { Injectable, Logger, StreamableFile } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { MissingBytes } from '#platform/storage/byte-store.js';
import type { FileRecord } from '#platform/storage/file-record.entity.js';
import { FileStore } from '#platform/storage/file-store.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Actor } from '../policy/actor.js';
import { assertUsable, DocumentAccess } from './document-access.js';
import { documentErrors } from './documents.errors.js';
import { watermarkText } from './domain/watermark-text.js';
import { SHOWN_INLINE } from './media-type.js';
import { CannotMark, markPdf, markPicture } from './watermark/mark-pdf.js';

/** Marking holds the whole file in memory, several times over. */
const MOST_MARKED_BYTES = 40 * 1024 * 1024;

/** Hands files out, and writes down to whom. Confidential ones are shown with the reader's name across them. */
@Injectable()
export class OpenDocument {
  private readonly logger = new Logger('Documents');
  private marking: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly store: FileStore,
    private readonly access: DocumentAccess,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async original(actor: Actor, id: string, { download }: { download: boolean }): Promise<StreamableFile> {
    const em = this.dataSource.manager;
    const record = await this.access.readable(em, actor, id);
    assertUsable(record);
    const confidential = await this.access.isConfidential(em, actor, record);
    if (!this.access.mayOpenOriginal(actor, record, confidential)) throw documentErrors('file.preview_only');
    const content = await this.bytesOf(record);
    await this.record(em, actor, record, { how: 'original', watermark: false });
    return answer(record, content, { inline: !download, type: record.mediaType, length: Number(record.size) });
  }

  /** In the page: PDF and pictures. */
  async preview(actor: Actor, id: string): Promise<StreamableFile> {
    const em = this.dataSource.manager;
    const record = await this.access.readable(em, actor, id);
    assertUsable(record);
    if (!SHOWN_INLINE.has(record.mediaType)) throw documentErrors('file.no_preview');
    const watermark = await this.access.isConfidential(em, actor, record);
    if (!watermark) {
      const content = await this.bytesOf(record);
      await this.record(em, actor, record, { how: 'preview', watermark });
      return answer(record, content, { inline: true, type: record.mediaType, length: Number(record.size) });
    }
    const marked = await this.inTurn(() => this.marked(record, watermarkText(actor, this.clock.now())));
    await this.record(em, actor, record, { how: 'preview', watermark });
    return answer(record, Readable.from([marked]), { inline: true, type: 'application/pdf', length: marked.length });
  }

  /** One at a time: ten readers of a large file must not need ten times its memory. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.marking.then(work, work);
    this.marking = turn.catch(() => undefined);
    return turn;
  }

  private async marked(record: FileRecord, text: string): Promise<Buffer> {
    if (Number(record.size) > MOST_MARKED_BYTES) throw documentErrors('file.no_watermark');
    const bytes = await buffer(await this.bytesOf(record));
    try {
      const { mediaType } = record;
      const marked = mediaType === 'application/pdf' ? markPdf(bytes, text) : markPicture(bytes, mediaType, text);
      return Buffer.from(await marked);
    } catch (error) {
      if (!(error instanceof CannotMark)) throw error;
      this.logger.warn(`No watermark on the file ${record.id}: ${error.message}`);
      throw documentErrors('file.no_watermark');
    }
  }

  private bytesOf(record: FileRecord): Promise<Readable> {
    return this.store.stream(record).catch((error: unknown) => {
      if (!(error instanceof MissingBytes)) throw error;
      this.logger.error(`The bytes of the file ${record.id} (${record.storageKey}) are missing from the store`);
      throw documentErrors('file.lost');
    });
  }

  private async record(
    em: EntityManager,
    actor: Actor,
    { id, name, version }: FileRecord,
    how: { how: 'original' | 'preview'; watermark: boolean },
  ): Promise<void> {
    const detail = { name, version, ...how };
    await this.audit.record(em, actor, { action: 'file.opened', subjectType: 'file', subjectId: id, detail });
  }
}

function answer(
  record: FileRecord,
  content: Readable,
  { inline, type, length }: { inline: boolean; type: string; length: number },
): StreamableFile {
  const disposition = inline && SHOWN_INLINE.has(record.mediaType) ? 'inline' : 'attachment';
  const name = type === record.mediaType ? record.name : `${record.name}.pdf`;
  return new StreamableFile(content, {
    type,
    length,
    disposition: `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
