import { type MergeRange, parseAddress, type ReadCell } from './cell.js';
import { OpenedZip } from './open-zip.js';
import { StringTable } from './string-table.js';
import type { SheetSource, SourceRow, WorkbookSource } from './stream-types.js';
import { WorkbookError } from './workbook-error.js';
import type { WorkbookLimits } from './workbook-limits.js';
import { readStrings, readXlsxBook } from './xlsx-book.js';
import { type SheetContext, type SheetEntry, SheetParser } from './xlsx-sheet.js';
import { type Bytes, decodedPieces, parseXml } from './xml.js';

/** Merges beyond these are left alone: a ledger has hundreds, not more. */
const MERGES_KEPT = 20_000;

/** An xlsx read from the disk row by row: in memory are the row being read, its merges and some pages of strings. */
export async function streamXlsx(
  path: string,
  about: { fileBytes: number; limits: WorkbookLimits; folder: string },
): Promise<WorkbookSource> {
  const zip = await OpenedZip.open(path, about.fileBytes, about.limits);
  const strings = new StringTable(about.folder);
  const close = (): void => {
    strings.close();
    zip.close();
  };
  try {
    const book = await readXlsxBook(zip.names, (name) => zip.part(name));
    await readStrings(book.strings, strings);
    const { formats, date1904 } = book;
    const context = { strings, formats, date1904, limits: about.limits, budget: { cells: about.limits.cells } };
    return { sheets: book.sheets.map(({ entry, part }) => new XlsxSheetSource(entry, part, context)), close };
  } catch (error) {
    close();
    throw error;
  }
}

class XlsxSheetSource implements SheetSource {
  readonly name: string;
  readonly hidden: boolean;

  constructor(
    private readonly entry: SheetEntry,
    private readonly part: Bytes,
    private readonly context: SheetContext,
  ) {
    this.name = entry.name;
    this.hidden = entry.hidden;
  }

  /** Merges stand behind the rows they change, so they are looked for before the rows are read. */
  async survey(): Promise<{ rows: number; merges: MergeRange[] }> {
    const merges: MergeRange[] = [];
    let rows = 0;
    let rest = '';
    for await (const piece of decodedPieces(this.part)) {
      const text = rest + piece;
      const end = text.lastIndexOf('<');
      rest = end < 0 ? '' : text.slice(end);
      const whole = text.slice(0, Math.max(0, end));
      rows += whole.match(/<(?:\w+:)?row[\s/>]/g)?.length ?? 0;
      if (!whole.includes('mergeCell')) continue;
      for (const [, ref] of whole.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref=["']([A-Za-z0-9$:]+)["']/g)) {
        const [from, to] = ref!.toUpperCase().split(':').map(parseAddress);
        if (!from || !to || merges.length >= MERGES_KEPT) continue;
        merges.push({
          top: Math.min(from.row, to.row),
          left: Math.min(from.column, to.column),
          bottom: Math.max(from.row, to.row),
          right: Math.max(from.column, to.column),
        });
      }
    }
    return { rows, merges: merges.sort((a, b) => a.top - b.top || a.left - b.left) };
  }

  async *rows(): AsyncGenerator<SourceRow[]> {
    const rows = new RowSink(this.entry.name);
    for await (const _ of parseXml(this.part, new SheetParser(this.entry, this.context, rows))) {
      const found = rows.take(false);
      if (found.length > 0) yield found;
    }
    yield rows.take(true);
  }
}

/** Gathers cells into rows. A row is whole when the next one begins. */
class RowSink {
  private done: SourceRow[] = [];
  private open: SourceRow | null = null;
  private readonly hidden = new Set<number>();

  constructor(private readonly sheet: string) {}

  cell(row: number, column: number, cell: ReadCell): void {
    if (this.open?.row !== row) this.begin(row);
    this.open!.cells[column - 1] = cell;
  }

  hiddenRow(row: number): void {
    this.hidden.clear();
    this.hidden.add(row);
  }

  hiddenColumn(): void {}

  merge(): void {}

  take(last: boolean): SourceRow[] {
    if (last && this.open !== null) this.done.push(this.open);
    if (last) this.open = null;
    const { done } = this;
    this.done = [];
    return done;
  }

  private begin(row: number): void {
    if (this.open !== null) {
      if (row < this.open.row)
        throw new WorkbookError('workbook.corrupt', { reason: `rows of ${this.sheet} out of order` });
      this.done.push(this.open);
    }
    this.open = { row, cells: [], hidden: this.hidden.has(row) };
  }
}
