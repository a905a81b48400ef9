import { Decimal } from 'decimal.js';

/**
 * Amounts of money are decimal strings in 元 with two places, as in numeric(18,2).
 * Never a float; never summed after rounding. 万元 and 亿元 exist only at the edge.
 */
export type Money = string;

/** Own precision: Decimal's default of 20 digits would round a sum of numeric(18,2). */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 60 });

const MONEY = /^-?\d{1,16}(\.\d{1,2})?$/;

export const ZERO: Money = '0.00';

/** Plain digits, at most 16 before and 2 after the point: exactly what numeric(18,2) can hold. */
export function isMoney(text: string): boolean {
  return MONEY.test(text);
}

export function add(...amounts: Money[]): Money {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0)).toFixed(2);
}

export function subtract(from: Money, amount: Money): Money {
  return new Exact(from).minus(amount).toFixed(2);
}

export function negate(amount: Money): Money {
  return new Exact(amount).negated().plus(0).toFixed(2);
}

export function compare(left: Money, right: Money): -1 | 0 | 1 {
  return new Exact(left).comparedTo(right) as -1 | 0 | 1;
}

export function isZero(amount: Money): boolean {
  return new Exact(amount).isZero();
}

/** amount × factor, rounded half up to the fen. */
export function times(amount: Money, factor: string | number): Money {
  return new Exact(amount).times(factor).toFixed(2);
}

/** part ÷ whole as a decimal string with `places` digits, or null when the whole is zero. */
export function ratio(part: Money, whole: Money, places = 6): string | null {
  const divisor = new Exact(whole);
  return divisor.isZero() ? null : new Exact(part).dividedBy(divisor).toFixed(places);
}
