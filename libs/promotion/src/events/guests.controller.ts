import { Body, Controller, Delete, Get, Header, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { EraseContact, ErasureResult } from '../investors/dto/contact.dto.js';
import { CheckGuestNames } from './check-guests.query.js';
import {
  AddGuests,
  CheckGuests,
  EditGuest,
  GuestCheck,
  GuestPage,
  GuestPhone,
  GuestsAsked,
  GuestsAdded,
  GuestView,
  MarkAttendance,
} from './dto/guest.dto.js';
import { GuestPersons } from './guest-persons.service.js';
import { GuestsQuery } from './guests.query.js';
import { GuestsService } from './guests.service.js';

@ApiTags('events')
@Controller()
export class GuestsController {
  constructor(
    private readonly guests: GuestsService,
    private readonly query: GuestsQuery,
    private readonly names: CheckGuestNames,
    private readonly persons: GuestPersons,
  ) {}

  @Permit('event.read')
  @Get('events/:id/guests')
  list(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Query() query: GuestsAsked): Promise<GuestPage> {
    return this.query.list(actor, id, query);
  }

  /** Invites companies; or, with `walkIn`, lets in who stands at the door. */
  @Permit('event.manage')
  @Post('events/:id/guests')
  add(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: AddGuests,
  ): Promise<GuestsAdded> {
    return this.guests.add(actor, key, id, body);
  }

  /** A pasted list of names: which stand on the list, which are registered, which are somebody's claim. Changes nothing. */
  @Permit('event.manage')
  @Post('events/:id/guests/check')
  @HttpCode(200)
  check(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: CheckGuests,
  ): Promise<GuestCheck[]> {
    return this.names.check(actor, id, body.names);
  }

  @Permit('event.manage')
  @Patch('event-guests/:id')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditGuest,
  ): Promise<GuestView> {
    return this.guests.edit(actor, id, version, body);
  }

  @Permit('event.manage')
  @Put('event-guests/:id/attendance')
  mark(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: MarkAttendance,
  ): Promise<GuestView> {
    return this.guests.mark(actor, id, body);
  }

  @Permit('event.manage')
  @Delete('event-guests/:id')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.guests.remove(actor, id, version);
  }

  /** Shows the masked number. Who looked, and when, is recorded. */
  @Permit('contact.reveal')
  @Post('event-guests/:id/reveal')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  reveal(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<GuestPhone> {
    return this.persons.reveal(actor, id);
  }

  /** 删除个人信息 (PIPL art. 47): blanks the person everywhere, for good. The guest stays. */
  @Permit('contact.erase')
  @Post('event-guests/:id/erasure')
  @HttpCode(200)
  erase(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EraseContact,
  ): Promise<ErasureResult> {
    return this.persons.erase(actor, id, version, body);
  }
}
