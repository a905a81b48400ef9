import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe } from '#platform/http/request-parts.js';
import { LogInteraction } from './dto/lead.dto.js';
import { InteractionView } from './dto/lead-view.dto.js';
import { LeadInteractionsService } from './lead-interactions.service.js';
import { LeadsQuery } from './leads.query.js';

@ApiTags('leads')
@Controller('leads/:id/interactions')
export class LeadInteractionsController {
  constructor(
    private readonly interactions: LeadInteractionsService,
    private readonly query: LeadsQuery,
  ) {}

  /** Newest first. */
  @Permit('lead.read')
  @Get()
  list(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<InteractionView[]> {
    return this.query.interactions(actor, id);
  }

  /** A call, visit or message that took place. */
  @Permit('lead.edit')
  @Post()
  log(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: LogInteraction,
  ): Promise<InteractionView> {
    return this.interactions.log(actor, key, id, body);
  }
}
