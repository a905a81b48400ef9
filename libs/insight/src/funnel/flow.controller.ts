import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { CohortTable, FlowGroupQuery, FlowQuery, FunnelTable, TimeQuery, TimeTable } from './dto/flow.dto.js';
import { FlowQueries } from './flow.query.js';

@ApiTags('insight')
@Controller('insight')
export class FlowController {
  constructor(private readonly flow: FlowQueries) {}

  /** 漏斗: per stage how many entered, went on, stand there, ended there; conversion with interval, money beside. */
  @Permit('insight.read')
  @Get('funnel')
  funnel(@CurrentActor() actor: Actor, @Query() query: FlowQuery): Promise<FunnelTable> {
    return this.flow.funnel(actor, query);
  }

  /** Of what was signed in a quarter, how much is registered, started, producing after 6, 12, 24 months. */
  @Permit('insight.read')
  @Get('cohorts')
  cohorts(@CurrentActor() actor: Actor, @Query() query: FlowGroupQuery): Promise<CohortTable> {
    return this.flow.cohorts(actor, query);
  }

  /** How long projects stand in a stage, those still there counted as far as they were watched. */
  @Permit('insight.read')
  @Get('time-in-stage')
  times(@CurrentActor() actor: Actor, @Query() query: TimeQuery): Promise<TimeTable> {
    return this.flow.times(actor, query);
  }
}
