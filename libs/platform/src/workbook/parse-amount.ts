import { Decimal } from 'decimal.js';
import { type ReadCell } from './cell.js';
import { CHINESE_NUMERAL_CHARS, meansUnknown, readNumeral, squeeze } from './chinese-text.js';
import { exactDecimal, printedLiteral, scalesDisplay } from './number-format.js';
import { CURRENCY_WORDS, type Currency, currencyOf, readUnit, type Unit } from './units.js';
import { type TextParams } from './workbook-error.js';

export type UnitSource = 'cell' | 'header' | 'sheet' | 'title' | 'answer';

export interface CellNote {
  code: string;
  params: TextParams;
}

export type AmountResult =
  | {
      status: 'ok';
      /** In whole units of `currency` (元 for CNY), always two decimals. */
      amount: string;
      currency: Currency;
      approximate: boolean;
      unitSource: UnitSource;
      /** Worth telling, not worth stopping for. */
      notes: CellNote[];
    }
  | { status: 'unknown' }
  | { status: 'problem'; code: AmountProblem; params: TextParams };

export type AmountProblem =
  | 'amount.not_a_number'
  | 'amount.no_unit'
  | 'amount.range'
  | 'amount.several'
  | 'amount.bad_grouping'
  | 'amount.too_precise'
  | 'amount.too_large'
  | 'amount.is_date'
  | 'amount.percent'
  | 'cell.error'
  | 'cell.formula_without_value';

export interface AmountOptions {
  unit?: Unit | null;
  unitSource?: UnitSource;
  /** What a unit word without currency ("万") means here; CNY unless the column says otherwise. */
  currency?: Currency;
}

/** numeric(18,2) in the database. */
const LIMIT = new Decimal('1e16');

const CURRENCY_ANY = CURRENCY_WORDS.map(([pattern]) => pattern).join('|');
const NUMBER = `[\\d.,${CHINESE_NUMERAL_CHARS}万萬亿億]+`;
const FIGURE = new RegExp(`^(${CURRENCY_ANY})?([+-]?)(${CURRENCY_ANY})?(${NUMBER}(?:e[+-]?\\d+)?)(${CURRENCY_ANY})?$`);
const ABOUT_BEFORE =
  /^(?:总投资|投资|金额|共计|合计|预计|预估|估算|计划|拟|大约|约为|约|近|将近|接近|超过|超|逾|不低于|不少于|不超过|不高于|至少|最多|>=?|<=?|≥|≤|≧|≦|~|≈|上|总计|共|为|:)+/;
const ABOUT_AFTER = /(?:左右|上下|以上|以下|以内|之内|\+|余|多|许|不等|起)+$/;

/** Reads one amount as a person would, or says why it cannot be read with certainty. Never a float. */
export function parseAmount(cell: ReadCell | string | number, options: AmountOptions = {}): AmountResult {
  if (typeof cell === 'number') return fromNumber(cell, undefined, options);
  if (typeof cell === 'string') return fromText(cell, options);
  if (cell.formulaWithoutValue) return problem('cell.formula_without_value', { formula: cell.formula ?? '' });
  switch (cell.type) {
    case 'empty':
      return { status: 'unknown' };
    case 'error':
      return /^#N\/A/i.test(cell.text) ? { status: 'unknown' } : problem('cell.error', { text: cell.text });
    case 'date':
      return problem('amount.is_date', { text: cell.text });
    case 'bool':
      return problem('amount.not_a_number', { text: cell.text });
    case 'number':
      return fromNumber(Number(cell.raw), cell.numberFormat, options);
    default:
      return fromText(cell.text, options);
  }
}

function fromNumber(value: number, numberFormat: string | undefined, options: AmountOptions): AmountResult {
  if (!Number.isFinite(value)) return problem('amount.not_a_number', { text: String(value) });
  const figure = exactDecimal(value);
  if (numberFormat?.includes('%')) return problem('amount.percent', { text: `${figure.times(100).toFixed()}%` });
  if (numberFormat && scalesDisplay(numberFormat) && printedLiteral(numberFormat) !== '') {
    // Shown in 万 by the format, stored in 元.
    return settle(figure, { scaled: null, currency: null, base: true }, options, value.toString());
  }
  const literal = numberFormat ? printedLiteral(numberFormat) : '';
  if (SYMBOL.test(literal)) return settle(figure, withSymbol(literal, options), options, value.toString());
  const printed = readUnit(literal, 'money');
  return settle(figure, { scaled: printed, currency: null, base: false }, options, value.toString());
}

/** ¥ and $ name a currency, not a scale: "¥1,200.00" under 万元 is 1200 万元. 元 and 美元 behind the figure do. */
const SYMBOL = /^(?:¥|￥|us\$|hk\$|\$|€|£)$/i;

function withSymbol(symbol: string, options: AmountOptions): OwnUnit {
  return { scaled: null, currency: currencyOf(symbol), base: !options.unit };
}

interface OwnUnit {
  /** The cell names its own unit ("3.5亿元", or a number format that prints 万元). */
  scaled: Unit | null;
  currency: Currency | null;
  /** The figure is already in whole currency units ("￥1,200", "1亿5000万"). */
  base: boolean;
}

