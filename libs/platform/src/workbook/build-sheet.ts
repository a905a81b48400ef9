import { EMPTY_CELL, type MergeRange, type ReadCell, type ReadSheet } from './cell.js';
import { WorkbookError } from './workbook-error.js';
import type { SheetContext, SheetEntry, SheetSink } from './xlsx-sheet.js';

/** Collects one worksheet while its XML streams by. */
export class SheetBuilder implements SheetSink {
  private readonly rows: ReadCell[][] = [];
  private readonly merges: MergeRange[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: number[] = [];

  constructor(
    private readonly entry: SheetEntry,
    private readonly context: SheetContext,
  ) {}

  cell(row: number, column: number, cell: ReadCell): void {
    (this.rows[row - 1] ??= [])[column - 1] = cell;
  }

  hiddenRow(row: number): void {
    this.hiddenRows.push(row);
  }

  hiddenColumn(column: number): void {
    this.hiddenColumns.push(column);
  }

  merge(range: MergeRange): void {
    this.merges.push(range);
  }

  finish(): ReadSheet {
    for (let i = 0; i < this.rows.length; i += 1) this.rows[i] ??= [];
    const width = this.rows.reduce((max, row) => Math.max(max, row.length), 0);
    for (const merge of this.merges) this.spread(merge, width);
    for (const row of this.rows) for (let i = 0; i < row.length; i += 1) row[i] ??= EMPTY_CELL;
    const { name, hidden } = this.entry;
    return {
      name,
      hidden,
      rows: this.rows,
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
    };
  }

  /** Copies the master's value over the merge, inside the used range only: a merge may claim a million cells. */
  private spread(merge: MergeRange, width: number): void {
    const master = this.rows[merge.top - 1]?.[merge.left - 1];
    if (!master || master.mergedFrom) return;
    const { budget, limits } = this.context;
    const copy: ReadCell = { ...master, mergedFrom: { row: merge.top, column: merge.left } };
    for (let row = merge.top; row <= Math.min(merge.bottom, this.rows.length); row += 1) {
      for (let column = merge.left; column <= Math.min(merge.right, width); column += 1) {
        const cells = this.rows[row - 1]!;
        if (cells[column - 1]) continue;
        budget.cells -= 1;
        if (budget.cells < 0) throw new WorkbookError('workbook.too_many_cells', { limit: limits.cells });
        cells[column - 1] = copy;
      }
    }
  }
}
