import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { CodePipe } from '#plan/code.pipe.js';
import { IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { LeadAsked } from '../leads/dto/lead-view.dto.js';
import { ClocksQuery } from './clocks.query.js';
import { ClocksService } from './clocks.service.js';
import { ClockRuleView, ClockView, DueAsked, DuePage, EditClockRule, MeetClock, PauseClock } from './dto/clock.dto.js';

@ApiTags('clocks')
@Controller()
export class ClocksController {
  constructor(
    private readonly clocks: ClocksService,
    private readonly query: ClocksQuery,
  ) {}

  /** What is overdue or due within seven days, the most urgent first. */
  @Permit('lead.read')
  @Get('clocks')
  due(@CurrentActor() actor: Actor, @Query() query: DueAsked): Promise<DuePage> {
    return this.query.due(actor, query);
  }

  /** What is owed to a lead and by when, open ones first, each with its story. */
  @Permit('lead.read')
  @Get('leads/:id/clocks')
  ofLead(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: LeadAsked,
  ): Promise<ClockView[]> {
    return this.query.forReader(actor, id, knownAt);
  }

  @Permit('lead.edit')
  @Post('clocks/:id/pause')
  pause(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: PauseClock): Promise<ClockView[]> {
    return this.clocks.pause(actor, id, body);
  }

  /** What was left of the term when it was paused is left from today on. */
  @Permit('lead.edit')
  @Post('clocks/:id/resumption')
  resume(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ClockView[]> {
    return this.clocks.resume(actor, id);
  }

  /** The referrer has been answered. */
  @Permit('lead.edit')
  @Post('clocks/:id/meeting')
  meet(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: MeetClock): Promise<ClockView[]> {
    return this.clocks.meet(actor, id, body);
  }

  @Permit('lead.read')
  @Get('clock-rules')
  rules(@Query() { knownAt }: LeadAsked): Promise<ClockRuleView[]> {
    return this.query.rules(undefined, knownAt);
  }

  @Permit('claim.rule')
  @Patch('clock-rules/:code')
  editRule(
    @CurrentActor() actor: Actor,
    @Param('code', CodePipe) code: string,
    @IfMatch() version: number,
    @Body() body: EditClockRule,
  ): Promise<ClockRuleView[]> {
    return this.clocks.editRule(actor, code, version, body);
  }
}
