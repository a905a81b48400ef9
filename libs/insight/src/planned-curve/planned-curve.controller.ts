import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#access/policy/permit.js';
import { PlannedCurve, PlannedCurveAsked } from './dto/planned-curve.dto.js';
import { PlannedCurveQuery } from './planned-curve.query.js';

@ApiTags('insight')
@Controller('targets/:code')
export class PlannedCurveController {
  constructor(private readonly query: PlannedCurveQuery) {}

  /** 计划序时 by month: the sum of the projects' own year plans, spread evenly or as the years before were. */
  @Permit('target.read')
  @Get('planned-curve')
  read(@Param('code') code: string, @Query() { asOf, knownAt }: PlannedCurveAsked): Promise<PlannedCurve> {
    return this.query.read(code, asOf, knownAt);
  }
}
