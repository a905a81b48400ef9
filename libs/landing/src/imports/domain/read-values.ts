import { squeeze } from '#platform/workbook/chinese-text.js';
import { type FieldCell } from '#platform/workbook/layout-types.js';
import { parseDate } from '#platform/workbook/parse-date.js';
import { parseArea, parseInteger } from '#platform/workbook/parse-quantity.js';
import {
  readMoneyCell,
  type ReadDate,
  readTextCell,
  resolveDoubt,
  type ValueReading,
} from '#platform/workbook/read-values.js';
import type { RowAsker } from '#platform/workbook/row-asker.js';
import { type TextParams } from '#platform/workbook/workbook-error.js';
import { type Stage } from '../../projects/domain/project-stage.js';
import {
  type InterpretedRow,
  type LedgerProblemCode,
  type LedgerQuestionKind,
  type RowProblem,
} from './interpreted-row.js';
import {
  type DateField,
  type LedgerField,
  type MoneyField,
  type NumberField,
  type TextField,
} from './ledger-fields.js';

/** One row of a ledger being read: what its cells say goes into `out`. */
export interface RowReading extends ValueReading {
  out: InterpretedRow;
  asker: RowAsker<LedgerQuestionKind>;
}

export function rowReading(
  out: InterpretedRow,
  asker: RowAsker<LedgerQuestionKind>,
  about: Pick<ValueReading, 'columns' | 'yearHint' | 'asOf'>,
): RowReading {
  const reading: RowReading = {
    ...about,
    out,
    asker,
    row: out.row,
    report: (cell, field, code, params, severity) =>
      report(reading, cell, field as LedgerField | null, code, params, severity),
  };
  return reading;
}

export function report(
  { out }: Pick<RowReading, 'out'>,
  cell: { column: number } | null,
  field: LedgerField | null,
  code: LedgerProblemCode,
  params: TextParams = {},
  severity: RowProblem['severity'] = 'error',
): void {
  out.problems.push({ column: cell?.column ?? null, field, severity, code, params });
}

const MAX_TEXT: Partial<Record<TextField, number>> = {
  name: 200,
  investor: 200,
  projectCompany: 200,
  officer: 100,
  phone: 100,
};
const LONG_TEXT = 4000;
const PROSE: ReadonlySet<TextField> = new Set(['description', 'progressNote', 'blockerNote', 'note']);

export function readText(reading: RowReading, field: TextField, cell: FieldCell): void {
  const text = readTextCell(reading, field, cell, { prose: PROSE.has(field), limit: MAX_TEXT[field] ?? LONG_TEXT });
  if (text !== undefined) reading.out.values[field] = text;
}

/** Amounts that are promises or states, never deductions. */
const MAY_BE_NEGATIVE: ReadonlySet<MoneyField> = new Set(['completedMonth']);
const FOREIGN: ReadonlySet<MoneyField> = new Set([
  'foreignContracted',
  'foreignUsed',
  'registeredCapital',
  'plannedTotal',
  'contractedTotal',
  'fundsInPlace',
]);

export function readMoney(reading: RowReading, field: MoneyField, cell: FieldCell): void {
  const rules = { mayBeNegative: MAY_BE_NEGATIVE.has(field), foreign: FOREIGN.has(field) };
  const value = readMoneyCell(reading, field, cell, rules);
  if (value !== undefined) reading.out.values[field] = value;
}

export function readNumber(reading: RowReading, field: NumberField, cell: FieldCell): void {
  const result =
    field === 'landArea' ? parseArea(cell, { unit: reading.columns.get(field)?.unit ?? null }) : parseInteger(cell);
  if (result.status === 'unknown') return;
  if (result.status === 'problem') return report(reading, cell, field, result.code, result.params);
  if (result.value.startsWith('-')) return report(reading, cell, field, 'quantity.negative', { text: cell.text });
  reading.out.values[field] = result.value;
}

/** Actual dates and what the ledger planned for the same event. */
const PLANNED_TWIN: Partial<Record<DateField, DateField>> = {
  startedOn: 'plannedStartOn',
  productionOn: 'plannedProductionOn',
  capacityOn: 'plannedCapacityOn',
};
const EVENT: Partial<Record<DateField, Stage>> = {
  signedOn: 'signed',
  registeredOn: 'registered',
  startedOn: 'started',
  productionOn: 'producing',
  capacityOn: 'at_capacity',
};

export function readDate(reading: RowReading, field: DateField, cell: FieldCell): void {
  const { out } = reading;
  const result = parseDate(cell, { yearHint: reading.yearHint });
  const event = EVENT[field];
  if (result.status === 'unknown') return;
  if (result.status === 'tick') {
    if (event && result.yes) (out.values.reached ??= []).push(event);
    return;
  }
  if (result.status === 'problem') {
    // 已开工 in a date column says it happened.
    if (event && result.code === 'date.not_a_date' && /^已/.test(squeeze(cell.text))) {
      (out.values.reached ??= []).push(event);
      return;
    }
    return report(reading, cell, field, result.code, result.params);
  }
  const date: ReadDate | null = result.status === 'ok' ? result : resolveDoubt(reading, field, cell, result);
  if (!date) return;
  const value = { date: date.date, precision: date.precision, approximate: date.approximate };
  const twin = PLANNED_TWIN[field];
  const isFuture = reading.asOf !== null && date.date > reading.asOf;
  if (event && (date.planned || isFuture)) {
    // "预计2026年6月" under 开工时间 is a plan, not an event.
    if (twin) out.values[twin] ??= value;
    return report(
      reading,
      cell,
      field,
      date.planned ? 'date.planned_in_actual' : 'date.future',
      { text: cell.text },
      twin ? 'note' : 'error',
    );
  }
  out.values[field] = value;
}

/** "2023.5-2025.12" under 建设周期: when it is to start and to produce, unless the sheet says so elsewhere. */
export function readPeriod(reading: RowReading, cell: FieldCell): void {
  const result = parseDate(cell);
  if (result.status !== 'doubt' || result.code !== 'date.range') return;
  const [start, end] = result.options;
  const { values } = reading.out;
  if (start && !values.plannedStartOn) values.plannedStartOn = { ...start, approximate: true };
  if (end && !values.plannedProductionOn) values.plannedProductionOn = { ...end, approximate: true };
}
