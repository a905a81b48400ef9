import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HistoryEvent } from '#access/audit/audit-trail.js';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { EditLead, LogLead } from './dto/lead.dto.js';
import { LeadAsked, LeadBoard, LeadPage, LeadsAsked, LeadView } from './dto/lead-view.dto.js';
import { LeadsQuery } from './leads.query.js';
import { LeadsService } from './leads.service.js';

@ApiTags('leads')
@Controller('leads')
export class LeadsController {
  constructor(
    private readonly leads: LeadsService,
    private readonly query: LeadsQuery,
  ) {}

  @Permit('lead.create')
  @Post()
  log(@CurrentActor() actor: Actor, @IdempotencyKey() key: string | null, @Body() body: LogLead): Promise<LeadView> {
    return this.leads.log(actor, key, body);
  }

  @Permit('lead.read')
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: LeadsAsked): Promise<LeadPage> {
    return this.query.list(actor, query);
  }

  /** By state, with count and money at the head of each column. */
  @Permit('lead.read')
  @Get('board')
  board(@CurrentActor() actor: Actor, @Query() query: LeadsAsked): Promise<LeadBoard> {
    return this.query.board(actor, query);
  }

  @Permit('lead.read')
  @Get(':id')
  one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: LeadAsked,
  ): Promise<LeadView> {
    return this.query.one(actor, id, knownAt);
  }

  @Permit('lead.edit')
  @Patch(':id')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditLead,
  ): Promise<LeadView> {
    return this.leads.edit(actor, id, version, body);
  }

  /** Who changed what and when, newest first. */
  @Permit('lead.read')
  @Get(':id/history')
  history(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: LeadAsked,
  ): Promise<HistoryEvent[]> {
    return this.query.history(actor, id, knownAt);
  }
}
