import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe } from '#platform/http/request-parts.js';
import { LeadAsked } from '#promotion/leads/dto/lead-view.dto.js';
import { ProjectQuery } from '../projects/dto/project.dto.js';
import {
  AllocateLand,
  AllocateReserved,
  HoldingView,
  LandUnitView,
  ProlongReservation,
  ReleaseLand,
  ReserveLand,
} from './dto/land-holding.dto.js';
import { LandHoldingsQuery } from './land-holdings.query.js';
import { LandHoldingsService } from './land-holdings.service.js';

/** Who gets which part of the land. Every answer is the parcel or plant as it stands then. */
@ApiTags('land')
@Controller()
export class LandHoldingsController {
  constructor(
    private readonly holdings: LandHoldingsService,
    private readonly query: LandHoldingsQuery,
  ) {}

  /** What a project has reserved or been given. */
  @Permit('project.read')
  @Get('projects/:id/land')
  ofProject(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: ProjectQuery,
  ): Promise<HoldingView[]> {
    return this.query.ofProject(actor, id, knownAt);
  }

  @Permit('lead.read')
  @Get('leads/:id/land')
  ofLead(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: LeadAsked,
  ): Promise<HoldingView[]> {
    return this.query.ofLead(actor, id, knownAt);
  }

  /** Held by what has ended: to be released, or kept with a reason. */
  @Permit('land.read')
  @Get('land-holdings/to-release')
  toRelease(@CurrentActor() actor: Actor): Promise<HoldingView[]> {
    return this.query.toRelease(actor);
  }

  /** Keeps a part for a project or a lead until a day; then it lapses. */
  @Permit('land.manage')
  @Post('land-units/:id/reservations')
  reserve(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: ReserveLand,
  ): Promise<LandUnitView> {
    return this.holdings.reserve(actor, key, id, body);
  }

  /** 供地 / 租赁 to a project, by contract. */
  @Permit('land.manage')
  @Post('land-units/:id/allocations')
  allocate(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: AllocateLand,
  ): Promise<LandUnitView> {
    return this.holdings.allocate(actor, key, id, body);
  }

  @Permit('land.manage')
  @Post('land-holdings/:id/prolongation')
  @HttpCode(200)
  prolong(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: ProlongReservation,
  ): Promise<LandUnitView> {
    return this.holdings.prolong(actor, key, id, body);
  }

  /** What was reserved is given. */
  @Permit('land.manage')
  @Post('land-holdings/:id/allocation')
  @HttpCode(200)
  allocateReserved(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: AllocateReserved,
  ): Promise<LandUnitView> {
    return this.holdings.allocateReserved(actor, key, id, body);
  }

  /** All of it, or a part. */
  @Permit('land.manage')
  @Post('land-holdings/:id/release')
  @HttpCode(200)
  release(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: ReleaseLand,
  ): Promise<LandUnitView> {
    return this.holdings.release(actor, key, id, body);
  }
}
