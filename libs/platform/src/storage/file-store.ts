import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { platformErrors } from '../errors/platform.errors.js';
import { Outbox } from '../jobs/outbox.js';
import { ByteStore, keyOf, StoreProblem } from './byte-store.js';
import { FileRecord } from './file-record.entity.js';
import type { FileType } from './file-words.js';
import { Spool, type Spooled } from './spool.js';

export const SCAN_FILE = 'files.scan';

export interface NewFile {
  name: string;
  mediaType: string;
  content: Spooled;
  type?: FileType;
  confidential?: boolean;
  /** The version it comes after. */
  replaces?: FileRecord;
  /** Made by Berth itself: nothing to scan. */
  own?: boolean;
}

/** Files: their rows in the database, their bytes in the store. */
@Injectable()
export class FileStore {
  constructor(
    private readonly bytes: ByteStore,
    private readonly spool: Spool,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Takes a file in whole, outside of any transaction; the caller discards it. */
  receive(source: Readable): Promise<Spooled> {
    return this.spool.receive(source);
  }

  /** Bytes first, then the row: a row never points to nothing. Where there is a scanner, it looks after the commit. */
  async store(em: EntityManager, uploadedBy: string, file: NewFile): Promise<FileRecord> {
    const { name, mediaType, content, replaces } = file;
    const storageKey = keyOf(content.sha256);
    await lockBytes(em, storageKey);
    await this.bytes.put(content).catch(away);
    const id = randomUUID();
    const scan = this.config.clamav !== null && file.own !== true;
    await em.insert(FileRecord, {
      id,
      documentId: replaces?.documentId ?? id,
      version: replaces === undefined ? 1 : replaces.version + 1,
      name,
      type: file.type ?? replaces?.type ?? 'other',
      confidential: file.confidential ?? replaces?.confidential ?? false,
      mediaType,
      size: String(content.size),
      sha256: content.sha256,
      storageKey,
      scanState: scan ? 'pending' : 'not_scanned',
      uploadedBy,
      createdAt: this.clock.now(),
    });
    if (scan) await this.outbox.add(em, SCAN_FILE, { fileId: id });
    return em.findOneByOrFail(FileRecord, { id });
  }

  /** As store, for bytes that are at hand already. */
  async storeBytes(
    em: EntityManager,
    uploadedBy: string,
    file: Omit<NewFile, 'content'> & { bytes: Uint8Array },
  ): Promise<FileRecord> {
    const content = await this.spool.receive(chunkOf(file.bytes));
    try {
      return await this.store(em, uploadedBy, { ...file, content });
    } finally {
      await content.discard();
    }
  }

  async find(em: EntityManager, id: string): Promise<FileRecord> {
    const record = await em.findOneBy(FileRecord, { id });
    if (record === null) throw platformErrors('record.not_found');
    return record;
  }

  /** For readers that go to and fro in a file without holding it, wherever it lies; the caller discards the copy. */
  async copyOf(record: FileRecord): Promise<Spooled> {
    return this.spool.receive(await this.stream(record));
  }

  /** The whole file in memory: for readers that need it so, such as workbooks. */
  async read(record: FileRecord): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of await this.stream(record)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  stream(record: FileRecord): Promise<Readable> {
    return this.bytes.open(record.storageKey).catch(away);
  }
}

const logger = new Logger('FileStore');

/** The operator reads why, the clerk that it will pass. */
function away(error: unknown): never {
  if (!(error instanceof StoreProblem)) throw error;
  logger.error(error.message);
  throw platformErrors('file.store_away');
}

async function* chunkOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** Held to the end of the transaction by whoever adds a row for these bytes, or takes the bytes away for want of one. */
export async function lockBytes(em: EntityManager, storageKey: string): Promise<void> {
  await em.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`files/${storageKey}`]);
}
