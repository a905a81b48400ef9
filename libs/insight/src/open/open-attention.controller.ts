import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { OpenAttentionQuery } from './dto/open-attention.dto.js';
import { OpenedFigure } from './dto/opened.dto.js';
import { OpenAttention } from './open-attention.query.js';

@ApiTags('insight')
@Controller('insight/opened')
export class OpenAttentionController {
  constructor(private readonly opened: OpenAttention) {}

  /** 本周要过问: everything found within the reader's reach, by rule or all of it, before the list is cut. */
  @Permit('insight.read')
  @Get('attention')
  attention(@CurrentActor() actor: Actor, @Query() query: OpenAttentionQuery): Promise<OpenedFigure> {
    return this.opened.figure(actor, query);
  }
}
