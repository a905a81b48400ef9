import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { type ByteRange, ByteStore, fileOf, isKey, keyOf, MissingBytes, type StoredBytes } from './byte-store.js';
import type { Spooled } from './spool.js';

const isMissing = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'ENOENT';

/** The local disk, under the data folder. A file appears under its name whole or not at all. */
export class LocalStore extends ByteStore {
  private readonly root: string;

  constructor(dataDir: string) {
    super();
    this.root = resolve(dataDir, 'files');
  }

  async put(file: Spooled): Promise<void> {
    const path = join(this.root, keyOf(file.sha256));
    await mkdir(dirname(path), { recursive: true });
    await rename(file.path, path).catch(async (error: unknown) => {
      // A transaction tried again asks a second time, when the file has been moved already.
      if (!isMissing(error) || (await stat(path)).size !== file.size) throw error;
    });
    await syncFolder(dirname(path));
    await syncFolder(this.root);
  }

  async open(key: string, range?: ByteRange): Promise<Readable> {
    const path = join(this.root, key);
    await stat(path).catch((error: unknown) => {
      throw isMissing(error) ? new MissingBytes(key) : error;
    });
    return fileOf(path, range);
  }

  async remove(key: string): Promise<void> {
    await rm(join(this.root, key), { force: true });
  }

  async *list(): AsyncGenerator<StoredBytes> {
    const folders = await readdir(this.root).catch((): string[] => []);
    for (const folder of folders.filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()) {
      for (const name of (await readdir(join(this.root, folder))).sort()) {
        const facts = await stat(join(this.root, folder, name)).catch(() => null);
        const key = `${folder}/${name}`;
        if (facts !== null && isKey(key)) yield { key, size: facts.size, modifiedAt: facts.mtime };
      }
    }
  }
}

/** The name of a file is part of its folder: without this a power cut may forget it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return; // folders cannot be opened there
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
