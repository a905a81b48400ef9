import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { OpenClosedQuery } from './dto/open-closed.dto.js';
import { OpenedFigure } from './dto/opened.dto.js';
import { OpenClosed } from './open-closed.query.js';

@ApiTags('insight')
@Controller('insight/opened')
export class OpenClosedController {
  constructor(private readonly opened: OpenClosed) {}

  /** 月结: the project-months a closing froze, each with the entry that stood verified then. */
  @Permit('month.read')
  @Get('closed')
  closed(@CurrentActor() actor: Actor, @Query() query: OpenClosedQuery): Promise<OpenedFigure> {
    return this.opened.figure(actor, query);
  }
}
