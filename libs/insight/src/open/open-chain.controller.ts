import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { OpenChainQuery } from './dto/open-chain.dto.js';
import { OpenedFigure } from './dto/opened.dto.js';
import { OpenChain } from './open-chain.query.js';

@ApiTags('insight')
@Controller('insight/opened')
export class OpenChainController {
  constructor(private readonly opened: OpenChain) {}

  /** 产业链: the leads or projects of some of its segments. */
  @Permit('insight.read')
  @Get('chain')
  chain(@CurrentActor() actor: Actor, @Query() query: OpenChainQuery): Promise<OpenedFigure> {
    return this.opened.figure(actor, query);
  }
}
