import type { MergeRange, ReadCell } from './cell.js';

export interface SourceRow {
  row: number;
  /** Sparse: what is blank is missing. */
  cells: ReadCell[];
  hidden: boolean;
}

/** A sheet that is read from its first row to its last, as often as somebody asks. */
export interface SheetSource {
  name: string;
  hidden: boolean;
  /** What must be known before reading: how many rows there are about, and which cells are merged. */
  survey(): Promise<{ rows: number; merges: MergeRange[] }>;
  /** Rows with content, in order, some at a time. */
  rows(): AsyncGenerator<SourceRow[]>;
}

export interface WorkbookSource {
  sheets: SheetSource[];
  close(): void;
}
