import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { monthIndex } from '#platform/clock/calendar.js';
import { Where } from '#platform/database/sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import { add } from '#platform/money/money.js';
import { RUNGS } from './domain/facts.js';
import { monthText } from './domain/forecast.js';
import type { PartTold } from './domain/parts.js';
import type { ForecastModel } from './dto/forecast.dto.js';
import type {
  ForecastPartLine,
  ForecastProject,
  ForecastProjectTold,
  OpenedForecast,
  OpenForecastQuery,
} from './dto/opened-forecast.dto.js';
import { ForecastNames, nameIn } from './forecast-names.query.js';
import type { ForecastPartRow, Side } from './forecast-part.entity.js';
import { ForecastRun, type KeptForecast } from './forecast-run.entity.js';
import { forecastErrors } from './forecasts.errors.js';

type OwnLine = Pick<ForecastPartRow, 'kind' | 'cumulative' | 'deviation' | 'told'>;

/** As text: the driver would make floats of an array of amounts. */
const OWN_LINES = `
  SELECT kind, cumulative::text[] AS cumulative, deviation::text AS deviation, told FROM forecast_parts
   WHERE run_id = $1 AND side = $2 AND project_id = $3`;

type Line = Pick<ForecastPartLine, 'projects' | 'amount'> & { id: string };

/** Opens a month of a forecast: the lines its mean is the sum of, and how a project comes to its own. */
@Injectable()
export class OpenedForecastQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly names: ForecastNames,
  ) {}

  async lines(actor: Actor, id: string, query: OpenForecastQuery): Promise<OpenedForecast> {
    const { manager: em } = this.dataSource;
    const { side = 'base', kind } = query;
    const place = placeOf(await this.kept(em, id, side), query.month);
    const where = new Where().add('f.run_id = ?', id).add('f.side = ?', side).add('f.kind = ?', kind);
    const amount = `f.cumulative[${place}]`;
    const [sums]: { sum: string }[] = await em.query(
      `SELECT COALESCE(sum(${amount}), 0)::numeric(30,2)::text AS sum FROM forecast_parts f WHERE ${where.toString()}`,
      [...where.params],
    );
    const page = await listPage<Line & { projectId: string | null }>(
      em,
      {
        select: `f.id, f.project_id AS "projectId", f.projects, ${amount}::text AS amount`,
        from: 'forecast_parts f',
        where,
        id: 'f.id',
        sorts: { amount: { sql: amount, type: 'numeric' } },
        defaultSort: '-amount',
      },
      { cursor: query.cursor, limit: query.limit },
    );
    const names = await this.names.of(
      actor,
      page.items.flatMap(({ projectId }) => projectId ?? []),
    );
    return {
      sum: sums!.sum,
      lines: page.items.map(({ projectId, projects, amount: of }) => ({
        ...nameIn(names, projectId),
        ...{ projects, amount: of },
      })),
      nextCursor: page.nextCursor,
      total: page.total,
    };
  }

  async project(actor: Actor, id: string, projectId: string, side: Side = 'base'): Promise<ForecastProject> {
    const { manager: em } = this.dataSource;
    const { run, forecast } = await this.read(em, id, side);
    const rows: OwnLine[] = await em.query(OWN_LINES, [id, side, projectId]);
    const main = rows.find(({ kind }) => kind !== 'waiting') ?? rows[0];
    const named = nameIn(await this.names.of(actor, [projectId]), projectId);
    if (main?.told == null || named.projectId === null) throw platformErrors('record.not_found');
    const { asOf, windowTo, model } = forecast;
    const months = forecast.base.months.map(({ month }, index) => ({
      month,
      amount: add(...rows.map(({ cumulative }) => cumulative[index]!)),
    }));
    return {
      ...named,
      kind: main.kind,
      waiting: rows.find(({ kind }) => kind === 'waiting')?.cumulative[0] ?? '0.00',
      measured: windowTo > asOf ? windowTo : months.at(-1)!.month,
      ...{ deviation: main.deviation, months, told: toldView(main.told), asOf },
      ...learnedOf(model as ForecastModel, main.told.mode),
      ...{ seed: run.seed, draws: forecast.draws, ruleVersion: run.ruleVersion },
    };
  }

  private async kept(em: EntityManager, id: string, side: Side): Promise<KeptForecast> {
    return (await this.read(em, id, side)).forecast;
  }

  private async read(em: EntityManager, id: string, side: Side): Promise<{ run: ForecastRun; forecast: KeptForecast }> {
    const run = await em.findOneBy(ForecastRun, { id });
    const forecast = run?.result?.forecast;
    if (run === null || forecast === undefined || forecast.refused !== null || forecast[side] === null)
      throw platformErrors('record.not_found');
    return { run, forecast };
  }
}

/** Where the month lies among those of the forecast, from 1 as PostgreSQL counts. */
function placeOf({ asOf, base }: KeptForecast, month: string): number {
  const place = monthIndex(month) - monthIndex(asOf);
  if (place < 1 || place > base.months.length)
    throw forecastErrors('forecast.month_unknown', {
      from: base.months[0]?.month ?? asOf,
      to: base.months.at(-1)?.month ?? asOf,
    });
  return place;
}

function learnedOf(model: ForecastModel, mode: string): Pick<ForecastProject, 'learned' | 'rates' | 'counted'> {
  return {
    learned: model.modes.find((each) => each.mode === mode) ?? null,
    rates: model.rates,
    counted: model.counted,
  };
}

function toldView(told: PartTold): ForecastProjectTold {
  const { mode, planned, rung, since, plannedStart, began, spent, halfBegun, ...rest } = told;
  const month = (index: number | null) => (index === null ? null : monthText(index));
  return {
    ...rest,
    mode: mode as ForecastProjectTold['mode'],
    planned: planned.toFixed(2),
    rung: RUNGS[began === null ? rung : RUNGS.length - 1]!,
    since: monthText(began ?? since),
    plannedStart: month(plannedStart),
    began: month(began),
    spent: spent === null ? null : spent.toFixed(2),
    halfBegun: month(halfBegun),
  };
}
