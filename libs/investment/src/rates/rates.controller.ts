import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey } from '#platform/http/request-parts.js';
import { RateList, RateListQuery, RateOfDay, RateOfDayQuery, RateView, StateRate } from './dto/rate.dto.js';
import { RatesQuery } from './rates.query.js';
import { StateRateService } from './state-rate.service.js';

@ApiTags('exchange rates')
@Controller('exchange-rates')
export class RatesController {
  constructor(
    private readonly query: RatesQuery,
    private readonly service: StateRateService,
  ) {}

  /** Every rate ever stated, with its day and source. */
  @Permit('entry.read')
  @Get()
  list(@Query() { currency }: RateListQuery): Promise<RateList> {
    return this.query.list(currency);
  }

  /** The rate in force on a day, proposed to an entry of it. */
  @Permit('entry.read')
  @Get('of-day')
  ofDay(@Query() query: RateOfDayQuery): Promise<RateOfDay> {
    return this.query.ofDay(query);
  }

  /** States the rate of a day, or replaces it by naming it, with a reason. */
  @Permit('rate.manage')
  @Post()
  state(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body() body: StateRate,
  ): Promise<RateView> {
    return this.service.state(actor, key, body);
  }
}
