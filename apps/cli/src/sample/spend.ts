import { addMonths, monthIndex } from '#platform/clock/calendar.js';
import type { SeededRandom } from './random.js';

export interface SpendMonth {
  month: string;
  /** 元, a whole number of 万元. */
  amount: string;
}

/** Construction money follows an S: little at the start, most in the middle, a tail after production starts. */
const cumulativeShare = (t: number): number => t * t * (3 - 2 * t);

/**
 * Monthly completed investment of a project of `totalWan` 万元 from `from` over `months` months, up to `until`.
 * About one month in twelve has none (holidays, a pause) and the next catches up.
 */
export function spendCurve(
  random: SeededRandom,
  plan: { totalWan: number; from: string; months: number; until: string },
): SpendMonth[] {
  const spend: SpendMonth[] = [];
  let booked = 0;
  for (let index = 0; index < plan.months; index += 1) {
    const month = addMonths(plan.from, index);
    if (monthIndex(month) > monthIndex(plan.until)) break;
    if (random.chance(0.08) && index > 0) continue;
    const wobble = index === plan.months - 1 ? 1 : 0.97 + random.next() * 0.03;
    const target = Math.floor(plan.totalWan * cumulativeShare((index + 1) / plan.months) * wobble);
    const amountWan = Math.max(0, target - booked);
    if (amountWan === 0) continue;
    booked += amountWan;
    spend.push({ month, amount: `${amountWan}0000.00` });
  }
  return spend;
}
