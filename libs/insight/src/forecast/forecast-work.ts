import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { monthIndex } from '#platform/clock/calendar.js';
import { add, type Money } from '#platform/money/money.js';
import { targetOf, type TargetRow } from '../progress/target-of.js';
import { backtest, type Origin } from './domain/backtest.js';
import { type Forecast, forecast, monthText, type Outlook, type Refusal } from './domain/forecast.js';
import type { ForecastPart } from './domain/parts.js';
import { NEEDS, ENOUGH } from './domain/enough.js';
import { ForecastFacts, quarterKnownAt, type Window } from './forecast-facts.query.js';
import { type Side, SIDES } from './forecast-part.entity.js';
import type { ForecastRun, KeptForecast, KeptOutlook, RunResult } from './forecast-run.entity.js';

/** Told how far it is, 0 to 1; answers false when the run was stopped. */
export type Tell = (share: number) => Promise<boolean>;

/** Months shown beyond the window; and the horizon when no later target stands. */
const BEYOND = 24;
const LATER = 36;
const BACKTEST_DRAWS = 200;

/** An answer, and the lines its means are the sum of. */
export interface Worked {
  result: RunResult;
  parts: (ForecastPart & { side: Side })[];
}

/** Computes a run in steps that let the process breathe. Null: it was stopped. */
@Injectable()
export class ForecastWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly facts: ForecastFacts,
  ) {}

  async of(run: ForecastRun, tell: Tell): Promise<Worked | null> {
    const target = await targetOf(this.dataSource.manager, run.targetCode);
    return run.kind === 'backtest' ? this.judge(run, target, tell) : this.foresee(run, target, tell);
  }

  private async foresee(run: ForecastRun, target: TargetRow, tell: Tell): Promise<Worked | null> {
    const asOf = await this.facts.lastMonth(target, run.knownAt);
    if (asOf === null) return { result: { forecast: nothingYet(run.knownAt) }, parts: [] };
    const own = windowOf(target);
    const over = asOf >= own.to;
    const next = over ? await this.facts.next(target) : null;
    const window = over ? (next ?? { from: own.to + 1, to: Math.max(own.to, asOf) + LATER, amount: null }) : own;
    const world = await this.facts.world(target, run.knownAt, asOf, window);
    const changes = run.kind === 'what_if' ? run.params : null;
    const beyond = over && next === null ? 0 : BEYOND;
    const told = await inSteps<Forecast | Refusal>(
      forecast(world, { seed: run.seed, draws: run.draws, beyond, changes }),
      tell,
    );
    if (told === null) return null;
    const { result, parts } = kept(told);
    if (next !== null) result.next = { code: next.code, nameZh: next.nameZh, nameEn: next.nameEn };
    if (over) result.ended = await this.ended(target, run.knownAt, own);
    return { result, parts };
  }

  private async ended(target: TargetRow, knownAt: Date, { from, to }: Window): Promise<RunResult['ended']> {
    const months = await this.facts.months(target, knownAt);
    const { windowFrom, windowTo, amount } = target;
    return { windowFrom, windowTo, amount, done: sumBetween(months, from, to) };
  }

  /** Every quarter of the window whose end lies before the last month known, on what was known then. */
  private async judge(run: ForecastRun, target: TargetRow, tell: Tell): Promise<Worked | null> {
    const last = await this.facts.lastMonth(target, run.knownAt);
    const window = windowOf(target);
    const quarters: number[] = [];
    for (let quarter = window.from + 2; last !== null && quarter < Math.min(last, window.to + 1); quarter += 3)
      quarters.push(quarter);
    const months = await this.facts.months(target, run.knownAt);
    const actual = (month: number): Money | null =>
      last !== null && month <= last ? (months.get(month) ?? '0.00') : null;
    const origins: Origin[] = [];
    for (const quarter of quarters) {
      const knownAt = quarterKnownAt(quarter);
      const asOf = await this.facts.lastMonth(target, knownAt);
      if (asOf === null) continue;
      origins.push({ quarter, world: await this.facts.world(target, knownAt, asOf, window) });
      if (!(await tell((0.1 * origins.length) / quarters.length))) return null;
    }
    const settings = { seed: run.seed, draws: Math.min(run.draws, BACKTEST_DRAWS) };
    const told = await inSteps(backtest(origins, origins.length, actual, settings), (share) => tell(0.1 + 0.9 * share));
    return told === null ? null : { result: { backtest: told }, parts: [] };
  }
}

const windowOf = (target: TargetRow): Window => ({
  from: monthIndex(target.windowFrom),
  to: monthIndex(target.windowTo),
  amount: target.amount,
});

function sumBetween(months: ReadonlyMap<number, Money>, from: number, to: number): Money {
  return [...months].reduce((sum, [month, amount]) => (month < from || month > to ? sum : add(sum, amount)), '0.00');
}

const withoutParts = ({ parts: _parts, ...outlook }: Outlook): KeptOutlook => outlook;

/** The lines are kept by themselves: whoever reads the answer need not read them all. */
function kept(told: Forecast | Refusal): Worked {
  if (told.refused !== null) return { result: { forecast: told }, parts: [] };
  const { base, changed } = told;
  const forecast: KeptForecast = {
    ...told,
    base: withoutParts(base),
    changed: changed === null ? null : withoutParts(changed),
  };
  return {
    result: { forecast },
    parts: SIDES.flatMap((side) => told[side]?.parts.map((part) => ({ ...part, side })) ?? []),
  };
}

/** Nobody has reported anything by then. */
function nothingYet(knownAt: Date): Refusal {
  const refused = NEEDS.map((what) => ({ what, has: 0, needs: ENOUGH[what] }));
  return { refused, asOf: monthText(monthIndex(knownAt.toISOString()) - 1) };
}

/** Longest stretch of work between two breaths of the process. */
const BREATH_MS = 30;

async function inSteps<T>(steps: Generator<number, T, void>, tell: Tell): Promise<T | null> {
  let breathed = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - breathed < BREATH_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    if (!(await tell(step.value))) return null;
    breathed = performance.now();
  }
}
