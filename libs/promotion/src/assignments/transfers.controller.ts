import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe } from '#platform/http/request-parts.js';
import { LeadAsked } from '../leads/dto/lead-view.dto.js';
import { LeadHandsView } from './dto/lead-hands.dto.js';
import { AcceptTransfer, ProposeTransfer, RefuseTransfer, TransferView } from './dto/assignment.dto.js';
import { LeadHands } from './lead-hands.query.js';
import { TransfersService } from './transfers.service.js';

@ApiTags('assignments')
@Controller()
export class TransfersController {
  constructor(
    private readonly transfers: TransfersService,
    private readonly hands: LeadHands,
  ) {}

  /** Offers a lead to another zone; it moves when that zone accepts. */
  @Permit('lead.edit')
  @Post('leads/:id/transfers')
  propose(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: ProposeTransfer,
  ): Promise<TransferView> {
    return this.transfers.propose(actor, key, id, body);
  }

  @Permit('lead.read')
  @Get('lead-transfers')
  list(@CurrentActor() actor: Actor, @Query() { knownAt }: LeadAsked): Promise<TransferView[]> {
    return this.transfers.list(actor, knownAt);
  }

  /** Through whose hands a lead went, and to which zones it was offered. */
  @Permit('lead.read')
  @Get('leads/:id/handovers')
  handovers(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: LeadAsked,
  ): Promise<LeadHandsView> {
    return this.hands.of(actor, id, knownAt);
  }

  @Permit('lead.assign')
  @Post('lead-transfers/:id/acceptance')
  accept(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: AcceptTransfer,
  ): Promise<TransferView> {
    return this.transfers.accept(actor, key, id, body);
  }

  @Permit('lead.assign')
  @Post('lead-transfers/:id/refusal')
  refuse(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: RefuseTransfer,
  ): Promise<TransferView> {
    return this.transfers.refuse(actor, key, id, body);
  }

  @Permit('lead.edit')
  @Post('lead-transfers/:id/withdrawal')
  withdraw(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
  ): Promise<TransferView> {
    return this.transfers.withdraw(actor, key, id);
  }
}
