import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe } from '#platform/http/request-parts.js';
import { AskForecast } from './dto/ask-forecast.dto.js';
import { ForecastRunView, LatestForecasts } from './dto/forecast.dto.js';
import { ForecastsQuery } from './forecasts.query.js';
import { ForecastsService } from './forecasts.service.js';

/** Will the target be reached, and what would change it? */
@ApiTags('forecasts')
@Controller()
export class ForecastsController {
  constructor(
    private readonly forecasts: ForecastsService,
    private readonly runs: ForecastsQuery,
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

  /** Stops one that is not finished; a finished one stays. */
  @Permit('forecast.ask')
  @Delete('forecasts/:id')
  @HttpCode(204)
  cancel(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.forecasts.cancel(actor, id);
  }
}
