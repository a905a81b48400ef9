import { add, compare, isMoney, subtract, ZERO } from '#platform/money/money.js';

/**
 * 亩 or m² with two decimals, as a decimal string: numeric(14,2). The exact arithmetic of money serves here too: both are
 * decimals of two places that are added and never rounded.
 */
export type Area = string;

/** Nothing in one zone is larger: a hundred million m² are a hundred square kilometres. */
const LARGEST: Area = '99999999.99';

export function isArea(value: unknown): value is Area {
  return typeof value === 'string' && isMoney(value) && compare(value, ZERO) > 0 && compare(value, LARGEST) <= 0;
}

/** '30' and '30.00' are one area and one text. */
export const areaOf = (text: string): Area => add(text, ZERO);

export { add as addAreas, compare as compareAreas, subtract as subtractAreas, ZERO as NO_AREA };
