export type WorkbookErrorCode =
  | 'workbook.empty'
  | 'workbook.not_xlsx'
  | 'workbook.old_xls'
  | 'workbook.encrypted'
  | 'workbook.macros'
  | 'workbook.corrupt'
  | 'workbook.zip_bomb'
  | 'workbook.too_large'
  | 'workbook.too_many_rows'
  | 'workbook.too_many_columns'
  | 'workbook.too_many_cells'
  | 'workbook.unreadable_encoding';

export type TextParams = Record<string, string | number | boolean | null>;

/** A workbook we refuse to read. `code` is stable; the words for it are in `workbook-texts.ts`. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly params: TextParams = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = 'WorkbookError';
  }
}

/** Whatever a parser throws on malformed bytes becomes one refusal; our own refusals pass through. */
export function asWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const reason = error instanceof Error ? error.message.slice(0, 200) : String(error).slice(0, 200);
  return new WorkbookError('workbook.corrupt', { reason }, { cause: error });
}
