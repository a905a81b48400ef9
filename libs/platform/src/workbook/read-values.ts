import { meansDitto, meansUnknown, squeeze, tidy } from './chinese-text.js';
import type { ColumnUnderstanding, FieldCell } from './layout-types.js';
import { matchName, type NamedCode } from './match-name.js';
import { parseAmount, type UnitSource } from './parse-amount.js';
import { type DatePrecision, type DateResult, parseDate, type ParsedDate } from './parse-date.js';
import { option, type RowAsker } from './row-asker.js';
import { type Currency, readUnit, type Unit } from './units.js';
import type { TextParams } from './workbook-error.js';

/** Cells → typed values, one kind of value at a time. Everything doubtful becomes a question or a problem. */
export interface ValueReading {
  row: number;
  asker: Pick<RowAsker<ValueQuestionKind>, 'ask' | 'answered'>;
  /** By field. */
  columns: Map<string, ColumnUnderstanding>;
  yearHint: number | null;
  asOf: string | null;
  report(
    cell: { column: number } | null,
    field: string | null,
    code: ValueProblemCode,
    params?: TextParams,
    severity?: 'error' | 'note',
  ): void;
}

export type ValueQuestionKind =
  | 'date_month'
  | 'date_short_year'
  | 'date_year'
  | 'date_order'
  | 'date_range'
  | 'amount_range'
  | 'amount_shared'
  | 'unit_suspicious'
  | `${string}_match`;

export type ValueProblemCode =
  | 'cell.error'
  | 'cell.formula_without_value'
  | 'cell.ditto_without_above'
  | 'cell.too_long'
  | 'cell.digits_lost'
  | `amount.${'not_a_number' | 'no_unit' | 'range' | 'several' | 'bad_grouping' | 'too_precise' | 'too_large' | 'is_date' | 'percent' | 'negative' | 'unit_differs' | 'remark_ignored' | 'foreign_currency'}`
  | `code.unknown_${string}`
  | `date.${'not_a_date' | 'impossible' | 'out_of_range' | 'future'}`;

export interface MoneyValue {
  /** Decimal string in whole units of `currency`, two places. */
  amount: string;
  currency: Currency;
  approximate: boolean;
  unitSource: UnitSource;
}

/** `date` is the first day of the period; see `periodEnd`. */
export interface DateValue {
  date: string;
  precision: DatePrecision;
  approximate: boolean;
}

