import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey } from '#platform/http/request-parts.js';
import { CloseMonthService } from './close-month.service.js';
import { CloseMonth, MonthList, MonthQuery, MonthsExport, MonthsListQuery, MonthView } from './dto/month.dto.js';
import { MonthsExportService } from './months-export.service.js';
import { MonthsQuery } from './months.query.js';

@ApiTags('months')
@Controller('months')
export class MonthsController {
  constructor(
    private readonly months: MonthsQuery,
    private readonly closing: CloseMonthService,
    private readonly exports: MonthsExportService,
  ) {}

  /** Every month that is over: open or closed, and of a closed one what was told then and what is told today. */
  @Permit('month.read')
  @Get()
  list(@Query() query: MonthsListQuery): Promise<MonthList> {
    return this.months.list(query);
  }

  /** The chain of closed months with the public keys: enough to check it without Berth. Also needs the right to export. */
  @Permit('month.read')
  @Get('export')
  export(@CurrentActor() actor: Actor): Promise<MonthsExport> {
    return this.exports.export(actor);
  }

  @Permit('month.read')
  @Get(':month')
  one(@Param('month') month: string, @Query() { knownAt }: MonthQuery): Promise<MonthView> {
    return this.months.one(month, knownAt);
  }

  /** Closes the month: what is told of it now is sealed and signed. Cannot be undone. */
  @Permit('month.close')
  @Post(':month/close')
  @HttpCode(200)
  close(
    @CurrentActor() actor: Actor,
    @Param('month') month: string,
    @IdempotencyKey() key: string | null,
    @Body() body: CloseMonth,
  ): Promise<MonthView> {
    return this.closing.close(actor, key, month, body);
  }
}
