import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe } from '#platform/http/request-parts.js';
import {
  DueObligationsQuery,
  JudgeObligation,
  ObligationPage,
  ObligationStory,
  ReportObligation,
  WaiveObligation,
} from './dto/obligation.dto.js';
import { ObligationsQuery } from './obligations.query.js';
import { ObligationsService } from './obligations.service.js';

@ApiTags('obligations')
@Controller()
export class ObligationsController {
  constructor(
    private readonly obligations: ObligationsService,
    private readonly query: ObligationsQuery,
  ) {}

  @Permit('project.read')
  @Get('projects/:id/obligations')
  ofProject(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ObligationStory[]> {
    return this.query.ofProject(actor, id);
  }

  /** Open promises that are overdue or fall due within 90 days. */
  @Permit('project.read')
  @Get('obligations')
  due(@CurrentActor() actor: Actor, @Query() query: DueObligationsQuery): Promise<ObligationPage> {
    return this.query.due(actor, query);
  }

  /** Kept, with proof; it counts once somebody else has confirmed it. */
  @Permit('obligation.report')
  @Post('obligations/:id/reports')
  report(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: ReportObligation,
  ): Promise<ObligationStory> {
    return this.obligations.report(actor, key, id, body);
  }

  @Permit('obligation.verify')
  @Post('obligations/:id/verdict')
  @HttpCode(200)
  judge(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: JudgeObligation,
  ): Promise<ObligationStory> {
    return this.obligations.judge(actor, key, id, body);
  }

  @Permit('obligation.waive')
  @Post('obligations/:id/waiver')
  @HttpCode(200)
  waive(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: WaiveObligation,
  ): Promise<ObligationStory> {
    return this.obligations.waive(actor, key, id, body);
  }
}
