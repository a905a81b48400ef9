import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#access/policy/permit.js';
import { LandYield, LandYieldAsked } from './dto/land-yield.dto.js';
import { LandYieldQueries } from './land-yield.query.js';

@ApiTags('insight')
@Controller('insight/land-yield')
export class LandYieldController {
  constructor(private readonly yields: LandYieldQueries) {}

  /** 亩均 by zone: investment, tax and output of the projects on its allocated land, for each 亩 of it. */
  @Permit('insight.read')
  @Get()
  read(@Query() { knownAt }: LandYieldAsked): Promise<LandYield> {
    return this.yields.read(knownAt);
  }
}
