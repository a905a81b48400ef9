import { Decimal } from 'decimal.js';
import type { IndicatorKind } from './indicator-kind.js';

/** How many base units (元, dollars) one of the office's units is. */
const POWERS: Record<string, number> = { 亿元: 8, 亿美元: 8, 万元: 4, 万美元: 4, 元: 0, 美元: 0 };

/** What targets are promised in. */
export const TARGET_UNITS = ['亿元', '亿美元'] as const;

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

/** What reads as money: 亿, 万人民币, USD. */
const MONEY_WORDS = /[元圆币$¥￥]|美金|^[十百千万亿]+$|usd|cny|rmb|yuan|dollar/i;

export interface UnitProblem {
  field: 'unit' | 'unitEn';
  code: string;
  params?: Record<string, string>;
}

/**
 * The unit of a new indicator: one the plans know, with its English; a new one says its own. Money is written one way,
 * since only then can it be told in another unit. `known` holds the English of each unit in use.
 */
export function unitOf(
  given: { unit: string; unitEn?: string | null; kind: IndicatorKind },
  known: ReadonlyMap<string, readonly string[]>,
): { unit: string; unitEn: string } | UnitProblem {
  const unit = given.unit.normalize('NFKC').replace(/\s/g, '');
  if (given.kind === 'growth' && unit !== '%') return { field: 'unit', code: 'plan.unit_of_growth' };
  if (MONEY_WORDS.test(unit) && !isMoneyUnit(unit))
    return { field: 'unit', code: 'plan.unit_of_money', params: { units: Object.keys(POWERS).join('、') } };
  const [usual, ...others] = known.get(unit) ?? [];
  const unitEn = given.unitEn ?? usual;
  if (unitEn === undefined) return { field: 'unitEn', code: 'plan.unit_new', params: { unit } };
  if (usual !== undefined && ![usual, ...others].includes(unitEn))
    return { field: 'unitEn', code: 'plan.unit_in_english', params: { unit, known: usual } };
  return { unit, unitEn };
}
