import { addMonths } from '#platform/clock/calendar.js';
import { add, compare, type Money } from '#platform/money/money.js';
import type { KnownWorld } from './facts.js';
import { type Missing, missingFor } from './enough.js';
import { learn, type Model } from './model.js';
import { type ForecastPart, type PartSums, partsOf, sumsOf } from './parts.js';
import { quantile } from './score.js';
import { type Futures, simulate } from './simulate.js';
import { summaryOf, type ModelSummary } from './summary.js';
import { type Changes } from './what-if.js';

/** Changes whenever the same facts and seed would give other figures: a run says by which rules it was made. */
export const RULE_VERSION = 3;

export const SHARES = [5, 10, 25, 50, 75, 90, 95] as const;

export interface MonthForecast {
  /** YYYY-MM */
  month: string;
  /** Cumulative verified total since the window's first month, at each of SHARES. */
  quantiles: Money[];
  /** Mean of the total: what is done and all parts, to the fen. A median has no parts that add up to it. */
  mean: Money;
  parts: PartSums;
  /** Median of what projects nobody knows yet add to it. */
  newcomers: Money;
  /** Share of futures that have reached the amount by then; null without one. */
  reached: number | null;
}

export interface Mover {
  id: string;
  /** Mean of what it adds until the window's end. */
  expected: Money;
  deviation: Money;
  /** Its part of the variance of the whole. */
  share: number;
}

export interface Outlook {
  /** Of reaching the amount by the window's end; null when there is no amount, or the window is over. */
  probability: number | null;
  /** Month in which half of the futures have reached it; null: not within the horizon. */
  reachedMonth: string | null;
  end: MonthForecast | null;
  months: MonthForecast[];
  movers: Mover[];
  /** Line by line what every month's mean is the sum of. */
  parts: ForecastPart[];
}

export interface Forecast {
  refused: null;
  asOf: string;
  windowFrom: string;
  windowTo: string;
  amount: Money | null;
  /** Verified by asOf: the past is never simulated. */
  done: Money;
  past: { month: string; cumulative: Money }[];
  base: Outlook;
  changed: Outlook | null;
  model: ModelSummary;
  seed: number;
  draws: number;
  ruleVersion: number;
}

export interface Refusal {
  refused: Missing[];
  asOf: string;
}

export interface Asked {
  seed: number;
  draws: number;
  /** Months simulated after the later of the window's end and asOf. */
  beyond: number;
  changes?: Changes | null;
}

export const monthText = (index: number): string => addMonths('0000-01', index);

const MOVERS = 25;
/** The luck of many projects evens out: fewer futures tell as much of their total. */
const MANY = [
  { projects: 30_000, draws: 200 },
  { projects: 3000, draws: 400 },
];

/** The whole forecast, in steps: yields how far it is, from 0 to 1. */
export function* forecast(world: KnownWorld, asked: Asked): Generator<number, Forecast | Refusal, void> {
  const refused = missingFor(world);
  if (refused.length > 0) return { refused, asOf: monthText(world.asOf) };
  yield 0;
  const model = learn(world);
  const until = Math.max(world.windowTo, world.asOf) + asked.beyond;
  const measured = world.windowTo > world.asOf ? world.windowTo : until;
  const most = MANY.find(({ projects }) => world.projects.length > projects)?.draws ?? asked.draws;
  const draws = Math.min(asked.draws, most);
  const settings = { seed: asked.seed, draws, until, measured };
  const sides = asked.changes ? 2 : 1;
  const done = sumOf(world);
  const ground = { world, model, done, measured };
  const base = outlookOf(ground, yield* part(simulate(world, model, settings), 0, sides));
  const changed = asked.changes
    ? outlookOf(ground, yield* part(simulate(world, model, settings, asked.changes), 1, sides))
    : null;
  return {
    refused: null,
    asOf: monthText(world.asOf),
    windowFrom: monthText(world.windowFrom),
    windowTo: monthText(world.windowTo),
    amount: world.amount,
    done,
    past: pastOf(world),
    base,
    changed,
    model: summaryOf(model, asked.seed),
    seed: asked.seed,
    draws,
    ruleVersion: RULE_VERSION,
  };
}

function* part<T>(steps: Generator<number, T, void>, index: number, of: number): Generator<number, T, void> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield (index + step.value) / of;
  }
}

export const sumOf = (world: KnownWorld): Money => world.months.reduce((sum, amount) => add(sum, amount), '0.00');

function pastOf(world: KnownWorld): Forecast['past'] {
  let cumulative = '0.00';
  return world.months.map((amount, index) => {
    cumulative = add(cumulative, amount);
    return { month: monthText(world.windowFrom + index), cumulative };
  });
}

const money = (amount: number): Money => amount.toFixed(2);

/** Values of all futures at the end of a month, sorted. */
export function column(futures: Futures, values: Float64Array, month: number): Float64Array {
  return Float64Array.from({ length: futures.draws }, (_, draw) => values[draw * futures.months + month]!).sort();
}

interface Ground {
  world: KnownWorld;
  model: Model;
  done: Money;
  /** Month at whose end contributions are measured. */
  measured: number;
}

function outlookOf({ world, model, done, measured }: Ground, futures: Futures): Outlook {
  const { amount, asOf, windowTo } = world;
  const parts = partsOf(world, model, futures, measured - asOf);
  const left = amount === null ? null : Number(amount) - Number(done);
  const months = Array.from({ length: futures.months }, (_, index): MonthForecast => {
    const totals = column(futures, futures.totals, index);
    const sums = sumsOf(parts, index);
    return {
      month: monthText(asOf + 1 + index),
      quantiles: SHARES.map((share) => add(done, money(quantile(totals, share / 100)))),
      mean: add(done, ...Object.values(sums)),
      parts: sums,
      newcomers: money(quantile(column(futures, futures.newcomers, index), 0.5)),
      reached: left === null ? null : totals.filter((total) => total >= left).length / futures.draws,
    };
  });
  const end = windowTo > asOf ? (months[windowTo - asOf - 1] ?? null) : null;
  const already = amount !== null && compare(done, amount) >= 0;
  return {
    probability: already ? 1 : (end?.reached ?? null),
    reachedMonth: already ? monthText(asOf) : (months.find(({ reached }) => (reached ?? 0) >= 0.5)?.month ?? null),
    end,
    months,
    movers: moversOf(futures),
    parts,
  };
}

function moversOf({ parts, variance }: Futures): Mover[] {
  return parts
    .filter(({ mean, deviation }) => mean > 0 || deviation > 0)
    .map(({ runner, mean, deviation, covariance }) => ({
      id: runner.id,
      expected: money(mean),
      deviation: money(deviation),
      share: variance > 0 ? Number((covariance / variance).toFixed(4)) : 0,
    }))
    .sort((left, right) => right.share - left.share || (left.id < right.id ? -1 : 1))
    .slice(0, MOVERS);
}
