import { Injectable, type StreamableFile } from '@nestjs/common';
import { ListExports } from '#access/exports/list-exports.js';
import type { Actor } from '#access/policy/actor.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { ListQuery } from '#platform/http/list.js';
import type { Locale } from '#platform/http/problem.js';
import { forecastTable, type SheetRow } from './forecast-sheet.js';
import { ForecastsQuery } from './forecasts.query.js';

interface OneRun extends ListQuery {
  run: string;
}

/** A forecast as a sheet: its months and their parts, over them what it assumed. */
@Injectable()
export class ForecastExportService {
  constructor(
    private readonly exports: ListExports,
    private readonly runs: ForecastsQuery,
  ) {}

  async export(actor: Actor, id: string, locale: Locale): Promise<StreamableFile> {
    const run = await this.runs.one(actor, id);
    const { forecast } = run;
    if (forecast === null) throw platformErrors('record.not_found');
    const { backtest } = await this.runs.latest(actor, run.targetCode);
    const items = forecast.base.months.map((base, index): SheetRow => ({
      base,
      changed: forecast.changed?.months[index] ?? null,
    }));
    const query: OneRun = { run: id };
    return this.exports.start(actor, query, {
      noun: 'forecast',
      plural: 'forecast',
      page: () => Promise.resolve({ items, nextCursor: null, total: items.length }),
      table: () => forecastTable(run, forecast, backtest?.backtest ?? null, locale),
    });
  }
}
