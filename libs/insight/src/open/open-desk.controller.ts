import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { OpenDeskQuery } from './dto/open-desk.dto.js';
import { OpenedFigure } from './dto/opened.dto.js';
import { OpenDesk } from './open-desk.query.js';

@ApiTags('insight')
@Controller('insight/opened')
export class OpenDeskController {
  constructor(private readonly opened: OpenDesk) {}

  /** Everything an item of the reader's own desk counts. */
  @Permit('insight.desk')
  @Get('desk')
  desk(@CurrentActor() actor: Actor, @Query() query: OpenDeskQuery): Promise<OpenedFigure> {
    return this.opened.item(actor, query);
  }
}
