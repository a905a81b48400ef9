import { Decimal } from 'decimal.js';

/**
 * Number formats, as far as an importer must understand them: is this number a date, which parts of the
 * date does it show, and which unit does it print after the figure.
 *
 * Built-in ids 27–36 and 50–58 are the East Asian date formats; Chinese Excel and WPS use them for every
 * ordinary date, by id alone, with no format code in the file.
 */
const BUILT_IN: Record<number, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? 'General';
}

function firstSection(code: string): string {
  let quoted = false;
  for (let i = 0; i < code.length; i += 1) {
    if (code[i] === '"') quoted = !quoted;
    else if (code[i] === '\\' || code[i] === '!') i += 1;
    else if (code[i] === ';' && !quoted) return code.slice(0, i);
  }
  return code;
}

/** The format without literal text, colours and locales: only what formats. */
function skeleton(code: string): string {
  return firstSection(code)
    .replace(/"[^"]*"/g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[\\!_*]./g, '');
}

export interface DateShape {
  year: boolean;
  month: boolean;
  day: boolean;
}

const shapes = new Map<string, DateShape | null>();

/** Null when the format does not show a date (a plain number, a percentage, a time of day). */
export function dateShape(code: string): DateShape | null {
  const known = shapes.get(code);
  if (known !== undefined) return known;
  const shape = computeDateShape(code);
  if (shapes.size < 5000) shapes.set(code, shape);
  return shape;
}

function computeDateShape(code: string): DateShape | null {
  if (/^general$/i.test(code.trim()) || code.includes('@')) return null;
  const bare = skeleton(code)
    .replace(/general/gi, '')
    .replace(/am\/pm|a\/p|上午\/下午/gi, '');
  if (/[0#?]/.test(bare.replace(/[.]0+/g, '')) || /e[+-]/i.test(bare)) return null;
  const year = /[ye]/i.test(bare);
  const day = /d/i.test(bare);
  // m next to h or s means minutes; with a year or a day, or standing alone three letters long, months.
  const month = /m/i.test(bare) && (year || day || !/[hs]/i.test(bare));
  return year || day || month ? { year, month, day } : null;
}

/** Serial number → YYYY-MM-DD by whole days only: no time zone can move it. Null outside 1900–9999. */
export function serialToIso(serial: number, date1904: boolean): string | null {
  if (!Number.isFinite(serial)) return null;
  let days = Math.floor(serial + 1e-9);
  if (date1904) days += 1462;
  else if (days === 60)
    return null; // Excel's 29 February 1900, which never was
  else if (days < 60) days += 1;
  if (days < 1 || days > 2958465) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A float as Excel itself shows it: 15 significant digits, so 3.1400000000000001 is 3.14. */
export function exactDecimal(value: number): Decimal {
  return new Decimal(value.toPrecision(15));
}

/** Text a format prints around the number: `0.0"亿元"` → "亿元". */
export function printedLiteral(code: string): string {
  const section = firstSection(code).replace(/\[[^\]]*\]/g, '');
  return [...section.matchAll(/"([^"]*)"|[\\!](.)|([\u4e00-\u9fff]+)/g)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .join('')
    .trim();
}

/** `0.00,` or `0!.0,` shows thousands or ten-thousands of the stored number. */
export function scalesDisplay(code: string): boolean {
  const section = firstSection(code)
    .replace(/"[^"]*"/g, '')
    .replace(/_./g, '');
  return /[0#?],+(?![0#?,])/.test(section) || /[\\!]\.[0#]/.test(section) || /\.[0#]*,/.test(section);
}

export function displayNumber(value: number, code: string | undefined): string {
  if (!Number.isFinite(value)) return String(value);
  const decimal = exactDecimal(value);
  if (!code || /^(general|@)$/i.test(code.trim()) || scalesDisplay(code)) return decimal.toFixed();
  const bare = skeleton(code);
  if (/e[+-]/i.test(bare) || bare.includes('/') || !/[0#?]/.test(bare)) return decimal.toFixed();
  const required = /\.(0+)/.exec(bare)?.[1]?.length ?? 0;
  const allowed = /\.([0#?]+)/.exec(bare)?.[1]?.length ?? 0;
  const percent = bare.includes('%');
  const shown = (percent ? decimal.times(100) : decimal).toDecimalPlaces(allowed, Decimal.ROUND_HALF_UP);
  return shown.toFixed(Math.max(required, shown.decimalPlaces())) + (percent ? '%' : '');
}
