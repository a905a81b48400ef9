import type { ReadAmount } from '../../lib/amount';
import { readInUnit } from '../investment/typed-amount';

export type ReadTarget = ReadAmount | { problem: 'otherCurrency' } | null;

const DOLLARS = /(美元|美金|usd|us\$|\$)/i;
const YUAN = /(人民币|cny|rmb|¥|元)/i;

/**
 * The amount of a target as typed: a bare figure is in the target's own unit (亿元, 亿美元), a unit written with it wins.
 * Yuan typed for a target in dollars are refused and never taken for dollars.
 */
export function readTargetAmount(text: string | undefined, currency: string): ReadTarget {
  const plain = (text ?? '').normalize('NFKC').trim();
  const dollars = DOLLARS.test(plain);
  const rest = plain.replace(DOLLARS, '');
  const yuan = YUAN.test(rest);
  if (currency === 'CNY' ? dollars : yuan) return { problem: 'otherCurrency' };
  return readInUnit(rest, 'yi');
}
