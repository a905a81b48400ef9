import type { MergeRange, ReadCell } from './cell.js';

interface ActiveMerge {
  range: MergeRange;
  copy: ReadCell;
}

/** Copies the master's value over each merge while the rows go by. `merges` come in the order of their first rows. */
export class MergeSpread {
  private next = 0;
  private active: ActiveMerge[] = [];

  constructor(private readonly merges: readonly MergeRange[]) {}

  /** `width`: a merge may claim a million cells; only the used ones are filled. */
  apply(row: number, cells: ReadCell[], width: number): void {
    for (; this.next < this.merges.length && this.merges[this.next]!.top <= row; this.next += 1) {
      const range = this.merges[this.next]!;
      const master = range.top === row ? cells[range.left - 1] : undefined;
      if (master === undefined || master.mergedFrom) continue;
      this.active.push({ range, copy: { ...master, mergedFrom: { row: range.top, column: range.left } } });
    }
    if (this.active.length === 0) return;
    this.active = this.active.filter(({ range }) => range.bottom >= row);
    for (const { range, copy } of this.active) {
      for (let column = range.left; column <= Math.min(range.right, width); column += 1) cells[column - 1] ??= copy;
    }
  }
}
