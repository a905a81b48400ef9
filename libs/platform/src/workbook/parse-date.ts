import { type ReadCell } from './cell.js';
import { CHINESE_NUMERAL_CHARS, meansUnknown, readNumeral, readTick, squeeze } from './chinese-text.js';
import { dateShape, displayNumber, exactDecimal, serialToIso } from './number-format.js';
import { type TextParams } from './workbook-error.js';

export type DatePrecision = 'day' | 'ten_days' | 'month' | 'quarter' | 'half' | 'year';

/**
 * A period is represented by its FIRST day: 2023年5月 is 2023-05-01 with precision `month`, 2023年上半年 is
 * 2023-01-01 with `half`, 下旬 starts on the 21st. 年底 is December, 年初 January, 年中 June. Whoever compares
 * with a deadline must ask `periodEnd`: work promised for "May" is not late on the 2nd.
 */
export interface ParsedDate {
  date: string;
  precision: DatePrecision;
}

export type DateResult =
  | ({ status: 'ok'; approximate: boolean; planned: boolean } & ParsedDate)
  | { status: 'unknown' }
  /** √ or 是 in a date column: it happened, the day is not given. */
  | { status: 'tick'; yes: boolean }
  | { status: 'doubt'; code: DateDoubt; params: TextParams; options: ParsedDate[] }
  | { status: 'problem'; code: DateProblem; params: TextParams };

export type DateDoubt =
  'date.month_1_or_10' | 'date.short_year' | 'date.no_year' | 'date.day_or_month_first' | 'date.range';
export type DateProblem =
  'date.not_a_date' | 'date.impossible' | 'date.out_of_range' | 'cell.error' | 'cell.formula_without_value';

