import { fromFen } from './decimal';

export type AmountProblem = 'unreadable' | 'tooPrecise' | 'negative' | 'tooLarge';
export type ReadAmount = { yuan: string; about: boolean } | { problem: AmountProblem };

const FACTOR: Record<string, bigint> = { 亿: 10_000_000_000n, 万: 1_000_000n, 千: 100_000n, 百: 10_000n, '': 100n };
const LIMIT = 10n ** 18n;

/** '1,2000.5' style grouping is refused; '12,000' and '1,234,567' are read. */
const PART = /^(\d{1,3}(?:,\d{3})+(?!\d)|\d+)?(?:\.(\d+))?(百万|千万|百亿|千亿|[亿万千百]?)/;

function factorOf(word: string): bigint {
  return [...word].reduce((all, each) => (all * FACTOR[each]!) / 100n, 100n);
}

interface Part {
  fen: bigint;
  exact: boolean;
  rest: string;
  factor: bigint;
  /** Digits before the point. */
  length: number;
}

/** A figure without a unit behind one with a unit is certain only when it fills all its places: 1万2000. */
function isLoose(part: Part, before: bigint): boolean {
  return part.factor === 100n && 10n ** BigInt(part.length) * 100n !== before;
}

/** One figure with its unit, and what is left of the text. Null when it does not start with a figure. */
function readPart(text: string): Part | null {
  const match = PART.exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  const fraction = match[2] ?? '';
  const factor = factorOf(match[3] ?? '');
  const digits = BigInt(`${(match[1] ?? '0').replace(/,/g, '')}${fraction}`);
  const scale = 10n ** BigInt(fraction.length);
  return {
    length: (match[1] ?? '').length,
    fen: (digits * factor) / scale,
    exact: (digits * factor) % scale === 0n,
    rest: text.slice(match[0].length),
    factor,
  };
}

/**
 * Reads an amount as people write it: 3.5亿 · 2000万 · 1亿2000万 · 约５００万元 · 35,000,000.
 * Without a unit it is 元. Exact: no float is involved. Null when nothing is typed.
 */
export function readAmount(typed: string): ReadAmount | null {
  let text = typed.normalize('NFKC').replace(/\s/g, '').replace(/億/g, '亿').replace(/萬/g, '万');
  if (text === '') return null;
  const bare = text.replace(/^(大约|约为|约|近|≈|~)/, '').replace(/(左右|上下)$/, '');
  const about = bare !== text;
  text = bare.replace(/^(¥|￥|人民币|rmb|cny)/i, '').replace(/(人民币|元|圆|rmb|cny)+$/i, '');
  if (/^[-−]/.test(text)) return { problem: 'negative' };
  let fen = 0n;
  let smallest: bigint | null = null;
  while (text !== '') {
    const part = readPart(text);
    // 1亿2000万 counts down; 2000万1亿 is not an amount, and 3亿5 means 3.5亿 to some and 300,000,005 to a machine.
    if (part === null || (smallest !== null && (part.factor >= smallest || isLoose(part, smallest))))
      return { problem: 'unreadable' };
    if (!part.exact) return { problem: 'tooPrecise' };
    if (part.rest !== '' && part.factor === 100n) return { problem: 'unreadable' };
    fen += part.fen;
    smallest = part.factor;
    text = part.rest;
  }
  if (smallest === null) return { problem: 'unreadable' };
  if (fen >= LIMIT) return { problem: 'tooLarge' };
  return { yuan: fromFen(fen), about };
}
