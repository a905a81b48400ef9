import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { PartsQuery, ProgressQuery, TargetParts, TargetProgress } from './dto/progress.dto.js';
import { PartsQueries } from './parts.query.js';
import { ProgressQueries } from './progress.query.js';

@ApiTags('insight')
@Controller('targets/:code')
export class TargetsController {
  constructor(
    private readonly queries: ProgressQueries,
    private readonly opened: PartsQueries,
  ) {}

  /** The number: verified and reported against the target, with the linear 序时, by year, industry, zone and month. */
  @Permit('target.read')
  @Get('progress')
  progress(@Param('code') code: string, @Query() query: ProgressQuery): Promise<TargetProgress> {
    return this.queries.progress(code, query);
  }

  /** Opens a figure of the target: its projects, and their entries when a project or a month is named. */
  @Permit('target.read')
  @Get('entries')
  parts(@CurrentActor() actor: Actor, @Param('code') code: string, @Query() query: PartsQuery): Promise<TargetParts> {
    return this.opened.parts(actor, code, query);
  }
}
