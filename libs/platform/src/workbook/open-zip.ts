import { open as openFile, type Entry, type ZipFile } from 'yauzl';
import { partName, refuseOtherZips } from './guard-workbook.js';
import { InflateMeter } from './inflate-meter.js';
import { WorkbookError } from './workbook-error.js';
import type { WorkbookLimits } from './workbook-limits.js';

/** A zip on disk, its parts read one after the other as streams and counted while they inflate. */
export class OpenedZip {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
    private readonly meter: InflateMeter,
  ) {}

  static async open(path: string, fileBytes: number, limits: WorkbookLimits): Promise<OpenedZip> {
    const zip = await new Promise<ZipFile>((resolve, reject) =>
      openFile(
        path,
        { lazyEntries: true, autoClose: false, validateEntrySizes: false, strictFileNames: false },
        (error, opened) => (error ? reject(error) : resolve(opened)),
      ),
    );
    try {
      const opened = new OpenedZip(zip, await list(zip, limits), new InflateMeter(fileBytes, limits));
      const types = opened.names.find((name) => name.toLowerCase() === '[content_types].xml');
      refuseOtherZips(types === undefined ? '' : await opened.text(types), opened.names);
      return opened;
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** Undefined when there is no such part; may be walked several times. */
  part(name: string): AsyncIterable<Buffer> | undefined {
    const entry = this.entries.get(name);
    return entry === undefined ? undefined : { [Symbol.asyncIterator]: () => this.inflate(name, entry) };
  }

  close(): void {
    this.zip.close();
  }

  private async *inflate(name: string, entry: Entry): AsyncGenerator<Buffer, undefined> {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
      this.zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
    );
    let size = 0;
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      const refusal = this.meter.count(name, entry.compressedSize, size);
      if (refusal !== null) throw refusal;
      yield bytes;
    }
    return undefined;
  }

  private async text(name: string): Promise<string> {
    let text = '';
    for await (const bytes of this.part(name)!) text += bytes.toString('utf8');
    return text;
  }
}

function list(zip: ZipFile, limits: WorkbookLimits): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    if (zip.entryCount > limits.zipEntries)
      return reject(new WorkbookError('workbook.zip_bomb', { reason: 'entries' }));
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const name = partName(entry);
      if (entries.has(name) || entries.size >= limits.zipEntries)
        return reject(new WorkbookError('workbook.corrupt', { reason: 'duplicate entry' }));
      if (entry.isEncrypted()) return reject(new WorkbookError('workbook.encrypted'));
      entries.set(name, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}
