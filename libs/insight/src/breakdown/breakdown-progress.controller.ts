import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#access/policy/permit.js';
import { BreakdownProgressQuery } from './breakdown-progress.query.js';
import { BreakdownProgress, BreakdownProgressAsked } from './dto/breakdown-progress.dto.js';

@ApiTags('insight')
@Controller('targets/:code')
export class BreakdownProgressController {
  constructor(private readonly query: BreakdownProgressQuery) {}

  /** Each part of the target against what was completed of it; what falls into no part stands beside them. */
  @Permit('target.read')
  @Get('breakdown-progress')
  read(@Param('code') code: string, @Query() { asOf, knownAt }: BreakdownProgressAsked): Promise<BreakdownProgress> {
    return this.query.read(code, asOf, knownAt);
  }
}