export interface DateOptions {
  /** The year the table speaks of ("2024年重点项目表"), for "5月8日". */
  yearHint?: number | null;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
/** Excel serials taken as dates when typed as plain numbers in a date column: 2000-01-01 … 2060-12-31. */
const SERIAL_FROM = 36526;
const SERIAL_TO = 58804;

export function parseDate(cell: ReadCell | string, options: DateOptions = {}): DateResult {
  if (typeof cell === 'string') return fromText(cell, options);
  if (cell.formulaWithoutValue)
    return { status: 'problem', code: 'cell.formula_without_value', params: { formula: cell.formula ?? '' } };
  switch (cell.type) {
    case 'empty':
      return { status: 'unknown' };
    case 'error':
      return /^#N\/A/i.test(cell.text)
        ? { status: 'unknown' }
        : { status: 'problem', code: 'cell.error', params: { text: cell.text } };
    case 'bool':
      return { status: 'tick', yes: cell.raw === true };
    case 'date':
      return fromExcelDate(cell);
    case 'number':
      return fromNumber(cell, options);
    default:
      return fromText(cell.text, options);
  }
}

function fromExcelDate(cell: ReadCell): DateResult {
  const iso = cell.dateIso ?? '';
  const shape = cell.numberFormat ? dateShape(cell.numberFormat) : null;
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  if (shape && shape.year && !shape.month) return build(year, 1, 1, 'year', cell.text);
  // Typed "2023年5月": Excel stores the first and shows no day.
  if (shape && shape.year && !shape.day) return build(year, month, 1, 'month', cell.text);
  return build(year, month, day, 'day', cell.text);
}

function fromNumber(cell: ReadCell, options: DateOptions): DateResult {
  const value = Number(cell.raw);
  if (value === 0) return { status: 'unknown' }; // a reference to an empty cell
  if (Number.isInteger(value) && value >= SERIAL_FROM && value <= SERIAL_TO)
    return fromIso(serialToIso(value, false), cell.text);
  const typed = exactDecimal(value).toFixed();
  const year = Math.floor(value);
  const isYearMonth = year >= FIRST_YEAR && year <= LAST_YEAR && /^\d{4}\.\d$/.test(typed);
  if (isYearMonth) {
    // A number cannot keep the zero of 2023.10. With format 0.00 the cell still shows it; otherwise 2023.1 is anybody's guess.
    const shown = displayNumber(value, cell.numberFormat);
    if (/^\d{4}\.\d\d$/.test(shown)) return fromText(shown, options);
    if (typed.endsWith('.1')) {
      return doubt('date.month_1_or_10', cell.text, [
        { date: `${year}-01-01`, precision: 'month' },
        { date: `${year}-10-01`, precision: 'month' },
      ]);
    }
  }
  // A serial with a time of day.
  if (value >= SERIAL_FROM && value <= SERIAL_TO) return fromIso(serialToIso(value, false), cell.text);
  return fromText(typed, options);
}

function fromIso(iso: string | null, text: string): DateResult {
  const [year, month, day] = (iso ?? '').split('-').map(Number);
  return build(year ?? 0, month ?? 0, day ?? 0, 'day', text);
}

const PLANNED = /^(?:预计|计划|预期|拟|拟于|力争|争取|目标|暂定|预|将于|确保)+(?:于|在)?/;
const ABOUT = /^(?:约|大约|大概|近)+/;
const TAIL =
  /(?:左右|前后|前|之前|以前|底前|内|起|开始|已|完成|开工|竣工|投产|签约|注册|建成|投用|达产|以来|投入使用)+$/;

function fromText(source: string, options: DateOptions): DateResult {
  const squeezed = squeeze(source)
    .replace(/\([^()]*\)$/, '')
    .replace(/[;。,，、]$/, '');
  if (meansUnknown(squeezed) || /^(?:尚未|暂未|暂无|未)(?:[\u4e00-\u9fff]{0,4})$/.test(squeezed))
    return { status: 'unknown' };
  const tick = readTick(squeezed);
  if (tick !== null) return { status: 'tick', yes: tick };
  const planned = PLANNED.test(squeezed);
  let text = squeezed.replace(PLANNED, '').replace(ABOUT, '');
  const approximate = ABOUT.test(squeezed.replace(PLANNED, '')) || /(?:左右|前后)$/.test(text);
  text = text.replace(/(年|月)(?:底|末)前.*$/, '$1底').replace(TAIL, '');
  const result = readDateText(chineseDigits(text), source, options);
  return result.status === 'ok' ? { ...result, planned, approximate } : result;
}

/** 二〇二三年十二月 → 2023年12月 */
function chineseDigits(text: string): string {
  return text.replace(
    new RegExp(`([${CHINESE_NUMERAL_CHARS}]+)(?=年|月|日|号|季)`, 'g'),
    (word) => readNumeral(word)?.value.toFixed() ?? word,
  );
}

const DATE_PART = '\\d{2,4}(?:年|[-./])\\d{1,2}(?:(?:月|[-./])\\d{0,2}日?|月)?|\\d{4}年?';

function readDateText(text: string, source: string, options: DateOptions): DateResult {
  const range = new RegExp(`^(${DATE_PART})(?:至|到|~|—+|–|-{1,2})(${DATE_PART}|\\d{1,2}月?)$`).exec(text);
  const whole = readWhole(text, source, options);
  if (whole.status !== 'problem' || !range) return whole;
  const start = readWhole(range[1]!, source, options);
  const yearOfStart = /^\d{4}/.exec(range[1]!)?.[0] ?? '';
  const end = readWhole(
    /^\d{1,2}月?$/.test(range[2]!) ? `${yearOfStart}.${parseInt(range[2]!, 10)}` : range[2]!,
    source,
    options,
  );
  if (start.status !== 'ok' || end.status !== 'ok') return whole;
  const plain = (parsed: ParsedDate): ParsedDate => ({ date: parsed.date, precision: parsed.precision });
  return doubt('date.range', source, [plain(start), plain(end)]);
}

type Reader = [pattern: RegExp, read: (m: string[], source: string, options: DateOptions) => DateResult];

const n = (text: string | undefined): number => Number(text);
const QUARTERS: Record<string, number> = { '1': 1, '2': 4, '3': 7, '4': 10, 一: 1, 二: 4, 三: 7, 四: 10 };
const TEN_DAYS: Record<string, number> = { 上: 1, 中: 11, 下: 21 };

/** Most specific first. Two-digit years count only with 年 behind them. */
const READERS: Reader[] = [
  [
    /^(\d{4})(?:年|[-./、。])(\d{1,2})(?:月|[-./、。])(\d{1,2})[日号]?(?:t?\d{1,2}[:时]\d{1,2}.*)?$/i,
    (m, s) => build(n(m[1]), n(m[2]), n(m[3]), 'day', s),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, (m, s) => build(n(m[1]), n(m[2]), n(m[3]), 'day', s)],
  [/^(\d{2})年(\d{1,2})月(\d{1,2})[日号]?$/, (m, s) => build(2000 + n(m[1]), n(m[2]), n(m[3]), 'day', s)],
  [
    /^(\d{4}|\d{2})年(\d{1,2})月(?:份)?([上中下])旬$/,
    (m, s) => build(fullYear(m[1]!), n(m[2]), TEN_DAYS[m[3]!]!, 'ten_days', s),
  ],
  [/^(\d{4}|\d{2})年(\d{1,2})月?(?:份|初|中|底|末)*$/, (m, s) => build(fullYear(m[1]!), n(m[2]), 1, 'month', s)],
  [/^(\d{4})[-./、](\d{1,2})(?:月份?)?$/, (m, s) => build(n(m[1]), n(m[2]), 1, 'month', s)],
  [/^(\d{4})(\d{2})$/, (m, s) => build(n(m[1]), n(m[2]), 1, 'month', s)],
  [
    /^(\d{4}|\d{2})年?第?([1234一二三四])季度?(?:初|末)?$/,
    (m, s) => build(fullYear(m[1]!), QUARTERS[m[2]!]!, 1, 'quarter', s),
  ],
  [/^(\d{4})年?q([1-4])$/i, (m, s) => build(n(m[1]), QUARTERS[m[2]!]!, 1, 'quarter', s)],
  [/^(\d{4}|\d{2})年?([上下])半年$/, (m, s) => build(fullYear(m[1]!), m[2] === '上' ? 1 : 7, 1, 'half', s)],
  [/^(\d{4}|\d{2})年?(?:年)?初$/, (m, s) => build(fullYear(m[1]!), 1, 1, 'month', s)],
  [/^(\d{4}|\d{2})年?(?:年)?中$/, (m, s) => build(fullYear(m[1]!), 6, 1, 'month', s)],
  [/^(\d{4}|\d{2})年?(?:年)?[底末]$/, (m, s) => build(fullYear(m[1]!), 12, 1, 'month', s)],
  [/^(\d{4})年?(?:度|内)?$/, (m, s) => build(n(m[1]), 1, 1, 'year', s)],
  [/^(\d{2})年(?:度|内)?$/, (m, s) => build(2000 + n(m[1]), 1, 1, 'year', s)],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/, (m, s) => dayOrMonthFirst(n(m[1]), n(m[2]), n(m[3]), s)],
  [/^(\d{2})[-./](\d{1,2})[-./](\d{1,2})$/, (m, s) => shortYear(n(m[1]), n(m[2]), n(m[3]), s)],
  [/^(1[3-9]|[2-5]\d)[.](\d{1,2})$/, (m, s) => shortYear(n(m[1]), n(m[2]), null, s)],
  [/^(\d{1,2})月(\d{1,2})[日号]?$/, (m, s, o) => withoutYear(n(m[1]), n(m[2]), s, o)],
  [/^(\d{1,2})月份?(?:[上中下]旬|初|底|末)?$/, (m, s, o) => withoutYear(n(m[1]), null, s, o)],
  [/^第?([1234一二三四])季度?(?:初|末)?$/, (m, s, o) => withoutYear(QUARTERS[m[1]!]!, null, s, o, 'quarter')],
  [/^([上下])半年$/, (m, s, o) => withoutYear(m[1] === '上' ? 1 : 7, null, s, o, 'half')],
  [/^年(?:内)?([初中底末])$/, (m, s, o) => withoutYear(m[1] === '初' ? 1 : m[1] === '中' ? 6 : 12, null, s, o)],
  [/^(\d{1,2})[./](\d{1,2})$/, (m, s, o) => withoutYear(n(m[1]), n(m[2]), s, o)],
];

