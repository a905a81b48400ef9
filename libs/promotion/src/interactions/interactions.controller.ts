import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe } from '#platform/http/request-parts.js';
import { LeadAsked } from '../leads/dto/lead-view.dto.js';
import { CorrectInteraction, InteractionView, LogInteraction, WithdrawInteraction } from './dto/interaction.dto.js';
import { CorrectInteractionService } from './correct-interaction.service.js';
import { InteractionsQuery } from './interactions.query.js';
import { InteractionsService } from './interactions.service.js';

@ApiTags('leads')
@Controller('leads/:id/interactions')
export class InteractionsController {
  constructor(
    private readonly interactions: InteractionsService,
    private readonly correcting: CorrectInteractionService,
    private readonly query: InteractionsQuery,
  ) {}

  /** Newest first. */
  @Permit('lead.read')
  @Get()
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: LeadAsked,
  ): Promise<InteractionView[]> {
    return this.query.ofLead(actor, id, knownAt);
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

  /** The whole contact anew, with the reason. The one it corrects counts no more. */
  @Permit('lead.edit')
  @Post(':interactionId/correction')
  correct(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) leadId: string,
    @Param('interactionId', IdPipe) id: string,
    @Body() body: CorrectInteraction,
  ): Promise<InteractionView> {
    return this.correcting.correct(actor, key, { leadId, id }, body);
  }

  /** Nothing of the kind took place: on the wrong lead, or written twice. */
  @Permit('lead.edit')
  @Post(':interactionId/withdrawal')
  withdraw(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) leadId: string,
    @Param('interactionId', IdPipe) id: string,
    @Body() body: WithdrawInteraction,
  ): Promise<InteractionView> {
    return this.correcting.withdraw(actor, key, { leadId, id }, body);
  }
}
