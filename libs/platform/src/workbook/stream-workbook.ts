import { open, readFile } from 'node:fs/promises';
import { kindOf } from './guard-workbook.js';
import { baseName, sheetNameOf } from './read-workbook.js';
import { streamCsv } from './stream-csv.js';
import type { WorkbookSource } from './stream-types.js';
import { streamXlsx } from './stream-xlsx.js';
import { asWorkbookError, WorkbookError } from './workbook-error.js';
import { DEFAULT_WORKBOOK_LIMITS, type WorkbookLimits } from './workbook-limits.js';

/** What is read row by row may be larger than what is held in memory. */
export const STREAM_LIMITS: WorkbookLimits = {
  ...DEFAULT_WORKBOOK_LIMITS,
  fileBytes: 100 * 1024 * 1024,
  inflatedBytes: 1024 * 1024 * 1024,
  cells: 6_000_000,
};

/**
 * As readWorkbook, but from the disk and row by row, for ledgers that memory should not have to hold. `folder` is where
 * temporary files may lie. The caller closes it. Throws `WorkbookError` and nothing else.
 */
export async function streamWorkbook(
  path: string,
  options: { folder: string; fileName?: string; limits?: Partial<WorkbookLimits> },
): Promise<WorkbookSource> {
  const limits = { ...STREAM_LIMITS, ...options.limits };
  const fileName = options.fileName ?? baseName(path);
  try {
    const { head, size } = await headOf(path);
    if (size === 0) throw new WorkbookError('workbook.empty', { fileName });
    if (size > limits.fileBytes) {
      const [megabytes, limit] = [Math.ceil(size / 1048576), Math.floor(limits.fileBytes / 1048576)];
      throw new WorkbookError('workbook.too_large', { megabytes, limit });
    }
    // Why a file of the old kind is refused stands somewhere in it.
    const whole = head.subarray(0, 4).toString('hex') === 'd0cf11e0' ? await readFile(path) : head;
    const kind = kindOf(head, fileName, () => whole);
    return kind === 'zip'
      ? await streamXlsx(path, { fileBytes: size, limits, folder: options.folder })
      : await streamCsv(path, sheetNameOf(fileName), limits);
  } catch (error) {
    throw asWorkbookError(error);
  }
}

async function headOf(path: string): Promise<{ head: Buffer; size: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(Math.min(size, 4096));
    await file.read(head, 0, head.length, 0);
    return { head, size };
  } finally {
    await file.close();
  }
}
