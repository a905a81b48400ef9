import { Decimal } from 'decimal.js';
import { periodEnd } from '#platform/workbook/parse-date.js';
import type { MoneyValue } from '#platform/workbook/read-values.js';
import { type LedgerLookups, type LedgerProblemCode } from './interpreted-row.js';
import { type DateField, type LedgerField, type MoneyField } from './ledger-fields.js';
import { report, type RowReading } from './read-values.js';

/** Values that are each fine and cannot all be true. Notes only: the ledger may be right and unusual. */

/** [earlier, later, code]: the first event should not lie after the second. */
const ORDER: [DateField, DateField, LedgerProblemCode][] = [
  ['signedOn', 'startedOn', 'check.signed_after_started'],
  ['startedOn', 'productionOn', 'check.started_after_production'],
  ['registeredOn', 'productionOn', 'check.registered_after_production'],
];

/** [part, whole, code]: the first amount should not exceed the second. */
const PARTS: [MoneyField, MoneyField, LedgerProblemCode][] = [
  ['completedTotal', 'plannedTotal', 'check.completed_over_planned'],
  ['contractedFixed', 'contractedTotal', 'check.fixed_over_total'],
  ['contractedFixed', 'plannedTotal', 'check.fixed_over_total'],
  ['equipment', 'plannedTotal', 'check.fixed_over_total'],
  ['completedMonth', 'completedYear', 'check.month_over_year'],
  ['completedYear', 'completedTotal', 'check.year_over_total'],
];

export function checkRow(reading: RowReading, { segments }: LedgerLookups): void {
  const { values } = reading.out;
  const columnOf = (field: LedgerField): { column: number } | null => reading.columns.get(field) ?? null;
  for (const [earlier, later, code] of ORDER) {
    const [first, second] = [values[earlier], values[later]];
    // Months against days: only what cannot be true in either reading.
    if (first && second && first.date > periodEnd(second)) {
      report(reading, columnOf(earlier), earlier, code, { first: first.date, second: second.date }, 'note');
    }
  }
  for (const [part, whole, code] of PARTS) {
    const [small, large] = [values[part], values[whole]];
    if (small && large && isMore(small, large)) {
      report(reading, columnOf(part), part, code, { part: small.amount, whole: large.amount }, 'note');
    }
  }
  const segment = segments.find(({ code }) => code === values.segment);
  if (segment?.industry && values.industry && segment.industry !== values.industry) {
    report(
      reading,
      columnOf('segment'),
      'segment',
      'check.segment_of_other_industry',
      { segment: segment.name },
      'note',
    );
  }
}

function isMore(small: MoneyValue, large: MoneyValue): boolean {
  return small.currency === large.currency && new Decimal(small.amount).gt(large.amount);
}
