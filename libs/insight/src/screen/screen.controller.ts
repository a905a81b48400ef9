import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { ScreenFigures, ScreenQuery } from './dto/screen.dto.js';
import { ScreenQueries } from './screen.query.js';

@ApiTags('insight')
@Controller('targets/:code/screen')
export class ScreenController {
  constructor(private readonly screens: ScreenQueries) {}

  /** What the big screen shows besides the number: this month, the lights counted, the latest verified entries. */
  @Permit('insight.read')
  @Get()
  figures(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Query() query: ScreenQuery,
  ): Promise<ScreenFigures> {
    return this.screens.figures(actor, code, query);
  }
}
