import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { DeskQueries } from './desk/desk.query.js';
import { Desk } from './desk/dto/desk.dto.js';
import { Pipeline, PipelineQuery } from './pipeline/dto/pipeline.dto.js';
import { PipelineQueries } from './pipeline/pipeline.query.js';
import { StuckList, StuckQuery } from './stuck/dto/stuck.dto.js';
import { StuckQueries } from './stuck/stuck.query.js';
import { YieldQuery, YieldTable } from './yield/dto/yield.dto.js';
import { YieldQueries } from './yield/yield.query.js';

@ApiTags('insight')
@Controller('insight')
export class InsightController {
  constructor(
    private readonly pipelines: PipelineQueries,
    private readonly stuckProjects: StuckQueries,
    private readonly desks: DeskQueries,
    private readonly yields: YieldQueries,
  ) {}

  /** Active projects by stage: how many, and how much is planned and contracted. */
  @Permit('insight.read')
  @Get('pipeline')
  pipeline(@Query() { knownAt }: PipelineQuery): Promise<Pipeline> {
    return this.pipelines.pipeline(knownAt);
  }

  /** What does not move: why, for how long, and whom to call. */
  @Permit('insight.read')
  @Get('stuck')
  stuck(@CurrentActor() actor: Actor, @Query() query: StuckQuery): Promise<StuckList> {
    return this.stuckProjects.list(actor, query);
  }

  /** 渠道成效: what each event, source, intermediary or team brought, down to the verified investment. */
  @Permit('lead.read')
  @Get('yield')
  yield(@CurrentActor() actor: Actor, @Query() query: YieldQuery): Promise<YieldTable> {
    return this.yields.table(actor, query);
  }

  /** What waits for the reader. */
  @Permit('insight.desk')
  @Get('desk')
  desk(@CurrentActor() actor: Actor): Promise<Desk> {
    return this.desks.desk(actor);
  }
}