function readWhole(text: string, source: string, options: DateOptions): DateResult {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(text);
    if (match) return read(match, source, options);
  }
  return { status: 'problem', code: 'date.not_a_date', params: { text: source } };
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function shortYear(year: number, month: number, day: number | null, source: string): DateResult {
  const built = build(2000 + year, month, day ?? 1, day === null ? 'month' : 'day', source);
  return built.status === 'ok'
    ? doubt('date.short_year', source, [{ date: built.date, precision: built.precision }])
    : built;
}

function dayOrMonthFirst(first: number, second: number, year: number, source: string): DateResult {
  const monthFirst = build(year, first, second, 'day', source);
  const dayFirst = build(year, second, first, 'day', source);
  if (monthFirst.status !== 'ok' || dayFirst.status !== 'ok') return monthFirst.status === 'ok' ? monthFirst : dayFirst;
  if (first === second) return monthFirst;
  return doubt('date.day_or_month_first', source, [
    { date: monthFirst.date, precision: 'day' },
    { date: dayFirst.date, precision: 'day' },
  ]);
}

function withoutYear(
  month: number,
  day: number | null,
  source: string,
  options: DateOptions,
  period: DatePrecision = 'month',
): DateResult {
  const precision: DatePrecision = day === null ? period : 'day';
  if (options.yearHint) return build(options.yearHint, month, day ?? 1, precision, source);
  // 2024 is a leap year: 2月29日 is possible, 2月30日 is not.
  const possible = build(2024, month, day ?? 1, precision, source);
  return possible.status === 'ok' ? doubt('date.no_year', source, []) : possible;
}

function build(year: number, month: number, day: number, precision: DatePrecision, source: string): DateResult {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real) return { status: 'problem', code: 'date.impossible', params: { text: source } };
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return { status: 'problem', code: 'date.out_of_range', params: { text: source, from: FIRST_YEAR, to: LAST_YEAR } };
  }
  return { status: 'ok', date: date.toISOString().slice(0, 10), precision, approximate: false, planned: false };
}

function doubt(code: DateDoubt, text: string, options: ParsedDate[]): DateResult {
  return { status: 'doubt', code, params: { text }, options };
}

/** The last day the statement still allows: 2023-05-01 with `month` → 2023-05-31. */
export function periodEnd({ date, precision }: ParsedDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastOfMonth = (months: number): string =>
    new Date(Date.UTC(year, month - 1 + months, 0)).toISOString().slice(0, 10);
  switch (precision) {
    case 'day':
      return date;
    case 'ten_days':
      return day === 21 ? lastOfMonth(1) : `${date.slice(0, 8)}${day + 9}`;
    case 'month':
      return lastOfMonth(1);
    case 'quarter':
      return lastOfMonth(3);
    case 'half':
      return lastOfMonth(6);
    case 'year':
      return `${year}-12-31`;
  }
}
