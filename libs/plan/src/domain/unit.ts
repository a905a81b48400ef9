import { Decimal } from 'decimal.js';

/** How many base units (元, dollars) one of the office's units is. */
const POWERS: Record<string, number> = { 亿元: 8, 亿美元: 8, 万元: 4, 万美元: 4, 元: 0, 美元: 0 };

/** Whether money in 元 or dollars can be told in the unit at all. */
export const isMoneyUnit = (unit: string): boolean => unit in POWERS;

/** An amount in 元 or dollars, in the office's unit: exact, never rounded. 1050000000.00 → 10.5 亿元. */
export function inUnit(amount: string, unit: string): string {
  return new Decimal(`${amount}e-${POWERS[unit] ?? 0}`).toFixed();
}

/** The currency a unit speaks of; null for a unit that is no money. USD is not CNY. */
export function currencyOf(unit: string): 'CNY' | 'USD' | null {
  if (!isMoneyUnit(unit)) return null;
  return unit.endsWith('美元') ? 'USD' : 'CNY';
}
