import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

const PAGE = 64 * 1024;
const PAGES_KEPT = 128;

/**
 * The shared strings of a workbook in bounded memory: their bytes go to a temporary file, their places are kept as
 * numbers (4 bytes a string), and 8 MB of pages are held. Excel numbers strings in the order of the cells, so most
 * are found in the page of the one before.
 */
export class StringTable {
  private readonly path: string;
  private readonly file: number;
  private starts = new Uint32Array(16_384);
  private count = 0;
  private pending: Buffer[] = [];
  private pendingBytes = 0;
  private written = 0;
  private readonly pages = new Map<number, Buffer>();

  constructor(folder: string) {
    this.path = join(folder, `strings-${randomUUID()}`);
    this.file = openSync(this.path, 'wx+', 0o600);
  }

  get length(): number {
    return this.count;
  }

  push(text: string): void {
    if (this.count + 1 >= this.starts.length) {
      const larger = new Uint32Array(this.starts.length * 2);
      larger.set(this.starts);
      this.starts = larger;
    }
    const bytes = Buffer.from(text, 'utf8');
    this.count += 1;
    this.starts[this.count] = this.starts[this.count - 1]! + bytes.length;
    this.pending.push(bytes);
    this.pendingBytes += bytes.length;
    if (this.pendingBytes >= PAGE) this.flush();
  }

  at(index: number): string | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) return undefined;
    this.flush();
    const from = this.starts[index]!;
    const to = this.starts[index + 1]!;
    const page = Math.floor(from / PAGE);
    if (to <= (page + 1) * PAGE) return this.page(page).toString('utf8', from - page * PAGE, to - page * PAGE);
    return this.read(from, to - from).toString('utf8');
  }

  close(): void {
    closeSync(this.file);
    rmSync(this.path, { force: true });
  }

  private flush(): void {
    if (this.pendingBytes === 0) return;
    const bytes = Buffer.concat(this.pending, this.pendingBytes);
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.file, bytes, done, bytes.length - done, this.written + done);
    this.written += bytes.length;
    this.pending = [];
    this.pendingBytes = 0;
  }

  /** The page asked for last stays longest. */
  private page(number: number): Buffer {
    const known = this.pages.get(number);
    if (known !== undefined) {
      if (this.pages.size === PAGES_KEPT) {
        this.pages.delete(number);
        this.pages.set(number, known);
      }
      return known;
    }
    const bytes = this.read(number * PAGE, PAGE);
    if (this.pages.size >= PAGES_KEPT) this.pages.delete(this.pages.keys().next().value!);
    this.pages.set(number, bytes);
    return bytes;
  }

  private read(from: number, length: number): Buffer {
    const bytes = Buffer.alloc(Math.min(length, this.written - from));
    readSync(this.file, bytes, 0, bytes.length, from);
    return bytes;
  }
}
