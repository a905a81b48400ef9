import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, VersionSeen } from '#platform/http/request-parts.js';
import { LeadAsked, LeadView } from '../leads/dto/lead-view.dto.js';
import { ScreeningView, ScreenLead, ZoneFitAnswer } from './dto/screening.dto.js';
import { ScreenLeadService } from './screen-lead.service.js';
import { ZoneFitQuery } from './zone-fit.query.js';

@ApiTags('leads')
@Controller('leads/:id')
export class ScreeningController {
  constructor(
    private readonly screening: ScreenLeadService,
    private readonly query: ZoneFitQuery,
  ) {}

  /** 研判: writes the opinion without which nobody accepts or rejects. An If-Match, where sent, must name the version. */
  @Permit('lead.screen')
  @Post('screening')
  @HttpCode(200)
  screen(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @VersionSeen() version: number | null,
    @Body() body: ScreenLead,
  ): Promise<LeadView> {
    return this.screening.screen(actor, key, { id, version }, body);
  }

  /** Every opinion written of the lead, newest first. */
  @Permit('lead.read')
  @Get('screenings')
  screenings(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: LeadAsked,
  ): Promise<ScreeningView[]> {
    return this.query.screenings(actor, id, knownAt);
  }

  /** Which parks suit the lead and why, best first, with the land they have left. */
  @Permit('lead.read')
  @Get('zone-fit')
  zoneFit(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ZoneFitAnswer> {
    return this.query.zoneFit(actor, id);
  }
}
