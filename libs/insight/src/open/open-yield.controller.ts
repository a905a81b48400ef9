import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { OpenYieldQuery } from './dto/open-yield.dto.js';
import { OpenedFigure } from './dto/opened.dto.js';
import { OpenYield } from './open-yield.query.js';

@ApiTags('insight')
@Controller('insight/opened')
export class OpenYieldController {
  constructor(private readonly opened: OpenYield) {}

  /** 渠道成效: the leads or projects of a figure. */
  @Permit('lead.read')
  @Get('yield')
  yield(@CurrentActor() actor: Actor, @Query() query: OpenYieldQuery): Promise<OpenedFigure> {
    return this.opened.figure(actor, query);
  }
}
