import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { BridgeQueries } from './bridge.query.js';
import { BridgeParts, BridgePartsQuery, BridgeQuery, TargetBridge } from './dto/bridge.dto.js';

@ApiTags('insight')
@Controller('targets/:code/bridge')
export class BridgeController {
  constructor(private readonly queries: BridgeQueries) {}

  /** From the figure of one moment to that of another: new, progress, restated, removed, listed, transferred; by zone too. */
  @Permit('target.read')
  @Get()
  bridge(@Param('code') code: string, @Query() query: BridgeQuery): Promise<TargetBridge> {
    return this.queries.bridge(code, query);
  }

  /** Opens one step of it: its projects, and of one project the very credits. */
  @Permit('target.read')
  @Get('parts')
  parts(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Query() query: BridgePartsQuery,
  ): Promise<BridgeParts> {
    return this.queries.parts(actor, code, query);
  }
}
