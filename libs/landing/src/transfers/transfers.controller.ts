import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, VersionSeen } from '#platform/http/request-parts.js';
import { ProjectQuery } from '../projects/dto/project.dto.js';
import {
  AcceptProjectTransfer,
  DeclineProjectTransfer,
  ProjectTransferView,
  ProposeProjectTransfer,
} from './dto/transfer.dto.js';
import { TransfersQuery } from './transfers.query.js';
import { TransfersService } from './transfers.service.js';

@ApiTags('project transfers')
@Controller()
export class ProjectTransfersController {
  constructor(
    private readonly transfers: TransfersService,
    private readonly query: TransfersQuery,
  ) {}

  /** Offers the project to another zone from a month on; it moves when that zone accepts. */
  @Permit('project.transfer')
  @Post('projects/:id/transfers')
  propose(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @VersionSeen() version: number | null,
    @Body() body: ProposeProjectTransfer,
  ): Promise<ProjectTransferView> {
    return this.transfers.propose(actor, key, id, body, version);
  }

  @Permit('project.read')
  @Get('projects/:id/transfers')
  ofProject(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: ProjectQuery,
  ): Promise<ProjectTransferView[]> {
    return this.query.ofProject(actor, id, knownAt);
  }

  /** Offered to the reader's zones and not answered yet, and whatever the reader proposed. */
  @Permit('transfer.decide')
  @Get('project-transfers')
  list(@CurrentActor() actor: Actor): Promise<ProjectTransferView[]> {
    return this.query.list(actor);
  }

  /** The project is the receiving zone's from the proposed month on. */
  @Permit('transfer.decide')
  @Post('project-transfers/:id/acceptance')
  @HttpCode(200)
  accept(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: AcceptProjectTransfer,
  ): Promise<ProjectTransferView> {
    return this.transfers.accept(actor, key, id, body.answer ?? null);
  }

  @Permit('transfer.decide')
  @Post('project-transfers/:id/refusal')
  @HttpCode(200)
  decline(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: DeclineProjectTransfer,
  ): Promise<ProjectTransferView> {
    return this.transfers.decline(actor, key, id, body.answer);
  }

  @Permit('project.transfer')
  @Post('project-transfers/:id/withdrawal')
  @HttpCode(200)
  withdraw(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
  ): Promise<ProjectTransferView> {
    return this.transfers.withdraw(actor, key, id);
  }
}
