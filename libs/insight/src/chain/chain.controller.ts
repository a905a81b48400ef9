import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { ChainQuery } from './chain.query.js';
import { ChainFilter, ChainMap } from './dto/chain.dto.js';

@ApiTags('insight')
@Controller('insight/chain')
export class ChainController {
  constructor(private readonly chain: ChainQuery) {}

  /** 产业链图谱: each segment by enterprises, leads and projects, and the gaps to fill. */
  @Permit('insight.read')
  @Get()
  map(@CurrentActor() actor: Actor, @Query() filter: ChainFilter): Promise<ChainMap> {
    return this.chain.map(actor, filter);
  }
}
