import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import type { MergeRange } from './cell.js';
import { cellsOf, delimiterOf, looksLikeText, RecordSplitter, utf16Candidates } from './read-csv.js';
import type { SheetSource, SourceRow, WorkbookSource } from './stream-types.js';
import { WorkbookError } from './workbook-error.js';
import type { WorkbookLimits } from './workbook-limits.js';

const HEAD = 256 * 1024;

/** A text file read from the disk record by record. */
export async function streamCsv(path: string, sheet: string, limits: WorkbookLimits): Promise<WorkbookSource> {
  const encoding = await encodingOf(path);
  return { sheets: [new CsvSource(path, sheet, encoding, limits)], close: () => undefined };
}

/** As decodeText, without the whole file in hand: UTF-8 if every byte of it is, GB 18030 otherwise. */
async function encodingOf(path: string): Promise<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let head: Buffer | null = null;
  let valid = true;
  try {
    for await (const chunk of createReadStream(path)) {
      const bytes = chunk as Buffer;
      if (head === null) {
        head = bytes;
        const [utf16] = utf16Candidates(head);
        if (utf16 !== undefined) return utf16;
      }
      utf8.decode(bytes, { stream: true });
    }
  } catch {
    valid = false;
  }
  const encoding = valid ? 'utf-8' : 'gb18030';
  if (!looksLikeText(new TextDecoder(encoding).decode(head ?? Buffer.alloc(0), { stream: true })))
    throw new WorkbookError('workbook.unreadable_encoding');
  return encoding;
}

class CsvSource implements SheetSource {
  readonly hidden = false;

  constructor(
    private readonly path: string,
    readonly name: string,
    private readonly encoding: string,
    private readonly limits: WorkbookLimits,
  ) {}

  async survey(): Promise<{ rows: number; merges: MergeRange[] }> {
    let rows = 0;
    for await (const chunk of createReadStream(this.path))
      for (const byte of chunk as Buffer) if (byte === 10) rows += 1;
    return { rows: rows + 1, merges: [] };
  }

  async *rows(): AsyncGenerator<SourceRow[]> {
    const decoder = new TextDecoder(this.encoding);
    let splitter: RecordSplitter | null = null;
    let head = '';
    const state = { row: 0, cells: 0 };
    for await (const chunk of createReadStream(this.path)) {
      let text: string = decoder.decode(chunk as Buffer, { stream: true });
      if (splitter === null) {
        head += text;
        if (head.length < HEAD / 4) continue;
        [splitter, text] = begin(head);
      }
      yield this.take(splitter.push(text, false), state);
    }
    let rest = decoder.decode();
    if (splitter === null) [splitter, rest] = begin(head + rest);
    yield this.take(splitter.push(rest, true), state);
  }

  private take(records: string[][], state: { row: number; cells: number }): SourceRow[] {
    const rows: SourceRow[] = [];
    for (const fields of records) {
      state.row += 1;
      const cells = cellsOf(fields, this.name, this.limits);
      state.cells += cells.length;
      const { rows: most, cells: mostCells } = this.limits;
      if (state.row > most) throw new WorkbookError('workbook.too_many_rows', { sheet: this.name, limit: most });
      if (state.cells > mostCells) throw new WorkbookError('workbook.too_many_cells', { limit: mostCells });
      if (cells.length > 0) rows.push({ row: state.row, cells, hidden: false });
    }
    return rows;
  }
}

function begin(head: string): [RecordSplitter, string] {
  const { delimiter, from } = delimiterOf(head);
  return [new RecordSplitter(delimiter), head.slice(from)];
}
