import { createHash } from 'node:crypto';
import { compare, type Money } from '#platform/money/money.js';

/** Why an entry is looked at; `rest` is not. */
export const SAMPLE_REASONS = ['outlier', 'large', 'random', 'rest'] as const;
export type SampleReason = (typeof SAMPLE_REASONS)[number];

/** 5000 万元 in one month: few enough to look at each, and most of the money. A working value of ours. */
export const LARGE_FROM: Money = '50000000.00';

/**
 * How many of how many: GB/T 2828.1-2012, general inspection level II (tables 1 and 2-A), acceptance number 0: one
 * failure and all are looked at.
 */
export const SAMPLE_SIZES: readonly { upTo: number; size: number }[] = [
  { upTo: 8, size: 2 },
  { upTo: 15, size: 3 },
  { upTo: 25, size: 5 },
  { upTo: 50, size: 8 },
  { upTo: 90, size: 13 },
  { upTo: 150, size: 20 },
  { upTo: 280, size: 32 },
  { upTo: 500, size: 50 },
  { upTo: 1200, size: 80 },
  { upTo: Infinity, size: 125 },
];

export function sampleSize(lot: number): number {
  return Math.min(lot, SAMPLE_SIZES.find(({ upTo }) => lot <= upTo)?.size ?? lot);
}

export interface Drawable {
  id: string;
  amount: Money;
  /** A hint asks for a word on it. */
  outlier: boolean;
}

const rank = (seed: string, id: string): string => createHash('sha256').update(`${seed}/${id}`).digest('hex');

/** All that stand out, all that are large, and of the others as many as the table says, by the order of their hashes. */
export function drawSample(entries: readonly Drawable[], seed: string): Map<string, SampleReason> {
  const drawn = new Map<string, SampleReason>();
  const plain: string[] = [];
  for (const { id, amount, outlier } of entries) {
    if (outlier) drawn.set(id, 'outlier');
    else if (compare(amount, LARGE_FROM) >= 0) drawn.set(id, 'large');
    else plain.push(id);
  }
  const order = plain.map((id) => ({ id, rank: rank(seed, id) })).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const size = sampleSize(plain.length);
  order.forEach(({ id }, at) => drawn.set(id, at < size ? 'random' : 'rest'));
  return drawn;
}

export type BatchState = 'open' | 'failed' | 'passed' | 'done';

export interface BatchCounts {
  /** Of the sample. */
  waiting: number;
  sentBack: number;
  /** Of the rest. */
  restWaiting: number;
}

export function batchState({ waiting, sentBack, restWaiting }: BatchCounts): BatchState {
  if (sentBack > 0) return 'failed';
  if (waiting > 0) return 'open';
  return restWaiting > 0 ? 'passed' : 'done';
}