function fromText(source: string, options: AmountOptions): AmountResult {
  let text = squeeze(source).toLowerCase();
  if (meansUnknown(text)) return { status: 'unknown' };
  const notes: CellNote[] = [];
  // "(500)" is how accountants write a negative; "10(亿)" names the unit; other brackets are remarks.
  const accounting = /^\(([\d.,]+)\)$/.exec(text);
  if (accounting) text = `-${accounting[1]}`;
  text = text.replace(/\(([^()]*)\)/g, (_, inside: string) => {
    if (readUnit(inside, 'money')) return inside;
    if (inside !== '') notes.push({ code: 'amount.remark_ignored', params: { remark: inside } });
    return '';
  });
  text = text
    .replace(/[。;；]$/, '')
    .replace(/^[—–−]/, '-')
    .replace(/^负/, '-')
    .replace(/,(?=$)/, '');
  if (/%$/.test(text)) return problem('amount.percent', { text: source });
  const range = rangeOf(text);
  if (range) return problem('amount.range', { text: source, ...range });
  const bare = text.replace(ABOUT_BEFORE, '');
  let approximate = bare !== text;
  // 500余万, 3亿多元: the vague word may stand before the unit.
  const firm = bare
    .replace(/[余多](?=[万亿元美])/g, '')
    .replace(ABOUT_AFTER, '')
    .replace(/[多余](元|美元)$/, '$1');
  approximate ||= firm !== bare;
  const match = FIGURE.exec(firm);
  if (!match) return problem(severalFigures(firm) ? 'amount.several' : 'amount.not_a_number', { text: source });
  const [, before, sign, inner, digits, after] = match;
  const read = readFigure(digits!);
  if (read === null)
    return problem(/,/.test(digits!) ? 'amount.bad_grouping' : 'amount.not_a_number', { text: source });
  const currency = currencyOf(after ?? before ?? inner ?? '');
  const value = sign === '-' ? read.value.negated() : read.value;
  const isSymbol = !read.scaled && after === undefined && SYMBOL.test(before ?? inner ?? '');
  const own: OwnUnit = isSymbol
    ? withSymbol(before ?? inner ?? '', options)
    : { scaled: null, currency, base: read.scaled || currency !== null };
  const result = settle(value, own, options, source, read.scaled ? firm : null);
  if (result.status === 'ok') return { ...result, approximate, notes: [...result.notes, ...notes] };
  return result;
}

/** Thousands may be grouped by commas in threes; anything else with a comma is not guessed at. */
function readFigure(digits: string): { value: Decimal; scaled: boolean } | null {
  if (/^\d*\.?\d+(?:e[+-]?\d+)$/.test(digits)) return { value: new Decimal(digits), scaled: false };
  const grouped = /^(\d{1,3}(?:,\d{3})+)(\.\d+)?([万萬亿億千百十]*)$/.exec(digits);
  const plain = grouped ? digits.replace(/,/g, '') : digits;
  if (plain.includes(',')) return null;
  return readNumeral(plain.replace(/^\./, '0.').replace(/\.(?=$|[万亿])/, ''));
}

function rangeOf(text: string): { low: string; high: string } | null {
  const part = `[\\d.,${CHINESE_NUMERAL_CHARS}万萬亿億]+(?:${CURRENCY_ANY})?`;
  const match = new RegExp(`^(?:约|预计)?(${part})(?:-|~|—+|–|至|到|−)(${part})(?:左右|不等)?$`).exec(text);
  return match ? { low: match[1]!, high: match[2]! } : null;
}

function severalFigures(text: string): boolean {
  return (text.match(/\d+(?:\.\d+)?/g) ?? []).length > 1;
}

function settle(
  figure: Decimal,
  own: OwnUnit,
  options: AmountOptions,
  shown: string,
  scaledWord: string | null = null,
): AmountResult {
  const header = options.unit ?? null;
  const unit = own.scaled ?? (own.base ? null : header);
  if (!unit && !own.base) {
    if (figure.isZero()) return ok(figure, options.currency ?? 'CNY', options.unitSource ?? 'header', []);
    return problem('amount.no_unit', { text: shown });
  }
  const amount = unit ? figure.times(unit.factor) : figure;
  const currency = own.currency ?? own.scaled?.currency ?? header?.currency ?? options.currency ?? 'CNY';
  const notes: CellNote[] = [];
  const fromCell = own.scaled !== null || own.base;
  const isOtherCurrency = own.currency !== null && header?.currency != null && own.currency !== header.currency;
  if (header && (isOtherCurrency || (fromCell && contradicts(own, header, scaledWord)))) {
    notes.push({ code: 'amount.unit_differs', params: { text: shown, unit: header.word } });
  }
  if (amount.abs().gte(LIMIT)) return problem('amount.too_large', { text: shown });
  if (amount.decimalPlaces() > 2) {
    return problem('amount.too_precise', {
      text: shown,
      rounded: amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2),
    });
  }
  return ok(amount, currency, fromCell ? 'cell' : (options.unitSource ?? 'header'), notes);
}

/** "5000万" under 万元 agrees with the header; "3.5亿" or "1200元" or a dollar amount does not. */
function contradicts(own: OwnUnit, header: Unit, scaledWord: string | null): boolean {
  if (own.scaled) return own.scaled.factor !== header.factor;
  const word = /[万萬亿億](?=[^万萬亿億]*$)/.exec(scaledWord ?? '')?.[0] ?? '';
  const factor = word === '' ? '1' : /[万萬]/.test(word) ? '10000' : '100000000';
  return factor !== header.factor;
}

function ok(amount: Decimal, currency: Currency, unitSource: UnitSource, notes: CellNote[]): AmountResult {
  return { status: 'ok', amount: amount.toFixed(2), currency, approximate: false, unitSource, notes };
}

function problem(code: AmountProblem, params: TextParams): AmountResult {
  return { status: 'problem', code, params };
}
