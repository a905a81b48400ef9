import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HistoryEvent } from '#access/audit/audit-trail.js';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import {
  CancelEvent,
  EditEvent,
  EventAsked,
  EventsAsked,
  EventPage,
  EventView,
  HoldEvent,
  PlanEventBody,
} from './dto/event.dto.js';
import { EventsQuery } from './events.query.js';
import { EventsService } from './events.service.js';

/** 招商活动: fairs, forums, tours. */
@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(
    private readonly events: EventsService,
    private readonly query: EventsQuery,
  ) {}

  @Permit('event.manage')
  @Post()
  create(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body() body: PlanEventBody,
  ): Promise<EventView> {
    return this.events.create(actor, key, body);
  }

  @Permit('event.read')
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: EventsAsked): Promise<EventPage> {
    return this.query.list(actor, query);
  }

  @Permit('event.read')
  @Get(':id')
  one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: EventAsked,
  ): Promise<EventView> {
    return this.query.one(actor, id, knownAt);
  }

  @Permit('event.manage')
  @Patch(':id')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditEvent,
  ): Promise<EventView> {
    return this.events.edit(actor, { id, version }, body);
  }

  /** It took place. Guests nobody has marked are absent from now on. */
  @Permit('event.manage')
  @Post(':id/holding')
  @HttpCode(200)
  hold(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: HoldEvent,
  ): Promise<EventView> {
    return this.events.hold(actor, { id, version }, body);
  }

  @Permit('event.manage')
  @Post(':id/cancellation')
  @HttpCode(200)
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: CancelEvent,
  ): Promise<EventView> {
    return this.events.cancel(actor, { id, version }, body);
  }

  /** Takes the holding or the cancelling back. */
  @Permit('event.manage')
  @Post(':id/reopening')
  @HttpCode(200)
  reopen(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
  ): Promise<EventView> {
    return this.events.reopen(actor, { id, version });
  }

  /** Who changed what and when, newest first. */
  @Permit('event.read')
  @Get(':id/history')
  history(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: EventAsked,
  ): Promise<HistoryEvent[]> {
    return this.query.history(actor, id, knownAt);
  }
}
