import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { targetOf } from '../progress/target-of.js';
import type { Backtest } from './domain/backtest.js';
import { calibrationOf } from './domain/calibration.js';
import type { Refusal } from './domain/forecast.js';
import type { Changes } from './domain/what-if.js';
import { assumedOf, assumedProjects } from './assumed.js';
import type {
  BacktestView,
  ForecastMonth,
  ForecastOutlook,
  ForecastRunView,
  ForecastView,
  LatestForecasts,
} from './dto/forecast.dto.js';
import { ForecastNames, nameIn, type Names } from './forecast-names.query.js';
import type { KeptForecast, KeptMonth, KeptOutlook, RunResult } from './forecast-run.entity.js';

type Row = Omit<ForecastRunView, 'assumed' | 'forecast' | 'missing' | 'ended' | 'next' | 'backtest'> & {
  params: Changes;
  result: RunResult | null;
};

const RUN = `
  SELECT r.id, r.target_code AS "targetCode", r.kind, r.state, r.progress, ${instantText('r.known_at')} AS "knownAt",
         r.seed, r.draws, r.params, r.rule_version AS "ruleVersion", u.name AS "askedByName",
         ${instantText('r.requested_at')} AS "requestedAt", ${instantText('r.finished_at')} AS "finishedAt", r.result
    FROM forecast_runs r LEFT JOIN users u ON u.id = r.asked_by`;

@Injectable()
export class ForecastsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly names: ForecastNames,
  ) {}

  async one(actor: Actor, id: string): Promise<ForecastRunView> {
    const rows: Row[] = await this.dataSource.query(`${RUN} WHERE r.id = $1`, [id]);
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    return this.view(actor, rows[0]);
  }

  /** Of each kind the one on the newest facts. What-ifs are leadership's: others are told of their own, and read by id. */
  async latest(actor: Actor, code: string): Promise<LatestForecasts> {
    await targetOf(this.dataSource.manager, code);
    const newest = async (kind: string) => {
      const rows: Row[] = await this.dataSource.query(
        `${RUN} WHERE r.target_code = $1 AND r.kind = $2 AND r.state = 'done'
          ORDER BY r.known_at DESC, r.finished_at DESC, r.id LIMIT 1`,
        [code, kind],
      );
      return rows[0] === undefined ? null : this.view(actor, rows[0]);
    };
    const waiting: Row[] = await this.dataSource.query(
      `${RUN} WHERE r.target_code = $1 AND r.state IN ('queued', 'running')
          AND (r.kind <> 'what_if' OR $2::boolean OR r.asked_by = $3) ORDER BY r.requested_at, r.id LIMIT 20`,
      [code, actor.can('forecast.ask'), actor.userId],
    );
    const underWay = await Promise.all(waiting.map((row) => this.view(actor, row)));
    return { forecast: await newest('forecast'), backtest: await newest('backtest'), underWay };
  }

  private async view(actor: Actor, row: Row): Promise<ForecastRunView> {
    return shown(row, await this.names.of(actor, [...moversOf(row.result), ...assumedProjects(row.params)]));
  }
}

const ADDED = /^added-/;

function moversOf(result: RunResult | null): string[] {
  const told = result?.forecast;
  if (told === undefined || told.refused !== null) return [];
  const ids = [told.base, told.changed].flatMap((outlook) => outlook?.movers.map(({ id }) => id) ?? []);
  return [...new Set(ids)].filter((id) => !ADDED.test(id));
}

function shown({ result, params, ...run }: Row, names: Names): ForecastRunView {
  const told: KeptForecast | Refusal | undefined = result?.forecast;
  return {
    ...run,
    assumed: assumedOf(params, names),
    forecast: told === undefined || told.refused !== null ? null : forecastView(told, names),
    missing: told?.refused ?? [],
    ended: result?.ended ?? null,
    next: result?.next ?? null,
    backtest: result?.backtest === undefined ? null : backtestView(result.backtest),
  };
}

function forecastView(told: KeptForecast, names: Names): ForecastView {
  const { asOf, windowFrom, windowTo, amount, done, past, base, changed, model, draws } = told;
  return {
    ...{ asOf, windowFrom, windowTo, amount, done, past, draws },
    base: outlookView(base, names),
    changed: changed === null ? null : outlookView(changed, names),
    model: { ...(model as ForecastView['model']), seasons: model.seasons ?? [] },
  };
}

const monthView = (month: KeptMonth): ForecastMonth => ({
  ...month,
  mean: month.mean ?? null,
  parts: month.parts ?? null,
});

function outlookView({ movers, months, end, ...outlook }: KeptOutlook, names: Names): ForecastOutlook {
  return {
    ...outlook,
    months: months.map(monthView),
    end: end === null ? null : monthView(end),
    movers: movers.map(({ id, expected, deviation, share }) => ({
      ...nameIn(names, id),
      ...{ expected, deviation, share },
    })),
  };
}

function backtestView({ rows, ...backtest }: Backtest): BacktestView {
  return {
    ...backtest,
    calibration: calibrationOf(backtest.tables),
    rows: rows.map(({ asOf, horizon, month, actual, predicted, naive, linear, intervals, inside }) => ({
      ...{ asOf, horizon, month, actual, predicted, naive, linear },
      interval: { low: intervals[80][0], high: intervals[80][1] },
      inside: inside[80],
    })),
  };
}
