import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip, type Gzip } from 'node:zlib';
import { StartError } from '#platform/errors/start-error.js';

const BLOCK = 512;

/** Writes a .tar.gz that any tar can open: plain files, ustar headers. */
export class TarWriter {
  private readonly gzip: Gzip = createGzip({ level: 6 });
  private readonly ended: Promise<void>;

  constructor(file: string) {
    this.ended = pipeline(this.gzip, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    this.ended.catch(() => undefined); // reported by add() or close(), whichever comes next
  }

  async add(name: string, content: Buffer): Promise<void> {
    await this.write(header(name, content.length));
    await this.write(content);
    await this.write(Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK));
  }

  async close(): Promise<void> {
    await this.write(Buffer.alloc(2 * BLOCK));
    this.gzip.end();
    await this.ended;
  }

  private async write(part: Buffer): Promise<void> {
    if (part.length === 0) return;
    // Awaiting `ended` alone would never come back while all is well; a failed file ends the race with its error.
    if (this.gzip.destroyed) await this.ended;
    if (!this.gzip.write(part)) await Promise.race([once(this.gzip, 'drain'), this.ended]);
  }
}

function header(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`Name too long for the archive: ${name}`);
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0);
  block.write('0000600\0' + '0000000\0' + '0000000\0', 100);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write(
    `${Math.floor(Date.now() / 1000)
      .toString(8)
      .padStart(11, '0')}\0`,
    136,
  );
  block.write('        ', 148);
  block.write('0', 156);
  block.write('ustar\0' + '00', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

export interface TarEntry {
  name: string;
  content: Buffer;
}

/** Reads the entries in order; at most one is held in memory. */
export async function* readTar(file: string): AsyncGenerator<TarEntry> {
  const source = new ByteSource(
    createReadStream(file)
      .on('error', (error) => gunzip.destroy(error))
      .pipe(createGunzip()),
  );
  const gunzip = source.stream;
  for (;;) {
    const block = await source.take(BLOCK);
    if (block === null || block.every((byte) => byte === 0)) return;
    const size = Number.parseInt(block.toString('latin1', 124, 135), 8);
    const end = block.indexOf(0);
    const name = block.toString('utf8', 0, end < 0 || end > 100 ? 100 : end);
    if (block.toString('latin1', 257, 262) !== 'ustar' || !Number.isInteger(size)) throw damaged(file);
    const content = await source.take(size);
    if (content === null || (await source.take((BLOCK - (size % BLOCK)) % BLOCK)) === null) throw damaged(file);
    yield { name, content };
  }
}

export function damaged(file: string): StartError {
  return new StartError(`${file} is not a backup of Berth, or it is damaged.`);
}

class ByteSource {
  private kept: Buffer[] = [];
  private length = 0;
  private readonly chunks: AsyncIterator<Buffer>;

  constructor(readonly stream: ReturnType<typeof createGunzip>) {
    this.chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** Exactly `size` bytes, or null at the end. */
  async take(size: number): Promise<Buffer | null> {
    while (this.length < size) {
      const next = await this.chunks.next();
      if (next.done === true) return null;
      this.kept.push(next.value);
      this.length += next.value.length;
    }
    const whole = this.kept.length === 1 && this.kept[0] !== undefined ? this.kept[0] : Buffer.concat(this.kept);
    this.kept = [whole.subarray(size)];
    this.length = whole.length - size;
    return whole.subarray(0, size);
  }
}
