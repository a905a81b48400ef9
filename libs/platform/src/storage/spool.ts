import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';

/** A file received whole, on its way into the store. Whoever received it discards it, whatever came of it. */
export interface Spooled {
  path: string;
  size: number;
  sha256: string;
  discard(): Promise<void>;
}

/** What a killed process left half received. */
export interface HalfReceived {
  name: string;
  size: number;
  modifiedAt: Date;
}

/**
 * Receives files into a folder beside the store: never more than a chunk in memory, and nothing half in the store.
 * The hash, which is where the bytes will lie, is known only at the end.
 */
@Injectable()
export class Spool {
  private readonly folder: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = resolve(config.dataDir, 'files', 'incoming');
  }

  async receive(source: Readable | AsyncIterable<Uint8Array>): Promise<Spooled> {
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, `${randomUUID()}.part`);
    const discard = () => rm(path, { force: true });
    const hash = createHash('sha256');
    let size = 0;
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of source as AsyncIterable<Uint8Array>) {
        hash.update(chunk);
        size += chunk.length;
        await file.writeFile(chunk);
      }
      await file.sync();
    } catch (error) {
      await file.close();
      await discard();
      throw error;
    }
    await file.close();
    return { path, size, sha256: hash.digest('hex'), discard };
  }

  /** Whatever has not grown for this long belongs to no request any more. */
  async halfReceived(olderThan: Date): Promise<HalfReceived[]> {
    const names = await readdir(this.folder).catch((): string[] => []);
    const found: HalfReceived[] = [];
    for (const name of names.filter((each) => each.endsWith('.part'))) {
      const facts = await stat(join(this.folder, name)).catch(() => null);
      if (facts !== null && facts.mtime < olderThan) found.push({ name, size: facts.size, modifiedAt: facts.mtime });
    }
    return found;
  }

  async clear(name: string): Promise<void> {
    await rm(join(this.folder, name), { force: true });
  }
}
