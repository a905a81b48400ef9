import { Decimal } from 'decimal.js';

/**
 * One shape for words typed by many hands: full-width forms become half-width (NFKC also turns ㎡ into m2
 * and ① into 1), invisible characters and repeated blanks go.
 */
export function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `tidy` without any blanks: "合　 计" and "合计" are one word; so are header cells broken over lines. */
export function squeeze(text: string): string {
  return tidy(text).replace(/\s/g, '');
}

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  貳: 2,
  參: 3,
  陸: 6,
};
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
const BIG: Record<string, string> = { 万: '10000', 萬: '10000', 亿: '100000000', 億: '100000000' };

export const CHINESE_NUMERAL_CHARS = '〇零一二三四五六七八九两壹贰叁肆伍陆柒捌玖貳參陸十百千拾佰仟';

/**
 * "一亿五千万", "3亿5000万", "1.5千万", "十二" → exact value; null when the text is not wholly a number.
 * `scaled` says the text itself carries 万 or 亿, which is what makes it an amount without a header.
 */
export function readNumeral(text: string): { value: Decimal; scaled: boolean } | null {
  let total = new Decimal(0);
  let section = new Decimal(0);
  let digit: Decimal | null = null;
  let lowestBig = new Decimal(Infinity);
  let lowestSmall = Infinity;
  let scaled = false;
  const tokens = text.match(new RegExp(`\\d+(?:\\.\\d+)?|[${CHINESE_NUMERAL_CHARS}]|[万萬亿億]`, 'g')) ?? [];
  if (tokens.length === 0 || tokens.join('') !== text) return null;
  if (tokens.length > 1 && tokens.every((token) => token in DIGITS)) {
    return { value: new Decimal(tokens.map((token) => DIGITS[token]).join('')), scaled: false }; // 二〇二三
  }
  for (const token of tokens) {
    if (token in BIG) {
      const big = new Decimal(BIG[token]!);
      const amount = section.plus(digit ?? 0);
      if (big.gt(lowestBig)) {
        // 万亿: the larger word multiplies everything so far.
        total = total.plus(amount).times(big);
      } else {
        if (amount.isZero()) return null;
        total = total.plus(amount.times(big));
      }
      lowestBig = big;
      [section, digit, lowestSmall, scaled] = [new Decimal(0), null, Infinity, true];
    } else if (token in SMALL) {
      const small = SMALL[token]!;
      if (small >= lowestSmall) return null;
      if (digit === null && small !== 10) return null;
      section = section.plus((digit ?? new Decimal(1)).times(small));
      [digit, lowestSmall] = [null, small];
    } else {
      const value = token in DIGITS ? new Decimal(DIGITS[token]!) : new Decimal(token);
      if (digit !== null && !digit.isZero()) return null;
      digit = value;
    }
  }
  return { value: total.plus(section).plus(digit ?? 0), scaled };
}

/** Words and signs that mean "no figure yet". Unknown is never zero. */
const UNKNOWN = new Set([
  '',
  '-',
  '--',
  '---',
  '—',
  '——',
  '–',
  '/',
  '\\',
  '//',
  '.',
  '。',
  '*',
  '?',
  '??',
  '未',
  '无',
  '暂无',
  '没有',
  '未定',
  '待定',
  '待确定',
  '待议',
  '待核',
  '待核实',
  '待明确',
  '待补充',
  '待填',
  '待统计',
  '待报',
  '尚未',
  '尚未确定',
  '尚未明确',
  '尚无',
  '尚未签约',
  '未确定',
  '未明确',
  '不详',
  '不明',
  '未知',
  '不适用',
  '未填',
  '未填报',
  '未提供',
  '暂未确定',
  '暂未定',
  '暂不确定',
  '暂缺',
  '缺',
  '空',
  '保密',
  '面议',
  '另议',
  '洽谈中',
  '商谈中',
  '在谈',
  '谈判中',
  '测算中',
  '核算中',
  'n/a',
  'na',
  'n.a.',
  '#n/a',
  'nil',
  'null',
  'none',
  'tbd',
  'tbc',
  'unknown',
]);

export function meansUnknown(text: string): boolean {
  const word = squeeze(text)
    .toLowerCase()
    .replace(/^[(\[]|[)\]]$/g, '');
  return UNKNOWN.has(word) || /^[-—–_/\\.…×xX]+$/.test(word);
}

const DITTO = new Set([
  '同上',
  '同前',
  '同上行',
  '〃',
  '"',
  '"',
  '”',
  '“',
  '″',
  "''",
  '‖',
  '〞',
  '〝',
  '々',
  '同左上',
  '同上。',
  '(同上)',
  '\u2032\u2032',
]);

/** 同上, 〃 and the quote marks people draw for it. */
export function meansDitto(text: string): boolean {
  return DITTO.has(squeeze(text)) || DITTO.has(text.trim());
}

const YES = new Set(['是', '√', '✓', '✔', '☑', '✅', '已', '有', 'y', 'yes', 'true', '对', '●', '已完成', '完成']);
const NO = new Set(['否', '不是', '×', '✗', '✘', '☒', '☐', '□', 'n', 'no', 'false', '○', '未完成', '没有']);

/** A tick in a cell: true, false, or null when the text is something else. */
export function readTick(text: string): boolean | null {
  const word = squeeze(text).toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : null;
}
