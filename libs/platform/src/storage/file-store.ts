import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { platformErrors } from '../errors/platform.errors.js';
import { FileRecord } from './file-record.entity.js';

export interface NewFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

/** Keeps files on the local disk by content hash, so the same file sent twice is stored once and never altered. */
@Injectable()
export class FileStore {
  private readonly root: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.root = resolve(config.dataDir, 'files');
  }

  /** Writes the bytes first, then the row: a row never points to nothing. */
  async store(em: EntityManager, uploadedBy: string, file: NewFile): Promise<FileRecord> {
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const storageKey = `${sha256.slice(0, 2)}/${sha256}`;
    const path = join(this.root, storageKey);
    await mkdir(dirname(path), { recursive: true });
    const partial = `${path}.${randomUUID()}.part`;
    await writeFile(partial, file.bytes, { mode: 0o600 });
    await rename(partial, path);
    const record = {
      name: file.name,
      mediaType: file.mediaType,
      size: String(file.bytes.length),
      sha256,
      storageKey,
      uploadedBy,
    };
    const inserted = await em.insert(FileRecord, record);
    return em.findOneByOrFail(FileRecord, { id: String(inserted.identifiers[0]?.['id']) });
  }

  async find(em: EntityManager, id: string): Promise<FileRecord> {
    const record = await em.findOneBy(FileRecord, { id });
    if (record === null) throw platformErrors('record.not_found');
    return record;
  }

  read(record: FileRecord): Promise<Buffer> {
    return readFile(this.pathOf(record));
  }

  stream(record: FileRecord): Readable {
    return createReadStream(this.pathOf(record));
  }

  /** For readers that go to and fro in a file without holding it. */
  pathOf(record: FileRecord): string {
    return join(this.root, record.storageKey);
  }
}
