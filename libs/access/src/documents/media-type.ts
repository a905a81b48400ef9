import { open as openFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { open as openZip } from 'yauzl';
import { documentErrors } from './documents.errors.js';

type Kind = 'pdf' | 'png' | 'jpg' | 'webp' | 'docx' | 'xlsx';

const MEDIA_TYPES: Record<Kind, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const BY_EXTENSION: Record<string, Kind> = {
  '.pdf': 'pdf',
  '.png': 'png',
  '.jpg': 'jpg',
  '.jpeg': 'jpg',
  '.webp': 'webp',
  '.docx': 'docx',
  '.xlsx': 'xlsx',
};

/** What browsers can show without harm; the rest is downloaded. */
export const SHOWN_INLINE = new Set<string>([MEDIA_TYPES.pdf, MEDIA_TYPES.png, MEDIA_TYPES.jpg, MEDIA_TYPES.webp]);

/** The media type by what the bytes are. The name only has to agree; what the client claims is not asked at all. */
export async function mediaTypeOf(name: string, path: string): Promise<string> {
  const extension = extname(name).toLowerCase();
  const claimed = BY_EXTENSION[extension];
  if (claimed === undefined) throw documentErrors('file.type');
  const found = await kindOf(path);
  if (found !== claimed) throw documentErrors('file.content_mismatch', { extension });
  return MEDIA_TYPES[found];
}

async function headOf(path: string): Promise<string> {
  const file = await openFile(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(12), 0, 12, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function kindOf(path: string): Promise<Kind | null> {
  const head = await headOf(path);
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.startsWith('PK\x03\x04')) return officeKindOf(path);
  return null;
}

const ENTRIES = 5000;

/** Reads the zip's listing only: nothing is inflated here, so nothing can blow up. */
async function officeKindOf(path: string): Promise<Kind | null> {
  const names = await entryNames(path).catch((): string[] => []);
  if (!names.includes('[Content_Types].xml')) return null;
  if (names.some((name) => /vbaproject/i.test(name))) throw documentErrors('file.macros');
  if (names.includes('word/document.xml')) return 'docx';
  return names.includes('xl/workbook.xml') ? 'xlsx' : null;
}

function entryNames(path: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    openZip(path, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      if (zip.entryCount > ENTRIES) {
        zip.close();
        return reject(new Error('too many entries'));
      }
      const names: string[] = [];
      zip.on('entry', (entry: { fileName: string }) => {
        names.push(entry.fileName);
        zip.readEntry();
      });
      zip.on('end', () => resolve(names));
      zip.on('error', (problem: Error) => {
        zip.close();
        reject(problem);
      });
      zip.readEntry();
    });
  });
}
