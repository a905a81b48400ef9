import { EMPTY_CELL, type ReadCell, type ReadSheet } from './cell.js';
import { WorkbookError } from './workbook-error.js';
import { type WorkbookLimits } from './workbook-limits.js';
import { MAX_TEXT } from './xlsx-sheet.js';

/**
 * Chinese Excel saves "CSV" as GBK and "Unicode text" as UTF-16 with tabs; web systems send UTF-8.
 * UTF-8 is tried strictly first: valid UTF-8 with Chinese in it is never GBK by accident.
 */
export function decodeText(bytes: Buffer): { text: string; encoding: string } {
  const strict = (encoding: string, from = 0, to = bytes.length): string | null => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(from, to));
    } catch {
      return null;
    }
  };
  for (const encoding of utf16Candidates(bytes)) {
    const text = strict(encoding);
    if (text !== null && looksLikeText(text)) return { text, encoding };
  }
  const utf8 = strict('utf-8');
  if (utf8 !== null && looksLikeText(utf8)) return { text: utf8, encoding: 'utf-8' };
  // A file cut in the middle of its last character is still UTF-8.
  for (let cut = 1; utf8 === null && cut <= 3; cut += 1) {
    const text = strict('utf-8', 0, bytes.length - cut);
    if (text !== null && looksLikeText(text)) return { text, encoding: 'utf-8' };
  }
  const gb = strict('gb18030') ?? strict('gb18030', 0, bytes.length - 1);
  if (gb !== null && looksLikeText(gb)) return { text: gb, encoding: 'gb18030' };
  throw new WorkbookError('workbook.unreadable_encoding');
}

export function utf16Candidates(bytes: Buffer): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  // Without a mark: commas, tabs, digits and line ends leave a zero in every other byte.
  const zeros = [0, 0];
  const end = Math.min(bytes.length, 4096);
  for (let i = 0; i < end; i += 1) if (bytes[i] === 0) zeros[i % 2]! += 1;
  if (zeros[1]! > 3 && zeros[1]! > 4 * zeros[0]!) return ['utf-16le'];
  if (zeros[0]! > 3 && zeros[0]! > 4 * zeros[1]!) return ['utf-16be'];
  return [];
}

/** Control and private-use characters do not occur in ledgers; a wrong decoding or a binary file is full of them. */
export function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 200_000);
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  return odd <= sample.length / 200;
}

const DELIMITERS = ['\t', ',', ';', '|'];

/** The delimiter that splits the first lines into the same number of fields, more than one. */
export function sniffDelimiter(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  let best = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = lines
      .map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1)
      .filter((count) => count > 0);
    if (counts.length === 0) continue;
    const sorted = [...counts].sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)]!;
    const score = (counts.filter((count) => count === median).length / lines.length) * Math.min(median, 10);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

export function parseDelimited(text: string, sheetName: string, limits: WorkbookLimits): ReadSheet {
  const { delimiter, from } = delimiterOf(text);
  const rows: ReadCell[][] = [];
  let cells = 0;
  for (const fields of new RecordSplitter(delimiter).push(text.slice(from), true)) {
    if (rows.length >= limits.rows)
      throw new WorkbookError('workbook.too_many_rows', { sheet: sheetName, limit: limits.rows });
    const row = cellsOf(fields, sheetName, limits);
    cells += row.length;
    if (cells > limits.cells) throw new WorkbookError('workbook.too_many_cells', { limit: limits.cells });
    rows.push(row);
  }
  while (rows.length > 0 && rows[rows.length - 1]!.length === 0) rows.pop();
  return { name: sheetName, hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] };
}

/** RFC 4180 with the usual laxness: line breaks inside quotes, a quote in the middle of a bare field, ="001". */
export class RecordSplitter {
  private fields: string[] = [];
  private field = '';
  private quoted = false;
  private rest = '';

  constructor(private readonly delimiter: string) {}

  /** The records complete so far. The last character waits for what follows it: "" and CRLF are two. */
  push(piece: string, last: boolean): string[][] {
    const found: string[][] = [];
    const text = this.rest + piece;
    const end = last ? text.length : text.length - 1;
    let i = 0;
    for (; i < end; i += 1) {
      const char = text[i]!;
      if (this.quoted) {
        if (char !== '"') this.add(char);
        else if (text[i + 1] === '"') {
          this.add('"');
          i += 1;
        } else this.quoted = false;
      } else if (char === '"' && this.field === '') this.quoted = true;
      else if (char === this.delimiter) this.finishField();
      else if (char === '\n' || char === '\r') {
        if (char === '\r' && text[i + 1] === '\n') i += 1;
        found.push(this.finishRecord());
      } else this.add(char);
    }
    this.rest = text.slice(i);
    if (last && (this.field !== '' || this.fields.length > 0)) found.push(this.finishRecord());
    return found;
  }

  private add(char: string): void {
    if (this.field.length < MAX_TEXT) this.field += char;
  }

  private finishField(): void {
    const { field } = this;
    // ="0012" is how systems keep leading zeros in CSV for Excel.
    this.fields.push(field.startsWith('="') && field.endsWith('"') ? field.slice(2, -1) : field);
    this.field = '';
  }

  private finishRecord(): string[] {
    this.finishField();
    const record = this.fields;
    this.fields = [];
    return record;
  }
}

/** The cells of one record; blank ones at its end are none. */
export function cellsOf(fields: string[], sheet: string, limits: WorkbookLimits): ReadCell[] {
  while (fields.length > 0 && fields[fields.length - 1]!.trim() === '') fields.pop();
  if (fields.length > limits.columns)
    throw new WorkbookError('workbook.too_many_columns', { sheet, limit: limits.columns });
  return fields.map((field) => (field === '' ? EMPTY_CELL : { raw: field, text: field, type: 'text' as const }));
}

/** Excel's own hint line `sep=;`, or the delimiter the first lines agree on, and where the records begin. */
export function delimiterOf(head: string): { delimiter: string; from: number } {
  const declared = /^sep=(.)\r?\n/i.exec(head);
  return declared?.[1] === undefined
    ? { delimiter: sniffDelimiter(head), from: 0 }
    : { delimiter: declared[1], from: declared[0].length };
}
