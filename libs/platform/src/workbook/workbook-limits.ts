/** What one upload may cost us. Generous for a real ledger, small for the machine that reads it. */
export interface WorkbookLimits {
  fileBytes: number;
  /** Sum of everything in the zip after inflating, counted while inflating. */
  inflatedBytes: number;
  zipEntries: number;
  /** Inflated / compressed. Sheets reach about 30; a bomb about 1000. Checked once `ratioFromBytes` are inflated. */
  compressionRatio: number;
  ratioFromBytes: number;
  rows: number;
  columns: number;
  /** Cells with content, merged copies included, over all sheets. */
  cells: number;
}

export const DEFAULT_WORKBOOK_LIMITS: WorkbookLimits = {
  fileBytes: 20 * 1024 * 1024,
  inflatedBytes: 256 * 1024 * 1024,
  zipEntries: 2000,
  compressionRatio: 200,
  ratioFromBytes: 8 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
  cells: 2_000_000,
};
