import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import {
  CohortRowsQuery,
  CohortTable,
  FlowGroupQuery,
  FlowProjects,
  FlowQuery,
  FunnelRowsQuery,
  FunnelTable,
  TimeQuery,
  TimeRowsQuery,
  TimeTable,
} from './dto/flow.dto.js';
import { FlowQueries } from './flow.query.js';
import { FlowRows } from './flow-rows.query.js';

@ApiTags('insight')
@Controller('insight')
export class FlowController {
  constructor(
    private readonly flow: FlowQueries,
    private readonly behind: FlowRows,
  ) {}

  /** 漏斗: per stage how many entered, went on, stand there, ended there; conversion with interval, money beside. */
  @Permit('insight.read')
  @Get('funnel')
  funnel(@CurrentActor() actor: Actor, @Query() query: FlowQuery): Promise<FunnelTable> {
    return this.flow.funnel(actor, query);
  }

  @Permit('insight.read')
  @Get('funnel/projects')
  funnelRows(@CurrentActor() actor: Actor, @Query() query: FunnelRowsQuery): Promise<FlowProjects> {
    return this.behind.funnel(actor, query);
  }

  /** Of what was signed in a quarter, how much is registered, started, producing after 6, 12, 24 months. */
  @Permit('insight.read')
  @Get('cohorts')
  cohorts(@CurrentActor() actor: Actor, @Query() query: FlowGroupQuery): Promise<CohortTable> {
    return this.flow.cohorts(actor, query);
  }

  @Permit('insight.read')
  @Get('cohorts/projects')
  cohortRows(@CurrentActor() actor: Actor, @Query() query: CohortRowsQuery): Promise<FlowProjects> {
    return this.behind.cohort(actor, query);
  }

  /** How long projects stand in a stage, those still there counted as far as they were watched. */
  @Permit('insight.read')
  @Get('time-in-stage')
  times(@CurrentActor() actor: Actor, @Query() query: TimeQuery): Promise<TimeTable> {
    return this.flow.times(actor, query);
  }

  @Permit('insight.read')
  @Get('time-in-stage/projects')
  timeRows(@CurrentActor() actor: Actor, @Query() query: TimeRowsQuery): Promise<FlowProjects> {
    return this.behind.times(actor, query);
  }
}
