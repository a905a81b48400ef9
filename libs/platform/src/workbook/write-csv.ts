import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { safeText, type TableOptions, type TableValue } from './write-workbook.js';

/** Excel takes a file without it for the local code page, and every Chinese word for noise. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A cell a spreadsheet would run as a formula; a plain number is none. */
const FORMULA = /^[=+\-@\t\r](?!\d+(\.\d+)?$)/;

/** Streams one table as CSV (RFC 4180, UTF-8): the heads and the rows, without title and notes. */
export async function writeCsv(stream: Writable, { columns, rows }: TableOptions): Promise<void> {
  stream.write(BYTE_ORDER_MARK + line(columns.map((column) => column.header)));
  for await (const values of rows) {
    if (stream.destroyed) throw new Error('the destination was closed before the file was written');
    if (!stream.write(line(columns.map((_, index) => values[index])))) await once(stream, 'drain');
  }
  stream.end();
}

const line = (values: readonly TableValue[]): string => `${values.map(csvCell).join(',')}\r\n`;

export function csvCell(value: TableValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = safeText(String(value));
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
