import { Decimal } from 'decimal.js';

/**
 * Amounts of money are decimal strings in 元 with two places, as in numeric(18,2).
 * Never a float; never summed after rounding. 万元 and 亿元 exist only at the edge.
 */
export type Money = string;

/** For products and shares. Own precision: Decimal's default of 20 digits would round what comes from numeric(18,2). */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 60 });

const MONEY = /^-?\d{1,16}(\.\d{1,2})?$/;

export const ZERO: Money = '0.00';

/** Plain digits, at most 16 before and 2 after the point: exactly what numeric(18,2) can hold. */
export function isMoney(text: string): boolean {
  return MONEY.test(text);
}

/** Sums are done in whole fen: exact, and many times faster than decimals. */
function fenOf(amount: Money): bigint {
  const [yuan = '', cents = ''] = amount.split('.');
  if (cents.length > 2) throw new RangeError(`Not an amount in 元 and fen: ${amount}`);
  return BigInt((yuan === '-' || yuan === '' ? `${yuan}0` : yuan) + cents.padEnd(2, '0'));
}

function moneyOf(fen: bigint): Money {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function add(...amounts: Money[]): Money {
  return moneyOf(amounts.reduce((sum, amount) => sum + fenOf(amount), 0n));
}

export function subtract(from: Money, amount: Money): Money {
  return moneyOf(fenOf(from) - fenOf(amount));
}

export function negate(amount: Money): Money {
  return moneyOf(-fenOf(amount));
}

export function compare(left: Money, right: Money): -1 | 0 | 1 {
  const difference = fenOf(left) - fenOf(right);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function isZero(amount: Money): boolean {
  return fenOf(amount) === 0n;
}

/** amount × factor, rounded half up to the fen. */
export function times(amount: Money, factor: string | number): Money {
  return new Exact(amount).times(factor).toFixed(2);
}

/** amount ÷ count, rounded half up to the fen; of nothing there is no share. */
export function share(amount: Money, count: number): Money | null {
  return count === 0 ? null : new Exact(amount).dividedBy(count).toFixed(2);
}

/** part ÷ whole as a decimal string with `places` digits, or null when the whole is zero. */
export function ratio(part: Money, whole: Money, places = 6): string | null {
  const divisor = new Exact(whole);
  return divisor.isZero() ? null : new Exact(part).dividedBy(divisor).toFixed(places);
}
