import type { ReadRow } from './import-kind.js';
import type { FieldCell, RowUnderstanding, SheetUnderstanding } from '#platform/workbook/layout-types.js';
import { parseDate } from '#platform/workbook/parse-date.js';
import { readTextCell, resolveDoubt, type ValueReading } from '#platform/workbook/read-values.js';
import { RowAsker } from '#platform/workbook/row-asker.js';

/** A row being read: its cells, and where what they say goes. */
export interface RowWork extends ValueReading {
  out: ReadRow;
  cells: Record<string, FieldCell>;
}

/** What every kind of row begins with: somewhere to write, somebody to ask. */
export function beginRow(
  row: RowUnderstanding,
  sheet: SheetUnderstanding,
  answers: Record<string, string>,
  today: string,
): RowWork & { asker: RowAsker<string> } {
  const asker = new RowAsker<string>(sheet.sheet, row.row, answers);
  const eachLine = (answers[`${sheet.sheet}!merged_record`] ?? answers['merged_record']) === 'each';
  const skipped = row.kind !== 'data' || (row.continues !== undefined && !eachLine);
  const out: ReadRow = {
    ...{ sheet: sheet.sheet, row: row.row, values: {}, key: null, problems: [], questions: asker.questions, skipped },
  };
  const columns = new Map(
    (sheet.blocks[row.block]?.columns ?? []).flatMap((each) => (each.field ? [[each.field, each] as const] : [])),
  );
  return {
    ...{ row: row.row, asker, columns, yearHint: sheet.yearHint, asOf: today, out, cells: row.cells },
    report: (cell, field, code, params = {}, severity = 'error') =>
      out.problems.push({ column: cell?.column ?? null, field, severity, code, params }),
  };
}

export const problem = (
  work: RowWork,
  field: string,
  code: string,
  params: Record<string, string> = {},
  severity: 'error' | 'note' = 'error',
): void => {
  work.out.problems.push({ column: work.cells[field]?.column ?? null, field, severity, code, params });
};

export function text(work: RowWork, field: string, limit: number, prose = false): string | undefined {
  const cell = work.cells[field];
  return cell === undefined ? undefined : readTextCell(work, field, cell, { prose, limit });
}

/** A day that has been. */
export function pastDay(work: RowWork, field: string): string | undefined {
  const cell = work.cells[field];
  if (cell === undefined) return undefined;
  const result = parseDate(cell, { yearHint: work.yearHint });
  if (result.status === 'unknown' || result.status === 'tick') return undefined;
  if (result.status === 'problem') {
    work.report(cell, field, result.code, result.params);
    return undefined;
  }
  const date = result.status === 'ok' ? result : resolveDoubt(work, field, cell, result);
  if (date === null) return undefined;
  if (date.date > (work.asOf ?? date.date)) {
    work.report(cell, field, 'date.future', { text: cell.text });
    return undefined;
  }
  return date.date;
}
