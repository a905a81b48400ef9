import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { asWorkbookError, WorkbookError } from './workbook-error.js';
import { InflateMeter } from './inflate-meter.js';
import { DEFAULT_WORKBOOK_LIMITS, type WorkbookLimits } from './workbook-limits.js';

/**
 * The gate before any parser. Nothing here trusts the file name, the declared sizes or the zip's own
 * listing: every entry is inflated once and really counted, whether we need its content or not, because
 * a library that opens the same bytes later (annotate) would inflate it too.
 */
export type GuardedWorkbook =
  { kind: 'xlsx'; parts: Map<string, Buffer>; entryNames: string[] } | { kind: 'text'; bytes: Buffer };

export async function guardWorkbook(
  bytes: Buffer,
  options: { fileName?: string; limits?: Partial<WorkbookLimits> } = {},
): Promise<GuardedWorkbook> {
  const limits = { ...DEFAULT_WORKBOOK_LIMITS, ...options.limits };
  const fileName = options.fileName ?? '';
  if (bytes.length === 0) throw new WorkbookError('workbook.empty', { fileName });
  if (bytes.length > limits.fileBytes) {
    throw new WorkbookError('workbook.too_large', {
      megabytes: Math.ceil(bytes.length / 1048576),
      limit: Math.floor(limits.fileBytes / 1048576),
    });
  }
  if (kindOf(bytes, fileName, () => bytes) === 'text') return { kind: 'text', bytes };
  try {
    const { parts, entryNames } = await inflate(bytes, limits);
    const types = [...parts].find(([name]) => name.toLowerCase() === '[content_types].xml')?.[1];
    refuseOtherZips(types?.toString('utf8') ?? '', entryNames);
    return { kind: 'xlsx', parts, entryNames };
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/** What a file is by its first bytes; whatever is neither a workbook nor text is refused by name. */
export function kindOf(head: Buffer, fileName: string, whole: () => Buffer): 'zip' | 'text' {
  const kind = sniff(head, fileName);
  if (kind === 'ole') throw oleRefusal(whole());
  if (kind !== 'zip' && kind !== 'text') throw new WorkbookError('workbook.not_xlsx', { found: kind });
  return kind;
}

const MAGIC: [kind: string, hex: string][] = [
  ['zip', '504b0304'],
  ['ole', 'd0cf11e0'],
  ['zip', '504b0506'],
  ['pdf', '25504446'],
  ['rar', '52617221'],
  ['7z', '377abcaf271c'],
  ['gzip', '1f8b'],
  ['image', '89504e47'],
  ['image', 'ffd8ff'],
  ['image', '47494638'],
];

function sniff(bytes: Buffer, fileName: string): string {
  const head = bytes.subarray(0, 8).toString('hex');
  const magic = MAGIC.find(([, hex]) => head.startsWith(hex));
  if (magic) return magic[0];
  // Systems that "export to Excel" often send an HTML table, or Excel 2003 XML, named .xls.
  const start = bytes
    .subarray(0, 2048)
    .toString('latin1')
    .replace(/\0/g, '')
    .replace(/^[\xff\xfe\xef\xbb\xbf\s]+/, '')
    .toLowerCase();
  if (/^(<!doctype html|<html|<head|<body|<table|<meta|<style|<div)/.test(start)) return 'html';
  if (start.startsWith('<?xml') || start.startsWith('<workbook')) return start.includes('<html') ? 'html' : 'xml';
  if (start.startsWith('{\\rtf')) return 'rtf';
  // A text file that calls itself .xlsx is a broken download, not a ledger.
  return /\.xlsx$/i.test(fileName) ? 'other' : 'text';
}

/** An encrypted .xlsx is an OLE container with an EncryptedPackage stream; a plain .xls is OLE too. */
function oleRefusal(bytes: Buffer): WorkbookError {
  const encrypted =
    bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ||
    bytes.includes(Buffer.from('EncryptionInfo', 'utf16le'));
  if (encrypted) return new WorkbookError('workbook.encrypted');
  if (bytes.includes(Buffer.from('WordDocument', 'utf16le')))
    return new WorkbookError('workbook.not_xlsx', { found: 'doc' });
  return new WorkbookError('workbook.old_xls');
}

/** Only XML parts a reader needs are kept; pictures, drawings, printer settings are counted and dropped. */
const KEEP =
  /(\.rels$|\[content_types\]\.xml$|workbook[^/]*\.xml$|sharedstrings[^/]*\.xml$|styles[^/]*\.xml$|worksheets\/[^/]*\.xml$)/i;

export function refuseOtherZips(types: string, names: readonly string[]): void {
  if (/macroEnabled/i.test(types) || names.some((name) => /vbaproject\.bin$|\/macrosheets\//i.test(name))) {
    throw new WorkbookError('workbook.macros');
  }
  if (names.some((name) => /^xl\/workbook\.bin$/i.test(name)))
    throw new WorkbookError('workbook.not_xlsx', { found: 'xlsb' });
  if (names.some((name) => /^word\//i.test(name))) throw new WorkbookError('workbook.not_xlsx', { found: 'docx' });
  if (names.some((name) => /^ppt\//i.test(name))) throw new WorkbookError('workbook.not_xlsx', { found: 'pptx' });
  if (names.includes('content.xml')) throw new WorkbookError('workbook.not_xlsx', { found: 'ods' });
  if (!names.some((name) => /workbook[^/]*\.xml$/i.test(name)))
    throw new WorkbookError('workbook.not_xlsx', { found: 'zip' });
}

/** Windows tools write backslashes; some write a leading slash. */
export const partName = ({ fileName }: Pick<Entry, 'fileName'>): string =>
  fileName.replace(/\\/g, '/').replace(/^\/+/, '');

function inflate(bytes: Buffer, limits: WorkbookLimits): Promise<{ parts: Map<string, Buffer>; entryNames: string[] }> {
  return new Promise((resolve, reject) => {
    // validateEntrySizes off: a lying size is then counted and refused by us as what it is.
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: false, strictFileNames: false }, (openError, zip) => {
      if (openError || !zip) return reject(openError ?? new Error('not a zip'));
      const parts = new Map<string, Buffer>();
      const entryNames: string[] = [];
      const meter = new InflateMeter(bytes.length, limits);
      const fail = (error: unknown): void => {
        zip.close();
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      if (zip.entryCount > limits.zipEntries)
        return fail(new WorkbookError('workbook.zip_bomb', { reason: 'entries' }));
      zip.on('error', fail);
      zip.on('end', () => resolve({ parts, entryNames }));
      zip.on('entry', (entry: Entry) => {
        const name = partName(entry);
        if (entryNames.includes(name) || entryNames.length >= limits.zipEntries) {
          return fail(new WorkbookError('workbook.corrupt', { reason: 'duplicate entry' }));
        }
        entryNames.push(name);
        if (entry.isEncrypted()) return fail(new WorkbookError('workbook.encrypted'));
        if (name.endsWith('/')) return zip.readEntry();
        inflateEntry(zip, entry, { name, keep: KEEP.test(name), meter })
          .then((content) => {
            if (content) parts.set(name, content);
            zip.readEntry();
          })
          .catch(fail);
      });
      zip.readEntry();
    });
  });
}

interface Counting {
  name: string;
  keep: boolean;
  meter: InflateMeter;
}

function inflateEntry(zip: ZipFile, entry: Entry, { name, keep, meter }: Counting): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return reject(error ?? new Error('unreadable entry'));
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        const refusal = meter.count(name, entry.compressedSize, size);
        if (refusal !== null) {
          stream.destroy();
          return reject(refusal);
        }
        if (keep) chunks.push(chunk);
      });
      stream.on('error', reject);
      stream.on('end', () => resolve(keep ? Buffer.concat(chunks, size) : null));
    });
  });
}
