import { meansDitto, meansUnknown, squeeze } from '#platform/workbook/chinese-text.js';
import { type ColumnUnderstanding, type FieldCell } from '#platform/workbook/layout-types.js';
import { parseAmount } from '#platform/workbook/parse-amount.js';
import { type DateResult, parseDate, type ParsedDate } from '#platform/workbook/parse-date.js';
import { parseArea, parseInteger } from '#platform/workbook/parse-quantity.js';
import { readUnit, type Unit } from '#platform/workbook/units.js';
import { type TextParams } from '#platform/workbook/workbook-error.js';
import { type Stage } from '../../projects/domain/project-stage.js';
import { type InterpretedRow, type LedgerProblemCode, type RowProblem } from './interpreted-row.js';
import {
  type DateField,
  type LedgerField,
  type MoneyField,
  type NumberField,
  type TextField,
} from './ledger-fields.js';
import { option, type RowAsker } from './row-asker.js';

/** Cells → typed values, one kind of value at a time. Everything doubtful becomes a question or a problem. */
export interface RowReading {
  out: InterpretedRow;
  asker: RowAsker;
  columns: Map<string, ColumnUnderstanding>;
  yearHint: number | null;
  asOf: string | null;
}

export function report(
  { out }: RowReading,
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

export function readText(reading: RowReading, field: TextField, cell: FieldCell): void {
  if (cell.type === 'error') return reportCell(reading, field, cell);
  if (cell.type === 'text' && meansDitto(cell.text))
    return report(reading, cell, field, 'cell.ditto_without_above', { text: cell.text });
  // Line breaks inside prose are kept, in names they are accidents of a narrow column.
  const isProse = field === 'description' || field === 'progressNote' || field === 'blockerNote' || field === 'note';
  const text = isProse ? cell.text.replace(/\r\n?/g, '\n').trim() : tidyName(cell.text);
  if (text === '' || (meansUnknown(text) && !isProse) || (isProse && /^[-—/\\]+$/.test(text))) return;
  if (cell.type === 'number' && /^\d{16,}$/.test(text))
    return report(reading, cell, field, 'cell.digits_lost', { text });
  const limit = MAX_TEXT[field] ?? LONG_TEXT;
  if (text.length > limit) return report(reading, cell, field, 'cell.too_long', { length: text.length, limit });
  reading.out.values[field] = text;
}

/** Names keep their own brackets and width; only blanks and invisible characters are put in order. */
function tidyName(text: string): string {
  const flat = text
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  // "恒瑞 医药" broken over lines: a blank between Chinese characters is no part of the name.
  return flat.replace(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, '');
}

function reportCell(reading: RowReading, field: LedgerField, cell: FieldCell): void {
  if (cell.formulaWithoutValue)
    report(reading, cell, field, 'cell.formula_without_value', { formula: cell.formula ?? '' });
  else report(reading, cell, field, 'cell.error', { text: cell.text });
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
  if (cell.ditto || meansDitto(cell.text)) {
    // 同上 under an amount: two projects of one size, or one amount for both?
    if (!sharedAmountCounts(reading, field, cell)) return;
  } else if (cell.mergedFrom && cell.mergedFrom.row < reading.out.row && !sharedAmountCounts(reading, field, cell))
    return;
  const column = reading.columns.get(field);
  const ownUnit = cell.unitText === undefined ? null : readUnit(cell.unitText, 'money');
  const unit = suspectedUnit(reading, column) ?? column?.unit ?? ownUnit;
  const result = parseAmount(cell, { unit, unitSource: column?.unitSource ?? (ownUnit ? 'cell' : 'header') });
  if (result.status === 'unknown') return;
  if (result.status === 'problem') {
    if (result.code === 'amount.range') return askForRange(reading, field, cell, unit, result.params);
    return report(reading, cell, field, result.code, result.params);
  }
  if (result.amount.startsWith('-') && !MAY_BE_NEGATIVE.has(field))
    return report(reading, cell, field, 'amount.negative', { text: cell.text });
  for (const note of result.notes) report(reading, cell, field, note.code as LedgerProblemCode, note.params, 'note');
  if (result.currency !== 'CNY' && !FOREIGN.has(field))
    report(reading, cell, field, 'amount.foreign_currency', { text: cell.text, currency: result.currency }, 'note');
  const { amount, currency, approximate, unitSource } = result;
  reading.out.values[field] = { amount, currency, approximate, unitSource };
}

/** An amount merged over several projects must not be counted once for each of them. */
function sharedAmountCounts(reading: RowReading, field: MoneyField, cell: FieldCell): boolean {
  const answer = reading.asker.ask('amount_shared', `${field}`, {
    column: cell.column,
    params: { field, text: cell.text },
    options: [option('first', 'option.first_only'), option('each', 'option.each_line')],
  });
  return answer === 'each';
}

function askForRange(
  reading: RowReading,
  field: MoneyField,
  cell: FieldCell,
  unit: Unit | null,
  params: TextParams,
): void {
  const answer = reading.asker.ask('amount_range', `${field}:${squeeze(cell.text)}`, {
    column: cell.column,
    params: { field, text: cell.text },
    options: [
      option('low', 'option.low', { value: params['low'] ?? '' }),
      option('high', 'option.high', { value: params['high'] ?? '' }),
      option('none', 'option.leave_blank'),
    ],
  });
  if (answer !== 'low' && answer !== 'high') return;
  // "1000-1500万": the unit behind the second figure is meant for both.
  const high = String(params['high'] ?? '');
  const suffix = /[\d.,]+(.*)$/.exec(high)?.[1] ?? '';
  const chosen = answer === 'high' ? high : String(params['low'] ?? '');
  const result = parseAmount(/[\d.]$/.test(chosen) ? chosen + suffix : chosen, { unit });
  if (result.status !== 'ok') return report(reading, cell, field, 'amount.not_a_number', { text: cell.text });
  reading.out.values[field] = {
    amount: result.amount,
    currency: result.currency,
    approximate: true,
    unitSource: result.unitSource,
  };
}

/** The unit a person gave after we doubted the one on the sheet. */
function suspectedUnit(reading: RowReading, column: ColumnUnderstanding | undefined): Unit | null {
  const answer = column ? reading.asker.answered('unit_suspicious', String(column.column)) : undefined;
  return answer === undefined ? null : readUnit(answer, 'money');
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
  const date: (ParsedDate & { approximate: boolean; planned: boolean }) | null =
    result.status === 'ok' ? result : resolveDoubt(reading, field, cell, result);
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

type Doubt = Extract<DateResult, { status: 'doubt' }>;

function resolveDoubt(
  reading: RowReading,
  field: DateField,
  cell: FieldCell,
  doubt: Doubt,
): (ParsedDate & { approximate: boolean; planned: boolean }) | null {
  const { asker } = reading;
  const about = { column: cell.column, params: { field, text: cell.text } };
  const dated = (date: ParsedDate, value = date.date): ReturnType<typeof option> =>
    option(value, `option.date_${date.precision}`, { date: date.date });
  const plain = (date: ParsedDate | undefined) => (date ? { ...date, approximate: false, planned: false } : null);
  const none = option('none', 'option.leave_blank');
  switch (doubt.code) {
    case 'date.month_1_or_10': {
      const answer = asker.ask('date_month', `${field}:${reading.out.row}`, {
        ...about,
        options: [...doubt.options.map((date) => dated(date)), none],
      });
      return plain(doubt.options.find(({ date }) => date === answer));
    }
    case 'date.short_year': {
      const answer = asker.ask('date_short_year', field, {
        ...about,
        params: { ...about.params, date: doubt.options[0]!.date },
        options: [option('yes', 'option.year_20xx'), none],
      });
      return answer === 'yes' ? plain(doubt.options[0]) : null;
    }
    case 'date.no_year': {
      // Any four-digit answer is taken; the last five years are offered.
      const thisYear = reading.asOf === null ? null : Number(reading.asOf.slice(0, 4));
      const years = thisYear === null ? [] : Array.from({ length: 5 }, (_, i) => String(thisYear - i));
      const answer = asker.ask('date_year', field, {
        ...about,
        options: [...years.map((year) => option(year, 'option.year', { year })), none],
      });
      if (answer === undefined || !/^\d{4}$/.test(answer)) return null;
      const again = parseDate(cell, { yearHint: Number(answer) });
      return again.status === 'ok' ? again : null;
    }
    case 'date.day_or_month_first': {
      const answer = asker.ask('date_order', field, {
        ...about,
        options: [
          option('month', 'option.month_first', { date: doubt.options[0]!.date }),
          option('day', 'option.day_first', { date: doubt.options[1]!.date }),
          none,
        ],
      });
      return answer === 'month' ? plain(doubt.options[0]) : answer === 'day' ? plain(doubt.options[1]) : null;
    }
    case 'date.range': {
      const answer = asker.ask('date_range', `${field}:${squeeze(cell.text)}`, {
        ...about,
        options: [dated(doubt.options[0]!, 'first'), dated(doubt.options[1]!, 'last'), none],
      });
      return answer === 'first' ? plain(doubt.options[0]) : answer === 'last' ? plain(doubt.options[1]) : null;
    }
  }
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
