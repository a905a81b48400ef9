import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { OpenCohortQuery, OpenFunnelQuery, OpenSignedLatelyQuery, OpenTimesQuery } from './dto/open-flow.dto.js';
import { OpenedFigure } from './dto/opened.dto.js';
import { OpenFlow } from './open-flow.query.js';

@ApiTags('insight')
@Controller('insight/opened')
export class OpenFlowController {
  constructor(private readonly opened: OpenFlow) {}

  /** 漏斗: the leads or projects of a rung, and what became of them there. */
  @Permit('insight.read')
  @Get('funnel')
  funnel(@CurrentActor() actor: Actor, @Query() query: OpenFunnelQuery): Promise<OpenedFigure> {
    return this.opened.funnel(actor, query);
  }

  /** What was signed in a quarter; with a rung those whose months are over, with what they came to. */
  @Permit('insight.read')
  @Get('cohort')
  cohort(@CurrentActor() actor: Actor, @Query() query: OpenCohortQuery): Promise<OpenedFigure> {
    return this.opened.cohort(actor, query);
  }

  /** What was signed in the last two years, each with its days until it started, or so far. */
  @Permit('insight.read')
  @Get('signed-lately')
  signedLately(@CurrentActor() actor: Actor, @Query() query: OpenSignedLatelyQuery): Promise<OpenedFigure> {
    return this.opened.signedLately(actor, query);
  }

  /** Who stood in a stage, each with its days there. */
  @Permit('insight.read')
  @Get('time-in-stage')
  times(@CurrentActor() actor: Actor, @Query() query: OpenTimesQuery): Promise<OpenedFigure> {
    return this.opened.times(actor, query);
  }
}
