import { readFile, stat } from 'node:fs/promises';
import { type ReadWorkbook } from './cell.js';
import { guardWorkbook } from './guard-workbook.js';
import { decodeText, parseDelimited } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { asWorkbookError, WorkbookError } from './workbook-error.js';
import { DEFAULT_WORKBOOK_LIMITS, type WorkbookLimits } from './workbook-limits.js';

export interface ReadOptions {
  fileName?: string;
  limits?: Partial<WorkbookLimits>;
}

/** The one way in: guarded, then read into plain data. Throws `WorkbookError` and nothing else. */
export async function readWorkbook(source: Buffer | string, options: ReadOptions = {}): Promise<ReadWorkbook> {
  const limits = { ...DEFAULT_WORKBOOK_LIMITS, ...options.limits };
  const fileName = options.fileName ?? (typeof source === 'string' ? baseName(source) : '');
  try {
    const bytes = typeof source === 'string' ? await readBounded(source, limits.fileBytes) : source;
    const guarded = await guardWorkbook(bytes, { fileName, limits });
    const workbook =
      guarded.kind === 'xlsx' ? await readXlsx(guarded.parts, limits) : readText(guarded.bytes, fileName, limits);
    if (workbook.sheets.every((sheet) => sheet.rows.every((row) => row.length === 0))) {
      throw new WorkbookError('workbook.empty', { fileName });
    }
    return workbook;
  } catch (error) {
    throw asWorkbookError(error);
  }
}

function readText(bytes: Buffer, fileName: string, limits: WorkbookLimits): ReadWorkbook {
  const { text, encoding } = decodeText(bytes);
  return { format: 'csv', encoding, date1904: false, sheets: [parseDelimited(text, sheetNameOf(fileName), limits)] };
}

export const sheetNameOf = (fileName: string): string =>
  baseName(fileName)
    .replace(/\.[^.]*$/, '')
    .slice(0, 31) || 'CSV';

async function readBounded(path: string, limit: number): Promise<Buffer> {
  const { size } = await stat(path);
  if (size > limit)
    throw new WorkbookError('workbook.too_large', {
      megabytes: Math.ceil(size / 1048576),
      limit: Math.floor(limit / 1048576),
    });
  return readFile(path);
}

export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
