import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe } from '#platform/http/request-parts.js';
import { SetYearPlans, YearPlanHistory, YearPlansSet } from './dto/year-plan.dto.js';
import { YearPlansQuery } from './year-plans.query.js';
import { YearPlansService } from './year-plans.service.js';

@ApiTags('year plans')
@Controller()
export class YearPlansController {
  constructor(
    private readonly service: YearPlansService,
    private readonly query: YearPlansQuery,
  ) {}

  /** Sets the plans of a year for several projects: all of them or none. */
  @Permit('year_plan.set')
  @Put('year-plans/:year')
  set(
    @CurrentActor() actor: Actor,
    @Param('year') year: string,
    @IdempotencyKey() key: string | null,
    @Body() body: SetYearPlans,
  ): Promise<YearPlansSet> {
    return this.service.set(actor, key, year, body);
  }

  /** What was ever planned for the years of a project, and by whom. */
  @Permit('entry.read')
  @Get('projects/:id/year-plans')
  history(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<YearPlanHistory> {
    return this.query.of(actor, id);
  }
}
