import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { XLSX } from '#access/exports/list-exports.js';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { localeOf } from '#platform/http/problem.js';
import { IdempotencyKey, IdPipe } from '#platform/http/request-parts.js';
import { AskForecast } from './dto/ask-forecast.dto.js';
import { ForecastRunView, LatestForecasts } from './dto/forecast.dto.js';
import { ForecastProject, ForecastProjectQuery, OpenedForecast, OpenForecastQuery } from './dto/opened-forecast.dto.js';
import { PastForecasts, PastForecastsQuery } from './dto/past-forecasts.dto.js';
import { ForecastExportService } from './forecast-export.service.js';
import { ForecastsQuery } from './forecasts.query.js';
import { ForecastsService } from './forecasts.service.js';
import { OpenedForecastQuery } from './opened-forecast.query.js';
import { PastForecastsQueries } from './past-forecasts.query.js';

/** Will the target be reached, and what would change it? */
@ApiTags('forecasts')
@Controller()
export class ForecastsController {
  constructor(
    private readonly forecasts: ForecastsService,
    private readonly runs: ForecastsQuery,
    private readonly past: PastForecastsQueries,
    private readonly opened: OpenedForecastQuery,
    private readonly exporter: ForecastExportService,
  ) {}

  /** Asks for a forecast, a what-if or a back-test; the same question answers with the run that stands. */
  @Permit('forecast.ask')
  @Post('targets/:code/forecasts')
  @HttpCode(202)
  async ask(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('code') code: string,
    @Body() body: AskForecast,
  ): Promise<ForecastRunView> {
    return this.runs.one(actor, await this.forecasts.ask(actor, key, code, body));
  }

  /** What was asked before, newest first, what it assumed and what came out. */
  @Permit('insight.read')
  @Get('targets/:code/forecasts')
  list(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Query() query: PastForecastsQuery,
  ): Promise<PastForecasts> {
    return this.past.list(actor, code, query);
  }

  /** The forecast and the back-test on the newest facts, and what is being computed. */
  @Permit('insight.read')
  @Get('targets/:code/forecasts/latest')
  latest(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<LatestForecasts> {
    return this.runs.latest(actor, code);
  }

  @Permit('insight.read')
  @Get('forecasts/:id')
  one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ForecastRunView> {
    return this.runs.one(actor, id);
  }

  /** Opens a part of a month's mean to its projects: they add up to it to the fen. */
  @Permit('insight.read')
  @Get('forecasts/:id/parts')
  parts(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: OpenForecastQuery,
  ): Promise<OpenedForecast> {
    return this.opened.lines(actor, id, query);
  }

  /** How one project comes into it: its plan, what was learned and applied, and what it adds month by month. */
  @Permit('insight.read')
  @Get('forecasts/:id/projects/:projectId')
  project(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('projectId', IdPipe) projectId: string,
    @Query() { side }: ForecastProjectQuery,
  ): Promise<ForecastProject> {
    return this.opened.project(actor, id, projectId, side);
  }

  /** Its months and their parts as an .xlsx, with what it assumed over them. */
  @Permit('export')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Get('forecasts/:id/export')
  export(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Headers('accept-language') language: string | undefined,
  ): Promise<StreamableFile> {
    return this.exporter.export(actor, id, localeOf(language));
  }

  /** Stops one that is not finished; a finished one stays. */
  @Permit('forecast.ask')
  @Delete('forecasts/:id')
  @HttpCode(204)
  cancel(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.forecasts.cancel(actor, id);
  }
}
