import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { OpenLandYieldQuery } from './dto/open-land-yield.dto.js';
import { OpenedFigure } from './dto/opened.dto.js';
import { OpenLandYield } from './open-land-yield.query.js';

@ApiTags('insight')
@Controller('insight/opened')
export class OpenLandYieldController {
  constructor(private readonly opened: OpenLandYield) {}

  /** 亩均: the projects above the line, or the parcels below it. */
  @Permit('insight.read')
  @Get('land-yield')
  landYield(@CurrentActor() actor: Actor, @Query() query: OpenLandYieldQuery): Promise<OpenedFigure> {
    return this.opened.figure(actor, query);
  }
}
