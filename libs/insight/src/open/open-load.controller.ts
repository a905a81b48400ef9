import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { OpenLoadQuery } from './dto/open-load.dto.js';
import { OpenedFigure } from './dto/opened.dto.js';
import { OpenLoad } from './open-load.query.js';

@ApiTags('insight')
@Controller('insight/opened')
export class OpenLoadController {
  constructor(private readonly opened: OpenLoad) {}

  /** 部门负荷: the requests behind what lies with a department. */
  @Permit('blocker.read')
  @Get('load')
  load(@CurrentActor() actor: Actor, @Query() query: OpenLoadQuery): Promise<OpenedFigure> {
    return this.opened.figure(actor, query);
  }
}
