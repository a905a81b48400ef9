import { Decimal } from 'decimal.js';
import { type ReadCell } from './cell.js';
import { meansUnknown, readNumeral, squeeze } from './chinese-text.js';
import { exactDecimal, printedLiteral } from './number-format.js';
import { readUnit, type Unit } from './units.js';
import { type TextParams } from './workbook-error.js';

export type QuantityResult =
  | { status: 'ok'; value: string; approximate: boolean }
  | { status: 'unknown' }
  | { status: 'problem'; code: QuantityProblem; params: TextParams };

export type QuantityProblem =
  | 'quantity.not_a_number'
  | 'quantity.no_unit'
  | 'quantity.range'
  | 'quantity.not_whole'
  | 'cell.error'
  | 'cell.formula_without_value';

const WORDS = /^(?:约|大约|近|超|超过|预计|不低于|≥|>|>=|需|共)+|(?:左右|以上|余|多|\+)+$/g;

/** Land in 亩, whatever unit it was written in; 4 decimals (1 m² is 0.0015 亩). */
export function parseArea(cell: ReadCell, options: { unit?: Unit | null } = {}): QuantityResult {
  const figure = readFigure(cell);
  if (figure.status !== 'figure') return figure;
  const own = figure.rest === '' ? null : readUnit(figure.rest, 'area');
  if (figure.rest !== '' && !own) return problem('quantity.not_a_number', cell);
  const unit = own ?? options.unit ?? null;
  if (!unit) return figure.value.isZero() ? done(figure.value, false) : problem('quantity.no_unit', cell);
  return done(figure.value.times(unit.factor).toDecimalPlaces(4, Decimal.ROUND_HALF_UP), figure.approximate);
}

/** Head counts and the like: whole, "120人" allowed. */
export function parseInteger(cell: ReadCell): QuantityResult {
  const figure = readFigure(cell);
  if (figure.status !== 'figure') return figure;
  if (!/^(?:|人|名|个|家|户|条|台|套|项|位)$/.test(figure.rest)) return problem('quantity.not_a_number', cell);
  if (!figure.value.isInteger()) return problem('quantity.not_whole', cell);
  return done(figure.value, figure.approximate);
}

type Figure =
  { status: 'figure'; value: Decimal; rest: string; approximate: boolean } | Exclude<QuantityResult, { status: 'ok' }>;

function readFigure(cell: ReadCell): Figure {
  if (cell.formulaWithoutValue)
    return { status: 'problem', code: 'cell.formula_without_value', params: { formula: cell.formula ?? '' } };
  if (cell.type === 'error') return { status: 'problem', code: 'cell.error', params: { text: cell.text } };
  if (cell.type === 'empty') return { status: 'unknown' };
  if (cell.type === 'number') {
    return {
      status: 'figure',
      value: exactDecimal(Number(cell.raw)),
      rest: cell.numberFormat ? printedLiteral(cell.numberFormat) : '',
      approximate: false,
    };
  }
  const text = squeeze(cell.text).toLowerCase();
  if (cell.type !== 'text') return problem('quantity.not_a_number', cell);
  if (meansUnknown(text)) return { status: 'unknown' };
  const bare = text.replace(WORDS, '').replace(/余(?=亩)/, '');
  if (/^[\d.]+(?:[-~—–至到])[\d.]+[^\d]*$/.test(bare)) return problem('quantity.range', cell);
  const match = /^(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)(.*)$/.exec(bare);
  if (match)
    return {
      status: 'figure',
      value: new Decimal(match[1]!.replace(/,/g, '')),
      rest: match[2]!,
      approximate: bare !== text,
    };
  const words = /^([〇零一二三四五六七八九两十百千万]+)(.*)$/.exec(bare);
  const numeral = words ? readNumeral(words[1]!) : null;
  return numeral
    ? { status: 'figure', value: numeral.value, rest: words![2]!, approximate: bare !== text }
    : problem('quantity.not_a_number', cell);
}

function done(value: Decimal, approximate: boolean): QuantityResult {
  return { status: 'ok', value: value.toFixed(), approximate };
}

function problem(
  code: QuantityProblem,
  cell: ReadCell,
): { status: 'problem'; code: QuantityProblem; params: TextParams } {
  return { status: 'problem', code, params: { text: cell.text } };
}
