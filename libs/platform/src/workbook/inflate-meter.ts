import { WorkbookError } from './workbook-error.js';
import type { WorkbookLimits } from './workbook-limits.js';

/** Counts what really comes out of a zip, whatever its listing claims. A part read twice counts once. */
export class InflateMeter {
  private readonly sizes = new Map<string, number>();
  private total = 0;

  constructor(
    private readonly fileBytes: number,
    private readonly limits: WorkbookLimits,
  ) {}

  /** The refusal, if `size` bytes of this part are too many. */
  count(name: string, compressedSize: number, size: number): WorkbookError | null {
    const before = this.sizes.get(name) ?? 0;
    if (size > before) {
      this.sizes.set(name, size);
      this.total += size - before;
    }
    const { limits, fileBytes, total } = this;
    const refuse = (reason: string) => new WorkbookError('workbook.zip_bomb', { reason });
    const packed = Math.max(1, Math.min(compressedSize, fileBytes));
    if (total > limits.inflatedBytes) return refuse('size');
    if (size > limits.ratioFromBytes && size / packed > limits.compressionRatio) return refuse('ratio');
    // Overlapping entries look modest one by one; against the file itself they do not.
    return total > limits.ratioFromBytes && total / fileBytes > limits.compressionRatio ? refuse('ratio') : null;
  }
}
