import { add, type Money, subtract } from '#platform/money/money.js';
import { linearTrend, stageWeighted } from './baseline.js';
import { missingFor } from './enough.js';
import type { KnownWorld } from './facts.js';
import { column, monthText, sumOf } from './forecast.js';
import { learn } from './model.js';
import { crps, interval, type Level, LEVELS, quantile, type Score, type Scored, scoreOf } from './score.js';
import { simulate } from './simulate.js';

/** Months ahead that are judged. */
export const HORIZONS = [3, 6, 12] as const;

/** A past quarter: what was known at its end, and the total of each month as it is known today. */
export interface Origin {
  /** Last month of the quarter. */
  quarter: number;
  world: KnownWorld;
}

export interface BacktestRow {
  /** YYYY-MM, last month known then. */
  asOf: string;
  horizon: number;
  month: string;
  /** Added between asOf and month, as verified by today. */
  actual: Money;
  predicted: Money;
  naive: Money;
  linear: Money;
  intervals: Record<Level, [Money, Money]>;
  inside: Record<Level, boolean>;
  crps: Money;
}

export interface BacktestTable {
  horizon: number;
  forecast: Score | null;
  naive: Score | null;
  linear: Score | null;
}

export interface Backtest {
  rows: BacktestRow[];
  tables: BacktestTable[];
  /** Quarters asked of, and how many of them had history enough. */
  quarters: number;
  judged: number;
}

const TRUTH_TELLS = 1_000_000;

/** Every past quarter as if it were today. `actual` gives the total of a month as known now, null beyond the facts. */
export function* backtest(
  origins: Iterable<Origin>,
  count: number,
  actual: (month: number) => Money | null,
  settings: { seed: number; draws: number },
): Generator<number, Backtest, void> {
  const rows: BacktestRow[] = [];
  let [asked, judged] = [0, 0];
  for (const origin of origins) {
    asked += 1;
    if (missingFor(origin.world).length === 0) {
      judged += 1;
      rows.push(...(yield* judge(origin.world, actual, settings, (asked - 1) / count, 1 / count)));
    }
    yield Math.min(1, asked / count);
  }
  return { rows, tables: HORIZONS.map((horizon) => tableOf(horizon, rows)), quarters: asked, judged };
}

function* judge(
  world: KnownWorld,
  actual: (month: number) => Money | null,
  settings: { seed: number; draws: number },
  begun: number,
  share: number,
): Generator<number, BacktestRow[], void> {
  const { asOf } = world;
  const horizons = HORIZONS.filter((horizon) => actual(asOf + horizon) !== null);
  if (horizons.length === 0) return [];
  const until = asOf + Math.max(...horizons);
  const steps = simulate(world, learn(world), { ...settings, until, measured: until });
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield begun + step.value * share;
  const futures = step.value;
  const known = sumOf(world);
  return horizons.map((horizon) => {
    const month = asOf + horizon;
    const total = totalUntil(world.windowFrom, month, actual);
    // Late corrections of months already told count as error too: the total is what leadership is told.
    const came = subtract(total, known);
    const sorted = column(futures, futures.totals, horizon - 1);
    const value = Number(came);
    const ends = Object.fromEntries(LEVELS.map((level) => [level, interval(sorted, level)])) as Record<
      Level,
      [number, number]
    >;
    const told = <T>(of: (level: Level) => T) =>
      Object.fromEntries(LEVELS.map((level) => [level, of(level)])) as Record<Level, T>;
    return {
      asOf: monthText(asOf),
      horizon,
      month: monthText(month),
      actual: came,
      predicted: quantile(sorted, 0.5).toFixed(2),
      naive: stageWeighted(world, horizon).toFixed(2),
      linear: linearTrend(world, horizon).toFixed(2),
      intervals: told((level) => [ends[level][0].toFixed(2), ends[level][1].toFixed(2)] as [Money, Money]),
      inside: told((level) => value >= ends[level][0] && value <= ends[level][1]),
      crps: crps(sorted, value).toFixed(2),
    };
  });
}

function totalUntil(from: number, month: number, actual: (month: number) => Money | null): Money {
  let sum = '0.00';
  for (let each = from; each <= month; each += 1) sum = add(sum, actual(each) ?? '0.00');
  return sum;
}

function tableOf(horizon: number, all: readonly BacktestRow[]): BacktestTable {
  const rows = all.filter((row) => row.horizon === horizon);
  const score = (of: (row: BacktestRow) => Scored) => scoreOf(rows.map(of));
  return {
    horizon,
    forecast: rounded(
      score((row) => ({
        predicted: Number(row.predicted),
        actual: Number(row.actual),
        inside: row.inside,
        crps: Number(row.crps),
      })),
    ),
    naive: rounded(score((row) => ({ predicted: Number(row.naive), actual: Number(row.actual) }))),
    linear: rounded(score((row) => ({ predicted: Number(row.linear), actual: Number(row.actual) }))),
  };
}

/** Figures of error are read, not added up: whole 元 and parts per million are plenty. */
function rounded(score: Score | null): Score | null {
  if (score === null) return null;
  const share = (value: number | null) => (value === null ? null : Math.round(value * TRUTH_TELLS) / TRUTH_TELLS);
  return {
    ...score,
    mae: Math.round(score.mae),
    mape: share(score.mape),
    bias: Math.round(score.bias),
    crps: score.crps === null ? null : Math.round(score.crps),
  };
}
