import type { BacktestTable } from './backtest.js';
import { binomialAtMost } from './score.js';

/** Did the interval hold as often as it says it does? */
export const VERDICTS = ['fair', 'below', 'narrow', 'wide'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Calibration {
  /** Months ahead. */
  horizon: number;
  /** Percent the interval claims to hold. */
  claimed: number;
  held: number;
  count: number;
  /** Forecasts that share no month with another: what the count is worth. */
  independent: number;
  /** Too few to say much. */
  few: boolean;
  verdict: Verdict;
}

const CLAIMED = 80;
/** Months from one quarter judged to the next. */
const STEP = 3;
/** Working defaults: so rare under the claim that it is called clear; less than this is few. */
const CLEAR = 0.1;
const FEW = 10;
/** Percent below the claim that are worth a word before they are clear. */
const WORTH_A_WORD = 10;

/**
 * Forecasts a year ahead made every quarter share three quarters of their year: four of them are worth one. The verdict
 * is a one-sided binomial test on that number; what is not clear is not called so.
 */
export function calibrationOf(tables: readonly BacktestTable[]): Calibration[] {
  return tables.flatMap(({ horizon, forecast }) => {
    if (forecast?.covered == null) return [];
    const { count } = forecast;
    const held = forecast.covered[CLAIMED];
    const independent = Math.max(1, Math.round((count * STEP) / Math.max(STEP, horizon)));
    const verdict = verdictOf(held / count, independent);
    return [{ horizon, claimed: CLAIMED, held, count, independent, few: independent < FEW, verdict }];
  });
}

function verdictOf(share: number, independent: number): Verdict {
  const held = Math.round(share * independent);
  if (binomialAtMost(held, independent, CLAIMED / 100) <= CLEAR) return 'narrow';
  if (binomialAtMost(independent - held, independent, 1 - CLAIMED / 100) <= CLEAR) return 'wide';
  return share * 100 < CLAIMED - WORTH_A_WORD ? 'below' : 'fair';
}