/** Prose keeps its line breaks; in names they are accidents of a narrow column. */
export function readTextCell(
  reading: ValueReading,
  field: string,
  cell: FieldCell,
  { prose, limit }: { prose: boolean; limit: number },
): string | undefined {
  const refuse = (code: ValueProblemCode, params: TextParams): undefined => {
    reading.report(cell, field, code, params);
    return undefined;
  };
  if (cell.type === 'error') return reportErrorCell(reading, field, cell);
  if (cell.type === 'text' && meansDitto(cell.text)) return refuse('cell.ditto_without_above', { text: cell.text });
  const text = prose ? cell.text.replace(/\r\n?/g, '\n').trim() : tidyName(cell.text);
  if (text === '' || (meansUnknown(text) && !prose) || (prose && /^[-—/\\]+$/.test(text))) return undefined;
  if (cell.type === 'number' && /^\d{16,}$/.test(text)) return refuse('cell.digits_lost', { text });
  return text.length > limit ? refuse('cell.too_long', { length: text.length, limit }) : text;
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

export function reportErrorCell(reading: ValueReading, field: string, cell: FieldCell): undefined {
  if (cell.formulaWithoutValue)
    reading.report(cell, field, 'cell.formula_without_value', { formula: cell.formula ?? '' });
  else reading.report(cell, field, 'cell.error', { text: cell.text });
  return undefined;
}

/** What a name in a cell means; a name that resembles several is asked about, and never taken. */
export function readNamedCell(
  reading: ValueReading,
  field: string,
  cell: FieldCell,
  entries: readonly NamedCode[],
): { code: string; answered: boolean } | undefined {
  const text = squeeze(cell.text);
  if (meansUnknown(text)) return undefined;
  if (cell.type === 'error') return reportErrorCell(reading, field, cell);
  if (meansDitto(text)) {
    reading.report(cell, field, 'cell.ditto_without_above', { text });
    return undefined;
  }
  const match = matchName(text, entries);
  if (match.kind === 'match') return { code: match.code, answered: false };
  const near = match.kind === 'resembles' ? match.codes : [];
  const rest = entries.map(({ code }) => code).filter((code) => !near.includes(code));
  const nameOf = (code: string): string => entries.find((entry) => entry.code === code)?.name ?? code;
  const answer = reading.asker.ask(`${field}_match`, text, {
    column: cell.column,
    params: { text: tidy(cell.text) },
    options: [
      ...[...near, ...rest].slice(0, 60).map((code) => option(code, 'option.name', { name: nameOf(code) })),
      option('none', 'option.leave_blank'),
    ],
    ...(near.length === 1 ? { default: near[0]! } : {}),
  });
  if (answer !== undefined && entries.some(({ code }) => code === answer)) return { code: answer, answered: true };
  if (near.length === 0 && answer === undefined)
    reading.report(cell, field, `code.unknown_${field}`, { text: tidy(cell.text) });
  return undefined;
}

export interface MoneyRules {
  mayBeNegative: boolean;
  /** A foreign amount is welcome here as such. */
  foreign: boolean;
}

export function readMoneyCell(
  reading: ValueReading,
  field: string,
  cell: FieldCell,
  rules: MoneyRules,
): MoneyValue | undefined {
  if (cell.ditto || meansDitto(cell.text)) {
    // 同上 under an amount: two projects of one size, or one amount for both?
    if (!sharedAmountCounts(reading, field, cell)) return undefined;
  } else if (cell.mergedFrom && cell.mergedFrom.row < reading.row && !sharedAmountCounts(reading, field, cell))
    return undefined;
  const column = reading.columns.get(field);
  const ownUnit = cell.unitText === undefined ? null : readUnit(cell.unitText, 'money');
  const unit = suspectedUnit(reading, column) ?? column?.unit ?? ownUnit;
  const result = parseAmount(cell, { unit, unitSource: column?.unitSource ?? (ownUnit ? 'cell' : 'header') });
  if (result.status === 'unknown') return undefined;
  if (result.status === 'problem') {
    if (result.code === 'amount.range') return askForRange(reading, field, cell, unit, result.params);
    reading.report(cell, field, result.code, result.params);
    return undefined;
  }
  if (result.amount.startsWith('-') && !rules.mayBeNegative) {
    reading.report(cell, field, 'amount.negative', { text: cell.text });
    return undefined;
  }
  for (const note of result.notes) reading.report(cell, field, note.code as ValueProblemCode, note.params, 'note');
  if (result.currency !== 'CNY' && !rules.foreign)
    reading.report(cell, field, 'amount.foreign_currency', { text: cell.text, currency: result.currency }, 'note');
  const { amount, currency, approximate, unitSource } = result;
  return { amount, currency, approximate, unitSource };
}

/** An amount merged over several projects must not be counted once for each of them. */
function sharedAmountCounts(reading: ValueReading, field: string, cell: FieldCell): boolean {
  const answer = reading.asker.ask('amount_shared', `${field}`, {
    column: cell.column,
    params: { field, text: cell.text },
    options: [option('first', 'option.first_only'), option('each', 'option.each_line')],
  });
  return answer === 'each';
}

function askForRange(
  reading: ValueReading,
  field: string,
  cell: FieldCell,
  unit: Unit | null,
  params: TextParams,
): MoneyValue | undefined {
  const answer = reading.asker.ask('amount_range', `${field}:${squeeze(cell.text)}`, {
    column: cell.column,
    params: { field, text: cell.text },
    options: [
      option('low', 'option.low', { value: params['low'] ?? '' }),
      option('high', 'option.high', { value: params['high'] ?? '' }),
      option('none', 'option.leave_blank'),
    ],
  });
  if (answer !== 'low' && answer !== 'high') return undefined;
  // "1000-1500万": the unit behind the second figure is meant for both.
  const high = String(params['high'] ?? '');
  const suffix = /[\d.,]+(.*)$/.exec(high)?.[1] ?? '';
  const chosen = answer === 'high' ? high : String(params['low'] ?? '');
  const result = parseAmount(/[\d.]$/.test(chosen) ? chosen + suffix : chosen, { unit });
  if (result.status !== 'ok') {
    reading.report(cell, field, 'amount.not_a_number', { text: cell.text });
    return undefined;
  }
  const { amount, currency, unitSource } = result;
  return { amount, currency, approximate: true, unitSource };
}

/** The unit a person gave after we doubted the one on the sheet. */
function suspectedUnit(reading: ValueReading, column: ColumnUnderstanding | undefined): Unit | null {
  const answer = column ? reading.asker.answered('unit_suspicious', String(column.column)) : undefined;
  return answer === undefined ? null : readUnit(answer, 'money');
}

export type ReadDate = ParsedDate & { approximate: boolean; planned: boolean };
export type DateDoubted = Extract<DateResult, { status: 'doubt' }>;

/** The day meant, as far as somebody has said so; asked otherwise. */
export function resolveDoubt(
  reading: ValueReading,
  field: string,
  cell: FieldCell,
  doubt: DateDoubted,
): ReadDate | null {
  const { asker } = reading;
  const about = { column: cell.column, params: { field, text: cell.text } };
  const dated = (date: ParsedDate, value = date.date): ReturnType<typeof option> =>
    option(value, `option.date_${date.precision}`, { date: date.date });
  const plain = (date: ParsedDate | undefined) => (date ? { ...date, approximate: false, planned: false } : null);
  const none = option('none', 'option.leave_blank');
  switch (doubt.code) {
    case 'date.month_1_or_10': {
      const answer = asker.ask('date_month', `${field}:${reading.row}`, {
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
