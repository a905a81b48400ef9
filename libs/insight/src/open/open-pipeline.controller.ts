import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { OpenPipelineQuery, OpenSignedQuery } from './dto/open-pipeline.dto.js';
import { OpenedFigure } from './dto/opened.dto.js';
import { OpenPipeline } from './open-pipeline.query.js';

@ApiTags('insight')
@Controller('insight/opened')
export class OpenPipelineController {
  constructor(private readonly opened: OpenPipeline) {}

  /** The projects of a figure of the pipeline. */
  @Permit('insight.read')
  @Get('pipeline')
  pipeline(@CurrentActor() actor: Actor, @Query() query: OpenPipelineQuery): Promise<OpenedFigure> {
    return this.opened.underWay(actor, query);
  }

  /** What was signed in a year: each project once, and each increase of capital. */
  @Permit('insight.read')
  @Get('signed')
  signed(@CurrentActor() actor: Actor, @Query() query: OpenSignedQuery): Promise<OpenedFigure> {
    return this.opened.signed(actor, query);
  }
}
