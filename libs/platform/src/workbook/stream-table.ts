import { EMPTY_CELL, type MergeRange, type ReadCell, type ReadSheet } from './cell.js';
import type { LayoutCorrections, LayoutVocabulary, RowUnderstanding, SheetUnderstanding } from './layout-types.js';
import { MergeSpread } from './spread-merges.js';
import type { SheetSource, SourceRow } from './stream-types.js';
import { openSheet, type OpenedSheet, understandSheet } from './understand-layout.js';
import { asWorkbookError } from './workbook-error.js';

/** The layout is understood from so many rows; a title, a header of several lines and the manner of the data fit in. */
const SAMPLE_ROWS = 300;
/** A header met on the way down may have lines below. */
const LOOK_AHEAD = 5;

export interface StreamedTable {
  /** Of the sample; its counts grow while the rows are read. */
  understanding: SheetUnderstanding;
  /** About how many rows there are. */
  total: number;
  /** Every row that says something, once. */
  rows(): AsyncGenerator<RowUnderstanding[]>;
}

/** understandSheet for a sheet that memory should not hold: the beginning is understood, the rest goes by. */
export async function streamTable(
  source: SheetSource,
  vocabulary: LayoutVocabulary,
  corrections: (fingerprint: string) => Promise<LayoutCorrections>,
): Promise<StreamedTable> {
  const survey = await refusing(source.survey());
  const reader = new RowReader(source, survey.merges);
  const sample = await refusing(reader.sample());
  const first = understandSheet(sample, vocabulary);
  const opened = openSheet(sample, vocabulary, await corrections(first.fingerprint));
  return { understanding: opened.understanding, total: survey.rows, rows: () => reader.rest(sample, opened) };
}

/** Whatever a parser throws in the middle of a file is one refusal. */
const refusing = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw asWorkbookError(error);
  });

class RowReader {
  private readonly spread: MergeSpread;
  private readonly rows: AsyncGenerator<SourceRow[]>;
  private left: SourceRow[] = [];
  private width = 0;

  constructor(
    private readonly source: SheetSource,
    private readonly merges: MergeRange[],
  ) {
    this.spread = new MergeSpread(merges);
    this.rows = source.rows();
  }

  async sample(): Promise<ReadSheet> {
    const first: SourceRow[] = [];
    for (let going = true; going && (first.at(-1)?.row ?? 0) <= SAMPLE_ROWS;) {
      const { value, done } = await this.rows.next();
      if (done === true) going = false;
      else first.push(...value);
    }
    const within = first.filter(({ row }) => row <= SAMPLE_ROWS);
    this.left = first.slice(within.length);
    this.width = within.reduce((width, { cells }) => Math.max(width, cells.length), 0);
    const rows: ReadCell[][] = Array.from({ length: within.at(-1)?.row ?? 0 }, () => []);
    for (const { row, cells } of within) rows[row - 1] = cells;
    rows.forEach((cells, i) => this.spread.apply(i + 1, cells, this.width));
    for (const cells of rows) for (let i = 0; i < cells.length; i += 1) cells[i] ??= EMPTY_CELL;
    const { name, hidden } = this.source;
    const hiddenRows = within.filter((row) => row.hidden).map(({ row }) => row);
    return { name, hidden, rows, merges: this.merges, hiddenRows, hiddenColumns: [] };
  }

  /** The rows of the sample, then those after it through a window that moves down the sheet. */
  async *rest(sheet: ReadSheet, { understanding, walk, above }: OpenedSheet): AsyncGenerator<RowUnderstanding[]> {
    if (walk === null || above === null) {
      await this.rows.return(undefined);
      return;
    }
    const sampled = understanding.rows;
    understanding.rows = [];
    yield sampled;
    let from = sheet.rows.length + 1;
    let window: SourceRow[] = [];
    for (let last = false; !last;) {
      const next = this.left.length > 0 ? { value: this.left, done: false } : await refusing(this.rows.next());
      this.left = [];
      last = next.done === true;
      for (const row of last ? [] : (next.value as SourceRow[])) {
        this.width = Math.max(this.width, row.cells.length);
        this.spread.apply(row.row, row.cells, this.width);
        window.push(row);
      }
      const to = last ? (window.at(-1)?.row ?? 0) : (window.at(-1)?.row ?? 0) - LOOK_AHEAD;
      if (to < from) continue;
      sheet.rows = [];
      for (const { row, cells } of window) sheet.rows[row - 1] = cells;
      const hidden = new Set(window.filter((row) => row.hidden).map(({ row }) => row));
      const understood = walk.rows(from, to, (row) => hidden.has(row));
      for (const row of understood) if (row.kind === 'data') above.take(row);
      if (understood.length > 0) yield understood;
      from = to + 1;
      window = window.filter(({ row }) => row > to - LOOK_AHEAD);
    }
  }
}
