import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import {
  OpenAttentionQuery,
  OpenChainQuery,
  OpenDeskQuery,
  OpenedFigure,
  OpenLandYieldQuery,
  OpenLoadQuery,
  OpenPipelineQuery,
  OpenSignedQuery,
  OpenYieldQuery,
} from './dto/opened.dto.js';
import { OpenAttention } from './open-attention.query.js';
import { OpenChain } from './open-chain.query.js';
import { OpenDesk } from './open-desk.query.js';
import { OpenLandYield } from './open-land-yield.query.js';
import { OpenLoad } from './open-load.query.js';
import { OpenPipeline } from './open-pipeline.query.js';
import { OpenYield } from './open-yield.query.js';

/** Opens a figure to the rows it counts: the sum and the number of all pages are exactly the figure. */
@ApiTags('insight')
@Controller('insight/opened')
export class OpenedController {
  constructor(
    private readonly pipelines: OpenPipeline,
    private readonly desks: OpenDesk,
    private readonly lands: OpenLandYield,
    private readonly yields: OpenYield,
    private readonly chains: OpenChain,
    private readonly loads: OpenLoad,
    private readonly attentions: OpenAttention,
  ) {}

  /** The projects of a figure of the pipeline. */
  @Permit('insight.read')
  @Get('pipeline')
  pipeline(@CurrentActor() actor: Actor, @Query() query: OpenPipelineQuery): Promise<OpenedFigure> {
    return this.pipelines.underWay(actor, query);
  }

  /** What was signed in a year: each project once, and each increase of capital. */
  @Permit('insight.read')
  @Get('signed')
  signed(@CurrentActor() actor: Actor, @Query() query: OpenSignedQuery): Promise<OpenedFigure> {
    return this.pipelines.signed(actor, query);
  }

  /** Everything an item of the reader's own desk counts. */
  @Permit('insight.desk')
  @Get('desk')
  desk(@CurrentActor() actor: Actor, @Query() query: OpenDeskQuery): Promise<OpenedFigure> {
    return this.desks.item(actor, query);
  }

  /** 亩均: the projects above the line, or the parcels below it. */
  @Permit('insight.read')
  @Get('land-yield')
  landYield(@CurrentActor() actor: Actor, @Query() query: OpenLandYieldQuery): Promise<OpenedFigure> {
    return this.lands.figure(actor, query);
  }

  /** 产业链: the leads or projects of some of its segments. */
  @Permit('insight.read')
  @Get('chain')
  chain(@CurrentActor() actor: Actor, @Query() query: OpenChainQuery): Promise<OpenedFigure> {
    return this.chains.figure(actor, query);
  }

  /** 渠道成效: the leads or projects of a figure. */
  @Permit('lead.read')
  @Get('yield')
  yield(@CurrentActor() actor: Actor, @Query() query: OpenYieldQuery): Promise<OpenedFigure> {
    return this.yields.figure(actor, query);
  }

  /** 部门负荷: the requests behind what lies with a department. */
  @Permit('blocker.read')
  @Get('load')
  load(@CurrentActor() actor: Actor, @Query() query: OpenLoadQuery): Promise<OpenedFigure> {
    return this.loads.figure(actor, query);
  }

  /** 本周要过问: everything found within the reader's reach, by rule or all of it, before the list is cut. */
  @Permit('insight.read')
  @Get('attention')
  attention(@CurrentActor() actor: Actor, @Query() query: OpenAttentionQuery): Promise<OpenedFigure> {
    return this.attentions.figure(actor, query);
  }
}
